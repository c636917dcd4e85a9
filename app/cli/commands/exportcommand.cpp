// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/exportcommand.h"

#include "cli/exporting.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QStringList formats()
{
    return exportFormats(ExportTable::Events);
}

} // namespace

QString ExportCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY] -o FILE");
}

QString ExportCommand::summary() const
{
    return tr("Write the events that match, or another table of them, to a file; its name says in which format.");
}

QString ExportCommand::example() const
{
    return u"eventarium-cli export news.eventarium 'place:Nanjing' -o nanjing.csv"_s;
}

std::vector<Option> ExportCommand::options() const
{
    QStringList tables;
    for (const QLatin1StringView word : exportTableWords())
        tables += word;
    std::vector<Option> options{outputOption(),
                                formatOption(formats()),
                                {u"table"_s, {}, tables.join(u'|'), tr("Which table; without it the events."), tables},
                                columnsOption(),
                                sortOption(),
                                limitOption()};
    std::ranges::copy(csvOptions(), std::back_inserter(options));
    std::ranges::copy(reportOptions(), std::back_inserter(options));
    options.push_back(metaOption());
    options.push_back(paperOption());
    return options;
}

ExitCode ExportCommand::run(const Arguments &arguments, Console &console) const
{
    if (!arguments.has(u"output"_s))
        return console.usage(tr("Where to? Give a file with “-o FILE”."));
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    return runExport(arguments, console, *exportTableOf(arguments.value(u"table"_s, u"events"_s)),
                     *exportFormatOf(*word));
}

} // namespace eventarium::cli
