// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When an event took place: either end may be unknown, each as precise as the text. A value; any thread.
#pragma once

#include "core/partialdate.h"

#include <optional>

namespace eventarium {

struct DateRange
{
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;

    bool isDated() const { return start || end; }
    // Both ends known to the day.
    bool isCertain() const { return start && end && start->day && end->day; }
    // The least precise known end decides; nullopt when undated.
    std::optional<PartialDate::Precision> precision() const;

    // The days that the range surely covers and those it may cover at most. An unknown start or
    // end reaches at most openReach days beyond the known one.
    static constexpr int openReach = 31;
    QDate earliest() const; // first day it may cover; null when undated
    QDate latest() const; // last day it may cover; null when undated

    enum class Overlap { No, Possibly, Certainly };
    // How it lies to the closed interval [from, to]; a null bound is open.
    Overlap overlaps(QDate from, QDate to) const;

    bool operator==(const DateRange &) const = default;
};

} // namespace eventarium
