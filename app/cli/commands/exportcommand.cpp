// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/exportcommand.h"

#include "cli/eventoutput.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

// --format, else what the file's name ends in.
std::optional<EventFormat> exportFormat(const Arguments &arguments)
{
    if (arguments.has(u"format"_s))
        return eventFormatOf(arguments.value(u"format"_s));
    QString suffix = QFileInfo(arguments.value(u"output"_s)).suffix().toLower();
    if (suffix == "htm"_L1)
        suffix = u"html"_s;
    if (suffix == "markdown"_L1)
        suffix = u"md"_s;
    if (suffix == "txt"_L1)
        suffix = u"text"_s;
    return suffix == "table"_L1 ? std::nullopt : eventFormatOf(suffix);
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
    return {outputOption(),  formatOption({u"csv"_s, u"json"_s, u"jsonl"_s, u"text"_s, u"md"_s, u"html"_s}),
            columnsOption(), sortOption(),
            limitOption(),   presetOption()};
}

ExitCode ExportCommand::run(const Arguments &arguments, Console &console) const
{
    if (!arguments.has(u"output"_s))
        return console.usage(tr("Where to? Give a file with “-o FILE”."));
    const auto format = exportFormat(arguments);
    if (!format) {
        return console.usage(tr("The name “%1” does not say in which format. Let it end in .csv, .json, .jsonl, .md, "
                                ".html or .txt, or give “--format”.")
                                 .arg(arguments.value(u"output"_s)));
    }
    const auto columns = columnsOf(arguments, knownColumns(*format));
    if (!columns)
        return console.usage(columns.error());
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    return deliver(arguments, console, eventPieces(*query, *format, *columns, csvFormatOf(arguments), 0),
                   kindOf(*format));
}

} // namespace eventarium::cli
