// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/figureseries.h"

#include "query/figureclass.h"
#include "store/archivereader.h"

#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestGap = 1000; // editions; beyond that a number was misread

QString markLabel(const EventRow &row)
{
    if (row.edition)
        return row.name + u" #"_s + QString::number(*row.edition);
    const auto date = row.dates.start ? row.dates.start : row.dates.end;
    return date ? row.name + u' ' + QString::number(date->year) : row.name;
}

FigureSeries seriesOf(std::span<const EventRow> rows, FigureSeries::Column column)
{
    FigureSeries series;
    series.column = column;
    series.events = std::ssize(rows);
    for (const EventRow &row : rows) {
        const auto &headline = headlineOf(row, column);
        if (!headline || headline->part) {
            ++series.withoutFigure;
            continue;
        }
        series.mixed = series.mixed
                       || (!series.marks.empty()
                           && classOf(series.marks.front().headline.figure) != classOf(headline->figure));
        series.marks.push_back({row.id, markLabel(row), row.edition, row.dates, *headline});
    }
    return series;
}

std::vector<int> editionGaps(const FigureSeries &series)
{
    std::set<int> known;
    for (const FigureMark &mark : series.marks) {
        if (mark.edition)
            known.insert(*mark.edition);
    }
    std::vector<int> gaps;
    for (auto at = known.begin(); at != known.end() && std::next(at) != known.end(); ++at) {
        const int after = *std::next(at);
        if (qint64(after) - *at > longestGap)
            continue;
        for (int edition = *at + 1; edition < after; ++edition)
            gaps.push_back(edition);
    }
    return gaps;
}

} // namespace

Result<FigureSeries> attendanceByEvent(const ArchiveReader &archive, std::span<const EventId> events,
                                       FigureSeries::Column column)
{
    const auto rows = archive.rows(events);
    if (!rows)
        return std::unexpected(rows.error());
    return seriesOf(*rows, column);
}

Result<FigureSeries> attendanceByEdition(const ArchiveReader &archive, EventId event, FigureSeries::Column column)
{
    const auto editions = archive.editions(event);
    if (!editions)
        return std::unexpected(editions.error());
    if (editions->empty())
        return fail(Error::Kind::NotFound, u"This event is no longer in the archive."_s, QString::number(event.value));
    const auto rows = archive.rows(*editions);
    if (!rows)
        return std::unexpected(rows.error());
    FigureSeries series = seriesOf(*rows, column);
    series.gaps = editionGaps(series);
    return series;
}

} // namespace eventarium
