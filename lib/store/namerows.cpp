// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/namerows.h"

#include "core/names.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

// By number: the names that stand for it.
QHash<quint32, QStringList> otherNames(ReadSession &session, EntityKind kind)
{
    QHash<quint32, QStringList> others;
    const EventIndex &index = session.index();
    Statement &from = session.prepare("SELECT id, name FROM entity WHERE canonical <> id AND kind = ?");
    from.bind(kind);
    while (from.step()) {
        const auto id = static_cast<quint64>(from.int64(0));
        if (id < index.entityNumber.size())
            others[index.entityNumber[id]] += from.text(1);
    }
    return others;
}

void countOrganization(NameRow &row, int bits)
{
    row.organised += (bits & role::organised) != 0;
    row.tookPart += (bits & role::tookPart) != 0;
    row.absent += (bits & role::absent) != 0;
    row.onlyMentioned += bits == role::mentioned;
}

} // namespace

std::vector<NameRow> nameRows(ReadSession &session, EntityKind kind, const EventSet &events)
{
    const auto others = otherNames(session, kind);
    const NameLinks &names = session.index().of(kind);
    std::vector<NameRow> rows;
    for (quint32 number = 0; number < names.count(); ++number) {
        NameRow row;
        int any = 0;
        for (size_t i = names.first[number]; i < names.first[number + 1]; ++i) {
            if (!events.contains(names.slots[i]))
                continue;
            ++row.events;
            any |= names.roles[i];
            if (kind == EntityKind::Organization)
                countOrganization(row, names.roles[i]);
        }
        if (row.events == 0)
            continue;
        row.name = names.texts.text(number);
        row.aliases = others.value(number);
        row.aliases.sort();
        for (size_t i = 0; kind == EntityKind::Person && i < words<PersonRole>().size(); ++i) {
            if (any >> (i + 1) & 1)
                row.roles.push_back(static_cast<PersonRole>(i));
        }
        rows.push_back(std::move(row));
    }
    session.throwIfStopped();
    std::ranges::sort(rows, {}, [](const NameRow &row) { return std::pair(-row.events, row.name); });
    return rows;
}

} // namespace eventarium::store
