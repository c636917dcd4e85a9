// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/filteredit.h"

#include <utility>

namespace eventarium {

namespace {

FilterNode termNode(FilterTerm term)
{
    FilterNode node;
    node.term = std::move(term);
    return node;
}

FilterNode group(FilterNode::Kind kind, std::vector<FilterNode> children)
{
    FilterNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

void collectWords(const FilterNode &node, QStringList &words)
{
    if (node.kind == FilterNode::Kind::Term) {
        if (node.term.field == FilterField::Words && !node.term.text.isEmpty())
            words.append(node.term.text);
    } else if (node.kind != FilterNode::Kind::Not) {
        for (const FilterNode &child : node.children)
            collectWords(child, words);
    }
}

EventFilter withNode(EventFilter filter, const FilterNode &node)
{
    if (!filter.expression) {
        filter.expression = node;
    } else if (filter.expression->kind == FilterNode::Kind::And) {
        auto &children = filter.expression->children;
        if (std::ranges::find(children, node) == children.end())
            children.push_back(node);
    } else if (*filter.expression != node) {
        filter.expression = group(FilterNode::Kind::And, {*filter.expression, node});
    }
    return filter;
}

bool namesOrganization(const FilterNode &node, const QString &organization)
{
    return node.kind == FilterNode::Kind::Term && node.term.field == FilterField::Org && node.term.text == organization;
}

} // namespace

EventFilter withFacetValue(EventFilter filter, Facet facet, const QString &value, bool selected)
{
    QStringList values = filter.facets.value(facet);
    values.removeAll(value);
    if (selected)
        values.append(value);
    if (values.isEmpty())
        filter.facets.remove(facet);
    else
        filter.facets.insert(facet, values);
    return filter;
}

EventFilter withDates(EventFilter filter, const DateFilter &dates)
{
    filter.dates = dates;
    return filter;
}

EventFilter withTyped(EventFilter filter, const EventFilter &typed)
{
    filter.expression = typed.expression;
    for (auto facet = typed.facets.cbegin(); facet != typed.facets.cend(); ++facet) {
        for (const QString &value : facet.value())
            filter = withFacetValue(std::move(filter), facet.key(), value, true);
    }
    if (!typed.dates.isOpen())
        filter.dates = typed.dates;
    if (!typed.attendance.isOpen())
        filter.attendance = typed.attendance;
    return filter;
}

EventFilter typedPart(const EventFilter &filter)
{
    EventFilter typed;
    typed.expression = filter.expression;
    return typed;
}

EventFilter withTerm(EventFilter filter, const FilterTerm &term)
{
    return withNode(std::move(filter), termNode(term));
}

EventFilter withMentions(EventFilter filter, const QString &organization)
{
    const auto widened = [](const FilterNode &org) {
        FilterTerm mentions = org.term;
        mentions.field = FilterField::Mentions;
        return group(FilterNode::Kind::Or, {org, termNode(mentions)});
    };
    if (filter.facets.value(Facet::Organization) == QStringList(organization)) {
        FilterTerm org;
        org.field = FilterField::Org;
        org.text = organization;
        org.phrase = true;
        filter = withNode(withFacetValue(std::move(filter), Facet::Organization, organization, false),
                          widened(termNode(org)));
    } else if (filter.expression && filter.expression->kind == FilterNode::Kind::And) {
        for (FilterNode &node : filter.expression->children) {
            if (namesOrganization(node, organization))
                node = widened(node);
        }
    } else if (filter.expression && namesOrganization(*filter.expression, organization)) {
        filter.expression = widened(*filter.expression);
    }
    return filter;
}

DateFilter dateFilter(std::optional<PartialDate> from, std::optional<PartialDate> to)
{
    DateFilter dates;
    dates.from = from;
    dates.to = to;
    return dates;
}

QStringList searchedWords(const EventFilter &filter)
{
    QStringList words;
    if (filter.expression)
        collectWords(*filter.expression, words);
    return words;
}

} // namespace eventarium
