// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The leaves of a filter that compare columns: dates, numbers, flags, facets.

#include "plainevaluation.h"

#include "core/names.h"

using namespace Qt::StringLiterals;

namespace eventarium::test {

using namespace store;

namespace {

// A number in a range whose bounds may be open or exclusive: ?1 from, ?2 its exclusiveness, ?3 and ?4 to.
QByteArray inRange(const QByteArray &low, const QByteArray &high)
{
    return "(?1 IS NULL OR " + high + " > ?1 OR (" + high + " = ?1 AND ?2 = 0)) AND (?3 IS NULL OR " + low
           + " < ?3 OR (" + low + " = ?3 AND ?4 = 0))";
}

Statement &bindRange(Statement &statement, const NumberFilter &filter)
{
    return statement.bind(filter.from)
        .bind(filter.fromExclusive ? 1 : 0)
        .bind(filter.to)
        .bind(filter.toExclusive ? 1 : 0);
}

const FilterNode *dateTerm(const FilterNode &node)
{
    return node.kind == FilterNode::Kind::Term && node.term.field == FilterField::Date && !node.term.dates.isOpen()
               ? &node
               : nullptr;
}

bool mentionsDate(const FilterNode &node)
{
    return dateTerm(node) || std::any_of(node.children.begin(), node.children.end(), mentionsDate);
}

template<class Enum>
std::optional<qint64> numberOf(const QString &word)
{
    const auto value = fromWord<Enum>(word);
    return value ? std::optional(static_cast<qint64>(*value)) : std::nullopt;
}

constexpr const char *checkedWords[] = {"machine", "verified", "corrected"};

} // namespace

IdSet PlainEvaluation::column(const char *condition)
{
    return collect(m_session.prepare(QByteArray("SELECT id FROM event WHERE ") + condition));
}

IdSet PlainEvaluation::columnIs(const char *column, std::optional<qint64> value)
{
    Statement &statement = m_session.prepare(QByteArray("SELECT id FROM event WHERE ") + column + " IS ?");
    return collect(statement.bind(value));
}

IdSet PlainEvaluation::undated()
{
    return column("earliest IS NULL");
}

IdSet PlainEvaluation::dates(const DateFilter &filter)
{
    if (filter.isOpen())
        return m_all;
    const DayRange days = daysOf(filter);
    Statement &statement = m_session.prepare("SELECT id FROM event WHERE earliest <= ?2 AND latest >= ?1");
    IdSet set = collect(statement.bind(days.from).bind(days.to));
    if (m_undatedMatch)
        set.unite(undated());
    return set;
}

// The same rule as DateRange::overlaps(), on the stored days.
IdSet PlainEvaluation::possiblyInRange(const EventFilter &filter)
{
    std::vector<DateFilter> ranges;
    if (!filter.dates.isOpen())
        ranges.push_back(filter.dates);
    if (const auto &expression = filter.expression) {
        if (const auto *node = dateTerm(*expression))
            ranges.push_back(node->term.dates);
        if (expression->kind == FilterNode::Kind::And) {
            for (const FilterNode &child : expression->children) {
                if (const auto *node = dateTerm(child))
                    ranges.push_back(node->term.dates);
            }
        }
    }
    IdSet set = empty();
    Statement &statement = m_session.prepare(
        "SELECT id FROM event WHERE earliest <= ?2 AND latest >= ?1 AND NOT ((earliest >= ?1 AND latest <= ?2) "
        "OR (start_first IS NOT NULL AND start_first >= ?1 AND start_last <= ?2) OR (end_first IS NOT NULL AND "
        "end_first >= ?1 AND end_last <= ?2) "
        "OR (start_first IS NOT NULL AND end_first IS NOT NULL AND start_last <= end_first AND start_last <= ?2 AND "
        "end_first >= ?1))");
    for (const DateFilter &range : ranges) {
        const DayRange days = daysOf(range);
        set.unite(collect(statement.bind(days.from).bind(days.to)));
    }
    return set;
}

bool PlainEvaluation::hasDates(const EventFilter &filter)
{
    return !filter.dates.isOpen() || (filter.expression && mentionsDate(*filter.expression));
}

IdSet PlainEvaluation::published(const DateFilter &filter)
{
    const DayRange days = daysOf(filter);
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM article a JOIN found_event e ON e.article = a.id "
        "WHERE a.published_first <= ?2 AND a.published_last >= ?1 AND e.event IS NOT NULL");
    return collect(statement.bind(days.from).bind(days.to));
}

IdSet PlainEvaluation::dayColumn(const char *column, const DateFilter &filter)
{
    const DayRange days = daysOf(filter);
    Statement &statement = m_session.prepare(QByteArray("SELECT id FROM event WHERE ") + column + " BETWEEN ? AND ?");
    return collect(statement.bind(days.from).bind(days.to));
}

// "over 10 million" is more than 10 million; of a range either end may meet the bound.
IdSet PlainEvaluation::headline(const char *column, const NumberFilter &filter)
{
    const QByteArray name = column;
    Statement &statement = m_session.prepare("SELECT id FROM event WHERE " + name + " IS NOT NULL AND (("
                                             + inRange(name, "coalesce(" + name + "_upper, " + name + ')') + ") OR ("
                                             + name + "_over = 1 AND ?1 = " + name + " AND (?3 IS NULL OR " + name
                                             + " < ?3)))");
    return collect(bindRange(statement, filter));
}

IdSet PlainEvaluation::speakers(const NumberFilter &filter)
{
    Statement &statement = m_session.prepare(
        "SELECT e.event FROM found_figure f JOIN found_event e ON e.id = f.found WHERE "
        + inRange("f.value", "coalesce(f.upper, f.value)")
        + " AND f.category = ?5 AND f.previous = 0 AND f.rejected = 0 AND e.event IS NOT NULL");
    return collect(bindRange(statement, filter).bind(FigureCategory::Speakers));
}

IdSet PlainEvaluation::edition(const NumberFilter &filter)
{
    Statement &statement = m_session.prepare("SELECT id FROM event WHERE edition IS NOT NULL AND "
                                             + inRange("edition", "edition"));
    return collect(bindRange(statement, filter));
}

IdSet PlainEvaluation::word(const FilterTerm &term)
{
    const bool isKind = term.field == FilterField::Kind;
    if (term.text.isEmpty())
        return isKind ? empty() : columnIs("mode", std::nullopt);
    QString wanted = term.text.toLower();
    wanted.replace(u'-', u'_').replace(u' ', u'_');
    const auto number = isKind ? numberOf<EventKind>(wanted) : numberOf<EventMode>(wanted);
    return number ? columnIs(isKind ? "kind" : "mode", number) : empty();
}

IdSet PlainEvaluation::is(const QString &flag)
{
    static const QHash<QString, const char *> conditions{
        {u"undated"_s, "earliest IS NULL"}, {u"dated"_s, "earliest IS NOT NULL"},
        {u"date-certain"_s, "certain = 1"}, {u"in-person"_s, "mode = 0"},
        {u"online"_s, "mode = 1"},          {u"hybrid"_s, "mode = 2"},
        {u"held"_s, "status = 0"},          {u"scheduled"_s, "status = 1"},
        {u"postponed"_s, "status = 2"},     {u"cancelled"_s, "status = 3"},
        {u"machine"_s, "checked = 0"},      {u"verified"_s, "checked = 1"},
        {u"corrected"_s, "checked = 2"},    {u"conflict"_s, "conflict = 1"},
    };
    const char *condition = conditions.value(flag.toLower());
    return condition ? column(condition) : empty();
}

IdSet PlainEvaluation::has(const QString &flag)
{
    static const QHash<QString, const char *> conditions{
        {u"figure"_s, "attendance IS NOT NULL"}, {u"viewers"_s, "online IS NOT NULL"},
        {u"date"_s, "earliest IS NOT NULL"},     {u"start"_s, "start_date IS NOT NULL"},
        {u"end"_s, "end_date IS NOT NULL"},      {u"edition"_s, "edition IS NOT NULL"},
        {u"mode"_s, "mode IS NOT NULL"},         {u"status"_s, "status IS NOT NULL"},
        {u"conflict"_s, "conflict = 1"},
    };
    const QString wanted = flag.toLower();
    if (const char *condition = conditions.value(wanted))
        return column(condition);
    if (wanted == u"place")
        return withAny(EntityKind::Place, ~0);
    if (wanted == u"person" || wanted == u"people")
        return withAny(EntityKind::Person, ~0);
    if (wanted == u"topic")
        return withAny(EntityKind::Topic, ~0);
    if (wanted == u"org")
        return withAny(EntityKind::Organization, role::acting);
    if (wanted == u"organiser")
        return withAny(EntityKind::Organization, role::organised);
    if (wanted == u"participant")
        return withAny(EntityKind::Organization, role::tookPart);
    return empty();
}

IdSet PlainEvaluation::facet(Facet facet, const QStringList &values)
{
    IdSet set = empty();
    for (const QString &value : values)
        set.unite(facetValue(facet, value));
    return set;
}

IdSet PlainEvaluation::facetValue(Facet facet, const QString &value)
{
    if (const auto names = plainFacetNames(facet)) {
        if (value.isEmpty())
            return without(withAny(names->kind, names->roles));
        return withEntities(names->kind, entities(names->kind, value, true), names->roles);
    }
    const auto numbered = [&](const char *column, std::optional<qint64> number) {
        return value.isEmpty() || number ? columnIs(column, number) : empty();
    };
    switch (facet) {
    case Facet::Period: {
        bool isYear = false;
        const int year = value.toInt(&isYear);
        return numbered("period", isYear ? std::optional<qint64>(year) : std::nullopt);
    }
    case Facet::Kind:
        return numbered("kind", numberOf<EventKind>(value));
    case Facet::Mode:
        return numbered("mode", numberOf<EventMode>(value));
    case Facet::Checked: {
        const auto found = std::ranges::find(checkedWords, value,
                                             [](const char *word) { return QString::fromLatin1(word); });
        return found == std::end(checkedWords) ? empty() : columnIs("checked", found - std::begin(checkedWords));
    }
    case Facet::Category: {
        const auto category = numberOf<FigureCategory>(value);
        if (value.isEmpty() || !category)
            return value.isEmpty() ? column("categories = 0") : empty();
        return collect(
            m_session.prepare("SELECT id FROM event WHERE (categories & ?) <> 0").bind(qint64(1) << *category));
    }
    default: {
        Statement &statement = m_session.prepare("SELECT e.event FROM article a JOIN found_event e ON e.article = a.id "
                                                 "WHERE a.folder = ? AND e.event IS NOT NULL");
        return collect(statement.bind(value));
    }
    }
}

} // namespace eventarium::test
