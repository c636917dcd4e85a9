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

Precision bucketSize(const std::map<PartialDate, qint64> &dates)
{
    QDate first = dates.begin()->first.firstDay();
    QDate last = first;
    qint64 all = 0;
    for (const auto &[date, count] : dates) {
        first = std::min(first, date.firstDay());
        last = std::max(last, date.lastDay());
        all += count;
    }
    const qint64 days = first.daysTo(last) + 1;
    const auto precise = [&](Precision size) {
        qint64 sum = 0;
        for (const auto &[date, count] : dates)
            sum += date.precision() >= size ? count : 0;
        return sum;
    };
    Precision size = days <= 62 ? Precision::Day : days <= 20 * 366 ? Precision::Month : Precision::Year;
    while (size != Precision::Year && 2 * precise(size) < all)
        size = size == Precision::Day ? Precision::Month : Precision::Year;
    return size;
}

} // namespace

Timeline timelineOf(std::span<const DateCount> counted)
{
    Timeline timeline;
    std::map<PartialDate, qint64> dates;
    std::map<int, qint64> years;
    for (const auto &[date, count] : counted) {
        if (!date) {
            timeline.undated += count;
            continue;
        }
        dates[*date] += count;
        years[date->year] += count;
    }
    if (dates.empty())
        return timeline;

    const auto [firstYear, lastYear] = fullestYears(years);
    std::erase_if(dates, [&](const auto &entry) {
        const bool isFar = entry.first.year < firstYear || entry.first.year > lastYear;
        timeline.unplaced += isFar ? entry.second : 0;
        return isFar;
    });
    const Precision size = bucketSize(dates);
    std::map<PartialDate, qint64> counts;
    for (const auto &[date, count] : dates) {
        if (date.precision() < size)
            timeline.unplaced += count;
        else
            counts[truncated(date, size)] += count;
    }
    for (const auto &[period, count] : counts) {
        while (!timeline.buckets.empty() && next(timeline.buckets.back().period) != period)
            timeline.buckets.push_back({next(timeline.buckets.back().period), 0});
        timeline.buckets.push_back({period, count});
    }
    return timeline;
}

} // namespace eventarium
