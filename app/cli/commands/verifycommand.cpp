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
    return tr(
        "Say that you have checked these events and found them right; with “--figure” one claim of an event, which "
        "then goes before those that nobody checked.");
}

QString VerifyCommand::example() const
{
    return u"eventarium-cli verify news.eventarium 12 31"_s;
}

std::vector<Option> VerifyCommand::options() const
{
    return {{u"figure"_s, {}, u"NUMBER"_s, tr("Only the claim of this number was checked."), {}},
            authorOption(),
            noteOption()};
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
        if (arguments.has(u"figure"_s)) {
            const QString complaint = findFact(event->withAdded(), u"figure"_s, arguments.value(u"figure"_s),
                                               entry.fact);
            if (!complaint.isEmpty())
                return console.usage(complaint);
        }
        entries.push_back(std::move(entry));
    }
    return addToArchive(arguments, std::move(entries), console);
}

} // namespace eventarium::cli
