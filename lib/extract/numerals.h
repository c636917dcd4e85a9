// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How numbers are written in one token: digits, fractions, Roman numerals. Pure; any thread.
#pragma once

#include <QStringView>
#include <QtTypes>

#include <optional>

namespace eventarium {

struct Digits
{
    double value = 0;
    int count = 0; // digits before the point
    bool separated = false;
    bool decimal = false;
    bool ordinal = false;
    bool exponent = false; // "1.3e6"
};

// The digits of one token; nullopt for clock times, dates, versions, decades.
std::optional<Digits> readDigits(QStringView word);
// "3/4": a fraction, not "2019/20"
std::optional<double> readFraction(QStringView word);
// The value of a character like a half; 0 for others
double vulgarFraction(QStringView symbol);
// What a [multiplier] multiplies with: its value is a power of ten, or a code for dozen and score.
double multiplierOf(qint16 value);
// "000", "345.6": a group of three digits, the last with decimals
bool isDigitGroup(QStringView word);
// 1000 of "k" behind digits; 0 for what is no multiplier
double letterMultiplier(QStringView letter);
// The value of "VIII"; 0 where it is no well-formed Roman numeral of two or more letters.
int romanNumeral(QStringView word);

} // namespace eventarium
