// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which rule gave each fact of an article, and why what else was read is none: for people who look into a
// result. A value; any thread.
#pragma once

#include "core/textspan.h"

#include <QString>

#include <optional>

namespace eventarium {

struct Explanation
{
    QString fact; // the field of the fact contract: "name", "start", "organizers", ...
    int event = -1; // index into FoundFacts::events; -1: of none of them
    QString value;
    QString rule; // a few words of English
    std::optional<int> weight; // the heavier of two alternatives wins
    TextSpan span; // empty: nothing in particular says so
    QString lost; // why it is not among the facts; empty: it is

    bool operator==(const Explanation &) const = default;
};

} // namespace eventarium
