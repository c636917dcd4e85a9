// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtergenerator.h"

#include "core/names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium::test {

QString FilterGenerator::word()
{
    static const QStringList words = {u"Huawei"_s, u"5G"_s,  u"大会"_s,      u"Zürich"_s, u"e-mail"_s,
                                      u"AT&T"_s,   u"C++"_s, u"foo:bar"_s,   u"--dash"_s, u"or"_s,
                                      u"Москва"_s, u"a=b"_s, u"\U0001d54f"_s};
    return words[upTo(static_cast<int>(words.size()) - 1)];
}

QString FilterGenerator::awkwardText()
{
    static const QStringList pieces = {u"\""_s, u"("_s,  u")"_s,    u":"_s, u":="_s, u" "_s,  u"\n"_s,
                                       u"-"_s,  u"OR"_s, u"org:"_s, u"“"_s, u"”"_s,  u"\\"_s, u"🎉"_s,
                                       u"="_s,  u".."_s, u">"_s,    u"'"_s, u"\t"_s, u"\x1"_s};
    QString text;
    const int count = 1 + upTo(5);
    const int letter = upTo(count - 1);
    for (int i = 0; i < count; ++i) {
        if (i == letter)
            text += word();
        text += pieces[upTo(static_cast<int>(pieces.size()) - 1)];
    }
    return text;
}

PartialDate FilterGenerator::date()
{
    PartialDate date;
    date.year = chance(90) ? 1990 + upTo(60) : 1 + upTo(9998);
    if (chance(70))
        date.month = 1 + upTo(11);
    if (date.month && chance(60))
        date.day = 1 + upTo(27);
    return date;
}

DateFilter FilterGenerator::dates()
{
    DateFilter range;
    switch (upTo(2)) {
    case 0:
        range.from = date();
        range.fromExclusive = chance(30);
        break;
    case 1:
        range.to = date();
        range.toExclusive = chance(30);
        break;
    default:
        range.from = date();
        range.to = chance(30) ? range.from : std::optional(date());
        if (range.from->firstDay() > range.to->lastDay())
            std::swap(range.from, range.to);
        range.fromExclusive = chance(20);
        range.toExclusive = chance(20);
    }
    return range;
}

NumberFilter FilterGenerator::numbers(bool whole)
{
    const auto number = [&] {
        const double value = std::pow(10.0, upTo(14)) * upTo(999);
        return whole || chance(70) ? value : value / 7;
    };
    NumberFilter range;
    if (chance(70)) {
        range.from = number();
        range.fromExclusive = chance(30);
    }
    if (!range.from || chance(40)) {
        range.to = chance(30) && range.from ? *range.from : number();
        range.toExclusive = chance(30);
    }
    if (range.from && range.to && *range.from > *range.to)
        std::swap(range.from, range.to);
    return range;
}

FilterTerm FilterGenerator::term()
{
    static constexpr std::array flags = {"undated"_L1, "date-certain"_L1, "online"_L1, "verified"_L1, "conflict"_L1};
    FilterTerm term;
    term.field = static_cast<FilterField>(upTo(static_cast<int>(FilterField::Changed)));
    switch (term.field) {
    case FilterField::Date:
    case FilterField::Published:
    case FilterField::Added:
    case FilterField::Changed:
        term.dates = dates();
        break;
    case FilterField::Figure:
    case FilterField::Viewers:
    case FilterField::Speakers:
    case FilterField::Edition:
        term.numbers = numbers(term.field == FilterField::Edition);
        break;
    case FilterField::Is:
        term.text = flags[static_cast<size_t>(upTo(4))];
        break;
    case FilterField::Has:
        term.text = u"figure"_s;
        break;
    case FilterField::Kind:
        term.text = toWord(static_cast<EventKind>(upTo(13)));
        break;
    case FilterField::Mode:
        term.text = toWord(static_cast<EventMode>(upTo(2)));
        break;
    default:
        term.phrase = chance(40);
        term.text = term.phrase ? awkwardText() : word();
    }
    return term;
}

FilterNode FilterGenerator::node(int depth, FilterNode::Kind forbidden)
{
    FilterNode node;
    const int choice = depth <= 0 ? 0 : upTo(5);
    if (choice == 3 && forbidden != FilterNode::Kind::And)
        node.kind = FilterNode::Kind::And;
    else if (choice == 4 && forbidden != FilterNode::Kind::Or)
        node.kind = FilterNode::Kind::Or;
    else if (choice == 5 && forbidden != FilterNode::Kind::Not)
        node.kind = FilterNode::Kind::Not;
    if (node.kind == FilterNode::Kind::Term) {
        node.term = term();
        return node;
    }
    const int children = node.kind == FilterNode::Kind::Not ? 1 : 2 + upTo(2);
    for (int i = 0; i < children; ++i)
        node.children.push_back(this->node(depth - 1, node.kind));
    return node;
}

EventFilter FilterGenerator::filter()
{
    EventFilter filter;
    while (chance(30)) {
        const auto facet = static_cast<Facet>(upTo(static_cast<int>(Facet::Source)));
        QStringList values;
        for (int i = upTo(2); i >= 0; --i)
            values += chance(20) ? QString() : chance(50) ? word() : awkwardText();
        values.removeDuplicates();
        filter.facets.insert(facet, values);
    }
    if (chance(30))
        filter.dates = dates();
    if (chance(30))
        filter.attendance = numbers(false);
    if (chance(85))
        filter.expression = node(upTo(4), FilterNode::Kind::Term);
    return filter;
}

QString FilterGenerator::hostileText()
{
    static const QStringList pieces =
        QString(u"( ) \" - OR : := = org: place:= place:=\" date: date:= 2020-13 2020-07 .. >= < figure: figure:= "
                u"1,000 10m is: "
                u"online has: kind: summit checked:= period:=\"2020\" \u201c \u201d （ ） ： 大会 🎉 word edition:19th "
                u"added: foo:bar http://x -( \\ é"_s)
            .split(u' ')
        + QStringList{u" "_s, u" "_s, u" OR "_s, u"\n"_s, u"\t"_s};
    QString text;
    for (int i = upTo(25); i >= 0; --i) {
        switch (upTo(11)) {
        case 0:
            text += QChar(static_cast<char16_t>(upTo(0xffff)));
            break;
        case 1:
            text += QChar(static_cast<char16_t>(upTo(0x7f)));
            break;
        default:
            text += pieces[upTo(static_cast<int>(pieces.size()) - 1)];
        }
    }
    return text;
}

} // namespace eventarium::test
