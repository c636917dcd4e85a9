// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An EventFilter -> the set of events that match. A leaf is asked of the index in memory, or is one prepared
// query with bound values where it is about texts; and, or and not are done on sets, so that a filter may have
// any number of terms. Lives for one call of a reader; on its thread. Throws Failure.
#pragma once

#include "core/eventfilter.h"
#include "store/eventindex.h"
#include "store/readsession.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace eventarium::store {

// The days of a date filter, bounds included; open bounds are far away.
struct DayRange
{
    qint64 from;
    qint64 to;
};
DayRange daysOf(const DateFilter &filter);

class FilterEvaluation final
{
public:
    explicit FilterEvaluation(ReadSession &session);
    Q_DISABLE_COPY_MOVE(FilterEvaluation)

    EventIndex &index() const { return m_index; }
    const EventSet &all() const { return m_index.all; }
    EventSet matching(const EventFilter &filter);
    EventSet undated() const;
    // Those for which a condition on dates that must hold only possibly does.
    EventSet possiblyInRange(const EventFilter &filter) const;
    // With each condition on dates taken as met by the undated.
    EventSet matchingButForDates(const EventFilter &filter);
    static bool hasDates(const EventFilter &filter);

    // The names equal to `text` or, if not exact, with its words; with what they stand for.
    std::vector<quint32> names(EntityKind kind, const QString &text, bool exact, bool phrase = false);
    EventSet withNames(EntityKind kind, const std::vector<quint32> &names, int roles) const;
    EventSet mentioning(const std::vector<quint32> &organizations); // in whatever role, or none

private:
    EventSet found(const EventFilter &filter);
    EventSet empty() const { return EventSet(m_index.slots()); }
    EventSet articles(Statement &statement) const; // first column: ids of articles
    template<class Predicate>
    EventSet where(Predicate &&matches) const
    {
        return EventSet::where(m_index.slots(), matches);
    }
    template<class Predicate>
    EventSet whereArticle(Predicate &&matches) const;
    EventSet without(const EventSet &set) const;
    EventSet evaluate(const FilterNode &node);
    EventSet term(const FilterTerm &term);
    EventSet named(EntityKind kind, const FilterTerm &term, int roles);
    EventSet withAny(EntityKind kind, int roles) const;
    EventSet wordsAnywhere(const FilterTerm &term);
    EventSet inTitle(const FilterTerm &term);
    EventSet fromSource(const FilterTerm &term);
    EventSet onlyMentions(const FilterTerm &term);
    EventSet stated(const FilterTerm &term);
    EventSet dates(const DateFilter &filter) const;
    EventSet published(const DateFilter &filter) const;
    EventSet dayColumn(const std::vector<qint32> &days, const DateFilter &filter) const;
    EventSet headline(const std::vector<double> &values, const std::vector<double> &uppers,
                      const std::vector<qint8> &over, const NumberFilter &filter) const;
    EventSet speakers(const NumberFilter &filter) const;
    EventSet edition(const NumberFilter &filter) const;
    template<class Number>
    EventSet columnIs(const std::vector<Number> &column, std::type_identity_t<Number> value) const
    {
        return where([&](size_t slot) { return column[slot] == value; });
    }
    EventSet word(const FilterTerm &term) const;
    EventSet is(const QString &flag) const;
    EventSet has(const QString &flag) const;
    EventSet facet(Facet facet, const QStringList &values);
    EventSet facetValue(Facet facet, const QString &value);

    ReadSession &m_session;
    EventIndex &m_index;
    bool m_undatedMatch = false;
};

// Which names a facet lists, in the roles that countedRoles() tells; nullopt for facets of other columns.
std::optional<EntityKind> facetNames(Facet facet);

} // namespace eventarium::store
