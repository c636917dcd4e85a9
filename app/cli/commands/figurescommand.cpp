// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/figurescommand.h"

#include "cli/eventoutput.h"
#include "cli/figureoutput.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QStringList formats()
{
    return listFormats(ExportTable::Figures);
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
    std::vector<Option> options{formatOption(formats()), outputOption(), columnsOption(), sortOption(), limit};
    std::ranges::copy(csvOptions(), std::back_inserter(options));
    options.push_back(metaOption());
    return options;
}

ExitCode FiguresCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    if (*word != "table"_L1)
        return runExport(arguments, console, ExportTable::Figures, *exportFormatOf(*word));
    if (arguments.has(u"columns"_s))
        return console.usage(tr("“--columns” is for CSV and XLSX here."));
    if (const QString complaint = tableComplaint(arguments); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    return deliver(arguments, console, figurePieces(*query, toFile ? 0 : console.columns()), OutputKind::Text);
}

} // namespace eventarium::cli
