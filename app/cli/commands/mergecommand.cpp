// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/mergecommand.h"

#include "cli/curating.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString MergeCommand::synopsis() const
{
    return tr("ARCHIVE ID ID...");
}

QString MergeCommand::summary() const
{
    return tr("Say that these events are one. Their claims are united, never added up; what was set of the first one "
              "stands.");
}

QString MergeCommand::example() const
{
    return u"eventarium-cli merge news.eventarium 12 31"_s;
}

std::vector<Option> MergeCommand::options() const
{
    return {authorOption(), noteOption()};
}

ExitCode MergeCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto first = namedEvent(*archive, arguments.positional().value(1), console);
    if (!first)
        return first.error();
    JournalEntries entries;
    for (const QString &id : arguments.positional().mid(2)) {
        const auto other = namedEvent(*archive, id, console);
        if (!other)
            return other.error();
        if (other->target == first->target)
            return console.usage(tr("“%1” is the same event.").arg(id));
        JournalEntry entry = newEntry(JournalEntry::Kind::Merge, arguments);
        entry.event = first->target;
        entry.other = other->target;
        entries.push_back(std::move(entry));
    }
    return addToArchive(arguments, std::move(entries), console);
}

} // namespace eventarium::cli
