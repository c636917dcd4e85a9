// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/summarycommand.h"

#include "cli/exporting.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"text"_s, u"md"_s, u"html"_s, u"pdf"_s};
    return all;
}

} // namespace

QString SummaryCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

QString SummaryCommand::summary() const
{
    return tr("Summarise the events that match, each figure with its sentence.");
}

QString SummaryCommand::example() const
{
    return u"eventarium-cli summary news.eventarium 'kind:expo date:2020' --format md -o expos.md"_s;
}

std::vector<Option> SummaryCommand::options() const
{
    std::vector<Option> options = reportOptions();
    std::ranges::copy(std::vector<Option>{formatOption(formats()), outputOption(), sortOption(), limitOption(),
                                          metaOption(), paperOption()},
                      std::back_inserter(options));
    return options;
}

ExitCode SummaryCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    return runExport(arguments, console, ExportTable::Events, *exportFormatOf(*word));
}

} // namespace eventarium::cli
