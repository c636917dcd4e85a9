// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people said of events, in words: translated, in the users' terms. Pure; GUI thread.
#pragma once

#include "core/journal.h"

#include <QString>

namespace eventarium {

// "Start date", "Figure", "Organiser": a field of the journal.
QString fieldText(const QString &field);
// Of an act, as Undo names it: "Merge of 2 Events", "Correction of Start Date".
QString stepText(const JournalEntries &act);
// What an entry says of its event, in a line: "Start date: 2020-07-24 (misread)".
QString entryText(const JournalEntry &entry);

} // namespace eventarium
