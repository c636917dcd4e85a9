// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive's names: organisations, people, places, topics, event names; one row a folded name. An
// acronym stands for the one longer name that articles define it as; where they differ, for itself. What people
// say goes before.
// Owned by a writer; inside its transaction. Throws Failure.
#pragma once

#include "store/statement.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <array>
#include <vector>

namespace eventarium::store {

enum class EntityKind { Organization, Person, Place, Topic, Name }; // as numbers in the file

// Bits of event_entity.roles.
namespace role {
inline constexpr int organised = 1, tookPart = 2, absent = 4, mentioned = 8; // organisations
inline constexpr int acting = organised | tookPart; // what org: means
} // namespace role

class Entities final
{
public:
    explicit Entities(const Connection &connection);
    Q_DISABLE_COPY_MOVE(Entities)

    // The row of a name, made where there is none; 0 for a name without letters and digits.
    qint64 idOf(EntityKind kind, const QString &name);
    // One article more or fewer (by = -1) says that `acronym` is short for an organisation.
    void defineAcronym(const QString &acronym, const QString &organization, int by);
    // Names that mean the same since people say so; what was said before no longer counts.
    struct Alias
    {
        EntityKind kind;
        QString name, alias; // folded
    };
    void setAliases(std::vector<Alias> aliases) { m_aliases = std::move(aliases); }
    void unsettleAll(); // what names stand for is derived anew at the commit
    // Settles what acronyms stand for; before the commit.
    void settle();
    void forget(); // after a rollback

private:
    struct Known
    {
        qint64 id = 0;
        QString name;
    };

    Known fetch(EntityKind kind, const QString &norm, const QString &name);
    void settleAcronym(const QString &shortName);
    void settleAliases();
    qint64 find(EntityKind kind, const QString &norm); // 0: there is none

    const Connection &m_connection;
    Statement m_find, m_insert, m_insertWords, m_rename;
    Statement m_addAcronym, m_dropAcronym, m_definers, m_setCanonical, m_standFor;
    // By kind: of folded names; of names as spelled, once their spelling was weighed.
    std::array<QHash<QString, Known>, 5> m_known;
    std::array<QHash<QString, qint64>, 5> m_spelled;
    QSet<QString> m_unsettled;
    std::vector<Alias> m_aliases; // in the order in which they were said
    qint64 m_lastId = -1; // not known yet
};

} // namespace eventarium::store
