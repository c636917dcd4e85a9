// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storedindex.h"

#include "store/statement.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include <sqlite3.h>

namespace eventarium::store {

namespace {

// The copy holds numbers as they lie in memory; one written on a machine of the other kind, or with other columns,
// is not whole here.
constexpr qint64 format = std::endian::native == std::endian::little ? 2 : -2;

// A checksum at the speed of memory: four lanes of multiplied words.
qint64 checksumOf(QByteArrayView bytes)
{
    std::array<quint64, 4> lanes = {1, 2, 3, 4};
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    const auto mix = [](quint64 lane, quint64 word) { return std::rotl((lane ^ word) * 0x9e3779b97f4a7c15ULL, 31); };
    for (; left >= 32; at += 32, left -= 32) {
        std::array<quint64, 4> words;
        std::memcpy(words.data(), at, 32);
        for (size_t i = 0; i < 4; ++i)
            lanes[i] = mix(lanes[i], words[i]);
    }
    quint64 sum = static_cast<quint64>(bytes.size());
    for (; left > 0; ++at, --left)
        sum = mix(sum, static_cast<unsigned char>(*at));
    for (const quint64 lane : lanes)
        sum = mix(sum, lane);
    return static_cast<qint64>(sum);
}

bool isCsr(const std::vector<quint32> &first, size_t rows, size_t entries)
{
    return first.size() == rows + 1 && first.front() == 0 && first.back() == entries && std::ranges::is_sorted(first);
}

bool allBelow(const std::vector<quint32> &numbers, size_t limit)
{
    return std::ranges::all_of(numbers, [limit](quint32 number) { return number < limit; });
}

bool isSound(const NameLinks &names, size_t slots)
{
    return names.texts.isSound() && names.texts.size() == names.count()
           && isCsr(names.first, names.count(), names.slots.size()) && names.roles.size() == names.slots.size()
           && allBelow(names.slots, slots);
}

// Whoever wrote the file: nothing in it leads outside of a vector.
bool isSound(const EventIndex &index)
{
    const size_t slots = index.slots();
    bool sound = std::ranges::is_sorted(index.events.id) && (slots == 0 || index.events.id.front() > 0);
    const auto asLong = [&](const auto &column) { sound = sound && column.size() == slots; };
    const SlotColumns &e = index.events;
    for (const auto *column :
         {&e.earliest, &e.latest, &e.startFirst, &e.startLast, &e.endFirst, &e.endLast, &e.startDate, &e.endDate,
          &e.newest, &e.oldest, &e.period, &e.edition, &e.articles, &e.added, &e.changed})
        asLong(*column);
    for (const auto *column :
         {&e.kind, &e.mode, &e.status, &e.checked, &e.certain, &e.conflict, &e.attendanceOver, &e.onlineOver})
        asLong(*column);
    for (const auto *column : {&e.categories, &e.nameRank, &e.placeRank})
        asLong(*column);
    for (const auto *column : {&e.attendance, &e.attendanceUpper, &e.online, &e.onlineUpper})
        asLong(*column);
    for (const NameLinks &names : index.names)
        sound = sound && isSound(names, slots);
    sound = sound && index.entityKind.size() == index.entityNumber.size();
    for (size_t id = 0; sound && id < index.entityKind.size(); ++id) {
        const qint8 kind = index.entityKind[id];
        sound = kind < static_cast<qint8>(entityKinds)
                && (kind < 0 || index.entityNumber[id] == noName
                    || index.entityNumber[id] < index.names[static_cast<size_t>(kind)].count());
    }
    const ClaimColumns &claims = index.claims;
    sound = sound && isCsr(claims.speakersFirst, slots, claims.speakersLow.size())
            && claims.speakersHigh.size() == claims.speakersLow.size()
            && isCsr(claims.statedFirst, slots, claims.statedBy.size());
    const ArticleColumns &articles = index.articles;
    return sound && !articles.first.empty() && isCsr(articles.first, articles.end(), articles.slots.size())
           && allBelow(articles.slots, slots) && articles.publishedFirst.size() == articles.end()
           && articles.publishedLast.size() == articles.end() && articles.folder.size() == articles.end()
           && articles.folders.isSound() && std::ranges::all_of(articles.folder, [&](quint32 folder) {
                  return folder == noName || folder < articles.folders.size();
              });
}

constexpr const char *watched[] = {"event", "entity", "article", "found_event"}; // by Indexed

} // namespace

qint64 storedGeneration(const Connection &connection)
{
    Statement from(connection, "SELECT digest, data FROM index_column WHERE name = 'generation'");
    if (!from.step() || from.int64(0) != format)
        return -1;
    return from.blob(1).toLongLong();
}

std::optional<EventIndex> loadIndex(const Connection &connection)
{
    EventIndex index;
    index.generation = storedGeneration(connection);
    if (index.generation < 0)
        return std::nullopt;
    bool whole = true;
    Statement from(connection, "SELECT digest, data FROM index_column WHERE name = ?");
    visitIndex(index, [&]<class T>(const QByteArray &name, std::vector<T> &column) {
        if (!whole)
            return;
        from.reset();
        whole = from.bind(QString::fromLatin1(name)).step();
        if (!whole)
            return;
        const QByteArrayView bytes = from.bytes(1);
        whole = bytes.size() % static_cast<qsizetype>(sizeof(T)) == 0 && checksumOf(bytes) == from.int64(0);
        if (!whole)
            return;
        column.resize(static_cast<size_t>(bytes.size()) / sizeof(T));
        if (!bytes.isEmpty())
            std::memcpy(column.data(), bytes.data(), static_cast<size_t>(bytes.size()));
    });
    if (!whole || !isSound(index))
        return std::nullopt;
    index.all = EventSet::where(index.slots(), [](size_t) { return true; });
    return index;
}

void saveIndex(const Connection &connection, const EventIndex &index)
{
    dropIndex(connection);
    Statement put(connection, "INSERT INTO index_column VALUES (?, ?, ?)");
    visitIndex(index, [&]<class T>(const QByteArray &name, const std::vector<T> &column) {
        const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(column.data()),
                                                         static_cast<qsizetype>(column.size() * sizeof(T)));
        put.bind(QString::fromLatin1(name)).bind(checksumOf(bytes)).bind(bytes.isNull() ? QByteArray("") : bytes).run();
    });
    put.bind(QStringLiteral("generation")).bind(format).bind(QByteArray::number(index.generation)).run();
}

void dropIndex(const Connection &connection)
{
    connection.run("DELETE FROM index_column; DELETE FROM index_change");
}

IndexChanges changesSince(const Connection &connection, qint64 generation)
{
    IndexChanges changes;
    Statement from(connection, "SELECT what, id FROM index_change WHERE generation > ?");
    from.bind(generation);
    while (from.step()) {
        std::array lists{&changes.events, &changes.names, &changes.articles, &changes.tellings};
        if (const qint64 what = from.int64(0); what >= 0 && what < std::ssize(lists))
            lists[static_cast<size_t>(what)]->push_back(from.int64(1));
    }
    return changes;
}

ChangeLog::ChangeLog(const Connection &connection)
    : m_connection(connection)
    , m_keeps(storedGeneration(connection) >= 0)
{
    sqlite3_update_hook(connection.handle(), &ChangeLog::noted, this);
}

ChangeLog::~ChangeLog()
{
    sqlite3_update_hook(m_connection.handle(), nullptr, nullptr);
}

void ChangeLog::noted(void *log, int, const char *, const char *table, long long id)
{
    auto *self = static_cast<ChangeLog *>(log);
    if (!self->m_keeps)
        return;
    for (size_t what = 0; what < std::size(watched); ++what) {
        if (std::strcmp(table, watched[what]) == 0)
            self->m_changed[what].insert(id);
    }
}

void ChangeLog::write(qint64 generation)
{
    if (!m_keeps)
        return;
    Statement put(m_connection, "INSERT OR REPLACE INTO index_change VALUES (?, ?, ?)");
    for (size_t what = 0; what < m_changed.size(); ++what) {
        for (const qint64 id : std::as_const(m_changed[what]))
            put.bind(static_cast<qint64>(what)).bind(id).bind(generation).run();
    }
    const auto slots = static_cast<size_t>(m_connection.number("SELECT count(*) FROM event"));
    const auto changes = static_cast<size_t>(m_connection.number("SELECT count(*) FROM index_change"));
    if (changes > changesWorthwhile(slots))
        dropIndex(m_connection);
}

void ChangeLog::forget()
{
    for (auto &ids : m_changed)
        ids.clear();
    m_keeps = storedGeneration(m_connection) >= 0;
}

} // namespace eventarium::store
