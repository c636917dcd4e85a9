// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/undocommand.h"

#include "cli/curating.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString UndoCommand::synopsis() const
{
    return tr("ARCHIVE [ENTRY]");
}

QString UndoCommand::summary() const
{
    return tr("Take an entry of the journal back, the last one that counts if none is named. ENTRY is its number in "
              "“eventarium-cli journal”; an undo can be undone too.");
}

QString UndoCommand::example() const
{
    return u"eventarium-cli undo news.eventarium 4"_s;
}

std::vector<Option> UndoCommand::options() const
{
    return {authorOption(), noteOption()};
}

ExitCode UndoCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto journal = archive->journal();
    if (!journal)
        return console.failure(journal.error());
    JournalEntry entry = newEntry(JournalEntry::Kind::Undo, arguments);
    if (arguments.positional().size() > 1) {
        const QString word = arguments.positional().value(1);
        bool isNumber = false;
        const qsizetype number = word.toLongLong(&isNumber);
        if (!isNumber || number < 1 || number > std::ssize(*journal))
            return console.usage(tr("There is no entry “%1”. The journal has %2.").arg(word).arg(journal->size()));
        entry.undone = journal->at(static_cast<size_t>(number) - 1).uid;
    } else {
        const JournalEntries effective = effectiveEntries(*journal);
        if (effective.empty())
            return console.usage(tr("There is nothing to undo."));
        entry.undone = effective.back().uid;
    }
    return addToArchive(arguments, {entry}, console);
}

} // namespace eventarium::cli
