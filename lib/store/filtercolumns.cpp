// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The leaves of a filter that compare columns: dates, numbers, flags, facets.

#include "store/filterevaluation.h"

#include "core/names.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

// Whether some number from low to high lies in the range, whose bounds may be open or exclusive.
bool isInRange(double low, double high, const NumberFilter &range)
{
    const bool above = !range.from || high > *range.from || (high == *range.from && !range.fromExclusive);
    const bool below = !range.to || low < *range.to || (low == *range.to && !range.toExclusive);
    return above && below;
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
std::optional<qint8> numberOf(const QString &word)
{
    const auto value = fromWord<Enum>(word);
    return value ? std::optional(static_cast<qint8>(*value)) : std::nullopt;
}

constexpr const char *checkedWords[] = {"machine", "verified", "corrected"};

} // namespace

template<class Predicate>
EventSet FilterEvaluation::whereArticle(Predicate &&matches) const
{
    EventSet set = empty();
    const ArticleColumns &articles = m_index.articles;
    for (size_t article = 0; article < articles.end(); ++article) {
        if (!matches(article))
            continue;
        for (size_t i = articles.first[article]; i < articles.first[article + 1]; ++i)
            set.insert(articles.slots[i]);
    }
    return set;
}

EventSet FilterEvaluation::undated() const
{
    return columnIs(m_index.events.earliest, nullNumber);
}

EventSet FilterEvaluation::dates(const DateFilter &filter) const
{
    if (filter.isOpen())
        return m_index.all;
    const DayRange days = daysOf(filter);
    const SlotColumns &events = m_index.events;
    return where([&](size_t slot) {
        const qint32 earliest = events.earliest[slot];
        return earliest == nullNumber ? m_undatedMatch : earliest <= days.to && events.latest[slot] >= days.from;
    });
}

namespace {

// The same rule as DateRange::overlaps(), on the stored days.
bool isPossiblyInRange(const SlotColumns &events, size_t slot, const DayRange &days)
{
    const qint64 earliest = events.earliest[slot], latest = events.latest[slot];
    if (earliest == nullNumber || earliest > days.to || latest < days.from
        || (earliest >= days.from && latest <= days.to))
        return false;
    const auto isWithin = [&](qint64 first, qint64 last) {
        return first != nullNumber && first >= days.from && last <= days.to;
    };
    if (isWithin(events.startFirst[slot], events.startLast[slot])
        || isWithin(events.endFirst[slot], events.endLast[slot]))
        return false;
    const qint64 startLast = events.startLast[slot], endFirst = events.endFirst[slot];
    const bool surelyCovers = startLast != nullNumber && endFirst != nullNumber && startLast <= endFirst
                              && startLast <= days.to && endFirst >= days.from;
    return !surelyCovers;
}

} // namespace

EventSet FilterEvaluation::possiblyInRange(const EventFilter &filter) const
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
    EventSet set = empty();
    for (const DateFilter &range : ranges) {
        const DayRange days = daysOf(range);
        set.unite(where([&](size_t slot) { return isPossiblyInRange(m_index.events, slot, days); }));
    }
    return set;
}

bool FilterEvaluation::hasDates(const EventFilter &filter)
{
    return !filter.dates.isOpen() || (filter.expression && mentionsDate(*filter.expression));
}

EventSet FilterEvaluation::published(const DateFilter &filter) const
{
    const DayRange days = daysOf(filter);
    const ArticleColumns &articles = m_index.articles;
    return whereArticle([&](size_t article) {
        return articles.publishedFirst[article] != nullNumber && articles.publishedFirst[article] <= days.to
               && articles.publishedLast[article] >= days.from;
    });
}

EventSet FilterEvaluation::dayColumn(const std::vector<qint32> &column, const DateFilter &filter) const
{
    const DayRange days = daysOf(filter);
    return where([&](size_t slot) { return column[slot] >= days.from && column[slot] <= days.to; });
}

// "over 10 million" is more than 10 million; of a range either end may meet the bound.
EventSet FilterEvaluation::headline(const std::vector<double> &values, const std::vector<double> &uppers,
                                    const std::vector<qint8> &over, const NumberFilter &filter) const
{
    return where([&](size_t slot) {
        const double value = values[slot];
        if (value == nullReal)
            return false;
        const double upper = uppers[slot] == nullReal ? value : uppers[slot];
        return isInRange(value, upper, filter)
               || (over[slot] == 1 && filter.from == value && (!filter.to || value < *filter.to));
    });
}

EventSet FilterEvaluation::speakers(const NumberFilter &filter) const
{
    const ClaimColumns &claims = m_index.claims;
    return where([&](size_t slot) {
        for (quint32 i = claims.speakersFirst[slot]; i < claims.speakersFirst[slot + 1]; ++i) {
            if (isInRange(claims.speakersLow[i], claims.speakersHigh[i], filter))
                return true;
        }
        return false;
    });
}

EventSet FilterEvaluation::edition(const NumberFilter &filter) const
{
    const auto &editions = m_index.events.edition;
    return where(
        [&](size_t slot) { return editions[slot] != nullNumber && isInRange(editions[slot], editions[slot], filter); });
}

EventSet FilterEvaluation::word(const FilterTerm &term) const
{
    const bool isKind = term.field == FilterField::Kind;
    const SlotColumns &events = m_index.events;
    if (term.text.isEmpty())
        return isKind ? empty() : columnIs(events.mode, -1);
    QString wanted = term.text.toLower();
    wanted.replace(u'-', u'_').replace(u' ', u'_');
    const auto number = isKind ? numberOf<EventKind>(wanted) : numberOf<EventMode>(wanted);
    return number ? columnIs(isKind ? events.kind : events.mode, *number) : empty();
}

EventSet FilterEvaluation::is(const QString &flag) const
{
    const SlotColumns &events = m_index.events;
    const QString wanted = flag.toLower();
    if (wanted == u"undated")
        return undated();
    if (wanted == u"dated")
        return without(undated());
    const struct
    {
        QLatin1StringView word;
        const std::vector<qint8> &column;
        qint8 value;
    } conditions[] = {
        {"date-certain"_L1, events.certain, 1}, {"in-person"_L1, events.mode, 0},
        {"online"_L1, events.mode, 1},          {"hybrid"_L1, events.mode, 2},
        {"held"_L1, events.status, 0},          {"scheduled"_L1, events.status, 1},
        {"postponed"_L1, events.status, 2},     {"cancelled"_L1, events.status, 3},
        {"machine"_L1, events.checked, 0},      {"verified"_L1, events.checked, 1},
        {"corrected"_L1, events.checked, 2},    {"conflict"_L1, events.conflict, 1},
    };
    for (const auto &condition : conditions) {
        if (wanted == condition.word)
            return columnIs(condition.column, condition.value);
    }
    return empty();
}

EventSet FilterEvaluation::has(const QString &flag) const
{
    const SlotColumns &events = m_index.events;
    const QString wanted = flag.toLower();
    if (wanted == u"figure")
        return without(columnIs(events.attendance, nullReal));
    if (wanted == u"viewers")
        return without(columnIs(events.online, nullReal));
    if (wanted == u"date")
        return without(undated());
    if (wanted == u"start")
        return without(columnIs(events.startDate, 0));
    if (wanted == u"end")
        return without(columnIs(events.endDate, 0));
    if (wanted == u"edition")
        return without(columnIs(events.edition, nullNumber));
    if (wanted == u"mode")
        return without(columnIs(events.mode, -1));
    if (wanted == u"status")
        return without(columnIs(events.status, -1));
    if (wanted == u"conflict")
        return columnIs(events.conflict, 1);
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

EventSet FilterEvaluation::facet(Facet facet, const QStringList &values)
{
    EventSet set = empty();
    for (const QString &value : values)
        set.unite(facetValue(facet, value));
    return set;
}

EventSet FilterEvaluation::facetValue(Facet facet, const QString &value)
{
    if (const auto kind = facetNames(facet)) {
        if (value.isEmpty())
            return without(withAny(*kind, countedRoles(*kind)));
        return withNames(*kind, names(*kind, value, true), countedRoles(*kind));
    }
    const SlotColumns &events = m_index.events;
    const auto numbered = [&](const std::vector<qint8> &column, std::optional<qint8> number) {
        return value.isEmpty() || number ? columnIs(column, number.value_or(-1)) : empty();
    };
    switch (facet) {
    case Facet::Period: {
        bool isYear = false;
        const int year = value.toInt(&isYear);
        return value.isEmpty() || isYear ? columnIs(events.period, isYear ? year : nullNumber) : empty();
    }
    case Facet::Kind:
        return numbered(events.kind, numberOf<EventKind>(value));
    case Facet::Mode:
        return numbered(events.mode, numberOf<EventMode>(value));
    case Facet::Checked: {
        const auto found = std::ranges::find(checkedWords, value,
                                             [](const char *word) { return QString::fromLatin1(word); });
        return found == std::end(checkedWords) ? empty()
                                               : columnIs(events.checked, static_cast<qint8>(found - checkedWords));
    }
    case Facet::Category: {
        const auto category = numberOf<FigureCategory>(value);
        if (value.isEmpty())
            return columnIs(events.categories, 0U);
        return category ? where([&](size_t slot) { return events.categories[slot] >> *category & 1; }) : empty();
    }
    default: {
        const ArticleColumns &articles = m_index.articles;
        const QByteArray wanted = value.toUtf8();
        for (size_t folder = 0; folder < articles.folders.size(); ++folder) {
            if (articles.folders.at(folder) == wanted)
                return whereArticle([&](size_t article) { return articles.folder[article] == folder; });
        }
        return empty();
    }
    }
}

} // namespace eventarium::store
