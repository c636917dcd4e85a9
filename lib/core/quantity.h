// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number as a text gives it: value or range, how exact, and the thing counted. A value; any thread.
#pragma once

#include <QString>

#include <optional>

namespace eventarium {

enum class Qualifier { Exact, MoreThan, About, LessThan, UpTo, Vague };

struct Quantity
{
    double value = 0; // for Vague: the floor of the word ("millions": 1,000,000)
    std::optional<double> upper; // closes a range; qualifier is then Exact
    Qualifier qualifier = Qualifier::Exact;
    QString unit; // the noun phrase as the text has it, or the currency; may be empty

    bool operator==(const Quantity &) const = default;
};

} // namespace eventarium
