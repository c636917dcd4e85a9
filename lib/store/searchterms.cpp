// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchterms.h"

namespace eventarium::store {

namespace {

void collect(const FilterNode &node, size_t most, std::vector<FilterTerm> &terms)
{
    if (node.kind == FilterNode::Kind::Not || terms.size() >= most)
        return;
    const FilterField field = node.term.field;
    const bool isText = field == FilterField::Words || field == FilterField::Title || field == FilterField::Name;
    if (node.kind == FilterNode::Kind::Term && isText && !node.term.text.isEmpty())
        terms.push_back(node.term);
    for (const FilterNode &child : node.children)
        collect(child, most, terms);
}

} // namespace

std::vector<FilterTerm> searchTerms(const EventFilter &filter, size_t most)
{
    std::vector<FilterTerm> terms;
    if (filter.expression)
        collect(*filter.expression, most, terms);
    return terms;
}

} // namespace eventarium::store
