// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventindex.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace eventarium::store {

namespace {

// Numbers whose order as unsigned integers is the order asked for, null last.
quint64 sortKey(qint32 value, bool descending)
{
    if (value == nullNumber)
        return std::numeric_limits<quint64>::max();
    const quint32 ascending = static_cast<quint32>(value) ^ 0x80000000U;
    return descending ? ~ascending : ascending;
}

quint64 sortKey(double value, bool descending)
{
    if (value == nullReal)
        return std::numeric_limits<quint64>::max();
    const auto bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value);
    const quint64 ascending = bits >> 63 ? ~bits : bits | 1ULL << 63;
    return descending ? ~ascending : ascending;
}

quint64 textKey(quint32 rank, bool descending)
{
    if (rank == 0)
        return std::numeric_limits<quint64>::max();
    return descending ? ~rank : rank;
}

quint64 firstKey(const SlotColumns &events, EventOrder order, size_t slot)
{
    switch (order.key) {
    case EventOrder::Key::Date:
        return order.descending ? sortKey(events.newest[slot], true) : sortKey(events.oldest[slot], false);
    case EventOrder::Key::Name:
        return textKey(events.nameRank[slot], order.descending);
    case EventOrder::Key::Place:
        return textKey(events.placeRank[slot], order.descending);
    case EventOrder::Key::Attendance:
        return sortKey(events.attendance[slot], order.descending);
    case EventOrder::Key::Online:
        return sortKey(events.online[slot], order.descending);
    case EventOrder::Key::Articles:
        return sortKey(events.articles[slot], order.descending);
    case EventOrder::Key::Relevance: // of a filter, not of an event
        break;
    }
    return 0;
}

// Within equal keys newest first, then by name, edition, start and id; without the middle ones for names.
struct SortRow
{
    quint64 key, newest;
    quint32 name;
    qint32 edition, start;
    quint32 slot;

    auto operator<=>(const SortRow &) const = default;
};

std::vector<quint32> sorted(const SlotColumns &events, EventOrder order)
{
    const bool byName = order.key == EventOrder::Key::Name;
    const bool byDate = order.key == EventOrder::Key::Date;
    std::vector<SortRow> rows(events.id.size());
    for (size_t slot = 0; slot < rows.size(); ++slot) {
        SortRow &row = rows[slot];
        row = {firstKey(events, order, slot), byDate ? 0 : sortKey(events.newest[slot], true), 0, 0, 0,
               static_cast<quint32>(slot)};
        if (!byName) {
            row.name = events.nameRank[slot];
            row.edition = events.edition[slot];
            row.start = events.startDate[slot];
        }
    }
    std::ranges::sort(rows);
    std::vector<quint32> slots(rows.size());
    std::ranges::transform(rows, slots.begin(), &SortRow::slot);
    return slots;
}

template<class Index>
auto vectorsOf(const Index &index)
{
    return std::tie(index.events, index.names, index.entityKind, index.entityNumber, index.articles, index.claims,
                    index.all);
}

} // namespace

int NameLinks::rolesOf(quint32 number, size_t slot) const
{
    const auto range = slotsOf(number);
    const auto found = std::ranges::lower_bound(range, slot);
    if (found == range.end() || *found != slot)
        return 0;
    return roles[first[number] + static_cast<size_t>(found - range.begin())];
}

std::optional<size_t> EventIndex::slotOf(EventId id) const
{
    if (id.value <= 0)
        return std::nullopt;
    // As long as no event has gone, slot and id run in parallel.
    const auto guess = static_cast<size_t>(id.value - 1);
    if (guess < slots() && events.id[guess] == id.value)
        return guess;
    const auto found = std::ranges::lower_bound(events.id, id.value);
    if (found == events.id.end() || *found != id.value)
        return std::nullopt;
    return static_cast<size_t>(found - events.id.begin());
}

const EventIndex::NamesBySlot &EventIndex::namesBySlot(EntityKind kind)
{
    NamesBySlot &bySlot = m_bySlot[static_cast<size_t>(kind)];
    if (!bySlot.first.empty())
        return bySlot;
    const NameLinks &links = of(kind);
    const int counted = countedRoles(kind);
    bySlot.first.assign(slots() + 2, 0);
    bySlot.totals.assign(links.count(), 0);
    for (size_t i = 0; i < links.slots.size(); ++i)
        bySlot.first[links.slots[i] + 2] += (links.roles[i] & counted) != 0;
    all.forEach([&](size_t slot) { bySlot.without += bySlot.first[slot + 2] == 0; });
    for (size_t slot = 2; slot < bySlot.first.size(); ++slot)
        bySlot.first[slot] += bySlot.first[slot - 1];
    bySlot.numbers.resize(bySlot.first.back());
    for (quint32 number = 0; number < links.count(); ++number) {
        for (size_t i = links.first[number]; i < links.first[number + 1]; ++i) {
            if ((links.roles[i] & counted) == 0)
                continue;
            bySlot.numbers[bySlot.first[links.slots[i] + 1]++] = number;
            ++bySlot.totals[number];
        }
    }
    bySlot.first.pop_back();
    return bySlot;
}

EventIndex::Order &EventIndex::derivedOrder(EventOrder order)
{
    Order &derived = m_orders[static_cast<size_t>(order.key) * 2 + (order.descending ? 1 : 0)];
    if (derived.slots.empty() && slots() > 0) {
        derived.slots = sorted(events, order);
        derived.ranks.resize(slots());
        for (size_t rank = 0; rank < derived.slots.size(); ++rank)
            derived.ranks[derived.slots[rank]] = static_cast<quint32>(rank);
    }
    return derived;
}

const std::vector<quint32> &EventIndex::order(EventOrder order)
{
    return derivedOrder(order).slots;
}

const std::vector<quint32> &EventIndex::ranks(EventOrder order)
{
    return derivedOrder(order).ranks;
}

void EventIndex::changed()
{
    m_bySlot = {};
    m_orders = {};
}

bool EventIndex::operator==(const EventIndex &other) const
{
    return vectorsOf(*this) == vectorsOf(other);
}

} // namespace eventarium::store
