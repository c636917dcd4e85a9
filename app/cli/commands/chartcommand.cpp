// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/chartcommand.h"

#include "cli/exporting.h"
#include "cli/rendering.h"

#include "query/figureseries.h"
#include "report/display.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

// More bars than these could not be read.
constexpr size_t mostMarks = 60;

const QStringList &formats()
{
    static const QStringList all = {u"svg"_s, u"png"_s, u"csv"_s};
    return all;
}

} // namespace

QString ChartCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY] -o FILE");
}

QString ChartCommand::summary() const
{
    return tr("Draw the figures of the events that match, or of one event's editions.");
}

QString ChartCommand::example() const
{
    return u"eventarium-cli chart news.eventarium kind:fair --sort -attendance --limit 20 -o fairs.svg"_s;
}

std::vector<Option> ChartCommand::options() const
{
    const QStringList columns{u"attendance"_s, u"online"_s};
    return {outputOption(),
            formatOption(formats()),
            {u"column"_s, {}, columns.join(u'|'), tr("Whose figures; without it attendance."), columns},
            {u"of"_s, {}, u"ID"_s, tr("The editions of this event, instead of a query."), {}},
            sortOption(),
            limitOption()};
}

ExitCode ChartCommand::run(const Arguments &arguments, Console &console) const
{
    if (!arguments.has(u"output"_s))
        return console.usage(tr("Where to? Give a file with “-o FILE”."));
    const auto format = formatOf(arguments, formats());
    if (!format)
        return console.usage(format.error());
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    const bool online = arguments.value(u"column"_s) == "online"_L1;
    const auto column = online ? FigureSeries::Column::Online : FigureSeries::Column::Attendance;
    const bool byEdition = arguments.has(u"of"_s);
    const EventId of{arguments.value(u"of"_s).toLongLong()};
    const std::span<const EventId> all = query->list.ids;
    const auto shown = all.first(std::min(all.size(), mostMarks));
    const auto series = byEdition ? attendanceByEdition(query->archive, of, column)
                                  : attendanceByEvent(query->archive, *format == "csv"_L1 ? all : shown, column);
    if (!series)
        return console.failure(series.error());
    if (*format == "csv"_L1)
        return deliver(arguments, console, onePiece(markData(*series)), OutputKind::Data);
    if (!byEdition && shown.size() < all.size())
        console.note(tr("The first %1 of %2 events are drawn; “--sort” and “--limit” choose others.")
                         .arg(shown.size())
                         .arg(all.size()));
    const ReportContext context = contextOf(*query);
    const auto picture = renderer().and_then([&](Renderer *renderer) {
        return renderer->chart(*series, byEdition, byEdition ? QString() : context.query, context.locale,
                               *format == "png"_L1 ? Renderer::Picture::Png : Renderer::Picture::Svg);
    });
    return picture ? deliver(arguments, console, onePiece(*picture), OutputKind::Data)
                   : console.failure(picture.error());
}

} // namespace eventarium::cli
