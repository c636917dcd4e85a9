// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numberparser.h"

#include "extract/digitgroups.h"
#include "extract/numerals.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longest = 14; // tokens

bool isPlural(QStringView word)
{
    return word.endsWith(u's', Qt::CaseInsensitive);
}

class Parser
{
public:
    Parser(const TokenizedText &text, int first)
        : m_text(text)
        , m_at(first)
        , m_end(std::min(text.sentenceOf(first).tokens.last, first + longest))
    {
    }

    std::optional<Magnitude> run()
    {
        const Token &token = m_text.at(m_at);
        if (token.kind == TokenKind::Number) {
            if (!digits())
                return std::nullopt;
        } else if (const double vulgar = vulgarFraction(m_text.textOf(m_at)); vulgar > 0) {
            m_result.value = vulgar;
            m_result.fraction = true;
            ++m_at;
        } else if (!words()) {
            return std::nullopt;
        }
        m_result.end = m_at;
        return m_result;
    }

private:
    bool inside(int token) const { return token < m_end; }
    bool has(int token, WordClass c) const { return inside(token) && m_text.has(token, c); }
    bool is(int token, WordKey word) const { return inside(token) && m_text.is(token, word); }
    bool isArticle(int token) const { return is(token, "a"_L1) || is(token, "an"_L1); }
    bool joinedHyphen(int token) const
    {
        return is(token, "-"_L1) && inside(token + 1)
               && m_text.at(token).spaceBefore == m_text.at(token + 1).spaceBefore;
    }

    bool digits()
    {
        const QStringView word = m_text.textOf(m_at);
        const auto read = readDigits(word);
        m_result.digits = true;
        if (!read) {
            const auto fraction = readFraction(word);
            if (!fraction)
                return false;
            m_result.value = *fraction;
            m_result.fraction = true;
            ++m_at;
            return true;
        }
        m_result.value = read->value;
        m_result.ordinal = read->ordinal;
        m_result.bare = read->count == 4 && !read->separated && !read->decimal && !read->ordinal;
        const int first = m_at++;
        if (read->ordinal)
            return true;
        if (const auto groups = readCommaGroups(m_text, first)) {
            m_result.value = groups->value;
            m_at = groups->end;
            return groups->end > 0;
        }
        if (!read->separated && !read->decimal && read->count <= 3) {
            const auto groups = readSpacedGroups(m_text, first, m_end, m_result.value);
            if (!groups)
                return false;
            m_result.value = groups->value;
            m_at = groups->end;
        }
        if (const double vulgar = inside(m_at) ? vulgarFraction(m_text.textOf(m_at)) : 0; vulgar > 0) {
            m_result.value += vulgar;
            ++m_at;
        }
        andFraction(1);
        multipliers();
        return true;
    }

    // "million", "hundred thousand", "bn", "k" behind a number
    void multipliers()
    {
        while (inside(m_at) && (has(m_at, WordClass::Multiplier) || attachedMultiplier() > 0)) {
            const double power = has(m_at, WordClass::Multiplier) ? multiplierOf(m_text.at(m_at).value)
                                                                  : attachedMultiplier();
            m_result.value *= power;
            m_result.scale *= power;
            m_result.bare = false;
            ++m_at;
        }
        if (m_result.scale > 1)
            andFraction(m_result.scale);
        if (m_result.scale > 1 && m_result.digits)
            smallerPart();
    }

    // "4 thousand 3 hundred", "3 hundred and 21"
    void smallerPart()
    {
        int at = m_at;
        const bool joined = is(at, "and"_L1);
        at += joined;
        if (!inside(at) || !m_text.is(at, TokenKind::Number))
            return;
        const auto read = readDigits(m_text.textOf(at));
        if (!read || read->separated || read->decimal || read->ordinal)
            return;
        double value = read->value;
        ++at;
        const bool multiplied = has(at, WordClass::Multiplier);
        if (multiplied)
            value *= multiplierOf(m_text.at(at++).value);
        if ((joined == multiplied) || value <= 0 || value >= m_result.scale)
            return;
        m_result.value += value;
        m_at = at;
    }

    double attachedMultiplier() const
    {
        if (m_text.at(m_at).spaceBefore)
            return 0;
        const QStringView letter = m_text.textOf(m_at);
        if (letter == u"m" && has(m_at + 1, WordClass::UnitPeople)) // "10m visitors", but "10m high"
            return 1e6;
        return letterMultiplier(letter.endsWith(u'.') ? letter.chopped(1) : letter); // "10M." ends a sentence
    }

    // "and a half", "and two thirds"; of the scale before it
    void andFraction(double scale)
    {
        if (!is(m_at, "and"_L1))
            return;
        int at = m_at + 1;
        const double count = isArticle(at) ? 1 : has(at, WordClass::Cardinal) ? m_text.at(at).value : 0;
        if (count <= 0)
            return;
        ++at;
        if (is(at, "-"_L1))
            ++at;
        if (!has(at, WordClass::Fraction) || is(at, "second"_L1))
            return;
        const int divisor = divisorOf(at);
        if (has(at + 1, WordClass::Multiplier)) { // "one billion and a quarter million"
            const double power = multiplierOf(m_text.at(at + 1).value);
            if (scale > power) {
                m_result.value += count / divisor * power;
                m_at = at + 2;
                return;
            }
        }
        m_result.value += count / divisor * scale;
        m_at = at + 1;
    }

    // Ordinals and fractions share words: [ordinal] has the number, [fraction] the same as divisor.
    int divisorOf(int token) const
    {
        return is(token, "half"_L1) || is(token, "halves"_L1)        ? 2
               : is(token, "quarter"_L1) || is(token, "quarters"_L1) ? 4
                                                                     : m_text.at(token).value;
    }

    bool words()
    {
        if (vagueWords() || halfOf() || fewOf())
            return true;
        bool article = false;
        if (isArticle(m_at) || is(m_at, "one"_L1)) {
            const int next = m_at + 1 + is(m_at + 1, "-"_L1);
            if (has(next, WordClass::Fraction)
                && !(has(next, WordClass::Ordinal) && isArticle(m_at) && !has(next + 1, WordClass::UnitStop)
                     && inside(next + 1) && m_text.is(next + 1, TokenKind::Word)))
                return fraction(1.0 / divisorOf(next), next);
        }
        if (isArticle(m_at)) {
            if (!has(m_at + 1, WordClass::Multiplier) || isPlural(m_text.textOf(m_at + 1)))
                return false;
            article = true;
            ++m_at;
        }
        return wordGroups(article);
    }

    // "thousands", "tens of thousands", "hundreds of millions", "dozens"
    bool vagueWords()
    {
        const bool tens = is(m_at, "tens"_L1);
        if (is(m_at, "scores"_L1) && !is(m_at + 1, "of"_L1)) // "he scores"
            return false;
        if (!tens && !(has(m_at, WordClass::Multiplier) && isPlural(m_text.textOf(m_at))))
            return false;
        m_result.vague = true;
        m_result.value = tens ? 10 : multiplierOf(m_text.at(m_at).value);
        ++m_at;
        if (is(m_at, "of"_L1) && has(m_at + 1, WordClass::Multiplier) && isPlural(m_text.textOf(m_at + 1))) {
            m_result.value *= multiplierOf(m_text.at(m_at + 1).value);
            m_at += 2;
        } else if (tens) {
            return false;
        }
        m_result.scale = m_result.value;
        return true;
    }

    // "several hundred", "a few thousand"
    bool fewOf()
    {
        int at = m_at + isArticle(m_at);
        if (!is(at, "few"_L1) && !is(at, "several"_L1) && !is(at, "many"_L1))
            return false;
        ++at;
        if (!has(at, WordClass::Multiplier) || isPlural(m_text.textOf(at)))
            return false;
        m_result.vague = true;
        m_result.value = m_result.scale = multiplierOf(m_text.at(at).value);
        m_at = at + 1;
        return true;
    }

    // "half a million", "half a dozen", "half"
    bool halfOf()
    {
        if (!is(m_at, "half"_L1))
            return false;
        const int at = m_at + 1 + isArticle(m_at + 1) + is(m_at + 1, "-"_L1);
        if (has(at, WordClass::Multiplier) && !isPlural(m_text.textOf(at))) {
            m_result.scale = multiplierOf(m_text.at(at).value);
            m_result.value = 0.5 * m_result.scale;
            m_at = at + 1;
            return true;
        }
        m_result.value = 0.5;
        m_result.fraction = true;
        ++m_at;
        return true;
    }

    bool fraction(double value, int fractionToken)
    {
        m_result.value = value;
        m_result.fraction = true;
        m_at = fractionToken + 1;
        if (is(m_at, "of"_L1) && isArticle(m_at + 1) && has(m_at + 2, WordClass::Multiplier)) {
            m_result.scale = multiplierOf(m_text.at(m_at + 2).value);
            m_result.value *= m_result.scale;
            m_result.fraction = false;
            m_at += 3;
        }
        return true;
    }

    // "one hundred and thirty fifths", "one hundred thirty-fifths"
    bool pluralFraction(double total, double group, bool behindTens)
    {
        const double tens = std::fmod(group, 100);
        const bool joined = behindTens && is(m_at - 1, "-"_L1) && group > tens;
        return fraction(joined ? (total + group - tens) / (tens + divisorOf(m_at)) : (total + group) / divisorOf(m_at),
                        m_at);
    }

    bool wordGroups(bool article)
    {
        enum class Last { Nothing, Unit, Tens, Scale } last = article ? Last::Scale : Last::Nothing;
        double total = 0;
        double group = article ? 1 : 0;
        double scale = std::numeric_limits<double>::infinity();
        for (bool going = true; going && inside(m_at);) {
            const Token &token = m_text.at(m_at);
            if (token.classes.has(WordClass::Cardinal)) {
                const bool unit = token.value > 0 && token.value < 10;
                if (last == Last::Unit || (last == Last::Tens && !unit))
                    break;
                group += token.value;
                last = token.value >= 20 ? Last::Tens : Last::Unit;
                ++m_at;
            } else if (token.classes.has(WordClass::Multiplier) && last != Last::Nothing) {
                going = multiply(total, group, scale);
                last = Last::Scale;
            } else if (token.classes.hasAny({WordClass::Ordinal, WordClass::Fraction}) && !ambiguousSecond()) {
                if (isPlural(m_text.textOf(m_at)) && last != Last::Nothing && !article)
                    return pluralFraction(total, group, last == Last::Tens);
                if (last == Last::Unit && total == 0 && (isPlural(m_text.textOf(m_at)) || group == 1))
                    return fraction(group / divisorOf(m_at), m_at);
                if (last == Last::Unit && !article && group < 20)
                    break;
                if (!token.classes.has(WordClass::Ordinal))
                    break;
                group += m_text.textOf(m_at).endsWith("hundredth"_L1, Qt::CaseInsensitive) ? 0 : token.value;
                m_result.ordinal = true;
                ++m_at;
                going = false;
                last = Last::Unit;
            } else if (joinedHyphen(m_at) && last != Last::Nothing && continuesAt(m_at + 1, last == Last::Tens)) {
                ++m_at;
            } else if (is(m_at, "and"_L1) && last == Last::Scale && m_text.has(m_at + 1, WordClass::Cardinal)
                       && !has(m_at + 2, WordClass::Fraction)) {
                ++m_at;
            } else {
                break;
            }
        }
        if (last == Last::Nothing)
            return false;
        m_result.value = total + group;
        m_result.scale = std::isinf(scale) ? 1 : scale;
        tail(group == 0);
        return true;
    }

    // "second" behind a number is a unit of time unless it ends "twenty-second".
    bool ambiguousSecond() const
    {
        return is(m_at, "second"_L1) && !is(m_at - 1, "-"_L1) && !is(m_at - 1, "twenty"_L1);
    }

    bool continuesAt(int token, bool afterTens) const
    {
        if (has(token, WordClass::Multiplier))
            return true;
        const bool number = has(token, WordClass::Cardinal) || has(token, WordClass::Ordinal)
                            || has(token, WordClass::Fraction);
        return number && afterTens && m_text.at(token).value < 10;
    }

    bool multiply(double &total, double &group, double &scale)
    {
        const double power = multiplierOf(m_text.at(m_at).value);
        if (power == 12 && group > 100) {
            const double rest = std::fmod(group, 100); // "three hundred and two dozens"
            group += rest * 11;
        } else if (power < 1000) {
            group = (group > 0 ? group : 1) * power;
        } else {
            if (power >= scale)
                return false;
            total += (group > 0 ? group : 1) * power;
            group = 0;
            scale = power;
        }
        ++m_at;
        return true;
    }

    void tail(bool scaleLast)
    {
        if (m_result.ordinal)
            return;
        if (is(m_at, "point"_L1) && has(m_at + 1, WordClass::Cardinal)) {
            double place = 0.1;
            if (m_text.at(m_at + 1).value >= 10) // "point eleven"
                m_result.value += m_text.at(m_at + 1).value * 0.01, m_at += 2;
            else
                for (++m_at; has(m_at, WordClass::Cardinal) && m_text.at(m_at).value < 10; ++m_at, place /= 10)
                    m_result.value += m_text.at(m_at).value * place;
        }
        const double before = m_result.value;
        andFraction(scaleLast ? m_result.scale : 1);
        if (m_result.value > before && !scaleLast)
            multipliers();
    }

    const TokenizedText &m_text;
    int m_at;
    int m_end;
    Magnitude m_result;
};

} // namespace

std::optional<Magnitude> parseMagnitude(const TokenizedText &text, int token)
{
    return text.inRange(token) ? Parser(text, token).run() : std::nullopt;
}

} // namespace eventarium
