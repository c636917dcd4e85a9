// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/coverage.h"

#include "report/display.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

QString sumText(const std::vector<EventRow> &rows, FigureSeries::Column column)
{
    const auto sum = sumOfHeadlines(rows, column);
    if (!sum || sum->summed == 0)
        return {};
    const QLocale locale;
    const QString value = locale.toString(sum->value, 'f', 0);
    const QString name = column == FigureSeries::Column::Attendance ? Texts::tr("attendance") : Texts::tr("online");
    const QString template_ = sum->atLeast ? Texts::tr("%1 at least %2 (%3 of %4)") : Texts::tr("%1 %2 (%3 of %4)");
    return template_.arg(name, value, locale.toString(sum->summed), locale.toString(sum->of));
}

// From the first day that any of them may cover to the last.
QString spanText(const std::vector<EventRow> &rows)
{
    DateRange span;
    for (const EventRow &row : rows) {
        if (!row.dates.isDated())
            continue;
        const PartialDate start = row.dates.start.value_or(*(row.dates.end ? row.dates.end : row.dates.start));
        const PartialDate end = row.dates.end.value_or(start);
        if (!span.start || start.firstDay() < span.start->firstDay())
            span.start = start;
        if (!span.end || end.lastDay() > span.end->lastDay())
            span.end = end;
    }
    return span.isDated() ? displayDates(span, QLocale()) : QString();
}

} // namespace

QString coverageText(const EventList &list)
{
    const QLocale locale;
    const auto shown = qint64(list.ids.size());
    QStringList parts;
    if (shown == list.total)
        parts << Texts::tr("%Ln event(s)", nullptr, int(list.total));
    else
        parts << Texts::tr("%1 of %Ln event(s)", nullptr, int(list.total)).arg(locale.toString(shown));
    if (list.undatedLeftOut > 0)
        parts << Texts::tr("%Ln undated left out", nullptr, int(list.undatedLeftOut));
    if (list.possiblyInRange > 0)
        parts << Texts::tr("%Ln only possibly in range", nullptr, int(list.possiblyInRange));
    return parts.join(u"; "_s);
}

QString sumsText(const std::vector<EventRow> &rows, bool selection)
{
    const int n = int(rows.size());
    QStringList parts = {
        selection ? Texts::tr("%Ln event(s) selected", nullptr, n) : Texts::tr("%Ln event(s) listed", nullptr, n),
        spanText(rows), sumText(rows, FigureSeries::Column::Attendance), sumText(rows, FigureSeries::Column::Online)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace eventarium
