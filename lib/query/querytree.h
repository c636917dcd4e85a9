// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The expression tree while a query is being read: flattened as it is built, panel selections still
// among the terms. Private to lib/query; pure; any thread.
#pragma once

#include "core/eventfilter.h"
#include "core/textspan.h"

#include <optional>
#include <vector>

namespace eventarium {

struct QueryTree
{
    FilterNode::Kind kind = FilterNode::Kind::Term;
    FilterTerm term; // Kind::Term only; without a panel's own facet
    std::optional<Facet> facet; // Term: a selection (":=") of this facet
    bool range = false; // Term: ":=" of date or figure
    bool panelOnly = false; // Term: of a facet that has no field
    TextSpan span; // Term: of the query text
    std::vector<QueryTree> children;

    bool selects() const { return kind == FilterNode::Kind::Term && (facet || range); }
};

using QueryTrees = std::vector<QueryTree>;

// And or Or of the children: children of the same kind are taken in, one child stands for itself,
// none gives nullopt.
std::optional<QueryTree> joined(FilterNode::Kind kind, QueryTrees children);
// Not of a tree; not of not is the tree itself.
std::optional<QueryTree> negated(std::optional<QueryTree> tree);
// The parts that must all hold.
QueryTrees conjuncts(std::optional<QueryTree> tree);
FilterNode toFilterNode(const QueryTree &tree);

} // namespace eventarium
