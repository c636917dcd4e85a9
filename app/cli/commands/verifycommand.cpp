// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/verifycommand.h"

#include "cli/curating.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString VerifyCommand::synopsis() const
{
    return tr("ARCHIVE ID...");
}

QString VerifyCommand::summary() const
{
    return tr("Say that you have checked these events and found them right.");
}

QString VerifyCommand::example() const
{
    return u"eventarium-cli verify news.eventarium 12 31"_s;
}

std::vector<Option> VerifyCommand::options() const
{
    return {authorOption(), noteOption()};
}

ExitCode VerifyCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    JournalEntries entries;
    for (const QString &id : arguments.positional().mid(1)) {
        const auto event = namedEvent(*archive, id, console);
        if (!event)
            return event.error();
        JournalEntry entry = newEntry(JournalEntry::Kind::Verify, arguments);
        entry.event = event->target;
        entries.push_back(std::move(entry));
    }
    return addToArchive(arguments, std::move(entries), console);
}

} // namespace eventarium::cli
