// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/querylanguage.h"

#include "query/querylexer.h"
#include "query/queryprinter.h"
#include "query/queryvalues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString quotation(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString printedText(const FilterTerm &term)
{
    const QString word = fieldWord(term.field);
    if (word.isEmpty())
        return term.phrase || !isBareWord(term.text) ? quotation(term.text) : term.text;
    if (term.exact)
        return word + u":="_s + quotation(term.text);
    return word + u':' + (term.phrase || !isBareValue(word, term.text) ? quotation(term.text) : term.text);
}

} // namespace

QString printedTerm(const FilterTerm &term)
{
    switch (valueOf(term.field)) {
    case FieldValue::Dates:
    case FieldValue::Since:
        return fieldWord(term.field) + u':' + printDates(term.dates, valueOf(term.field) == FieldValue::Since);
    case FieldValue::Number:
    case FieldValue::Edition:
        return fieldWord(term.field) + u':' + printNumbers(term.numbers);
    case FieldValue::IsFlag:
    case FieldValue::HasFlag:
        return fieldWord(term.field) + u':' + term.text;
    case FieldValue::KindWord:
    case FieldValue::ModeWord:
    case FieldValue::Text:
        break;
    }
    return printedText(term);
}

QString printedNode(const FilterNode &node, bool insideAnd)
{
    const auto list = [&](const QString &separator, bool childInsideAnd) {
        QStringList parts;
        for (const FilterNode &child : node.children)
            parts += printedNode(child, childInsideAnd);
        return parts.join(separator);
    };
    switch (node.kind) {
    case FilterNode::Kind::Term:
        return printedTerm(node.term);
    case FilterNode::Kind::And:
        return list(u" "_s, true);
    case FilterNode::Kind::Or: {
        const QString text = list(u" OR "_s, false);
        return insideAnd ? QString(u'(' + text + u')') : text;
    }
    case FilterNode::Kind::Not: {
        const FilterNode &child = node.children.front();
        const QString text = printedNode(child, false);
        const bool bare = child.kind == FilterNode::Kind::Term && !text.startsWith(u'-');
        return bare ? QString(u'-' + text) : QString(u"-("_s + text + u')');
    }
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString printQuery(const EventFilter &filter)
{
    QStringList parts;
    for (const auto [facet, values] : filter.facets.asKeyValueRange()) {
        for (const QString &value : values)
            parts += facetWord(facet) + u":="_s + quotation(value);
    }
    if (!filter.dates.isOpen())
        parts += u"date:="_s + printDates(filter.dates, false);
    if (!filter.attendance.isOpen())
        parts += u"figure:="_s + printNumbers(filter.attendance);
    if (filter.expression)
        parts += printedNode(*filter.expression, !parts.isEmpty());
    return parts.join(u' ');
}

} // namespace eventarium
