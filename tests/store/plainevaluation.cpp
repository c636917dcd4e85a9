// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainevaluation.h"

#include "core/serieskeys.h"
#include "store/textsearch.h"

using namespace Qt::StringLiterals;

namespace eventarium::test {

using namespace store;

namespace {

constexpr int anyRole = ~0;

} // namespace

std::optional<PlainFacetNames> plainFacetNames(Facet facet)
{
    switch (facet) {
    case Facet::Organization:
        return PlainFacetNames{EntityKind::Organization, role::acting};
    case Facet::Person:
        return PlainFacetNames{EntityKind::Person, anyRole};
    case Facet::Place:
        return PlainFacetNames{EntityKind::Place, anyRole};
    case Facet::Topic:
        return PlainFacetNames{EntityKind::Topic, anyRole};
    default:
        return std::nullopt;
    }
}

PlainEvaluation::PlainEvaluation(ReadSession &session)
    : m_session(session)
    , m_largest(session.connection().number("SELECT max(id) FROM event"))
    , m_all(m_largest)
{
    m_all = collect(m_session.prepare("SELECT id FROM event"));
}

IdSet PlainEvaluation::collect(Statement &statement)
{
    IdSet set = empty();
    while (statement.step())
        set.insert(statement.int64(0));
    return set;
}

IdSet PlainEvaluation::without(const IdSet &set) const
{
    IdSet rest = m_all;
    rest.subtract(set);
    return rest;
}

IdSet PlainEvaluation::matching(const EventFilter &filter)
{
    IdSet set = m_all;
    for (const auto &[which, values] : filter.facets.asKeyValueRange())
        set.intersect(facet(which, values));
    if (!filter.dates.isOpen())
        set.intersect(dates(filter.dates));
    if (!filter.attendance.isOpen())
        set.intersect(headline("attendance", filter.attendance));
    if (filter.expression)
        set.intersect(evaluate(*filter.expression));
    return set;
}

IdSet PlainEvaluation::matchingButForDates(const EventFilter &filter)
{
    m_undatedMatch = true;
    IdSet set = matching(filter);
    m_undatedMatch = false;
    return set;
}

IdSet PlainEvaluation::evaluate(const FilterNode &node)
{
    m_session.throwIfStopped();
    if (node.kind == FilterNode::Kind::Term)
        return term(node.term);
    if (node.kind == FilterNode::Kind::Not)
        return node.children.empty() ? m_all : without(evaluate(node.children.front()));
    const bool isAnd = node.kind == FilterNode::Kind::And;
    IdSet set = isAnd ? m_all : empty();
    for (const FilterNode &child : node.children) {
        if (isAnd)
            set.intersect(evaluate(child));
        else
            set.unite(evaluate(child));
    }
    return set;
}

IdSet PlainEvaluation::term(const FilterTerm &term)
{
    switch (term.field) {
    case FilterField::Words:
        return wordsAnywhere(term);
    case FilterField::Name:
        return named(EntityKind::Name, term, anyRole);
    case FilterField::Org:
        return named(EntityKind::Organization, term, role::acting);
    case FilterField::Organiser:
        return named(EntityKind::Organization, term, role::organised);
    case FilterField::Participant:
        return named(EntityKind::Organization, term, role::tookPart);
    case FilterField::Mentions:
        return onlyMentions(term);
    case FilterField::Person:
        return named(EntityKind::Person, term, anyRole);
    case FilterField::Place:
        return named(EntityKind::Place, term, anyRole);
    case FilterField::Topic:
        return named(EntityKind::Topic, term, anyRole);
    case FilterField::Kind:
    case FilterField::Mode:
        return word(term);
    case FilterField::Source:
        return fromSource(term);
    case FilterField::Title:
        return inTitle(term);
    case FilterField::Stated:
        return stated(term);
    case FilterField::Date:
        return term.exact && term.dates.isOpen() ? undated() : dates(term.dates);
    case FilterField::Published:
        return published(term.dates);
    case FilterField::Figure:
        return headline("attendance", term.numbers);
    case FilterField::Viewers:
        return headline("online", term.numbers);
    case FilterField::Speakers:
        return speakers(term.numbers);
    case FilterField::Edition:
        return edition(term.numbers);
    case FilterField::Is:
        return is(term.text);
    case FilterField::Has:
        return has(term.text);
    case FilterField::Added:
        return dayColumn("added", term.dates);
    case FilterField::Changed:
        return dayColumn("changed", term.dates);
    }
    return empty();
}

std::vector<qint64> PlainEvaluation::entities(EntityKind kind, const QString &text, bool exact, bool phrase)
{
    const QString wanted = exact ? foldName(text) : phrase ? phraseQuery(text) : wordsQuery(text);
    if (wanted.isEmpty())
        return {};
    // The acronyms of a name, and the name of an acronym, come with it.
    const QByteArray roots = exact ? "SELECT canonical FROM entity WHERE kind = ?1 AND norm = ?2"
                                   : "SELECT canonical FROM entity WHERE kind = ?1 AND id IN (SELECT rowid FROM "
                                     "entity_words WHERE entity_words MATCH ?2)";
    Statement &statement = m_session.prepare(
        "WITH roots (id) AS (" + roots
        + ") SELECT id FROM roots UNION "
          "SELECT e.id FROM entity e WHERE e.canonical IN (SELECT id FROM roots) AND e.canonical <> e.id");
    statement.bind(kind).bind(wanted);
    std::vector<qint64> ids;
    while (statement.step())
        ids.push_back(statement.int64(0));
    return ids;
}

IdSet PlainEvaluation::withEntities(EntityKind kind, const std::vector<qint64> &entities, int roles)
{
    IdSet set = empty();
    Statement &statement = m_session.prepare(
        "SELECT event FROM event_entity WHERE kind = ? AND entity = ? AND (roles & ?) <> 0");
    for (const qint64 entity : entities) {
        statement.bind(kind).bind(entity).bind(roles);
        while (statement.step())
            set.insert(statement.int64(0));
    }
    return set;
}

IdSet PlainEvaluation::withAny(EntityKind kind, int roles)
{
    Statement &statement = m_session.prepare("SELECT event FROM event_entity WHERE kind = ? AND (roles & ?) <> 0");
    return collect(statement.bind(kind).bind(roles));
}

IdSet PlainEvaluation::named(EntityKind kind, const FilterTerm &term, int roles)
{
    if (term.exact && term.text.isEmpty())
        return without(withAny(kind, roles));
    return withEntities(kind, entities(kind, term.text, term.exact, term.phrase), roles);
}

IdSet PlainEvaluation::mentioning(const std::vector<qint64> &entities)
{
    IdSet set = withEntities(EntityKind::Organization, entities, anyRole);
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM article_organization o JOIN found_event e ON e.article = o.article "
        "WHERE o.entity = ? AND e.event IS NOT NULL");
    for (const qint64 entity : entities) {
        statement.bind(entity);
        while (statement.step())
            set.insert(statement.int64(0));
    }
    return set;
}

IdSet PlainEvaluation::onlyMentions(const FilterTerm &term)
{
    const auto wanted = entities(EntityKind::Organization, term.text, term.exact, term.phrase);
    IdSet set = mentioning(wanted);
    set.subtract(withEntities(EntityKind::Organization, wanted, role::acting | role::absent));
    return set;
}

IdSet PlainEvaluation::wordsAnywhere(const FilterTerm &term)
{
    const QString query = phraseQuery(term.text);
    if (query.isEmpty()) // nothing to look for narrows nothing
        return m_all;
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM article_words w JOIN found_event e ON e.article = w.rowid "
        "WHERE article_words MATCH ? AND e.event IS NOT NULL");
    IdSet set = collect(statement.bind(query));
    set.unite(withEntities(EntityKind::Name, entities(EntityKind::Name, term.text, false, true), anyRole));
    return set;
}

IdSet PlainEvaluation::inTitle(const FilterTerm &term)
{
    if (term.exact) {
        Statement &statement = m_session.prepare("SELECT e.event FROM article a JOIN found_event e ON e.article = a.id "
                                                 "WHERE a.title = ? AND e.event IS NOT NULL");
        return collect(statement.bind(term.text));
    }
    const QString query = term.phrase ? phraseQuery(term.text) : wordsQuery(term.text);
    if (query.isEmpty())
        return m_all;
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM article_words w JOIN found_event e ON e.article = w.rowid "
        "WHERE article_words MATCH ? AND e.event IS NOT NULL");
    return collect(statement.bind(QString(u"title : ("_s + query + u')')));
}

IdSet PlainEvaluation::fromSource(const FilterTerm &term)
{
    QString pattern = term.text;
    const QByteArray condition = term.exact ? "a.source = ?1 OR a.folder = ?1" : "a.source LIKE ?1 ESCAPE '\\'";
    if (!term.exact) {
        pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
        pattern = u'%' + pattern + u'%';
    }
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM article a JOIN found_event e ON e.article = a.id WHERE (" + condition
        + ") AND e.event IS NOT NULL");
    return collect(statement.bind(pattern));
}

IdSet PlainEvaluation::stated(const FilterTerm &term)
{
    IdSet set = empty();
    const auto wanted = entities(EntityKind::Organization, term.text, term.exact, term.phrase);
    Statement &statement = m_session.prepare(
        "SELECT e.event, f.stated_entity FROM found_figure f JOIN found_event e ON e.id = f.found "
        "WHERE f.stated_entity IS NOT NULL AND f.rejected = 0 AND e.event IS NOT NULL");
    if (term.exact && term.text.isEmpty())
        return without(collect(statement));
    const QSet<qint64> speakers(wanted.begin(), wanted.end());
    while (statement.step()) {
        if (speakers.contains(statement.int64(1)))
            set.insert(statement.int64(0));
    }
    return set;
}

} // namespace eventarium::test
