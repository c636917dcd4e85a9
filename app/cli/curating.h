// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands have in common that add to the journal. Main thread.
#pragma once

#include "cli/archivequery.h"

#include "core/journal.h"

namespace eventarium::cli {

Option authorOption();
Option noteOption();

// The event of an id as the journal names it, with what each article says of it. The failure has been told.
struct NamedEvent
{
    std::vector<Telling> tellings;
    Figures added; // claims that people added to it
    EventTarget target;
    QString name; // as shown

    std::vector<Telling> withAdded() const; // these claims as those of one telling more
};
std::expected<NamedEvent, ExitCode> namedEvent(const ArchiveReader &archive, const QString &id, Console &console);

// The fact of that value among them, with the words that say so; a complaint where there is none.
QString findFact(const std::vector<Telling> &tellings, const QString &field, const QString &value, FactTarget &fact);

// Without uid and time, which it gets when it is added.
JournalEntry newEntry(JournalEntry::Kind kind, const Arguments &arguments);
// Adds them all, or none; tells how many.
ExitCode addToArchive(const Arguments &arguments, JournalEntries entries, Console &console);

// What an entry says, in one line.
QString sayingOf(const JournalEntry &entry);

} // namespace eventarium::cli
