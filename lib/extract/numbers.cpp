// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numbers.h"

#include "extract/lexicon.h"
#include "extract/numberbounds.h"
#include "extract/numberparser.h"
#include "extract/numberqualifiers.h"
#include "extract/numerals.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordClasses numberWords{WordClass::Cardinal, WordClass::Multiplier, WordClass::Ordinal, WordClass::Fraction};

class Finder
{
public:
    Finder(const TokenizedText &text, const Lexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
    {
    }

    std::vector<NumberMention> run()
    {
        for (int i = 0; i < m_text.count();) {
            const int next = startsNumber(i) ? mention(i) : roman(i);
            i = next > i ? next : i + 1;
        }
        return std::move(m_found);
    }

private:
    bool startsNumber(int i) const
    {
        const Token &token = m_text.at(i);
        if (token.kind == TokenKind::Number || token.classes.hasAny(numberWords))
            return true;
        if (token.kind == TokenKind::Symbol)
            return m_text.textOf(i).front().category() == QChar::Number_Other;
        // "a hundred", "several hundred", "a few hundred", "tens of thousands", "a third"
        const bool before = token.span.length() <= 2 ? m_text.isAny(i, {"a"_L1, "an"_L1})
                                                     : m_text.isAny(i, {"several"_L1, "few"_L1, "many"_L1, "tens"_L1});
        return before
               && (m_text.has(i + 1, WordClass::Multiplier) || m_text.has(i + 2, WordClass::Multiplier)
                   || m_text.is(i + 1, "couple"_L1)
                   || (m_text.has(i + 1, WordClass::Fraction)
                       && (m_text.is(i + 2, "of"_L1) || !m_text.is(i + 2, TokenKind::Word))));
    }

    // A pronoun rather than a number: "the one", "one of the best", "no one"
    bool isPronoun(int i, const Magnitude &number) const
    {
        if (number.value != 1 || number.digits || number.ordinal || number.end != i + 1)
            return false;
        return m_text.isAny(i - 1, {"the"_L1, "this"_L1, "that"_L1, "which"_L1, "no"_L1, "any"_L1, "every"_L1,
                                    "each"_L1, "another"_L1, "some"_L1, "last"_L1, "next"_L1, "right"_L1})
               || m_text.isAny(i + 1, {"of"_L1, "another"_L1, "'s"_L1, "that"_L1, "who"_L1, "has"_L1, "is"_L1, "can"_L1,
                                       "must"_L1, "may"_L1, "should"_L1, "day"_L1, "by"_L1})
               || m_text.at(i).sentence != m_text.at(std::min(i + 1, m_text.count() - 1)).sentence
               || m_text.is(i + 1, TokenKind::Punctuation);
    }

    int mention(int i)
    {
        const auto number = parseMagnitude(m_text, i);
        if (!number || isPronoun(i, *number))
            return i + 1;
        NumberMention found;
        found.number = found.tokens = {i, number->end};
        found.value = number->value;
        found.digits = number->digits;
        found.bare = number->bare;
        if (number->vague)
            found.qualifier = Qualifier::Vague;
        if (number->ordinal) {
            found.kind = NumberMention::Kind::Ordinal;
            m_found.push_back(found);
            return number->end;
        }
        m_scale = number->scale;
        pointBefore(found);
        negative(found);
        if (!number->vague && !number->fraction)
            range(found);
        prefixCurrency(found);
        readQualifierBehind(m_text, found);
        unit(found);
        readQualifierBefore(m_text, m_lexicon, found, lowerBound());
        readComparison(m_text, found, lowerBound());
        found.hyphenated = hyphenated(found.tokens.last);
        if (!m_found.empty() && (joinBounds(m_text, m_found.back(), found) || joinRatio(m_text, m_found.back(), found)))
            return m_found.back().tokens.last;
        m_found.push_back(found);
        return found.tokens.last;
    }

    bool hyphenated(int at) const
    {
        return m_text.is(at, "-"_L1) && m_text.inRange(at + 1) && !m_text.at(at).spaceBefore
               && !m_text.at(at + 1).spaceBefore && m_text.is(at + 1, TokenKind::Word);
    }

    static bool isDash(QStringView word)
    {
        return word == "-"_L1 || word == u"\u2013" || word == u"\u2014" || word == u"\u2212" || word == "~"_L1;
    }

    int lowerBound() const { return m_found.empty() ? 0 : m_found.back().tokens.last; }

    // "200 to 300", "400-500", "between 391 and 400". "from 23 to 25" is a change unless it says range.
    void range(NumberMention &found)
    {
        const int at = found.number.last;
        if (!m_text.inRange(at) || !m_text.sameSentence(at, found.number.first))
            return;
        int before = found.number.first - 1; // over "$", "US$", "USD"
        while (before > lowerBound() && before > found.number.first - 3 && isCurrency(before))
            --before;
        const bool between = m_text.is(at, "and"_L1) && m_text.is(before, "between"_L1);
        const bool to = m_text.isAny(at, {"to"_L1, "through"_L1});
        const bool dash = isDash(m_text.textOf(at)) && m_text.is(at + 1, TokenKind::Number);
        if (!between && !to && !dash)
            return;
        const bool from = m_text.is(before, "from"_L1);
        if (from
            && !(m_text.inRange(before - 1)
                 && m_text.isAny(before - 1,
                                 {"range"_L1, "ranges"_L1, "ranged"_L1, "ranging"_L1, "anywhere"_L1, "is"_L1})))
            return;
        int second = at + 1;
        while (second < at + 3 && m_text.inRange(second) && isCurrency(second))
            ++second;
        const auto upper = m_text.inRange(second) && m_text.sameSentence(at, second)
                                   && (m_text.is(second, TokenKind::Number)
                                       || m_text.at(second).classes.hasAny(numberWords))
                               ? parseMagnitude(m_text, second)
                               : std::nullopt;
        if (!upper || upper->ordinal || upper->vague || upper->fraction)
            return;
        double lower = found.value;
        if (upper->scale > 1 && m_scale == 1 && lower * upper->scale <= upper->value)
            lower *= upper->scale; // "2 to 3 million"
        else if (dash && found.digits && lower < 1000 && lower * 1000 < upper->value && lower * 4000 > upper->value)
            lower *= 1000; // "300-400,000"
        if (lower >= upper->value)
            return;
        found.value = lower;
        found.upper = upper->value;
        found.bare = found.bare && upper->bare;
        found.number.last = found.tokens.last = upper->end;
        if (between || from)
            found.tokens.first = before;
    }

    // ".25"
    void pointBefore(NumberMention &found)
    {
        const int before = found.number.first - 1;
        const QStringView digits = m_text.textOf(found.number.first);
        if (before < lowerBound() || m_text.textOf(before) != "."_L1 || m_text.at(found.number.first).spaceBefore
            || !m_text.at(before).spaceBefore || !found.digits || found.number.size() != 1)
            return;
        bool ok = false;
        const double value = QString(u"0."_s + digits).toDouble(&ok);
        if (!ok)
            return;
        found.value = value;
        found.bare = false;
        found.number.first = found.tokens.first = before;
    }

    void negative(NumberMention &found)
    {
        const int before = found.number.first - 1;
        if (before < lowerBound() || found.upper)
            return;
        const QStringView word = m_text.textOf(before);
        const bool sign = (word == "-"_L1 || word == u"\u2212") && m_text.at(before).spaceBefore && found.digits
                          && (!m_text.at(found.number.first).spaceBefore || m_text.at(before).lineStart)
                          && !m_text.is(before - 1, TokenKind::Number)
                          && !(m_text.at(before).lineStart && m_text.at(found.number.first).spaceBefore);
        if (sign || m_text.isAny(before, {"minus"_L1, "negative"_L1})) {
            if (m_text.is(before, "minus"_L1) && m_text.is(before - 1, "or"_L1))
                return;
            found.value = -found.value;
            found.number.first = found.tokens.first = before;
        }
    }

    bool isCurrency(int token) const
    {
        return isCurrencySymbol(m_text.textOf(token))
               || (m_text.has(token, WordClass::CurrencyCode) && m_text.is(token, CaseShape::Upper));
    }

    static bool isCurrencySymbol(QStringView word)
    {
        return word.size() == 1 && word.front().category() == QChar::Symbol_Currency;
    }

    void prefixCurrency(NumberMention &found)
    {
        int before = found.number.first - 1;
        if (before < lowerBound())
            return;
        if (isCurrencySymbol(m_text.textOf(before))) {
            const int code = before - 1;
            const bool joined = code >= lowerBound() && m_text.has(code, WordClass::CurrencyCode)
                                && !m_text.at(before).spaceBefore && m_text.isCapitalized(code);
            setUnit(found, {joined ? code : before, before + 1});
            return;
        }
        if (m_text.has(before, WordClass::CurrencyCode) && m_text.at(before).span.length() >= 3
            && m_text.is(before, CaseShape::Upper))
            setUnit(found, {before, before + 1});
        else if (m_text.isAny(before, {"Rs"_L1, "Rs."_L1}) && m_text.isCapitalized(before))
            setUnit(found, {before, before + 1});
    }

    void setUnit(NumberMention &found, TokenRange unit)
    {
        found.kind = NumberMention::Kind::Money;
        found.unit = unit;
        found.tokens.first = std::min(found.tokens.first, unit.first);
        // "$10m", "$530 m"
        const int at = found.tokens.last;
        if (m_scale == 1 && m_text.inRange(at) && m_text.isAny(at, {"m"_L1, "b"_L1, "mm"_L1, "mil"_L1})
            && !found.upper) {
            found.value *= m_text.is(at, "b"_L1) ? 1e9 : 1e6;
            ++found.tokens.last;
            ++found.number.last;
            found.bare = false;
        }
    }

    // What stands behind: percent, currency, area.
    void unit(NumberMention &found)
    {
        const int at = found.tokens.last;
        if (!m_text.inRange(at) || !m_text.sameSentence(at, found.number.first))
            return;
        if (m_text.textOf(at) == "%"_L1 || m_text.isAny(at, {"percent"_L1, "pct"_L1})) {
            found.kind = NumberMention::Kind::Percent;
            found.tokens.last = at + 1;
        } else if (m_text.is(at, "per"_L1) && m_text.is(at + 1, "cent"_L1)) {
            found.kind = NumberMention::Kind::Percent;
            found.tokens.last = at + 2;
        } else if (found.kind == NumberMention::Kind::Money) {
            if (isCurrencySymbol(m_text.textOf(found.unit.last - 1)) && m_text.at(at).span.length() == 3
                && m_text.has(at, WordClass::CurrencyCode) && m_text.is(at, CaseShape::Upper)) { // "$400,000 USD"
                found.unit = {at, at + 1};
                found.tokens.last = at + 1;
            }
        } else if (const auto phrase = m_lexicon.longestPhrase(m_text, at, {WordClass::Currency, WordClass::AreaUnit});
                   !phrase.tokens.isEmpty()) {
            found.kind = phrase.classes.has(WordClass::AreaUnit) ? NumberMention::Kind::Area
                                                                 : NumberMention::Kind::Money;
            found.unit = phrase.tokens;
            found.tokens.last = phrase.tokens.last;
        } else if (m_text.has(at, WordClass::Currency) || isCurrencySymbol(m_text.textOf(at))
                   || (m_text.has(at, WordClass::CurrencyCode) && m_text.is(at, CaseShape::Upper)
                       && m_text.at(at).span.length() == 3)) {
            found.kind = NumberMention::Kind::Money;
            found.unit = {at, at + 1};
            found.tokens.last = at + 1;
        } else if (const int end = areaEnd(at); end > at) {
            found.kind = NumberMention::Kind::Area;
            found.unit = {at, end};
            found.tokens.last = end;
        }
    }

    // "hectares", "km\u00b2": what stands behind it, else `at`
    int areaEnd(int at) const
    {
        if (m_text.has(at, WordClass::AreaUnit))
            return at + 1;
        const bool squared = m_text.inRange(at + 1) && m_text.textOf(at + 1) == u"\u00b2"
                             && !m_text.at(at + 1).spaceBefore && m_text.isAny(at, {"m"_L1, "km"_L1, "ft"_L1});
        return squared ? at + 2 : at;
    }

    // "VIII China High-tech Fair": where a capitalised name with an event's head follows
    int roman(int i)
    {
        if (!m_text.is(i, CaseShape::Upper) || !m_text.isCapitalized(i + 1))
            return i;
        const int value = romanNumeral(m_text.textOf(i));
        if (!value)
            return i;
        const int end = std::min(m_text.sentenceOf(i).tokens.last, i + 9);
        for (int at = i + 1; at < end; ++at) {
            if (m_text.has(at, WordClass::EventHead) && m_text.isCapitalized(at)) {
                NumberMention found;
                found.kind = NumberMention::Kind::Ordinal;
                found.number = found.tokens = {i, i + 1};
                found.value = value;
                m_found.push_back(found);
                return i + 1;
            }
            if (!m_text.isCapitalized(at) && !m_text.has(at, WordClass::FunctionWord))
                break;
        }
        return i;
    }

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    double m_scale = 1;
    std::vector<NumberMention> m_found;
};

} // namespace

std::vector<NumberMention> findNumbers(const TokenizedText &text, const Lexicon &lexicon)
{
    return Finder(text, lexicon).run();
}

} // namespace eventarium
