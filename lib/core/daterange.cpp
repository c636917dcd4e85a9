// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/daterange.h"

#include <algorithm>

namespace eventarium {

std::optional<PartialDate::Precision> DateRange::precision() const
{
    if (start && end)
        return std::min(start->precision(), end->precision());
    if (start || end)
        return (start ? start : end)->precision();
    return std::nullopt;
}

QDate DateRange::earliest() const
{
    if (start)
        return start->firstDay();
    return end ? end->firstDay().addDays(-openReach) : QDate();
}

QDate DateRange::latest() const
{
    if (end)
        return end->lastDay();
    return start ? start->lastDay().addDays(openReach) : QDate();
}

DateRange::Overlap DateRange::overlaps(QDate from, QDate to) const
{
    if (!isDated())
        return Overlap::No;
    const auto meets = [&](QDate first, QDate last) {
        return (!to.isValid() || first <= to) && (!from.isValid() || last >= from);
    };
    if (!meets(earliest(), latest()))
        return Overlap::No;

    // It certainly overlaps when some day it surely covers lies inside, or when all it may cover does.
    const bool whollyInside = (!from.isValid() || earliest() >= from) && (!to.isValid() || latest() <= to);
    if (whollyInside)
        return Overlap::Certainly;
    const auto surelyInside = [&](const std::optional<PartialDate> &date) {
        return date && (!from.isValid() || date->firstDay() >= from) && (!to.isValid() || date->lastDay() <= to);
    };
    if (surelyInside(start) || surelyInside(end))
        return Overlap::Certainly;
    // Both ends known: the days from the latest start to the earliest end are surely covered.
    if (start && end && start->lastDay() <= end->firstDay() && meets(start->lastDay(), end->firstDay()))
        return Overlap::Certainly;
    return Overlap::Possibly;
}

} // namespace eventarium
