// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/orderedpipeline.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>

using namespace eventarium;

namespace {

using Pipeline = OrderedPipeline<size_t>;

qint64 one(size_t)
{
    return 1;
}

} // namespace

TEST_CASE("Results come in order, once each, whatever the number of threads")
{
    for (const int threads : {1, 2, 7}) {
        std::stop_source stop;
        Pipeline pipeline(1000, {threads, 16, 1000}, one, [](size_t i) { return i * i; }, stop.get_token());
        for (size_t i = 0; i < 1000; ++i)
            REQUIRE(pipeline.next() == i * i);
        CHECK_FALSE(pipeline.next());
    }
}

TEST_CASE("Nothing to do ends at once")
{
    std::stop_source stop;
    Pipeline pipeline(0, {2, 16, 1000}, one, [](size_t i) { return i; }, stop.get_token());
    CHECK_FALSE(pipeline.next());
}

TEST_CASE("Threads run ahead only so far")
{
    std::stop_source stop;
    std::atomic<size_t> taken = 0;
    std::atomic<bool> tooFar = false;
    SECTION("by number")
    {
        Pipeline pipeline(
            500, {4, 8, 1'000'000}, one,
            [&](size_t i) {
                if (i > taken + 8)
                    tooFar = true;
                return i;
            },
            stop.get_token());
        while (pipeline.next())
            ++taken;
    }
    SECTION("by cost; what is too dear runs alone")
    {
        std::atomic<int> running = 0;
        Pipeline pipeline(
            200, {4, 100, 10}, [](size_t i) { return i % 10 == 0 ? 50 : 4; },
            [&](size_t i) {
                if (++running > (i % 10 == 0 ? 1 : 2))
                    tooFar = true;
                --running;
                return i;
            },
            stop.get_token());
        while (pipeline.next())
            ++taken;
        CHECK(taken == 200);
    }
    CHECK_FALSE(tooFar);
}

TEST_CASE("A stopped pipeline gives no more results and joins its threads")
{
    std::stop_source stop;
    std::atomic<int> worked = 0;
    {
        Pipeline pipeline(
            1'000'000, {2, 16, 1'000'000}, one,
            [&](size_t i) {
                ++worked;
                return i;
            },
            stop.get_token());
        REQUIRE(pipeline.next() == 0);
        stop.request_stop();
        CHECK_FALSE(pipeline.next());
    }
    CHECK(worked < 1'000);
    {
        // Its end alone stops it, too.
        std::stop_source never;
        Pipeline pipeline(1'000'000, {2, 16, 1'000'000}, one, [](size_t i) { return i; }, never.get_token());
    }
}
