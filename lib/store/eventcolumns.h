// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A resolved event as the columns of its row: what filters compare and lists sort by. A value; any thread.
#pragma once

#include "core/event.h"
#include "store/statement.h"

#include <optional>

namespace eventarium::store {

struct HeadlineColumns
{
    std::optional<double> value;
    std::optional<double> upper;
    std::optional<int> over; // 1: more than the value
    std::optional<int> part;

    bool operator==(const HeadlineColumns &) const = default;
};

struct EventColumns
{
    EventRow row;
    qint64 series = 0;
    HeadlineColumns attendance, online;
    qint64 attendanceFigure = 0; // rows of the ledger; 0: none
    qint64 onlineFigure = 0;
    int categories = 0; // a bit a figure category
    std::optional<qint64> newest, oldest; // sort keys, newest and oldest first

    // All columns of event but id, series, added and changed, in the order of the statements below.
    void bind(Statement &statement) const;
    qint64 digest() const; // equal where all columns are equal
};

EventColumns columnsOf(const Event &event, qint64 series);

const char *insertEventSql(); // before: series; then: added, changed; returns the id
// Without the series, which refers to another table: SQLite would make ready to take the update back, for which
// the text index writes out all that it has gathered.
const char *updateEventSql(); // then: changed, id

// Sort keys of the date order: by start, else end; among equals the vaguer later in both directions.
std::optional<qint64> newestKey(const DateRange &dates);
std::optional<qint64> oldestKey(const DateRange &dates);

} // namespace eventarium::store
