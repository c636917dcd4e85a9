// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/exportcommand.h"

#include "cli/eventoutput.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"csv"_s, u"json"_s, u"jsonl"_s, u"text"_s, u"md"_s, u"html"_s};
    return all;
}

} // namespace

QString ExportCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY] -o FILE");
}

QString ExportCommand::summary() const
{
    return tr("Write the events that match to a file; its name says in which format.");
}

QString ExportCommand::example() const
{
    return u"eventarium-cli export news.eventarium 'place:Nanjing' -o nanjing.csv"_s;
}

std::vector<Option> ExportCommand::options() const
{
    return {outputOption(), formatOption(formats()), columnsOption(), sortOption(), limitOption(), presetOption()};
}

ExitCode ExportCommand::run(const Arguments &arguments, Console &console) const
{
    if (!arguments.has(u"output"_s))
        return console.usage(tr("Where to? Give a file with “-o FILE”."));
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    const EventFormat format = *eventFormatOf(*word);
    const auto columns = columnsOf(arguments, knownColumns(format));
    if (!columns)
        return console.usage(columns.error());
    if (const QString complaint = presetComplaint(arguments, format); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    return deliver(arguments, console, eventPieces(*query, format, *columns, csvFormatOf(arguments), 0),
                   kindOf(format));
}

} // namespace eventarium::cli
