// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Event series by key, and which keys mean the same series. Two long names that an event bears both
// are one series; a short one ("ciie") belongs to the one series whose events bear it, and where several
// do, to none of them. So what is one series does not depend on the order of articles. Owned by a
// writer; inside its transaction. Throws Failure.
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
    // Settles which series are the same; before the commit.
    void settle();
    void forget(); // after a rollback

private:
    std::vector<QString> neighbours(const QString &key);
    std::vector<QString> sameLongNames(const QString &key); // sorted; with key itself
    void settleShort(const QString &key);

    Statement m_find, m_insert, m_count, m_drop, m_linked, m_setCanonical;
    QHash<QString, qint64> m_known;
    QSet<QString> m_unsettled;
};

} // namespace eventarium::store
