// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numerals.h"

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace eventarium {

double multiplierOf(qint16 value)
{
    constexpr qint16 dozen = 100;
    constexpr qint16 score = 101;
    return value == dozen ? 12 : value == score ? 20 : std::pow(10.0, value);
}

std::optional<Digits> readDigits(QStringView word)
{
    Digits result;
    double place = 0.1;
    qsizetype i = 0;
    for (; i < word.size(); ++i) {
        const QChar c = word[i];
        if (c >= u'0' && c <= u'9') {
            const int digit = c.unicode() - u'0';
            if (result.decimal) {
                result.value += digit * place;
                place /= 10;
            } else {
                result.value = result.value * 10 + digit;
                ++result.count;
            }
        } else if ((c == u',' || c == u'\'' || c == u'\u2019') && !result.decimal) {
            result.separated = true;
        } else if (c == u'.' && !result.decimal && i + 1 < word.size()) {
            result.decimal = true;
        } else {
            break;
        }
    }
    if (i == word.size()) {
        if (result.decimal) { // exact to the digit rather than summed up
            bool ok = false;
            const double exact = word.toString().remove(u',').toDouble(&ok);
            result.value = ok ? exact : result.value;
        }
        return result;
    }
    if (word[i] == u'e' || word[i] == u'E') {
        result.value = word.toString().remove(u',').toDouble(&result.exponent);
        return result.exponent && std::isfinite(result.value) ? std::optional(result) : std::nullopt;
    }
    result.ordinal = !result.decimal && word.size() - i == 2 && word[i].isLetter();
    return result.ordinal ? std::optional(result) : std::nullopt;
}

std::optional<double> readFraction(QStringView word)
{
    const qsizetype slash = word.indexOf(u'/') > 0 ? word.indexOf(u'/') : word.indexOf(u'\u2044');
    if (slash < 1 || slash > 2 || word.size() - slash > 3)
        return std::nullopt;
    const int above = word.first(slash).toInt();
    const int below = word.sliced(slash + 1).toInt();
    return above > 0 && below > 1 ? std::optional(double(above) / below) : std::nullopt;
}

double vulgarFraction(QStringView symbol)
{
    if (symbol.size() != 1)
        return 0;
    switch (symbol.front().unicode()) {
    case u'\u00bc':
        return 0.25;
    case u'\u00bd':
        return 0.5;
    case u'\u00be':
        return 0.75;
    case u'\u2153':
        return 1.0 / 3;
    case u'\u2154':
        return 2.0 / 3;
    case u'\u2155':
        return 0.2;
    case u'\u2159':
        return 1.0 / 6;
    case u'\u2156':
        return 0.4;
    case u'\u2157':
        return 0.6;
    case u'\u2158':
        return 0.8;
    case u'\u215a':
        return 5.0 / 6;
    case u'\u215b':
        return 0.125;
    case u'\u215c':
        return 0.375;
    case u'\u215d':
        return 0.625;
    case u'\u215e':
        return 0.875;
    default:
        return 0;
    }
}

bool isDigitGroup(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i == 3 ? word[i] != u'.' : !word[i].isDigit())
            return false;
    }
    return true;
}

double letterMultiplier(QStringView letter)
{
    if (letter == "k"_L1 || letter == "K"_L1)
        return 1e3;
    if (letter == "M"_L1)
        return 1e6;
    return letter == "B"_L1 ? 1e9 : 0;
}

int romanNumeral(QStringView word)
{
    if (word.size() < 2 || word.size() > 8)
        return 0;
    const auto valueOf = [](QChar c) {
        switch (c.unicode()) {
        case u'I':
            return 1;
        case u'V':
            return 5;
        case u'X':
            return 10;
        case u'L':
            return 50;
        case u'C':
            return 100;
        default:
            return 0;
        }
    };
    int total = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const int value = valueOf(word[i]);
        const int next = i + 1 < word.size() ? valueOf(word[i + 1]) : 0;
        if (!value)
            return 0;
        total += value < next ? -value : value;
    }
    // Well formed is what would be written for that value.
    static constexpr std::pair<int, QLatin1StringView> table[] = {{100, "C"_L1}, {90, "XC"_L1}, {50, "L"_L1},
                                                                  {40, "XL"_L1}, {10, "X"_L1},  {9, "IX"_L1},
                                                                  {5, "V"_L1},   {4, "IV"_L1},  {1, "I"_L1}};
    int rest = total;
    qsizetype at = 0;
    for (const auto &[value, letters] : table) {
        while (rest >= value) {
            if (!word.sliced(std::min(at, word.size())).startsWith(letters))
                return 0;
            at += letters.size();
            rest -= value;
        }
    }
    return at == word.size() ? total : 0;
}

} // namespace eventarium
