// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The copy of the index in the file, and the list of what changed since it was written. The copy is a help
// only: where it is not there, not whole or too old, the index is made from the tables. In a transaction of
// the connection, on its thread. Throws Failure.
#pragma once

#include "store/connection.h"
#include "store/eventindex.h"

#include <QSet>

#include <array>
#include <optional>
#include <vector>

namespace eventarium::store {

enum class Indexed { Event, Name, Article, Telling }; // as numbers in the file

struct IndexChanges
{
    std::vector<qint64> events, names, articles, tellings;

    size_t size() const { return events.size() + names.size() + articles.size() + tellings.size(); }
};

// Beyond this many changes making the index anew is quicker than bringing it up to date.
constexpr size_t changesWorthwhile(size_t slots)
{
    return 2'000 + slots / 64;
}

// nullopt: there is none, or it does not hold together.
std::optional<EventIndex> loadIndex(const Connection &connection);
void saveIndex(const Connection &connection, const EventIndex &index);
void dropIndex(const Connection &connection);
// The generation of the copy; -1: there is none.
qint64 storedGeneration(const Connection &connection);
// What changed after a generation that is not older than the copy.
IndexChanges changesSince(const Connection &connection, qint64 generation);

// Notes which rows a writer changes, by listening to its connection: nobody who writes need think of it.
// Owned by the writer, next to the connection.
class ChangeLog final
{
public:
    explicit ChangeLog(const Connection &connection);
    ~ChangeLog();
    Q_DISABLE_COPY_MOVE(ChangeLog)

    // Before the commit that makes the archive one of `generation`.
    void write(qint64 generation);
    void forget(); // after a rollback, and after the commit

private:
    static void noted(void *log, int operation, const char *database, const char *table, long long id);
    void noteKept();

    const Connection &m_connection;
    std::array<QSet<qint64>, 4> m_changed; // by Indexed
    bool m_keeps; // whether the file has a copy that changes are kept for
};

} // namespace eventarium::store
