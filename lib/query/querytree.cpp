// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/querytree.h"

#include <iterator>

namespace eventarium {

std::optional<QueryTree> joined(FilterNode::Kind kind, QueryTrees children)
{
    QueryTrees flat;
    for (QueryTree &child : children) {
        if (child.kind == kind)
            std::move(child.children.begin(), child.children.end(), std::back_inserter(flat));
        else
            flat.push_back(std::move(child));
    }
    if (flat.empty())
        return std::nullopt;
    if (flat.size() == 1)
        return std::move(flat.front());
    QueryTree tree;
    tree.kind = kind;
    tree.children = std::move(flat);
    return tree;
}

std::optional<QueryTree> negated(std::optional<QueryTree> tree)
{
    if (!tree)
        return std::nullopt;
    if (tree->kind == FilterNode::Kind::Not) {
        QueryTree inner = std::move(tree->children.front());
        return inner;
    }
    QueryTree result;
    result.kind = FilterNode::Kind::Not;
    result.children.push_back(std::move(*tree));
    return result;
}

QueryTrees conjuncts(std::optional<QueryTree> tree)
{
    if (!tree)
        return {};
    if (tree->kind == FilterNode::Kind::And)
        return std::move(tree->children);
    QueryTrees one;
    one.push_back(std::move(*tree));
    return one;
}

FilterNode toFilterNode(const QueryTree &tree)
{
    FilterNode node;
    node.kind = tree.kind;
    node.term = tree.term;
    for (const QueryTree &child : tree.children)
        node.children.push_back(toFilterNode(child));
    return node;
}

} // namespace eventarium
