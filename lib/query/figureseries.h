// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers behind the charts: one mark an event, or one an edition of a series. Pure but for
// the reader that is passed in; on its thread.
#pragma once

#include "core/error.h"
#include "core/event.h"

#include <span>
#include <vector>

namespace eventarium {

class ArchiveReader;

struct FigureMark
{
    EventId event;
    QString label; // event name with edition or year
    std::optional<int> edition;
    DateRange dates;
    Headline headline; // value, bound and sentence

    bool operator==(const FigureMark &) const = default;
};

// Marks of equal kind only: a series never mixes audience, what is counted or basis without saying so.
struct FigureSeries
{
    enum class Column { Attendance, Online };

    Column column = Column::Attendance;
    std::vector<FigureMark> marks; // in the order of the events given
    qint64 events = 0; // how many were asked about
    qint64 withoutFigure = 0; // "21 of 37 have no comparable figure"; includes those known in part only
    bool mixed = false; // marks differ in basis or in what they count
    std::vector<int> gaps; // by edition: editions between the first and last mark that have none

    bool operator==(const FigureSeries &) const = default;
};

Result<FigureSeries> attendanceByEvent(const ArchiveReader &archive, std::span<const EventId> events,
                                       FigureSeries::Column column = FigureSeries::Column::Attendance);
// All editions of the event's series, oldest first.
Result<FigureSeries> attendanceByEdition(const ArchiveReader &archive, EventId event,
                                         FigureSeries::Column column = FigureSeries::Column::Attendance);

// The sum of product.md, or nullopt where nothing may be summed: only whole-event headlines of equal
// category, audience, counts and basis; of several such groups the largest. Upper bounds, vague
// numbers and figures a day are in no sum.
struct FigureSum
{
    double value = 0;
    bool atLeast = false; // some summand is a bound, or some events are not in the sum
    bool about = false; // some summand is approximate
    qint64 summed = 0;
    qint64 of = 0;

    bool operator==(const FigureSum &) const = default;
};
std::optional<FigureSum> sumOfHeadlines(std::span<const EventRow> rows, FigureSeries::Column column);

} // namespace eventarium
