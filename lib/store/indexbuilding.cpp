// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/indexbuilding.h"

#include "store/messages.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace eventarium::store {

const char *const indexedEventColumns =
    "id, earliest, latest, start_first, start_last, end_first, end_last, start_date, end_date, newest, oldest, period, "
    "edition, articles, added, changed, kind, mode, status, checked, certain, conflict, categories, attendance, "
    "attendance_upper, attendance_over, online, online_upper, online_over, name_rank, place_rank";

namespace {

// Columns are as long as the largest id; a file that claims more is damaged.
constexpr qint64 largestId = 100'000'000;

qint8 smallAt(const Statement &row, int column)
{
    return row.isNull(column) ? qint8(-1) : static_cast<qint8>(std::clamp<qint64>(row.int64(column), 0, 127));
}

double realAt(const Statement &row, int column)
{
    return row.isNull(column) ? nullReal : row.real(column);
}

// A million of them are read: without a list of parts each.
qint32 dateAt(const Statement &row, int column)
{
    const QByteArrayView text = row.bytes(column);
    PartialDate date;
    int *part = &date.year;
    for (const char c : text) {
        if (c == '-')
            part = part == &date.year ? &date.month : &date.day;
        else if (c >= '0' && c <= '9' && *part < 10'000)
            *part = *part * 10 + (c - '0');
        else
            return 0;
    }
    return date.isValid() ? packedDate(date) : 0;
}

void checkId(const Connection &connection, qint64 id)
{
    if (id < 1 || id > largestId)
        raise(Error::Kind::Corrupt, messages::corrupt(connection.path(), QStringLiteral("id %1").arg(id)),
              connection.path());
}

class Building
{
public:
    Building(const Connection &connection, const std::stop_token &stop)
        : m_connection(connection)
        , m_stop(stop)
    {
    }

    EventIndex made()
    {
        m_index.generation = m_connection.number("SELECT value FROM archive WHERE key = 'generation'");
        readEvents();
        readEntities();
        readLinks();
        readClaims();
        readFolders();
        readArticles();
        return std::move(m_index);
    }

private:
    void throwIfStopped() const
    {
        if (m_stop.stop_requested())
            raise(Error::Kind::Cancelled, messages::cancelled(), m_connection.path());
    }

    void readEvents()
    {
        Statement from(m_connection, QByteArray("SELECT ") + indexedEventColumns + " FROM event ORDER BY id");
        Texts names, places;
        resizeEvents(m_index.events, static_cast<size_t>(m_connection.number("SELECT count(*) FROM event")));
        size_t slot = 0;
        while (from.step()) {
            checkId(m_connection, from.int64(0));
            readEvent(from, m_index.events, slot++);
            names.append(from.bytes(indexedEventTexts));
            places.append(from.bytes(indexedEventTexts + 1));
            if (slot % 4096 == 0)
                throwIfStopped();
        }
        m_index.events.nameRank = ranksOf(names);
        m_index.events.placeRank = ranksOf(places);
        m_index.all = EventSet::where(slot, [](size_t) { return true; });
    }

    void readEntities()
    {
        const qint64 largest = m_connection.number("SELECT max(id) FROM entity");
        if (largest > 0)
            checkId(m_connection, largest);
        const auto size = static_cast<size_t>(largest + 1);
        m_index.entityKind.assign(size, -1);
        m_index.entityNumber.assign(size, noName);
        std::vector<std::pair<quint32, qint64>> others;
        Statement from(m_connection, "SELECT id, kind, canonical, name FROM entity ORDER BY id");
        while (from.step()) {
            checkId(m_connection, from.int64(0));
            const auto id = static_cast<quint32>(from.int64(0));
            const qint64 kind = from.int64(1);
            if (kind < 0 || kind >= static_cast<qint64>(entityKinds))
                continue;
            m_index.entityKind[id] = static_cast<qint8>(kind);
            if (from.int64(2) != id) {
                others.emplace_back(id, from.int64(2));
                continue;
            }
            NameLinks &names = m_index.names[static_cast<size_t>(kind)];
            m_index.entityNumber[id] = static_cast<quint32>(names.count());
            names.entity.push_back(id);
            names.texts.append(from.bytes(3));
        }
        for (const auto &[id, canonical] : others) {
            if (canonical > 0 && canonical <= largest
                && m_index.entityKind[static_cast<size_t>(canonical)] == m_index.entityKind[id])
                m_index.entityNumber[id] = m_index.entityNumber[static_cast<size_t>(canonical)];
        }
    }

    struct Link
    {
        quint32 number, slot;
        quint16 roles;
    };

    // In the table's order, so already by name and event where no name stands for another one.
    void readLinks()
    {
        std::array<std::vector<Link>, entityKinds> links;
        Statement from(m_connection, "SELECT entity, event, roles FROM event_entity");
        while (from.step()) {
            const auto slot = m_index.slotOf({from.int64(1)});
            const qint64 entity = from.int64(0);
            if (!slot || entity < 1 || entity >= std::ssize(m_index.entityKind))
                continue;
            const quint32 number = m_index.entityNumber[static_cast<size_t>(entity)];
            const qint8 kind = m_index.entityKind[static_cast<size_t>(entity)];
            if (number != noName && kind >= 0)
                links[static_cast<size_t>(kind)].push_back(
                    {number, static_cast<quint32>(*slot), static_cast<quint16>(from.int64(2))});
        }
        throwIfStopped();
        for (size_t kind = 0; kind < entityKinds; ++kind)
            join(links[kind], m_index.names[kind]);
    }

    static void join(std::vector<Link> &links, NameLinks &names)
    {
        const auto place = [](const Link &link) { return std::pair(link.number, link.slot); };
        if (!std::ranges::is_sorted(links, {}, place))
            std::ranges::sort(links, {}, place);
        names.first.assign(names.count() + 1, 0);
        names.slots.reserve(links.size());
        names.roles.reserve(links.size());
        for (size_t i = 0; i < links.size(); ++i) {
            if (i > 0 && place(links[i]) == place(links[i - 1])) {
                names.roles.back() |= links[i].roles;
                continue;
            }
            names.slots.push_back(links[i].slot);
            names.roles.push_back(links[i].roles);
            ++names.first[links[i].number + 1];
        }
        for (size_t i = 1; i < names.first.size(); ++i)
            names.first[i] += names.first[i - 1];
    }

    void readClaims()
    {
        ClaimsBySlot claims;
        Statement from(m_connection, "SELECT e.event, f.category, f.previous, f.value, f.upper, f.stated_entity "
                                     "FROM found_figure f JOIN found_event e ON e.id = f.found WHERE f.rejected = 0 "
                                     "AND e.event IS NOT NULL AND (f.category = ? OR f.stated_entity IS NOT NULL)");
        from.bind(FigureCategory::Speakers);
        while (from.step()) {
            const auto slot = m_index.slotOf({from.int64(0)});
            if (!slot)
                continue;
            const auto at = static_cast<quint32>(*slot);
            const double low = from.real(3);
            if (from.int64(1) == static_cast<qint64>(FigureCategory::Speakers) && from.int64(2) == 0)
                claims.speakers.emplace_back(at, low, from.isNull(4) ? low : from.real(4));
            if (!from.isNull(5))
                claims.stated.emplace_back(at, static_cast<quint32>(std::clamp<qint64>(from.int64(5), 0, largestId)));
        }
        m_index.claims = columnsOf(std::move(claims), m_index.slots());
        throwIfStopped();
    }

    void readFolders()
    {
        ArticleColumns &articles = m_index.articles;
        const qint64 largest = m_connection.number("SELECT max(id) FROM article");
        if (largest > 0)
            checkId(m_connection, largest);
        const auto size = static_cast<size_t>(largest + 1);
        articles.publishedFirst.assign(size, nullNumber);
        articles.publishedLast.assign(size, nullNumber);
        articles.folder.assign(size, noName);
        QHash<QByteArray, quint32> known;
        Statement from(m_connection, "SELECT id, published_first, published_last, folder FROM article");
        while (from.step()) {
            checkId(m_connection, from.int64(0));
            const auto id = static_cast<size_t>(from.int64(0));
            articles.publishedFirst[id] = indexedNumber(from, 1);
            articles.publishedLast[id] = indexedNumber(from, 2);
            const QByteArray folder = from.bytes(3).toByteArray();
            auto number = known.constFind(folder);
            if (number == known.cend()) {
                number = known.insert(folder, static_cast<quint32>(articles.folders.size()));
                articles.folders.append(folder);
            }
            articles.folder[id] = *number;
        }
        throwIfStopped();
    }

    void readArticles()
    {
        ArticleColumns &articles = m_index.articles;
        std::vector<std::pair<quint32, quint32>> pairs; // article, slot
        Statement from(m_connection, "SELECT article, event FROM found_event WHERE event IS NOT NULL");
        while (from.step()) {
            const auto slot = m_index.slotOf({from.int64(1)});
            if (slot && from.int64(0) >= 0 && from.int64(0) < std::ssize(articles.folder))
                pairs.emplace_back(static_cast<quint32>(from.int64(0)), static_cast<quint32>(*slot));
        }
        std::ranges::sort(pairs);
        pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
        articles.first.assign(articles.folder.size() + 1, 0);
        articles.slots.reserve(pairs.size());
        for (const auto &[article, slot] : pairs) {
            ++articles.first[article + 1];
            articles.slots.push_back(slot);
        }
        for (size_t i = 1; i < articles.first.size(); ++i)
            articles.first[i] += articles.first[i - 1];
    }

    const Connection &m_connection;
    const std::stop_token &m_stop;
    EventIndex m_index;
};

// The first bytes as a number that compares as they do.
quint64 beginning(QByteArrayView text)
{
    quint64 number = 0;
    std::memcpy(&number, text.data(), static_cast<size_t>(std::min<qsizetype>(text.size(), 8)));
    return qFromBigEndian(number);
}

} // namespace

qint32 indexedNumber(const Statement &row, int column)
{
    if (row.isNull(column))
        return nullNumber;
    return static_cast<qint32>(std::clamp<qint64>(row.int64(column), nullNumber + 1, 0x7fffffff));
}

void readEvent(const Statement &row, SlotColumns &to, size_t slot)
{
    int column = 0;
    to.id[slot] = static_cast<quint32>(row.int64(column++));
    for (auto *days : {&to.earliest, &to.latest, &to.startFirst, &to.startLast, &to.endFirst, &to.endLast})
        (*days)[slot] = indexedNumber(row, column++);
    to.startDate[slot] = dateAt(row, column++);
    to.endDate[slot] = dateAt(row, column++);
    for (auto *numbers : {&to.newest, &to.oldest, &to.period, &to.edition, &to.articles, &to.added, &to.changed})
        (*numbers)[slot] = indexedNumber(row, column++);
    for (auto *small : {&to.kind, &to.mode, &to.status, &to.checked, &to.certain, &to.conflict})
        (*small)[slot] = smallAt(row, column++);
    to.categories[slot] = static_cast<quint32>(row.int64(column++));
    to.attendance[slot] = realAt(row, column++);
    to.attendanceUpper[slot] = realAt(row, column++);
    to.attendanceOver[slot] = smallAt(row, column++);
    to.online[slot] = realAt(row, column++);
    to.onlineUpper[slot] = realAt(row, column++);
    to.onlineOver[slot] = smallAt(row, column++);
    Q_ASSERT(column == indexedEventTexts);
}

void resizeEvents(SlotColumns &to, size_t slots)
{
    to.id.resize(slots);
    for (auto *numbers :
         {&to.earliest, &to.latest, &to.startFirst, &to.startLast, &to.endFirst, &to.endLast, &to.startDate,
          &to.endDate, &to.newest, &to.oldest, &to.period, &to.edition, &to.articles, &to.added, &to.changed})
        numbers->resize(slots);
    for (auto *small :
         {&to.kind, &to.mode, &to.status, &to.checked, &to.certain, &to.conflict, &to.attendanceOver, &to.onlineOver})
        small->resize(slots);
    to.categories.resize(slots);
    for (auto *reals : {&to.attendance, &to.attendanceUpper, &to.online, &to.onlineUpper})
        reals->resize(slots);
    to.nameRank.resize(slots);
    to.placeRank.resize(slots);
}

ClaimColumns columnsOf(ClaimsBySlot claims, size_t slots)
{
    ClaimColumns columns;
    const auto sorted = [slots](auto &rows, std::vector<quint32> &first) {
        std::ranges::sort(rows);
        rows.erase(std::ranges::unique(rows).begin(), rows.end());
        first.assign(slots + 1, 0);
        for (const auto &row : rows)
            ++first[std::get<0>(row) + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
    };
    sorted(claims.speakers, columns.speakersFirst);
    for (const auto &[slot, low, high] : claims.speakers) {
        columns.speakersLow.push_back(low);
        columns.speakersHigh.push_back(high);
    }
    sorted(claims.stated, columns.statedFirst);
    for (const auto &[slot, name] : claims.stated)
        columns.statedBy.push_back(name);
    return columns;
}

std::vector<quint32> ranksOf(const Texts &texts)
{
    struct Row
    {
        quint64 beginning;
        quint32 slot;
    };
    std::vector<Row> rows;
    for (size_t slot = 0; slot < texts.size(); ++slot) {
        if (!texts.at(slot).isEmpty())
            rows.push_back({beginning(texts.at(slot)), static_cast<quint32>(slot)});
    }
    std::ranges::sort(rows, [&](const Row &left, const Row &right) {
        return left.beginning != right.beginning ? left.beginning < right.beginning
                                                 : texts.at(left.slot) < texts.at(right.slot);
    });
    std::vector<quint32> ranks(texts.size(), 0);
    const auto same = [&](size_t i) { return texts.at(rows[i].slot) == texts.at(rows[i - 1].slot); };
    quint32 distinct = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        distinct += i == 0 || !same(i);
        ranks[rows[i].slot] = distinct;
    }
    const quint32 step = std::numeric_limits<quint32>::max() / (distinct + 1);
    for (quint32 &rank : ranks)
        rank *= step;
    return ranks;
}

EventIndex buildIndex(const Connection &connection, const std::stop_token &stop)
{
    return Building(connection, stop).made();
}

} // namespace eventarium::store
