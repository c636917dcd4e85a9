// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An EventFilter -> the set of events that match. Each leaf is one prepared query with bound values;
// and, or and not are done on sets, so that a filter may have any number of terms. Lives for one
// call of a reader; on its thread. Throws Failure.
#pragma once

#include "core/eventfilter.h"
#include "store/entities.h"
#include "store/eventset.h"
#include "store/readsession.h"

#include <optional>
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

    const EventSet &all() const { return m_all; }
    EventSet matching(const EventFilter &filter);
    EventSet undated();
    // Those for which a condition on dates that must hold only possibly does.
    EventSet possiblyInRange(const EventFilter &filter);
    // With each condition on dates taken as met by the undated.
    EventSet matchingButForDates(const EventFilter &filter);
    static bool hasDates(const EventFilter &filter);

    // The names that mean the same: those equal to `text` or, if not exact, with its words, and theirs.
    std::vector<qint64> entities(EntityKind kind, const QString &text, bool exact, bool phrase = false);
    EventSet withEntities(EntityKind kind, const std::vector<qint64> &entities, int roles);
    EventSet mentioning(const std::vector<qint64> &entities); // in whatever role, or none

private:
    EventSet empty() const { return EventSet(m_largest); }
    EventSet collect(Statement &statement); // first column: ids
    EventSet without(const EventSet &set) const;
    EventSet evaluate(const FilterNode &node);
    EventSet term(const FilterTerm &term);
    EventSet named(EntityKind kind, const FilterTerm &term, int roles);
    EventSet withAny(EntityKind kind, int roles);
    EventSet wordsAnywhere(const FilterTerm &term);
    EventSet inTitle(const FilterTerm &term);
    EventSet fromSource(const FilterTerm &term);
    EventSet onlyMentions(const FilterTerm &term);
    EventSet stated(const FilterTerm &term);
    EventSet dates(const DateFilter &filter);
    EventSet published(const DateFilter &filter);
    EventSet dayColumn(const char *column, const DateFilter &filter);
    EventSet headline(const char *column, const NumberFilter &filter);
    EventSet speakers(const NumberFilter &filter);
    EventSet edition(const NumberFilter &filter);
    EventSet column(const char *condition);
    EventSet columnIs(const char *column, std::optional<qint64> value);
    EventSet word(const FilterTerm &term);
    EventSet is(const QString &flag);
    EventSet has(const QString &flag);
    EventSet facet(Facet facet, const QStringList &values);
    EventSet facetValue(Facet facet, const QString &value);

    ReadSession &m_session;
    qint64 m_largest;
    EventSet m_all;
    bool m_undatedMatch = false;
};

// Which names a facet lists, and in which roles; nullopt for facets of other columns.
struct FacetNames
{
    EntityKind kind;
    int roles;
};
std::optional<FacetNames> facetNames(Facet facet);

} // namespace eventarium::store
