// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that filters, facets, timelines and sort orders ask of an archive, in memory, a column a vector: events
// by slot (ascending ids), which names occur in which events and the other way round, and which article tells
// of which events. Of one generation of the archive. Made from the tables (indexbuilding.h) or from the copy
// in the file (storedindex.h) and brought up to date (indexpatching.h); owned by a reader, on its thread.
#pragma once

#include "core/event.h"
#include "store/entities.h"
#include "store/eventset.h"
#include "store/texts.h"

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace eventarium::store {

inline constexpr qint32 nullNumber = std::numeric_limits<qint32>::min();
inline constexpr double nullReal = std::numeric_limits<double>::lowest();
inline constexpr size_t entityKinds = 5;
inline constexpr quint32 noName = std::numeric_limits<quint32>::max();

// An event's columns, by slot. Days are Julian; dates packed so that they compare as their ISO texts do. Null is
// nullNumber, nullReal or -1.
struct SlotColumns
{
    std::vector<quint32> id;
    std::vector<qint32> earliest, latest, startFirst, startLast, endFirst, endLast;
    std::vector<qint32> startDate, endDate; // packedDate(); 0: none
    std::vector<qint32> newest, oldest, period, edition, articles, added, changed;
    std::vector<qint8> kind, mode, status, checked, certain, conflict;
    std::vector<quint32> categories;
    std::vector<double> attendance, attendanceUpper, online, onlineUpper;
    std::vector<qint8> attendanceOver, onlineOver;
    std::vector<quint32> nameRank, placeRank; // in the order of the folded texts, with room between; 0: empty

    bool operator==(const SlotColumns &) const = default;
};

// The names of one kind and their events. A name that stands for another one counts as that.
struct NameLinks
{
    std::vector<quint32> entity; // by number: the row of the name
    Texts texts;
    std::vector<quint32> first; // by number: where its events begin, and the end of the last
    std::vector<quint32> slots; // ascending within a name
    std::vector<quint16> roles;

    size_t count() const { return entity.size(); }
    std::span<const quint32> slotsOf(size_t number) const
    {
        return std::span(slots).subspan(first[number], first[number + 1] - first[number]);
    }
    int rolesOf(quint32 number, size_t slot) const; // 0: nothing to do with it

    bool operator==(const NameLinks &) const = default;
};

// Of the claims of each event what is searched: how many speakers, and who says so.
struct ClaimColumns
{
    std::vector<quint32> speakersFirst{0}; // by slot: where its numbers begin, and the end of the last
    std::vector<double> speakersLow, speakersHigh;
    std::vector<quint32> statedFirst{0}; // by slot: where its speakers begin, and the end of the last
    std::vector<quint32> statedBy; // rows of names; 0: a name without letters

    bool operator==(const ClaimColumns &) const = default;
};

// By article: the slots of the events that it tells of, its days of publication and its folder.
struct ArticleColumns
{
    std::vector<quint32> first{0}; // by id from 0, and the end of the last
    std::vector<quint32> slots;
    std::vector<qint32> publishedFirst, publishedLast;
    std::vector<quint32> folder;
    Texts folders;

    size_t end() const { return first.size() - 1; } // ids are below it

    bool operator==(const ArticleColumns &) const = default;
};

class EventIndex final
{
public:
    qint64 generation = -1;
    SlotColumns events;
    std::array<NameLinks, entityKinds> names; // by EntityKind
    std::vector<qint8> entityKind; // by entity id; -1: there is none
    std::vector<quint32> entityNumber; // of what it stands for, within its kind
    ArticleColumns articles;
    ClaimColumns claims;
    EventSet all; // slots that are in use

    size_t slots() const { return events.id.size(); }
    std::optional<size_t> slotOf(EventId id) const;
    EventId idAt(size_t slot) const { return {events.id[slot]}; }
    const NameLinks &of(EntityKind kind) const { return names[static_cast<size_t>(kind)]; }

    // What is derived from the above when it is first asked for; forgotten by changed().
    struct NamesBySlot
    {
        std::vector<quint32> first, numbers; // by slot: which names, those in other roles left out
        std::vector<quint32> totals; // by number: in how many events
        qint64 without = 0; // events with none
    };
    const NamesBySlot &namesBySlot(EntityKind kind);
    const std::vector<quint32> &order(EventOrder order); // slots
    const std::vector<quint32> &ranks(EventOrder order); // by slot: its place in the order
    void changed();

    bool operator==(const EventIndex &other) const;

private:
    struct Order
    {
        std::vector<quint32> slots, ranks;
    };

    Order &derivedOrder(EventOrder order);

    std::array<NamesBySlot, entityKinds> m_bySlot;
    std::array<Order, 14> m_orders;
};

// Roles of a kind that its facet counts, and org: means; others than an organisation's count always.
constexpr int countedRoles(EntityKind kind)
{
    return kind == EntityKind::Organization ? role::acting : ~0;
}

constexpr qint32 packedDate(PartialDate date)
{
    return date.year << 9 | date.month << 5 | date.day;
}
constexpr PartialDate unpackedDate(qint32 packed)
{
    return {packed >> 9, packed >> 5 & 15, packed & 31};
}

// Each vector that is kept in the file, with its name.
template<class Index, class Sink>
void visitIndex(Index &index, Sink &&sink)
{
    auto &e = index.events;
    sink("id", e.id);
    sink("earliest", e.earliest);
    sink("latest", e.latest);
    sink("start_first", e.startFirst);
    sink("start_last", e.startLast);
    sink("end_first", e.endFirst);
    sink("end_last", e.endLast);
    sink("start_date", e.startDate);
    sink("end_date", e.endDate);
    sink("newest", e.newest);
    sink("oldest", e.oldest);
    sink("period", e.period);
    sink("edition", e.edition);
    sink("articles", e.articles);
    sink("added", e.added);
    sink("changed", e.changed);
    sink("kind", e.kind);
    sink("mode", e.mode);
    sink("status", e.status);
    sink("checked", e.checked);
    sink("certain", e.certain);
    sink("conflict", e.conflict);
    sink("categories", e.categories);
    sink("attendance", e.attendance);
    sink("attendance_upper", e.attendanceUpper);
    sink("attendance_over", e.attendanceOver);
    sink("online", e.online);
    sink("online_upper", e.onlineUpper);
    sink("online_over", e.onlineOver);
    sink("name_rank", e.nameRank);
    sink("place_rank", e.placeRank);
    for (size_t kind = 0; kind < entityKinds; ++kind) {
        auto &names = index.names[kind];
        const QByteArray stem = "names" + QByteArray::number(kind) + '_';
        sink(stem + "entity", names.entity);
        sink(stem + "text_first", names.texts.first);
        sink(stem + "text_bytes", names.texts.bytes);
        sink(stem + "first", names.first);
        sink(stem + "slots", names.slots);
        sink(stem + "roles", names.roles);
    }
    sink("entity_kind", index.entityKind);
    sink("entity_number", index.entityNumber);
    sink("speakers_first", index.claims.speakersFirst);
    sink("speakers_low", index.claims.speakersLow);
    sink("speakers_high", index.claims.speakersHigh);
    sink("stated_first", index.claims.statedFirst);
    sink("stated_by", index.claims.statedBy);
    sink("article_first", index.articles.first);
    sink("article_slots", index.articles.slots);
    sink("article_published_first", index.articles.publishedFirst);
    sink("article_published_last", index.articles.publishedLast);
    sink("article_folder", index.articles.folder);
    sink("folder_first", index.articles.folders.first);
    sink("folder_bytes", index.articles.folders.bytes);
}

} // namespace eventarium::store
