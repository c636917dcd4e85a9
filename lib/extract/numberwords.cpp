// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numberparsing.h"
#include "extract/numerals.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace eventarium {

bool NumberParser::words()
{
    if (vagueWords() || halfOf() || fewOf())
        return true;
    bool article = false;
    if (isArticle(m_at) || is(m_at, "one"_L1)) {
        const int next = m_at + 1 + is(m_at + 1, "-"_L1);
        const bool counts = scaleOrdinal(next) > 0 && !isArticle(m_at) && !is(next + 1, "of"_L1) && inside(next + 1)
                            && m_text.is(next + 1, TokenKind::Word); // "its one millionth visitor"
        if (has(next, WordClass::Fraction) && !counts
            && !(has(next, WordClass::Ordinal) && isArticle(m_at) && !has(next + 1, WordClass::UnitStop)
                 && !is(next + 1, "of"_L1) && inside(next + 1) && m_text.is(next + 1, TokenKind::Word)))
            return fraction(1.0 / divisorOf(next), next);
    }
    if (isArticle(m_at)) {
        if (!has(m_at + 1, WordClass::Multiplier) || isPlural(m_at + 1))
            return false;
        article = true;
        ++m_at;
    }
    return wordGroups(article);
}

// "thousands", "tens of thousands", "hundreds of millions", "dozens"
bool NumberParser::vagueWords()
{
    const bool tens = is(m_at, "tens"_L1);
    if (is(m_at, "scores"_L1) && !is(m_at + 1, "of"_L1)) // "he scores"
        return false;
    if (!tens && !(has(m_at, WordClass::Multiplier) && isPlural(m_at)))
        return false;
    m_result.vague = true;
    m_result.value = tens ? 10 : multiplierOf(m_text.at(m_at).value);
    ++m_at;
    if (is(m_at, "of"_L1) && has(m_at + 1, WordClass::Multiplier) && isPlural(m_at + 1)) {
        m_result.value *= multiplierOf(m_text.at(m_at + 1).value);
        m_at += 2;
    } else if (tens) {
        return false;
    } else if (is(m_at, "upon"_L1) && has(m_at + 1, WordClass::Multiplier) && isPlural(m_at + 1)) {
        m_at += 2; // "thousands upon thousands"
    }
    m_result.scale = m_result.value;
    return true;
}

// "several hundred", "a few thousand", "a couple of hundred"
bool NumberParser::fewOf()
{
    int at = m_at + isArticle(m_at);
    const bool couple = is(at, "couple"_L1);
    at += couple && is(at + 1, "of"_L1);
    if (!couple && !is(at, "few"_L1) && !is(at, "several"_L1) && !is(at, "many"_L1))
        return false;
    ++at;
    if (!has(at, WordClass::Multiplier) || isPlural(at))
        return false;
    m_result.vague = true;
    m_result.scale = multiplierOf(m_text.at(at).value);
    m_result.value = couple ? 2 * m_result.scale : m_result.scale;
    m_at = at + 1;
    return true;
}

// "half a million", "half a dozen", "half"
bool NumberParser::halfOf()
{
    if (!is(m_at, "half"_L1))
        return false;
    const int at = m_at + 1 + isArticle(m_at + 1) + is(m_at + 1, "-"_L1);
    if (has(at, WordClass::Multiplier) && !isPlural(at)) {
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

bool NumberParser::fraction(double value, int fractionToken)
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
bool NumberParser::pluralFraction(double total, double group, bool behindTens)
{
    const double tens = std::fmod(group, 100);
    const bool joined = behindTens && is(m_at - 1, "-"_L1) && group > tens;
    return fraction(joined ? (total + group - tens) / (tens + divisorOf(m_at)) : (total + group) / divisorOf(m_at),
                    m_at);
}

bool NumberParser::wordGroups(bool article)
{
    enum class Last { Nothing, Unit, Tens, Scale } last = article ? Last::Scale : Last::Nothing;
    double total = 0;
    double group = article ? 1 : 0;
    double scale = std::numeric_limits<double>::infinity();
    for (bool going = true; going && inside(m_at);) {
        const Token &token = m_text.at(m_at);
        if (token.classes.has(WordClass::Cardinal)) {
            const bool unit = token.value > 0 && token.value < 10;
            const int divisor = last == Last::Unit && total == 0 ? compoundDivisor(m_at, group > 1) : 0;
            if (divisor > 0)
                return fraction(group / divisor, m_at + 1 + is(m_at + 1, "-"_L1));
            if (last == Last::Unit || (last == Last::Tens && !unit))
                break;
            group += token.value;
            last = token.value >= 20 ? Last::Tens : Last::Unit;
            ++m_at;
        } else if (token.classes.has(WordClass::Multiplier) && last != Last::Nothing) {
            going = multiply(total, group, scale);
            last = Last::Scale;
        } else if (token.classes.hasAny({WordClass::Ordinal, WordClass::Fraction}) && !ambiguousSecond()) {
            if (const double power = scaleOrdinal(m_at); power > 0 && !isPlural(m_at)) {
                total = (total + group > 0 ? total + group : 1) * power; // "the millionth", "three trillionth"
                group = 0;
                m_result.ordinal = true;
                ++m_at;
                last = Last::Scale;
                break;
            }
            if (isPlural(m_at) && last != Last::Nothing && !article)
                return pluralFraction(total, group, last == Last::Tens);
            if (last == Last::Unit && total == 0 && (isPlural(m_at) || group == 1))
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
        } else if (joinedHyphen(m_at) && last != Last::Nothing
                   && (continuesAt(m_at + 1, last == Last::Tens)
                       || (last != Last::Tens && has(m_at + 1, WordClass::Fraction) && isPlural(m_at + 1)))) {
            ++m_at;
        } else if (is(m_at, "and"_L1) && last == Last::Scale && m_text.has(m_at + 1, WordClass::Cardinal)
                   && !properFraction(m_at + 1)) {
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

// "millionth": the power of ten; 0 for other words
double NumberParser::scaleOrdinal(int token) const
{
    if (!has(token, WordClass::Fraction))
        return 0;
    const double divisor = divisorOf(token);
    return divisor >= 1000 ? divisor : 0;
}

// Of "one twenty-fifth", "three twenty-fifths", whose tens are at `tens`; 0 where it is none
int NumberParser::compoundDivisor(int tens, bool plural) const
{
    const int value = m_text.at(tens).value;
    const int at = tens + 1 + is(tens + 1, "-"_L1);
    if (value < 20 || (at == tens + 1 && !plural))
        return 0;
    if (plural && is(at, "firsts"_L1))
        return value + 1;
    const bool unit = has(at, WordClass::Ordinal) || has(at, WordClass::Fraction);
    const int below = unit ? int(divisorOf(at)) : 0;
    return below > 0 && below < 10 && isPlural(at) == plural ? value + below : 0;
}

// "second" behind a number is a unit of time unless it ends "twenty-second".
bool NumberParser::ambiguousSecond() const
{
    return is(m_at, "second"_L1) && !is(m_at - 1, "-"_L1) && !is(m_at - 1, "twenty"_L1);
}

bool NumberParser::continuesAt(int token, bool afterTens) const
{
    if (has(token, WordClass::Multiplier))
        return true;
    const bool number = has(token, WordClass::Cardinal) || has(token, WordClass::Ordinal)
                        || has(token, WordClass::Fraction);
    return number && afterTens && m_text.at(token).value < 10;
}

bool NumberParser::multiply(double &total, double &group, double &scale)
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

void NumberParser::tail(bool scaleLast)
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
        multipliers(); // "two point five million"
        return;
    }
    const double before = m_result.value;
    andFraction(scaleLast ? m_result.scale : 1);
    if (m_result.value > before && !scaleLast)
        multipliers();
}

} // namespace eventarium
