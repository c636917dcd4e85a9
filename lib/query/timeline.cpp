// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/timeline.h"

#include <map>

namespace eventarium {

namespace {

using Precision = PartialDate::Precision;

PartialDate truncated(PartialDate date, Precision precision)
{
    if (precision == Precision::Day)
        return date;
    return precision == Precision::Month ? PartialDate{date.year, date.month, 0} : PartialDate{date.year, 0, 0};
}

PartialDate next(PartialDate date)
{
    if (date.day)
        return PartialDate::fromDate(date.firstDay().addDays(1));
    if (date.month)
        return date.month == 12 ? PartialDate{date.year + 1, 1, 0} : PartialDate{date.year, date.month + 1, 0};
    return {date.year + 1, 0, 0};
}

// The stretch of at most maximumBuckets years that holds the most events; the later of equal ones.
std::pair<int, int> fullestYears(const std::map<int, qint64> &years)
{
    qint64 inside = 0;
    qint64 best = -1;
    std::pair<int, int> result;
    auto first = years.begin();
    for (const auto &[year, count] : years) {
        inside += count;
        while (year - first->first >= maximumBuckets)
            inside -= (first++)->second;
        if (inside >= best) {
            best = inside;
            result = {first->first, year};
        }
    }
    return result;
}

Precision bucketSize(const std::vector<PartialDate> &dates)
{
    const auto [first, last] = std::ranges::minmax(dates, {}, &PartialDate::firstDay);
    const qint64 days = first.firstDay().daysTo(last.lastDay()) + 1;
    Precision size = days <= 62 ? Precision::Day : days <= 20 * 366 ? Precision::Month : Precision::Year;
    const auto precise = [&](const PartialDate &date) { return date.precision() >= size; };
    while (size != Precision::Year && 2 * std::ranges::count_if(dates, precise) < std::ssize(dates))
        size = size == Precision::Day ? Precision::Month : Precision::Year;
    return size;
}

} // namespace

Timeline timelineOf(std::span<const DateRange> events)
{
    Timeline timeline;
    std::vector<PartialDate> dates;
    std::map<int, qint64> years;
    for (const DateRange &range : events) {
        const auto date = range.start ? range.start : range.end;
        if (!date) {
            ++timeline.undated;
            continue;
        }
        dates.push_back(*date);
        ++years[date->year];
    }
    if (dates.empty())
        return timeline;

    const auto [firstYear, lastYear] = fullestYears(years);
    timeline.unplaced = std::erase_if(
        dates, [&](const PartialDate &date) { return date.year < firstYear || date.year > lastYear; });
    const Precision size = bucketSize(dates);
    std::map<PartialDate, qint64> counts;
    for (const PartialDate &date : dates) {
        if (date.precision() < size)
            ++timeline.unplaced;
        else
            ++counts[truncated(date, size)];
    }
    for (const auto &[period, count] : counts) {
        while (!timeline.buckets.empty() && next(timeline.buckets.back().period) != period)
            timeline.buckets.push_back({next(timeline.buckets.back().period), 0});
        timeline.buckets.push_back({period, count});
    }
    return timeline;
}

} // namespace eventarium
