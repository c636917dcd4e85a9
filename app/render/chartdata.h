// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a chart draws, worked out from a figure series: one mark a figure with its place, its end and its
// words, the axis and what has to be said below. Pure values; any thread. Nothing here draws.
#pragma once

#include "query/figureseries.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace eventarium {

enum class ChartKind {
    ByEvent, // one bar an event, downwards in the order of the series
    ByEdition // a line through the editions of one series, oldest first
};
enum class ChartScale { Automatic, Linear, Logarithmic };

struct ChartOptions
{
    ChartKind kind = ChartKind::ByEvent;
    ChartScale scale = ChartScale::Automatic;
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QString title; // drawn above a saved chart; may be empty

    bool operator==(const ChartOptions &) const = default;
};

struct ChartMark
{
    // How a mark ends: Above and Below are open arrows, Range has whiskers, Hatched has no number.
    enum class End { Plain, Above, Below, Range, Hatched };

    EventId event;
    double position = 0; // on the event or edition axis
    double value = 0;
    double upper = 0; // Range only
    End end = End::Plain;
    QString label; // on the event or edition axis, unelided
    QString valueText; // beside the mark; words for a vague figure
    QString sentence; // the quotation, without quotation marks
    QString tip; // rich text, escaped
    QString spoken; // plain text for assistive technology

    bool operator==(const ChartMark &) const = default;
};

struct ChartTick
{
    double position = 0;
    QString label;
    bool missing = false; // an edition without a figure, shown as a gap

    bool operator==(const ChartTick &) const = default;
};

struct ChartData
{
    ChartKind kind = ChartKind::ByEvent;
    bool logarithmic = false;
    QString title;
    QString valueTitle; // "Attendance (people)"
    QString positionTitle; // "Edition", "Year"; empty for events, whose names speak for themselves
    double lower = 0; // of the value axis
    double upper = 1;
    std::vector<ChartMark> marks;
    std::vector<ChartTick> ticks; // on the event or edition axis
    std::vector<std::pair<int, int>> segments; // ByEdition: marks first..last joined by a line
    QStringList notes; // "21 of 37 have no comparable figure"

    bool isEmpty() const { return marks.empty(); }
    bool operator==(const ChartData &) const = default;
};

ChartData chartData(const FigureSeries &series, const ChartOptions &options);

} // namespace eventarium
