// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numberparser.h"

#include "extract/digitgroups.h"
#include "extract/numberparsing.h"
#include "extract/numerals.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

std::optional<Magnitude> NumberParser::run()
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

bool NumberParser::digits()
{
    const QStringView word = m_text.textOf(m_at);
    const auto read = readDigits(word);
    m_result.digits = true;
    if (!read) {
        if (const auto dotted = readDottedGroups(m_text, m_at)) {
            m_result.value = dotted->value;
            m_at = dotted->end;
            return true;
        }
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
    m_result.bare = read->count == 4 && !read->separated && !read->decimal && !read->ordinal && !read->exponent;
    const int first = m_at++;
    if (read->ordinal)
        return true;
    if (const auto dotted = readDottedGroups(m_text, first)) {
        m_result.value = dotted->value;
        m_at = dotted->end;
        multipliers();
        return true;
    }
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
    if (power())
        return true;
    andFraction(1);
    multipliers();
    return true;
}

// "10^6", "1.1^-2"
bool NumberParser::power()
{
    if (!inside(m_at + 1) || m_text.textOf(m_at) != "^"_L1 || m_text.at(m_at).spaceBefore)
        return false;
    const bool negative = m_text.textOf(m_at + 1) == "-"_L1;
    const int at = m_at + 1 + (negative || m_text.textOf(m_at + 1) == "+"_L1);
    const auto exponent = inside(at) && m_text.is(at, TokenKind::Number) ? readDigits(m_text.textOf(at)) : std::nullopt;
    if (!exponent || exponent->ordinal || exponent->value > 100)
        return false;
    m_result.value = std::pow(m_result.value, negative ? -exponent->value : exponent->value);
    m_result.bare = false;
    m_at = at + 1;
    return true;
}

// "million", "hundred thousand", "bn", "k" behind a number
void NumberParser::multipliers()
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
void NumberParser::smallerPart()
{
    int at = m_at;
    const bool joined = is(at, "and"_L1);
    at += joined;
    if (joined && has(at, WordClass::Cardinal) && has(at + 1, WordClass::Multiplier) && !isPlural(at + 1)) {
        const double part = m_text.at(at).value * multiplierOf(m_text.at(at + 1).value);
        if (part < m_result.scale && !m_text.is(m_first - 1, "between"_L1)) { // "6 crore and two hundred"
            m_result.value += part;
            m_at = at + 2;
        }
        return;
    }
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

double NumberParser::attachedMultiplier() const
{
    if (m_text.at(m_at).spaceBefore)
        return 0;
    const QStringView letter = m_text.textOf(m_at);
    if (letter == u"m") { // "10m visitors", "10m online viewers", but "10m high"
        for (int at = m_at + 1;
             at < m_at + 4 && inside(at) && m_text.is(at, TokenKind::Word) && !m_text.has(at, WordClass::FunctionWord);
             ++at) {
            if (m_text.has(at, WordClass::UnitPeople))
                return 1e6;
        }
    }
    return letterMultiplier(letter.endsWith(u'.') ? letter.chopped(1) : letter); // "10M." ends a sentence
}

// "a half", "two thirds", "fifty-four hundredths": less than one
std::optional<NumberParser::Part> NumberParser::properFraction(int token) const
{
    double count = isArticle(token) ? 1 : has(token, WordClass::Cardinal) ? m_text.at(token).value : 0;
    int at = token + 1;
    const int unit = at + is(at, "-"_L1);
    if (count >= 20 && has(unit, WordClass::Cardinal) && m_text.at(unit).value < 10) {
        count += m_text.at(unit).value;
        at = unit + 1;
    }
    at += is(at, "-"_L1);
    if (count <= 0 || !has(at, WordClass::Fraction) || is(at, "second"_L1) || count >= divisorOf(at))
        return std::nullopt;
    return Part{count / divisorOf(at), at + 1};
}

// "and a half", "and two thirds"; of the scale before it
void NumberParser::andFraction(double scale)
{
    const auto part = is(m_at, "and"_L1) ? properFraction(m_at + 1) : std::nullopt;
    if (!part)
        return;
    m_at = part->end;
    if (has(m_at, WordClass::Multiplier)) { // "one billion and a quarter million"
        const double power = multiplierOf(m_text.at(m_at).value);
        if (scale > power) {
            m_result.value += part->value * power;
            ++m_at;
            return;
        }
    }
    m_result.value += part->value * scale;
}

// Ordinals and fractions share words: [ordinal] has the number, [fraction] the same as divisor.
// A negative one is a power of ten: "millionth".
double NumberParser::divisorOf(int token) const
{
    if (is(token, "half"_L1) || is(token, "halves"_L1))
        return 2;
    if (is(token, "quarter"_L1) || is(token, "quarters"_L1))
        return 4;
    const int value = m_text.at(token).value;
    return value < 0 ? std::pow(10.0, -value) : value;
}

bool NumberParser::joinedHyphen(int token) const
{
    return is(token, "-"_L1) && inside(token + 1) && m_text.at(token).spaceBefore == m_text.at(token + 1).spaceBefore;
}

std::optional<Magnitude> parseMagnitude(const TokenizedText &text, int token)
{
    return text.inRange(token) ? NumberParser(text, token).run() : std::nullopt;
}

} // namespace eventarium
