// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an EventFilter means, asked of the archive's tables alone, without the index: what the index must agree
// with. Slow and plain: each leaf is a query. On the connection's thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "idset.h"
#include "store/entities.h"
#include "store/filterevaluation.h"
#include "store/readsession.h"

#include <optional>
#include <vector>

namespace eventarium::test {

using namespace store;

class PlainEvaluation final
{
public:
    explicit PlainEvaluation(ReadSession &session);
    Q_DISABLE_COPY_MOVE(PlainEvaluation)

    const IdSet &all() const { return m_all; }
    IdSet matching(const EventFilter &filter);
    IdSet undated();
    // Those for which a condition on dates that must hold only possibly does.
    IdSet possiblyInRange(const EventFilter &filter);
    // With each condition on dates taken as met by the undated.
    IdSet matchingButForDates(const EventFilter &filter);
    static bool hasDates(const EventFilter &filter);

    // The names that mean the same: those equal to `text` or, if not exact, with its words, and theirs.
    std::vector<qint64> entities(EntityKind kind, const QString &text, bool exact, bool phrase = false);
    IdSet withEntities(EntityKind kind, const std::vector<qint64> &entities, int roles);
    IdSet mentioning(const std::vector<qint64> &entities); // in whatever role, or none

private:
    IdSet empty() const { return IdSet(m_largest); }
    IdSet collect(Statement &statement); // first column: ids
    IdSet without(const IdSet &set) const;
    IdSet evaluate(const FilterNode &node);
    IdSet term(const FilterTerm &term);
    IdSet named(EntityKind kind, const FilterTerm &term, int roles);
    IdSet withAny(EntityKind kind, int roles);
    IdSet wordsAnywhere(const FilterTerm &term);
    IdSet inTitle(const FilterTerm &term);
    IdSet fromSource(const FilterTerm &term);
    IdSet onlyMentions(const FilterTerm &term);
    IdSet stated(const FilterTerm &term);
    IdSet dates(const DateFilter &filter);
    IdSet published(const DateFilter &filter);
    IdSet dayColumn(const char *column, const DateFilter &filter);
    IdSet headline(const char *column, const NumberFilter &filter);
    IdSet speakers(const NumberFilter &filter);
    IdSet edition(const NumberFilter &filter);
    IdSet column(const char *condition);
    IdSet columnIs(const char *column, std::optional<qint64> value);
    IdSet word(const FilterTerm &term);
    IdSet is(const QString &flag);
    IdSet has(const QString &flag);
    IdSet facet(Facet facet, const QStringList &values);
    IdSet facetValue(Facet facet, const QString &value);

    ReadSession &m_session;
    qint64 m_largest;
    IdSet m_all;
    bool m_undatedMatch = false;
};

// Which names a facet lists, and in which roles; nullopt for facets of other columns.
struct PlainFacetNames
{
    EntityKind kind;
    int roles;
};
std::optional<PlainFacetNames> plainFacetNames(Facet facet);

// All events of the filter in order, with the totals; and its facets.
EventList plainList(ReadSession &session, const EventFilter &filter, EventOrder order);
std::vector<FacetValue> plainFacet(ReadSession &session, Facet facet, const EventFilter &filter, int limit);

} // namespace eventarium::test
