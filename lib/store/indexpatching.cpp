// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/indexpatching.h"

#include "core/serieskeys.h"
#include "store/eventnames.h"
#include "store/indexbuilding.h"
#include "store/packing.h"
#include "store/statement.h"
#include "store/textranking.h"

#include <algorithm>
#include <map>

namespace eventarium::store {

namespace {

class Patching
{
public:
    Patching(const Connection &connection, EventIndex &index, const IndexChanges &changes)
        : m_connection(connection)
        , m_index(index)
        , m_changes(changes)
        , m_events(changes.events.begin(), changes.events.end())
        , m_find(connection, "SELECT id FROM entity WHERE kind = ? AND norm = ?")
    {
    }

    bool run()
    {
        readNames();
        if (!readEvents())
            return false;
        readLinks();
        readArticles();
        return true;
    }

private:
    struct Link
    {
        quint32 number, slot;
        quint16 roles;

        auto operator<=>(const Link &) const = default;
    };

    void readNames()
    {
        std::vector<qint64> ids = m_changes.names;
        std::ranges::sort(ids);
        Statement from(m_connection, "SELECT kind, canonical, name FROM entity WHERE id = ?");
        std::vector<std::pair<size_t, size_t>> others; // name, what it stands for
        for (const qint64 id : ids) {
            from.reset();
            if (id < 1 || !from.bind(id).step())
                continue;
            const qint64 kind = from.int64(0);
            if (kind < 0 || kind >= static_cast<qint64>(entityKinds))
                continue;
            const auto at = static_cast<size_t>(id);
            if (at >= m_index.entityKind.size()) {
                m_index.entityKind.resize(at + 1, -1);
                m_index.entityNumber.resize(at + 1, noName);
            }
            m_index.entityKind[at] = static_cast<qint8>(kind);
            if (from.int64(1) != id)
                others.emplace_back(at, static_cast<size_t>(from.int64(1)));
            else
                standAlone(at, m_index.names[static_cast<size_t>(kind)], from.bytes(2).toByteArray());
        }
        for (const auto &[name, canonical] : others)
            point(name, canonical < m_index.entityNumber.size() ? m_index.entityNumber[canonical] : noName);
        for (auto &[names, texts] : m_renamed)
            rename(*names, texts);
    }

    void standAlone(size_t id, NameLinks &names, const QByteArray &text)
    {
        const quint32 number = m_index.entityNumber[id];
        if (number != noName && names.entity[number] == id) {
            if (names.texts.at(number) != text)
                m_renamed[&names][number] = text;
            return;
        }
        names.entity.push_back(static_cast<quint32>(id));
        names.texts.append(text);
        if (names.first.empty())
            names.first.push_back(0);
        names.first.push_back(names.first.back());
        point(id, static_cast<quint32>(names.count() - 1));
    }

    // What a name stands for changes the names of its events.
    void point(size_t id, quint32 number)
    {
        if (m_index.entityNumber[id] == number)
            return;
        m_index.entityNumber[id] = number;
        Statement from(m_connection, "SELECT event FROM event_entity WHERE kind = ? AND entity = ?");
        from.bind(static_cast<qint64>(m_index.entityKind[id])).bind(static_cast<qint64>(id));
        while (from.step())
            m_events.insert(from.int64(0));
    }

    static void rename(NameLinks &names, const std::map<quint32, QByteArray> &renamed)
    {
        Texts texts;
        for (quint32 number = 0; number < names.count(); ++number) {
            const auto found = renamed.find(number);
            texts.append(found == renamed.end() ? names.texts.at(number) : QByteArrayView(found->second));
        }
        names.texts = std::move(texts);
    }

    bool readEvents()
    {
        std::vector<qint64> ids(m_events.begin(), m_events.end());
        std::ranges::sort(ids);
        const size_t before = m_index.slots();
        Statement from(m_connection, QByteArray("SELECT ") + indexedEventColumns + " FROM event WHERE id = ?");
        std::map<QByteArray, std::vector<size_t>> names, places;
        for (const qint64 id : ids) {
            auto slot = m_index.slotOf({id});
            const bool exists = from.bind(id).step();
            if (exists && !slot) {
                if (id > 100'000'000 || (m_index.slots() > 0 && id < m_index.events.id.back()))
                    return false;
                slot = m_index.slots();
                resizeEvents(m_index.events, *slot + 1);
            }
            if (slot)
                m_slots.push_back(*slot);
            if (exists) {
                readEvent(from, m_index.events, *slot);
                names[from.blob(indexedEventTexts)].push_back(*slot);
                places[from.blob(indexedEventTexts + 1)].push_back(*slot);
            } else if (slot) {
                m_gone.push_back(*slot);
            }
            from.reset();
        }
        const EventSet formerly = m_index.all;
        m_index.all = EventSet::where(m_index.slots(),
                                      [&](size_t slot) { return slot < before ? formerly.contains(slot) : true; });
        for (const size_t slot : m_slots)
            m_index.all.insert(slot);
        for (const size_t slot : m_gone)
            m_index.all.erase(slot);
        m_touched = EventSet(m_index.slots());
        for (const size_t slot : m_slots)
            m_touched.insert(slot);
        SlotColumns &columns = m_index.events;
        return TextRanking(m_connection, "name_rank", m_index, m_touched, columns.nameRank).place(names)
               && TextRanking(m_connection, "place_rank", m_index, m_touched, columns.placeRank).place(places);
    }

    void readLinks()
    {
        std::array<std::vector<Link>, entityKinds> added;
        ClaimsBySlot claims = untouchedClaims();
        Statement facts(m_connection, "SELECT facts FROM event_facts WHERE event = ?");
        for (const size_t slot : m_slots) {
            const auto known = facts.bind(m_index.idAt(slot).value).step() ? unpackFacts(facts.blob(0)) : std::nullopt;
            facts.reset();
            if (!known)
                continue;
            visitNames(*known, [&](EntityKind kind, const QString &name, int bit) {
                if (const quint32 number = numberOf(kind, foldName(name)); number != noName)
                    added[static_cast<size_t>(kind)].push_back(
                        {number, static_cast<quint32>(slot), static_cast<quint16>(bit)});
            });
            addClaims(static_cast<quint32>(slot), *known, claims);
        }
        m_index.claims = columnsOf(std::move(claims), m_index.slots());
        for (size_t kind = 0; kind < entityKinds; ++kind) {
            std::ranges::sort(added[kind]);
            relink(m_index.names[kind], added[kind]);
        }
    }

    ClaimsBySlot untouchedClaims() const
    {
        ClaimsBySlot claims;
        const ClaimColumns &former = m_index.claims;
        for (quint32 slot = 0; slot + 1 < former.speakersFirst.size(); ++slot) {
            if (m_touched.contains(slot))
                continue;
            for (quint32 i = former.speakersFirst[slot]; i < former.speakersFirst[slot + 1]; ++i)
                claims.speakers.emplace_back(slot, former.speakersLow[i], former.speakersHigh[i]);
            for (quint32 i = former.statedFirst[slot]; i < former.statedFirst[slot + 1]; ++i)
                claims.stated.emplace_back(slot, former.statedBy[i]);
        }
        return claims;
    }

    void addClaims(quint32 slot, const EventFacts &facts, ClaimsBySlot &claims)
    {
        for (const Figure &figure : facts.figures) {
            const Quantity &quantity = figure.quantity;
            if (figure.category == FigureCategory::Speakers)
                claims.speakers.emplace_back(slot, quantity.value, quantity.upper.value_or(quantity.value));
        }
        for (const Figures *figures : {&facts.figures, &facts.previousFigures}) {
            for (const Figure &figure : *figures) {
                if (figure.statedBy)
                    claims.stated.emplace_back(
                        slot, static_cast<quint32>(idOf(EntityKind::Organization, foldName(figure.statedBy->name))));
            }
        }
    }

    quint64 idOf(EntityKind kind, const QString &folded)
    {
        const auto id = m_find.bind(kind).bind(folded).step() ? static_cast<quint64>(m_find.int64(0)) : 0;
        m_find.reset();
        return id;
    }

    quint32 numberOf(EntityKind kind, const QString &folded)
    {
        const quint64 id = idOf(kind, folded);
        return id < m_index.entityNumber.size() && id > 0 ? m_index.entityNumber[id] : noName;
    }

    void relink(NameLinks &names, const std::vector<Link> &added) const
    {
        NameLinks fresh;
        fresh.slots.reserve(names.slots.size() + added.size());
        fresh.roles.reserve(names.slots.size() + added.size());
        fresh.first.push_back(0);
        auto next = added.begin();
        const auto add = [&](quint32 slot, quint16 roles) {
            if (fresh.slots.size() > fresh.first.back() && fresh.slots.back() == slot) {
                fresh.roles.back() |= roles;
                return;
            }
            fresh.slots.push_back(slot);
            fresh.roles.push_back(roles);
        };
        for (quint32 number = 0; number < names.count(); ++number) {
            for (size_t i = names.first[number]; i < names.first[number + 1]; ++i) {
                for (; next != added.end() && next->number == number && next->slot < names.slots[i]; ++next)
                    add(next->slot, next->roles);
                if (!m_touched.contains(names.slots[i]))
                    add(names.slots[i], names.roles[i]);
            }
            for (; next != added.end() && next->number == number; ++next)
                add(next->slot, next->roles);
            fresh.first.push_back(static_cast<quint32>(fresh.slots.size()));
        }
        names.first = std::move(fresh.first);
        names.slots = std::move(fresh.slots);
        names.roles = std::move(fresh.roles);
    }

    std::map<size_t, std::vector<quint32>> slotsOfArticles()
    {
        std::map<size_t, std::vector<quint32>> articles;
        for (const qint64 id : m_changes.articles) {
            if (id > 0)
                articles[static_cast<size_t>(id)];
        }
        Statement ofTelling(m_connection, "SELECT article FROM found_event WHERE id = ?");
        for (const qint64 id : m_changes.tellings) {
            if (ofTelling.bind(id).step() && ofTelling.int64(0) > 0)
                articles[static_cast<size_t>(ofTelling.int64(0))];
            ofTelling.reset();
        }
        Statement events(m_connection,
                         "SELECT DISTINCT event FROM found_event WHERE article = ? AND event IS NOT NULL ORDER BY 1");
        for (auto &[article, slots] : articles) {
            events.bind(static_cast<qint64>(article));
            while (events.step()) {
                if (const auto slot = m_index.slotOf({events.int64(0)}))
                    slots.push_back(static_cast<quint32>(*slot));
            }
        }
        return articles;
    }

    void readArticles()
    {
        const auto changed = slotsOfArticles();
        if (changed.empty())
            return;
        ArticleColumns &articles = m_index.articles;
        const size_t end = std::max(articles.end(), changed.rbegin()->first + 1);
        articles.publishedFirst.resize(end, nullNumber);
        articles.publishedLast.resize(end, nullNumber);
        articles.folder.resize(end, noName);
        articles.first.resize(end + 1, articles.first.back());
        std::vector<quint32> first{0};
        std::vector<quint32> slots;
        slots.reserve(articles.slots.size() + changed.size());
        auto next = changed.begin();
        for (size_t article = 0; article < end; ++article) {
            if (next != changed.end() && next->first == article) {
                slots.insert(slots.end(), next->second.begin(), next->second.end());
                ++next;
            } else {
                const auto *begin = articles.slots.data();
                slots.insert(slots.end(), begin + articles.first[article], begin + articles.first[article + 1]);
            }
            first.push_back(static_cast<quint32>(slots.size()));
        }
        articles.first = std::move(first);
        articles.slots = std::move(slots);
        readArticleColumns(changed);
    }

    void readArticleColumns(const std::map<size_t, std::vector<quint32>> &changed)
    {
        ArticleColumns &articles = m_index.articles;
        QHash<QByteArray, quint32> folders;
        for (size_t i = 0; i < articles.folders.size(); ++i)
            folders.insert(articles.folders.at(i).toByteArray(), static_cast<quint32>(i));
        Statement from(m_connection, "SELECT published_first, published_last, folder FROM article WHERE id = ?");
        for (const auto &[id, slots] : changed) {
            const bool exists = from.bind(static_cast<qint64>(id)).step();
            articles.publishedFirst[id] = exists ? indexedNumber(from, 0) : nullNumber;
            articles.publishedLast[id] = exists ? indexedNumber(from, 1) : nullNumber;
            articles.folder[id] = noName;
            if (exists) {
                const QByteArray folder = from.blob(2);
                auto number = folders.constFind(folder);
                if (number == folders.cend()) {
                    number = folders.insert(folder, static_cast<quint32>(articles.folders.size()));
                    articles.folders.append(folder);
                }
                articles.folder[id] = *number;
            }
            from.reset();
        }
    }

    const Connection &m_connection;
    EventIndex &m_index;
    const IndexChanges &m_changes;
    QSet<qint64> m_events; // ids to look at
    Statement m_find;
    std::vector<size_t> m_slots; // of those that are or were there
    std::vector<size_t> m_gone;
    EventSet m_touched;
    std::map<NameLinks *, std::map<quint32, QByteArray>> m_renamed;
};

} // namespace

bool patchIndex(const Connection &connection, EventIndex &index, const IndexChanges &changes, qint64 generation)
{
    if (!Patching(connection, index, changes).run())
        return false;
    index.generation = generation;
    index.changed();
    return true;
}

} // namespace eventarium::store
