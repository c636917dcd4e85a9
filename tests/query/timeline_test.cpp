// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/timeline.h"

#include <catch2/catch_all.hpp>

#include <numeric>

using namespace eventarium;

namespace {

DateRange from(QStringView iso)
{
    return {PartialDate::fromIso(iso), {}};
}

Timeline drawn(const std::vector<DateRange> &events)
{
    std::vector<DateCount> dates;
    for (const DateRange &range : events)
        dates.push_back({range.start ? range.start : range.end, 1});
    return timelineOf(dates);
}

qint64 counted(const Timeline &timeline)
{
    return std::accumulate(timeline.buckets.begin(), timeline.buckets.end(), timeline.undated + timeline.unplaced,
                           [](qint64 sum, const TimelineBucket &bucket) { return sum + bucket.count; });
}

} // namespace

TEST_CASE("A few weeks are shown by day, with the empty days between")
{
    const std::vector<DateRange> events = {from(u"2020-07-23"), from(u"2020-07-20"), from(u"2020-07-23"), {}};
    const Timeline timeline = drawn(events);
    const std::vector<TimelineBucket> expected = {
        {{2020, 7, 20}, 1}, {{2020, 7, 21}, 0}, {{2020, 7, 22}, 0}, {{2020, 7, 23}, 2}};
    CHECK(timeline.buckets == expected);
    CHECK(timeline.undated == 1);
    CHECK(timeline.unplaced == 0);
}

TEST_CASE("A few years are shown by month, decades by year")
{
    const std::vector<DateRange> months = {from(u"2019-11-30"), from(u"2020-02"), from(u"2020-02-01")};
    const std::vector<TimelineBucket> expected = {
        {{2019, 11, 0}, 1}, {{2019, 12, 0}, 0}, {{2020, 1, 0}, 0}, {{2020, 2, 0}, 2}};
    CHECK(drawn(months).buckets == expected);

    const std::vector<DateRange> years = {from(u"1990-05-01"), from(u"2020-02-01")};
    const Timeline timeline = drawn(years);
    CHECK(timeline.buckets.size() == 31);
    CHECK(timeline.buckets.front() == TimelineBucket{{1990, 0, 0}, 1});
}

TEST_CASE("An event counts at its start, or at its end where only that is known")
{
    const std::vector<DateRange> events = {{PartialDate{2020, 7, 23}, PartialDate{2020, 7, 25}},
                                           {{}, PartialDate{2020, 7, 24}}};
    const std::vector<TimelineBucket> expected = {{{2020, 7, 23}, 1}, {{2020, 7, 24}, 1}};
    CHECK(drawn(events).buckets == expected);
}

TEST_CASE("A vague date is not given a day or month that nobody stated")
{
    const std::vector<DateRange> mostlyPrecise = {from(u"2020"), from(u"2020-07-01"), from(u"2020-09-01")};
    const Timeline timeline = drawn(mostlyPrecise);
    CHECK(timeline.buckets.size() == 3);
    CHECK(timeline.unplaced == 1);
    CHECK(counted(timeline) == 3);

    const std::vector<DateRange> mostlyVague = {from(u"2020"), from(u"2020"), from(u"2021-09-01")};
    const std::vector<TimelineBucket> years = {{{2020, 0, 0}, 2}, {{2021, 0, 0}, 1}};
    CHECK(drawn(mostlyVague).buckets == years);
}

TEST_CASE("A misread year does not stretch the timeline without end")
{
    std::vector<DateRange> events = {from(u"0001-01-01"), from(u"9999-12-31"), {}};
    for (int year = 2000; year < 2020; ++year)
        events.push_back({PartialDate{year, 1, 1}, {}});
    const Timeline timeline = drawn(events);
    CHECK(timeline.unplaced == 2);
    CHECK(timeline.undated == 1);
    CHECK(counted(timeline) == 23);
    CHECK(timeline.buckets.size() <= size_t(maximumBuckets));
    CHECK(timeline.buckets.front().period.year == 2000);
}

TEST_CASE("Without events or dates there are no buckets")
{
    CHECK(drawn({}) == Timeline{});
    const std::vector<DateRange> undated(3);
    CHECK(drawn(undated) == Timeline{{}, 3, 0});
}
