// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Event series by key, and which keys mean the same series: a key that is the other name of one series
// alone means that series, whatever the order of articles. Owned by a writer; inside its transaction.
// Throws Failure.
#pragma once

#include "core/facts.h"
#include "store/statement.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace eventarium::store {

class SeriesTable final
{
public:
    explicit SeriesTable(const Connection &connection);
    Q_DISABLE_COPY_MOVE(SeriesTable)

    qint64 idOf(const QString &key); // made where there is none
    // An event that bears these names came (by = 1) or went (-1).
    void count(const EventFacts &facts, int by);
    // Pairs of keys that mean the same since people say so; `unsettled` are those for which that may have changed.
    void setSaid(const std::vector<std::pair<QString, QString>> &pairs, const QStringList &unsettled);
    // Settles which series are the same; before the commit.
    void settle();
    void forget(); // after a rollback

private:
    qint64 find(const QString &key); // 0: there is no such series
    QStringList texts(Statement &statement, const QString &key);
    QString meant(const QString &key); // the one series that has it as another name; empty where none or several
    QStringList sameSeries(const QString &key); // sorted; with key itself
    QSet<QString> affected(); // by what changed since it was settled last

    const Connection &m_connection;
    Statement m_find, m_insert, m_count, m_counted, m_drop, m_named, m_aliases, m_together, m_setCanonical;
    QHash<QString, qint64> m_known;
    QSet<QString> m_unsettled;
    qint64 m_lastId = -1; // not known yet
    QHash<QString, QStringList> m_said;
};

} // namespace eventarium::store
