// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainevaluation.h"

#include "core/names.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::test {

using namespace store;

namespace {

// Sorted and cut, the "(none)" row appended.
std::vector<FacetValue> ordered(std::vector<FacetValue> values, qint64 none, int limit)
{
    std::ranges::sort(values, {}, [](const FacetValue &value) { return std::pair(-value.count, value.value); });
    if (limit > 0 && values.size() > static_cast<size_t>(limit))
        values.resize(static_cast<size_t>(limit));
    if (none > 0)
        values.push_back({QString(), none});
    return values;
}

// Acronyms count as what they stand for, so their events may come twice.
QHash<qint64, qint64> acronyms(ReadSession &session, EntityKind kind)
{
    QHash<qint64, qint64> canonical;
    Statement &from = session.prepare("SELECT id, canonical FROM entity WHERE canonical <> id AND kind = ?");
    from.bind(kind);
    while (from.step())
        canonical.insert(from.int64(0), from.int64(1));
    return canonical;
}

struct NameCounts
{
    QHash<qint64, qint64> byEntity;
    qint64 withNone = 0;
};

NameCounts countNames(ReadSession &session, PlainFacetNames names, const IdSet &events)
{
    const auto canonical = acronyms(session, names.kind);
    const QSet<qint64> shared(canonical.cbegin(), canonical.cend());
    QHash<qint64, QSet<qint64>> unions;
    NameCounts counts;
    QSet<qint64> named;
    Statement &from = session.prepare("SELECT entity, event FROM event_entity WHERE kind = ? AND (roles & ?) <> 0");
    from.bind(names.kind).bind(names.roles);
    while (from.step()) {
        const qint64 event = from.int64(1);
        if (!events.contains(event))
            continue;
        named.insert(event);
        const qint64 entity = canonical.value(from.int64(0), from.int64(0));
        if (shared.contains(entity))
            unions[entity].insert(event);
        else
            ++counts.byEntity[entity];
    }
    for (const auto &[entity, set] : unions.asKeyValueRange())
        counts.byEntity.insert(entity, set.size());
    counts.withNone = events.count() - named.size();
    return counts;
}

std::vector<FacetValue> nameFacet(ReadSession &session, PlainFacetNames names, const IdSet &events, int limit)
{
    const NameCounts counts = countNames(session, names, events);
    // Names are fetched only for what may be shown.
    std::vector<qint64> sizes(counts.byEntity.cbegin(), counts.byEntity.cend());
    qint64 least = 0;
    if (limit > 0 && sizes.size() > static_cast<size_t>(limit)) {
        std::ranges::nth_element(sizes, sizes.begin() + limit - 1, std::greater());
        least = sizes[static_cast<size_t>(limit) - 1];
    }
    std::vector<FacetValue> values;
    Statement &name = session.prepare("SELECT name FROM entity WHERE id = ?");
    for (const auto &[entity, count] : counts.byEntity.asKeyValueRange()) {
        if (count >= least && name.bind(entity).step())
            values.push_back({name.text(0), count});
        name.reset();
    }
    return ordered(std::move(values), counts.withNone, limit);
}

// A facet of one column: `word` names its values.
template<class Word>
std::vector<FacetValue> columnFacet(ReadSession &session, const QByteArray &column, const IdSet &events, int limit,
                                    Word &&word)
{
    QHash<qint64, qint64> counts;
    qint64 none = 0;
    Statement &from = session.prepare("SELECT id, " + column + " FROM event");
    while (from.step()) {
        if (events.contains(from.int64(0)))
            ++(from.isNull(1) ? none : counts[from.int64(1)]);
    }
    std::vector<FacetValue> values;
    for (const auto &[number, count] : counts.asKeyValueRange())
        values.push_back({word(number), count});
    return ordered(std::move(values), none, limit);
}

std::vector<FacetValue> categoryFacet(ReadSession &session, const IdSet &events, int limit)
{
    const auto names = words<FigureCategory>();
    std::vector<qint64> counts(names.size(), 0);
    qint64 none = 0;
    Statement &from = session.prepare("SELECT id, categories FROM event");
    while (from.step()) {
        if (!events.contains(from.int64(0)))
            continue;
        const qint64 bits = from.int64(1);
        none += bits == 0;
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] += bits >> i & 1;
    }
    std::vector<FacetValue> values;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i])
            values.push_back({names[i], counts[i]});
    }
    return ordered(std::move(values), none, limit);
}

std::vector<FacetValue> folderFacet(ReadSession &session, const IdSet &events, int limit)
{
    QHash<QString, qint64> counts;
    Statement &from = session.prepare(
        "SELECT DISTINCT a.folder, e.event FROM found_event e JOIN article a ON a.id = e.article "
        "WHERE e.event IS NOT NULL");
    while (from.step()) {
        if (events.contains(from.int64(1)))
            ++counts[from.text(0)];
    }
    const qint64 none = counts.take(QString());
    std::vector<FacetValue> values;
    for (const auto &[folder, count] : counts.asKeyValueRange())
        values.push_back({folder, count});
    return ordered(std::move(values), none, limit);
}

template<class Enum>
QString wordOf(qint64 number)
{
    return toWord(enumFrom<Enum>(number));
}

QByteArray orderBy(EventOrder order)
{
    const QByteArray direction = order.descending ? " DESC" : "";
    const QByteArray ties = "name_rank, edition, start_date, id";
    switch (order.key) {
    case EventOrder::Key::Date:
        return (order.descending ? "newest DESC NULLS LAST, " : "oldest NULLS LAST, ") + ties;
    case EventOrder::Key::Name:
        return "name_rank = '', name_rank" + direction + ", newest DESC NULLS LAST, id";
    case EventOrder::Key::Place:
        return "place_rank = '', place_rank" + direction + ", newest DESC NULLS LAST, " + ties;
    case EventOrder::Key::Attendance:
        return "attendance" + direction + " NULLS LAST, newest DESC NULLS LAST, " + ties;
    case EventOrder::Key::Online:
        return "online" + direction + " NULLS LAST, newest DESC NULLS LAST, " + ties;
    case EventOrder::Key::Articles:
        return "articles" + direction + ", newest DESC NULLS LAST, " + ties;
    case EventOrder::Key::Relevance:
        break;
    }
    return ties;
}

std::vector<FacetValue> facetOf(ReadSession &session, Facet facet, const IdSet &events, int limit)
{
    if (const auto names = plainFacetNames(facet))
        return nameFacet(session, *names, events, limit);
    switch (facet) {
    case Facet::Period:
        return columnFacet(session, "period", events, limit, [](qint64 year) { return QString::number(year); });
    case Facet::Kind:
        return columnFacet(session, "kind", events, limit, wordOf<EventKind>);
    case Facet::Mode:
        return columnFacet(session, "mode", events, limit, wordOf<EventMode>);
    case Facet::Checked:
        return columnFacet(session, "checked", events, limit, [](qint64 state) {
            return state == 0 ? u"machine"_s : state == 1 ? u"verified"_s : u"corrected"_s;
        });
    case Facet::Category:
        return categoryFacet(session, events, limit);
    default:
        return folderFacet(session, events, limit);
    }
}

} // namespace

std::vector<FacetValue> plainFacet(ReadSession &session, Facet facet, const EventFilter &filter, int limit)
{
    EventFilter others = filter;
    others.facets.remove(facet);
    PlainEvaluation evaluation(session);
    return facetOf(session, facet, evaluation.matching(others), limit);
}

EventList plainList(ReadSession &session, const EventFilter &filter, EventOrder order)
{
    PlainEvaluation evaluation(session);
    const IdSet matching = evaluation.matching(filter);
    EventList list;
    list.total = evaluation.all().count();
    if (PlainEvaluation::hasDates(filter)) {
        IdSet leftOut = evaluation.matchingButForDates(filter);
        leftOut.intersect(evaluation.undated());
        leftOut.subtract(matching);
        list.undatedLeftOut = leftOut.count();
        IdSet possible = evaluation.possiblyInRange(filter);
        possible.intersect(matching);
        list.possiblyInRange = possible.count();
    }
    Statement &ordered = session.prepare("SELECT id FROM event ORDER BY " + orderBy(order));
    while (ordered.step()) {
        if (matching.contains(ordered.int64(0)))
            list.ids.push_back({ordered.int64(0)});
    }
    return list;
}

} // namespace eventarium::test
