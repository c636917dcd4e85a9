// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/conflictscommand.h"

#include "cli/conflictoutput.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s};
    return all;
}

} // namespace

QString ConflictsCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

QString ConflictsCommand::summary() const
{
    return tr("List what articles disagree about in the events that match: figures, dates, editions, both sides with "
              "their sentence.");
}

QString ConflictsCommand::example() const
{
    return u"eventarium-cli conflicts news.eventarium date:2020 --format csv -o conflicts.csv"_s;
}

std::vector<Option> ConflictsCommand::options() const
{
    Option limit = limitOption();
    limit.description = tr("The conflicts of at most N events.");
    return {formatOption(formats()), outputOption(), sortOption(), limit, presetOption()};
}

ExitCode ConflictsCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    const EventFormat format = *eventFormatOf(*word);
    if (const QString complaint = presetComplaint(arguments, format); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(arguments, 1, console);
    if (!query)
        return query.error();
    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    return deliver(arguments, console,
                   conflictPieces(*query, format, csvFormatOf(arguments), toFile ? 0 : console.columns()),
                   kindOf(format));
}

} // namespace eventarium::cli
