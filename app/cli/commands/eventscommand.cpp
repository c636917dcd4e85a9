// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/eventscommand.h"

#include "cli/eventoutput.h"

#include "query/eventpage.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s, u"text"_s, u"md"_s, u"html"_s};
    return all;
}

} // namespace

QString EventsCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

QString EventsCommand::summary() const
{
    return tr("List the events that match, newest first.");
}

QString EventsCommand::example() const
{
    return u"eventarium-cli events news.eventarium 'org:Huawei date:2020' --sort -attendance --limit 10"_s;
}

std::vector<Option> EventsCommand::options() const
{
    return {formatOption(formats()), outputOption(), columnsOption(), sortOption(), limitOption(), presetOption()};
}

ExitCode EventsCommand::run(const Arguments &arguments, Console &console) const
{
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

    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    const Pieces pieces = eventPieces(*query, format, *columns, csvFormatOf(arguments), toFile ? 0 : console.columns());
    const ExitCode code = deliver(arguments, console, pieces, kindOf(format));
    if (code == ExitCode::Done && format == EventFormat::Table) {
        QString coverage = coverageLine(query->coverage());
        if (std::ssize(query->list.ids) < query->matching)
            coverage += u"; "_s + tr("the first %1 are shown").arg(query->list.ids.size());
        console.note(coverage);
    }
    return code;
}

} // namespace eventarium::cli
