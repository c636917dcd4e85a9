// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/queryfolding.h"

#include "query/querylexer.h"

#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class Folding
{
public:
    FoldedQuery run(std::optional<QueryTree> root)
    {
        QueryTrees kept;
        for (QueryTree &part : conjuncts(std::move(root))) {
            if (auto tree = settled(std::move(part), true))
                kept.push_back(std::move(*tree));
        }
        fold(joined(FilterNode::Kind::And, std::move(kept)));
        return std::move(m_result);
    }

private:
    // Below the top level a selection is an exact term, or words where there is no such field.
    std::optional<QueryTree> settled(QueryTree tree, bool top)
    {
        if (tree.kind != FilterNode::Kind::Term)
            return settledGroup(std::move(tree));
        if (top && tree.selects())
            return tree;
        if (tree.panelOnly) {
            m_result.issues.push_back(
                {tree.span, u"This can only be chosen for the whole search: searched as words"_s});
            if (!isSearchable(tree.term.text))
                return std::nullopt;
            tree.term = wordTerm(tree.term.text);
            tree.facet.reset();
            tree.panelOnly = false;
        }
        if (m_terms == maximumTerms)
            m_result.issues.push_back({tree.span, u"Only the first %1 terms are searched"_s.arg(maximumTerms)});
        return m_terms++ < maximumTerms ? std::optional(std::move(tree)) : std::nullopt;
    }

    std::optional<QueryTree> settledGroup(QueryTree tree)
    {
        QueryTrees children;
        for (QueryTree &child : tree.children) {
            if (auto kept = settled(std::move(child), false))
                children.push_back(std::move(*kept));
        }
        if (tree.kind != FilterNode::Kind::Not)
            return joined(tree.kind, std::move(children));
        return children.empty() ? std::nullopt : negated(std::move(children.front()));
    }

    void fold(std::optional<QueryTree> root)
    {
        EventFilter &filter = m_result.filter;
        QueryTrees rest;
        for (QueryTree &part : conjuncts(std::move(root))) {
            if (part.selects() && part.facet) {
                if (m_chosen.insert({*part.facet, part.term.text}).second)
                    filter.facets[*part.facet].append(part.term.text);
            } else if (part.selects() && part.term.field == FilterField::Date && filter.dates.isOpen()) {
                filter.dates = part.term.dates;
            } else if (part.selects() && part.term.field == FilterField::Figure && filter.attendance.isOpen()) {
                filter.attendance = part.term.numbers;
            } else {
                rest.push_back(std::move(part));
            }
        }
        if (const auto tree = joined(FilterNode::Kind::And, std::move(rest)))
            filter.expression = toFilterNode(*tree);
    }

    int m_terms = 0;
    std::set<std::pair<Facet, QString>> m_chosen;
    FoldedQuery m_result;
};

} // namespace

FoldedQuery foldedQuery(std::optional<QueryTree> root)
{
    return Folding().run(std::move(root));
}

} // namespace eventarium
