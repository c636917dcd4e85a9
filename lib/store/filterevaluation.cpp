// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filterevaluation.h"

#include "core/serieskeys.h"
#include "store/textsearch.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

constexpr qint64 farAway = std::numeric_limits<qint64>::max() / 2;
constexpr int anyRole = ~0;

} // namespace

DayRange daysOf(const DateFilter &filter)
{
    DayRange days{-farAway, farAway};
    if (filter.from)
        days.from = filter.fromExclusive ? filter.from->lastDay().toJulianDay() + 1
                                         : filter.from->firstDay().toJulianDay();
    if (filter.to)
        days.to = filter.toExclusive ? filter.to->firstDay().toJulianDay() - 1 : filter.to->lastDay().toJulianDay();
    return days;
}

std::optional<EntityKind> facetNames(Facet facet)
{
    switch (facet) {
    case Facet::Organization:
        return EntityKind::Organization;
    case Facet::Person:
        return EntityKind::Person;
    case Facet::Place:
        return EntityKind::Place;
    case Facet::Topic:
        return EntityKind::Topic;
    default:
        return std::nullopt;
    }
}

FilterEvaluation::FilterEvaluation(ReadSession &session)
    : m_session(session)
    , m_index(session.index())
{
}

EventSet FilterEvaluation::articles(Statement &statement) const
{
    EventSet set = empty();
    const ArticleColumns &articles = m_index.articles;
    while (statement.step()) {
        const auto article = static_cast<quint64>(statement.int64(0));
        if (article >= articles.end())
            continue;
        for (size_t i = articles.first[article]; i < articles.first[article + 1]; ++i)
            set.insert(articles.slots[i]);
    }
    return set;
}

EventSet FilterEvaluation::without(const EventSet &set) const
{
    EventSet rest = m_index.all;
    rest.subtract(set);
    return rest;
}

EventSet FilterEvaluation::matching(const EventFilter &filter)
{
    return m_session.answers().matching(filter, [&] { return found(filter); });
}

EventSet FilterEvaluation::found(const EventFilter &filter)
{
    EventSet set = m_index.all;
    for (const auto &[which, values] : filter.facets.asKeyValueRange())
        set.intersect(facet(which, values));
    if (!filter.dates.isOpen())
        set.intersect(dates(filter.dates));
    if (!filter.attendance.isOpen())
        set.intersect(headline(m_index.events.attendance, m_index.events.attendanceUpper, m_index.events.attendanceOver,
                               filter.attendance));
    if (filter.expression)
        set.intersect(evaluate(*filter.expression));
    return set;
}

EventSet FilterEvaluation::matchingButForDates(const EventFilter &filter)
{
    m_undatedMatch = true;
    EventSet set = found(filter);
    m_undatedMatch = false;
    return set;
}

EventSet FilterEvaluation::evaluate(const FilterNode &node)
{
    m_session.throwIfStopped();
    if (node.kind == FilterNode::Kind::Term)
        return term(node.term);
    if (node.kind == FilterNode::Kind::Not)
        return node.children.empty() ? m_index.all : without(evaluate(node.children.front()));
    const bool isAnd = node.kind == FilterNode::Kind::And;
    EventSet set = isAnd ? m_index.all : empty();
    for (const FilterNode &child : node.children) {
        if (isAnd)
            set.intersect(evaluate(child));
        else
            set.unite(evaluate(child));
    }
    return set;
}

EventSet FilterEvaluation::term(const FilterTerm &term)
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
        return headline(m_index.events.attendance, m_index.events.attendanceUpper, m_index.events.attendanceOver,
                        term.numbers);
    case FilterField::Viewers:
        return headline(m_index.events.online, m_index.events.onlineUpper, m_index.events.onlineOver, term.numbers);
    case FilterField::Speakers:
        return speakers(term.numbers);
    case FilterField::Edition:
        return edition(term.numbers);
    case FilterField::Is:
        return is(term.text);
    case FilterField::Has:
        return has(term.text);
    case FilterField::Added:
        return dayColumn(m_index.events.added, term.dates);
    case FilterField::Changed:
        return dayColumn(m_index.events.changed, term.dates);
    }
    return empty();
}

std::vector<quint32> FilterEvaluation::names(EntityKind kind, const QString &text, bool exact, bool phrase)
{
    const QString wanted = exact ? foldName(text) : phrase ? phraseQuery(text) : wordsQuery(text);
    if (wanted.isEmpty())
        return {};
    Statement &statement = m_session.prepare(exact ? "SELECT id FROM entity WHERE norm = ? AND kind = ?"
                                                   : "SELECT rowid FROM entity_words WHERE entity_words MATCH ?");
    statement.bind(wanted);
    if (exact)
        statement.bind(kind);
    std::vector<quint32> numbers;
    while (statement.step()) {
        const auto id = static_cast<quint64>(statement.int64(0));
        if (id < m_index.entityKind.size() && m_index.entityKind[id] == static_cast<qint8>(kind)
            && m_index.entityNumber[id] != noName)
            numbers.push_back(m_index.entityNumber[id]);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    return numbers;
}

EventSet FilterEvaluation::withNames(EntityKind kind, const std::vector<quint32> &names, int roles) const
{
    EventSet set = empty();
    const NameLinks &links = m_index.of(kind);
    for (const quint32 number : names) {
        for (size_t i = links.first[number]; i < links.first[number + 1]; ++i) {
            if (links.roles[i] & roles)
                set.insert(links.slots[i]);
        }
    }
    return set;
}

EventSet FilterEvaluation::withAny(EntityKind kind, int roles) const
{
    EventSet set = empty();
    const NameLinks &links = m_index.of(kind);
    for (size_t i = 0; i < links.slots.size(); ++i) {
        if (links.roles[i] & roles)
            set.insert(links.slots[i]);
    }
    return set;
}

EventSet FilterEvaluation::named(EntityKind kind, const FilterTerm &term, int roles)
{
    if (term.exact && term.text.isEmpty())
        return without(withAny(kind, roles));
    return withNames(kind, names(kind, term.text, term.exact, term.phrase), roles);
}

EventSet FilterEvaluation::mentioning(const std::vector<quint32> &organizations)
{
    EventSet set = withNames(EntityKind::Organization, organizations, anyRole);
    Statement &statement = m_session.prepare("SELECT article FROM article_organization WHERE entity = ?1 OR entity IN "
                                             "(SELECT id FROM entity WHERE canonical = ?1 AND canonical <> id)");
    for (const quint32 number : organizations)
        set.unite(articles(statement.bind(qint64(m_index.of(EntityKind::Organization).entity[number]))));
    return set;
}

EventSet FilterEvaluation::onlyMentions(const FilterTerm &term)
{
    const auto wanted = names(EntityKind::Organization, term.text, term.exact, term.phrase);
    EventSet set = mentioning(wanted);
    set.subtract(withNames(EntityKind::Organization, wanted, role::acting | role::absent));
    return set;
}

EventSet FilterEvaluation::wordsAnywhere(const FilterTerm &term)
{
    const QString query = phraseQuery(term.text);
    if (query.isEmpty()) // nothing to look for narrows nothing
        return m_index.all;
    return m_session.answers().remembered("words " + query.toUtf8(), [&] {
        Statement &statement = m_session.prepare("SELECT rowid FROM article_words WHERE article_words MATCH ?");
        EventSet set = articles(statement.bind(query));
        m_session.throwIfStopped();
        set.unite(withNames(EntityKind::Name, names(EntityKind::Name, term.text, false, true), anyRole));
        return set;
    });
}

EventSet FilterEvaluation::inTitle(const FilterTerm &term)
{
    if (term.exact)
        return articles(m_session.prepare("SELECT id FROM article WHERE title = ?").bind(term.text));
    const QString words = term.phrase ? phraseQuery(term.text) : wordsQuery(term.text);
    if (words.isEmpty())
        return m_index.all;
    const QString query = u"title : ("_s + words + u')';
    return m_session.answers().remembered("words " + query.toUtf8(), [&] {
        return articles(m_session.prepare("SELECT rowid FROM article_words WHERE article_words MATCH ?").bind(query));
    });
}

EventSet FilterEvaluation::fromSource(const FilterTerm &term)
{
    if (term.exact)
        return articles(m_session.prepare("SELECT id FROM article WHERE source = ?1 OR folder = ?1").bind(term.text));
    QString pattern = term.text;
    pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
    Statement &statement = m_session.prepare("SELECT id FROM article WHERE source LIKE ? ESCAPE '\\'");
    return articles(statement.bind(QString(u'%' + pattern + u'%')));
}

EventSet FilterEvaluation::stated(const FilterTerm &term)
{
    const ClaimColumns &claims = m_index.claims;
    if (term.exact && term.text.isEmpty())
        return where([&](size_t slot) {
            return m_index.all.contains(slot) && claims.statedFirst[slot] == claims.statedFirst[slot + 1];
        });
    const auto wanted = names(EntityKind::Organization, term.text, term.exact, term.phrase);
    return where([&](size_t slot) {
        for (quint32 i = claims.statedFirst[slot]; i < claims.statedFirst[slot + 1]; ++i) {
            const quint32 id = claims.statedBy[i];
            if (id < m_index.entityKind.size() && m_index.entityKind[id] == static_cast<qint8>(EntityKind::Organization)
                && std::ranges::binary_search(wanted, m_index.entityNumber[id]))
                return true;
        }
        return false;
    });
}

} // namespace eventarium::store
