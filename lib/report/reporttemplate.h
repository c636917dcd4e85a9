// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report that is made again and again: what it is of, how it is laid out, with the period left open; and what its
// figures were the last time, so that a rerun can say which have changed. Both are JSON files. Values; any thread.
#pragma once

#include "core/error.h"
#include "core/event.h"

#include <QLocale>

#include <span>

namespace eventarium {

struct ReportTemplate
{
    QString query; // without the period; may be empty
    QString table; // of exportTableWords(); empty: events
    QString format; // of exportFormatWords(); empty: what the name of the file says
    QString report; // of reportKindWords(); empty: the list
    QStringList columns; // of tables, CSV and workbooks; empty: the usual ones
    QString sort; // "-attendance"; empty: newest first
    QString paper; // "a4-landscape"; empty: A4
    std::optional<qint64> limit;

    bool operator==(const ReportTemplate &) const = default;
};

// What is no template says why: keys and words that are not known are refused, never passed over.
Result<ReportTemplate> readReportTemplate(const QByteArray &json, const QString &where);
// readReportTemplate() of it gives an equal one.
QByteArray reportTemplateJson(const ReportTemplate &report);

// The query with the period as a date field; without both days as it is.
QString queryOfPeriod(const QString &query, std::optional<PartialDate> from, std::optional<PartialDate> until);

// A headline as a report showed it.
struct ShownFigure
{
    EventId event;
    QString name; // of the event, with its edition
    QString column; // "attendance" or "online"
    QString text; // "> 10,000,000 visitors"

    bool operator==(const ShownFigure &) const = default;
};
std::vector<ShownFigure> shownFigures(std::span<const EventRow> rows, const QLocale &locale);

// The figures of one run of a report.
struct FigureRun
{
    QString query; // with the period
    qint64 generation = 0; // of the archive
    std::vector<ShownFigure> figures;

    bool operator==(const FigureRun &) const = default;
};
QByteArray figureRunJson(const FigureRun &run);
Result<FigureRun> readFigureRun(const QByteArray &json, const QString &where);

struct FigureChange
{
    QString name;
    QString column;
    QString before; // empty: there was none
    QString now; // empty: it is gone

    bool operator==(const FigureChange &) const = default;
};
// In the order of the new run, then what is gone. Runs of different queries are not compared: nothing changed.
std::vector<FigureChange> changedFigures(const FigureRun &before, const FigureRun &now);

} // namespace eventarium
