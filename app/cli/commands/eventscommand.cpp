// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/eventscommand.h"

#include "cli/eventoutput.h"
#include "cli/eventtable.h"

#include "query/eventpage.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QStringList formats()
{
    return listFormats(ExportTable::Events);
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
    std::vector<Option> options{formatOption(formats()), outputOption(), columnsOption(), sortOption(), limitOption()};
    std::ranges::copy(csvOptions(), std::back_inserter(options));
    options.push_back({u"snippets"_s,
                       {},
                       {},
                       tr("Under each event the stretch of an article in which the words stand (table)."),
                       {}});
    options.push_back(metaOption());
    options.push_back(paperOption());
    return options;
}

ExitCode EventsCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    if (*word != "table"_L1 && arguments.has(u"snippets"_s))
        return console.usage(tr("“--snippets” is for the table."));
    if (*word != "table"_L1)
        return runExport(arguments, console, ExportTable::Events, *exportFormatOf(*word));
    const auto columns = columnsOf(arguments, tableColumns());
    if (!columns)
        return console.usage(columns.error());
    if (const QString complaint = tableComplaint(arguments); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();

    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    const int width = toFile ? 0 : console.columns();
    const ExitCode code = deliver(arguments, console,
                                  arguments.has(u"snippets"_s) ? snippetPieces(*query, *columns, width)
                                                               : eventPieces(*query, *columns, width),
                                  OutputKind::Text);
    if (code == ExitCode::Done) {
        QString coverage = coverageLine(query->coverage());
        if (std::ssize(query->list.ids) < query->matching)
            coverage += u"; "_s + tr("the first %1 are shown").arg(query->list.ids.size());
        console.note(coverage);
    }
    return code;
}

} // namespace eventarium::cli
