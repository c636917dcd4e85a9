// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/namerows.h"

#include "core/names.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

struct OtherNames
{
    QHash<qint64, qint64> canonical; // of those that stand for another name
    QHash<qint64, QStringList> aliases; // by what they stand for
};

OtherNames otherNames(ReadSession &session, EntityKind kind)
{
    OtherNames others;
    Statement &from = session.prepare("SELECT id, canonical, name FROM entity WHERE canonical <> id AND kind = ?");
    from.bind(kind);
    while (from.step()) {
        others.canonical.insert(from.int64(0), from.int64(1));
        others.aliases[from.int64(1)] += from.text(2);
    }
    return others;
}

// What a name did in each event, an acronym's part added to what it stands for.
using Roles = QHash<qint64, QHash<qint64, qint64>>; // entity -> event -> bits

Roles rolesOf(ReadSession &session, EntityKind kind, const OtherNames &others, const EventSet &events)
{
    Roles roles;
    Statement &from = session.prepare("SELECT entity, event, roles FROM event_entity WHERE kind = ?");
    from.bind(kind);
    while (from.step()) {
        if (events.contains(from.int64(1)))
            roles[others.canonical.value(from.int64(0), from.int64(0))][from.int64(1)] |= from.int64(2);
    }
    return roles;
}

void countOrganization(NameRow &row, qint64 bits)
{
    row.organised += (bits & role::organised) != 0;
    row.tookPart += (bits & role::tookPart) != 0;
    row.absent += (bits & role::absent) != 0;
    row.onlyMentioned += bits == role::mentioned;
}

} // namespace

std::vector<NameRow> nameRows(ReadSession &session, EntityKind kind, const EventSet &events)
{
    const OtherNames others = otherNames(session, kind);
    const Roles roles = rolesOf(session, kind, others, events);
    session.throwIfStopped();
    std::vector<NameRow> rows;
    rows.reserve(static_cast<size_t>(roles.size()));
    Statement &name = session.prepare("SELECT name FROM entity WHERE id = ?");
    for (const auto &[entity, byEvent] : roles.asKeyValueRange()) {
        NameRow row;
        if (name.bind(entity).step())
            row.name = name.text(0);
        name.reset();
        row.aliases = others.aliases.value(entity);
        row.aliases.sort();
        row.events = byEvent.size();
        qint64 any = 0;
        for (const qint64 bits : byEvent) {
            any |= bits;
            if (kind == EntityKind::Organization)
                countOrganization(row, bits);
        }
        for (size_t i = 0; kind == EntityKind::Person && i < words<PersonRole>().size(); ++i) {
            if (any >> (i + 1) & 1)
                row.roles.push_back(static_cast<PersonRole>(i));
        }
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const NameRow &row) { return std::pair(-row.events, row.name); });
    return rows;
}

} // namespace eventarium::store
