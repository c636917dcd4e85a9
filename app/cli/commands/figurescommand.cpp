// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/figurescommand.h"

#include "cli/eventoutput.h"
#include "cli/figureoutput.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s};
    return all;
}

} // namespace

QString FiguresCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

QString FiguresCommand::summary() const
{
    return tr("List every figure of the events that match, with who says so and the sentence.");
}

QString FiguresCommand::example() const
{
    return u"eventarium-cli figures news.eventarium 'name:\"Tech Week\"' --format csv -o figures.csv"_s;
}

std::vector<Option> FiguresCommand::options() const
{
    Option limit = limitOption();
    limit.description = tr("The figures of at most N events.");
    return {formatOption(formats()), outputOption(), columnsOption(), sortOption(), limit, presetOption()};
}

ExitCode FiguresCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    const EventFormat format = *eventFormatOf(*word);
    const auto columns = columnsOf(arguments, format == EventFormat::Csv ? figureCsvColumns() : QStringList());
    if (!columns)
        return console.usage(columns.error());
    if (const QString complaint = presetComplaint(arguments, format); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    return deliver(arguments, console,
                   figurePieces(*query, format, *columns, csvFormatOf(arguments), toFile ? 0 : console.columns()),
                   kindOf(format));
}

} // namespace eventarium::cli
