// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people said, made ready for replaying it over the found facts. The replay is a pure function of tellings
// and entries: it unites, parts and corrects events, adds no claims up, and leaves out entries whose event or
// fact is gone. Made once, used for many groups; any thread.
#pragma once

#include "core/event.h"
#include "core/journal.h"

#include <QSet>

#include <span>

namespace eventarium {

class Curation final
{
public:
    Curation() = default;
    explicit Curation(JournalEntries entries);

    // Those that count, in the order in which they were made.
    const JournalEntries &entries() const { return m_entries; }
    // Those that may be about events of these tellings, in that order.
    std::vector<const JournalEntry *> about(std::span<const Telling> tellings) const;

private:
    JournalEntries m_entries;
    QSet<QString> m_names; // keys of the names and articles of all targets
};

// How entries name the event that these tellings are of, as the machine found it.
EventTarget targetOf(std::span<const Telling> tellings);

// The events of a group with what people said about them. `applied` gets the uids of the entries that found what
// they are about.
std::vector<Event> resolveSeries(std::span<const Telling> tellings, const Curation &curation,
                                 QSet<QString> *applied = nullptr);

// The fields that a person can set and the values that they take; a complaint, empty where all is well.
QString fieldComplaint(const QString &field, const QString &value);
// The fields whose facts can be rejected.
const QStringList &rejectableFields();
// The facts of a field that these tellings have, as values for rejecting or choosing them.
std::vector<FactTarget> factsOf(std::span<const Telling> tellings, const QString &field);

} // namespace eventarium
