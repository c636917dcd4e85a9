// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/resolvedevents.h"

#include "core/serieskeys.h"
#include "store/eventcolumns.h"
#include "store/eventnames.h"
#include "store/packing.h"

#include <QDateTime>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

ResolvedEvents::ResolvedEvents(const Connection &connection, Entities &entities, SeriesTable &series,
                               FoundFactsWriter &found)
    : m_connection(connection)
    , m_entities(entities)
    , m_series(series)
    , m_found(found)
    , m_insert(connection, insertEventSql())
    , m_update(connection, updateEventSql())
    , m_setSeries(connection, "UPDATE event SET series = ? WHERE id = ?")
    , m_remove(connection, "DELETE FROM event WHERE id = ?")
    , m_facts(connection, "INSERT INTO event_facts VALUES (?, ?, ?)")
    , m_changeFacts(connection, "UPDATE event_facts SET facts = ?, digest = ? WHERE event = ?")
    , m_storedFacts(connection, "SELECT f.facts, f.digest, e.series FROM event_facts f JOIN event e ON e.id = f.event "
                                "WHERE f.event = ?")
    , m_dropEntities(connection, "DELETE FROM event_entity WHERE kind = ? AND entity = ? AND event = ?")
    , m_entity(connection, "INSERT INTO event_entity VALUES (?, ?, ?, ?)")
    , m_assign(connection, "UPDATE found_event SET event = ?, score = ?, reprint = ? WHERE id = ?")
    , m_tellingOf(connection, "SELECT 1 FROM found_event WHERE event = ? LIMIT 1")
    , m_countTellings(connection, "SELECT count(*) FROM found_event WHERE event = ?")
    , m_orphans(connection, "SELECT event FROM orphan")
    , m_dropOrphans(connection, "DELETE FROM orphan")
    , m_figure(connection,
               "SELECT g.id FROM found_figure g JOIN found_event e ON e.id = g.found "
               "WHERE e.article = ? AND g.span_start = ? AND g.span_end = ? AND g.previous = 0 ORDER BY g.id LIMIT 1")
    , m_claims(connection, "SELECT id, rejected FROM found_figure WHERE found = ? AND said = 0")
    , m_setRejected(connection, "UPDATE found_figure SET rejected = ? WHERE id = ?")
    , m_dropSaid(connection, "DELETE FROM found_figure WHERE found = ? AND said = 1")
    , m_today(QDate(QDateTime::currentDateTimeUtc().date()).toJulianDay())
{
}

namespace {

// What the resolver says of one of an event's tellings; nothing where it named none.
TellingRef sayingOf(const GroupMember &member, const Event &event)
{
    for (const TellingRef &each : event.tellings) {
        if (each.article.value == member.article && each.ordinal == member.ordinal)
            return each;
    }
    return {};
}

} // namespace

void ResolvedEvents::replace(const Group &group, const std::vector<Event> &events)
{
    const auto members = membersOf(group, events);
    std::vector<qint64> ids = takeOverIds(group, members);
    QSet<qint64> kept;
    QSet<qint64> assigned;
    for (size_t i = 0; i < events.size(); ++i) {
        const bool isNew = ids[i] == 0;
        for (const GroupMember *member : members[i]) {
            if (!isNew)
                m_dropSaid.bind(member->found).run();
        }
        const bool said = std::ranges::any_of(
            events[i].facts.figures, [](const Figure &figure) { return figure.evidence.kind == Evidence::Kind::Note; });
        ids[i] = write(ids[i], said ? withSaid(events[i], members[i]) : events[i]);
        const bool repeats = std::ranges::any_of(events[i].tellings, &TellingRef::reprint);
        if (!isNew || repeats || events[i].row.checked == Checked::Corrected)
            markRejected(members[i], events[i].facts);
        kept.insert(ids[i]);
        for (const GroupMember *member : members[i]) {
            assigned.insert(member->found);
            const TellingRef said = sayingOf(*member, events[i]);
            if (member->event != ids[i] || member->score != said.score || member->reprint != said.reprint)
                m_assign.bind(ids[i]).bind(said.score).bind(said.reprint ? 1 : 0).bind(member->found).run();
        }
    }
    QSet<qint64> former;
    for (const GroupMember &member : group.members) {
        if (member.event != 0)
            former.insert(member.event);
        if (member.event != 0 && !assigned.contains(member.found))
            m_assign.bindNull().bind(0.0).bind(0).bind(member.found).run();
    }
    // A former event may live on in another group, if this one was split.
    for (const qint64 id : former - kept) {
        const bool lives = m_tellingOf.bind(id).step();
        m_tellingOf.reset();
        if (!lives)
            removeEvent(id);
    }
}

// With the added claims as rows of the ledger; one that is the headline gets its id there too.
Event ResolvedEvents::withSaid(const Event &event, const Members &members)
{
    Event with = event;
    if (members.empty())
        return with;
    const auto home = [&](ArticleId quoted) {
        const auto told = std::ranges::find(members, quoted.value, &GroupMember::article);
        return told == members.end() ? members.front()->found : (*told)->found;
    };
    m_found.writeSaid(home, with.facts.figures);
    for (auto *headline : {&with.row.attendance, &with.row.online}) {
        if (!*headline || (*headline)->figure.evidence.kind != Evidence::Kind::Note)
            continue;
        for (const Figure &figure : with.facts.figures) {
            if (figure.evidence == (*headline)->figure.evidence && figure.quantity == (*headline)->figure.quantity)
                (*headline)->figure.id = figure.id;
        }
    }
    return with;
}

// Claims of its tellings that the event no longer has.
void ResolvedEvents::markRejected(const Members &members, const EventFacts &facts)
{
    QSet<qint64> kept;
    for (const Figures *figures : {&facts.figures, &facts.previousFigures}) {
        for (const Figure &figure : *figures)
            kept.insert(figure.id.value);
    }
    for (const GroupMember *member : members) {
        std::vector<std::pair<qint64, int>> changed;
        m_claims.bind(member->found);
        while (m_claims.step()) {
            const int rejected = kept.contains(m_claims.int64(0)) ? 0 : 1;
            if (m_claims.int32(1) != rejected)
                changed.emplace_back(m_claims.int64(0), rejected);
        }
        for (const auto &[figure, rejected] : changed)
            m_setRejected.bind(rejected).bind(figure).run();
    }
}

// By the tellings that the resolver names; where it names none, by article.
std::vector<ResolvedEvents::Members> ResolvedEvents::membersOf(const Group &group,
                                                               const std::vector<Event> &events) const
{
    QMap<std::pair<qint64, int>, const GroupMember *> byTelling;
    QMultiMap<qint64, const GroupMember *> byArticle;
    for (const GroupMember &member : group.members) {
        byTelling.insert({member.article, member.ordinal}, &member);
        byArticle.insert(member.article, &member);
    }
    std::vector<Members> all;
    for (const Event &event : events) {
        Members &members = all.emplace_back();
        for (const TellingRef &telling : event.tellings) {
            if (const auto *member = byTelling.value({telling.article.value, telling.ordinal}))
                members.push_back(member);
        }
        if (event.tellings.empty()) {
            for (const ArticleId article : event.articles)
                std::ranges::copy(byArticle.values(article.value), std::back_inserter(members));
        }
    }
    return all;
}

// An event takes over the id of the former one with which it shares most tellings; each id goes once. One of
// which as many tellings have come into another group stays with these.
std::vector<qint64> ResolvedEvents::takeOverIds(const Group &group, const std::vector<Members> &members)
{
    QHash<qint64, qint64> here;
    for (const GroupMember &member : group.members)
        ++here[member.event];
    const auto livesElsewhere = [&](qint64 event) {
        const qint64 all = m_countTellings.bind(event).step() ? m_countTellings.int64(0) : 0;
        m_countTellings.reset();
        return all - here.value(event) >= here.value(event);
    };
    struct Claim
    {
        qint64 shared, former;
        size_t event;
    };
    std::vector<Claim> claims;
    for (size_t i = 0; i < members.size(); ++i) {
        QMap<qint64, qint64> shared;
        for (const GroupMember *member : members[i]) {
            if (member->event != 0)
                ++shared[member->event];
        }
        for (const auto &[former, count] : shared.asKeyValueRange()) {
            if (!livesElsewhere(former))
                claims.push_back({count, former, i});
        }
    }
    std::ranges::sort(claims, {},
                      [](const Claim &claim) { return std::tuple(-claim.shared, claim.former, claim.event); });
    std::vector<qint64> ids(members.size(), 0);
    QSet<qint64> taken;
    for (const Claim &claim : claims) {
        if (ids[claim.event] == 0 && !taken.contains(claim.former)) {
            ids[claim.event] = claim.former;
            taken.insert(claim.former);
        }
    }
    return ids;
}

qint64 ResolvedEvents::write(qint64 id, const Event &event)
{
    const qint64 series = m_series.idOf(seriesNameKey(event.row.name));
    EventColumns columns = columnsOf(event, series);
    if (event.row.attendance)
        columns.attendanceFigure = figureOf(*event.row.attendance);
    if (event.row.online)
        columns.onlineFigure = figureOf(*event.row.online);
    const QByteArray facts = pack(event.facts);
    const qint64 digest = columns.digest();

    if (id == 0) {
        m_insert.bind(series);
        columns.bind(m_insert);
        m_insert.bind(m_today).bind(m_today).run();
        id = m_connection.lastId();
        m_facts.bind(id).bind(facts).bind(digest).run();
    } else {
        m_storedFacts.bind(id).step();
        const QByteArray storedFacts = m_storedFacts.blob(0);
        const qint64 storedDigest = m_storedFacts.int64(1);
        const qint64 storedSeries = m_storedFacts.int64(2);
        m_storedFacts.reset();
        if (storedFacts == facts && storedDigest == digest)
            return id;
        columns.bind(m_update);
        m_update.bind(m_today).bind(id).run();
        if (storedSeries != series)
            m_setSeries.bind(series).bind(id).run();
        m_changeFacts.bind(facts).bind(digest).bind(id).run();
        if (storedFacts == facts)
            return id;
        forget(id, storedFacts);
    }
    m_series.count(event.facts, 1);
    for (const auto &[key, bits] : rolesOf(event.facts).asKeyValueRange())
        m_entity.bind(key.first).bind(key.second).bind(id).bind(bits).run();
    return id;
}

void ResolvedEvents::removeEvent(qint64 id)
{
    m_storedFacts.bind(id).step();
    const QByteArray stored = m_storedFacts.blob(0);
    m_storedFacts.reset();
    forget(id, stored);
    m_remove.bind(id).run();
}

// What follows from an event's facts goes with them.
void ResolvedEvents::forget(qint64 id, const QByteArray &storedFacts)
{
    const auto before = unpackFacts(storedFacts);
    if (!before)
        raise(Error::Kind::Corrupt, u"The facts of event %1 are damaged in the archive."_s.arg(id));
    m_series.count(*before, -1);
    for (const auto &[kind, entity] : rolesOf(*before).keys())
        m_dropEntities.bind(kind).bind(entity).bind(id).run();
}

ResolvedEvents::Roles ResolvedEvents::rolesOf(const EventFacts &facts)
{
    Roles roles;
    visitNames(facts, [&](EntityKind kind, const QString &name, int bit) {
        if (const qint64 entity = m_entities.idOf(kind, name))
            roles[{kind, entity}] |= bit;
    });
    return roles;
}

// The ledger row of a headline: by its id, or where it stands.
qint64 ResolvedEvents::figureOf(const Headline &headline)
{
    if (headline.figure.id.isValid())
        return headline.figure.id.value;
    const Evidence &evidence = headline.figure.evidence;
    m_figure.bind(evidence.article.value).bind(qint64(evidence.span.start)).bind(qint64(evidence.span.end));
    const qint64 id = m_figure.step() ? m_figure.int64(0) : 0;
    m_figure.reset();
    return id;
}

void ResolvedEvents::removeOrphans()
{
    std::vector<qint64> orphans;
    while (m_orphans.step())
        orphans.push_back(m_orphans.int64(0));
    for (const qint64 id : orphans) {
        const bool lives = m_tellingOf.bind(id).step();
        m_tellingOf.reset();
        if (!lives)
            removeEvent(id);
    }
    if (!orphans.empty())
        m_dropOrphans.run();
}

} // namespace eventarium::store
