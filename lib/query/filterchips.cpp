// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/querylanguage.h"

#include "query/queryfields.h"
#include "query/queryprinter.h"
#include "query/queryvalues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The parts of an expression that must all hold.
std::span<const FilterNode> topLevel(const std::optional<FilterNode> &expression)
{
    if (!expression)
        return {};
    if (expression->kind == FilterNode::Kind::And)
        return expression->children;
    return {&*expression, 1};
}

void removePart(EventFilter &filter, size_t index)
{
    FilterNode &root = *filter.expression;
    if (root.kind != FilterNode::Kind::And) {
        filter.expression.reset();
        return;
    }
    root.children.erase(root.children.begin() + static_cast<std::ptrdiff_t>(index));
    if (root.children.size() == 1) {
        FilterNode last = std::move(root.children.front());
        filter.expression = std::move(last);
    }
}

void removeValue(EventFilter &filter, Facet facet, const QString &value)
{
    QStringList &values = filter.facets[facet];
    values.removeAll(value);
    if (values.isEmpty())
        filter.facets.remove(facet);
}

} // namespace

std::vector<FilterChip> filterChips(const EventFilter &filter)
{
    std::vector<FilterChip> chips;
    const auto add = [&](const QString &text) -> EventFilter & { return chips.emplace_back(text, filter).without; };
    for (const auto [facet, values] : filter.facets.asKeyValueRange()) {
        for (const QString &value : values)
            removeValue(add(facetWord(facet) + u": "_s + (value.isEmpty() ? u"(none)"_s : value)), facet, value);
    }
    if (!filter.dates.isOpen())
        add(u"date: "_s + printDates(filter.dates, false)).dates = {};
    if (!filter.attendance.isOpen())
        add(u"figure: "_s + printNumbers(filter.attendance)).attendance = {};
    const auto parts = topLevel(filter.expression);
    for (size_t i = 0; i < parts.size(); ++i)
        removePart(add(printedNode(parts[i], false)), i);
    return chips;
}

QString filteredOrganization(const EventFilter &filter)
{
    QString found;
    bool several = false;
    const auto meet = [&](const QString &name) {
        if (!name.isEmpty() && !found.isEmpty() && found.compare(name, Qt::CaseInsensitive) != 0)
            several = true;
        if (found.isEmpty())
            found = name;
    };
    for (const QString &name : filter.facets.value(Facet::Organization))
        meet(name);
    for (const FilterNode &part : topLevel(filter.expression)) {
        const FilterField field = part.term.field;
        const bool names = field == FilterField::Org || field == FilterField::Organiser
                           || field == FilterField::Participant;
        if (part.kind == FilterNode::Kind::Term && names)
            meet(part.term.text);
    }
    return several ? QString() : found;
}

} // namespace eventarium
