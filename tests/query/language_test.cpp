// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/querylanguage.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

using Kind = FilterNode::Kind;

FilterTerm onlyTerm(const QString &text)
{
    const EventFilter filter = parseQuery(text).filter;
    INFO(text.toStdString());
    REQUIRE(filter.expression);
    REQUIRE(filter.expression->kind == Kind::Term);
    return filter.expression->term;
}

QString canonical(const QString &text)
{
    return printQuery(parseQuery(text).filter);
}

QString firstIssue(const QString &text)
{
    const auto issues = parseQuery(text).issues;
    return issues.empty() ? QString() : issues.front().message;
}

} // namespace

TEST_CASE("Words must all occur, OR separates alternatives, a hyphen leaves out")
{
    const auto filter = parseQuery(u"big data OR \"tech week\" -expo").filter;
    REQUIRE(filter.expression);
    const FilterNode &root = *filter.expression;
    REQUIRE(root.kind == Kind::Or);
    REQUIRE(root.children.size() == 2);
    CHECK(root.children[0].kind == Kind::And);
    CHECK(root.children[0].children[1].term.text == u"data"_s);
    CHECK(root.children[1].children[0].term.phrase);
    CHECK(root.children[1].children[0].term.text == u"tech week"_s);
    REQUIRE(root.children[1].children[1].kind == Kind::Not);
    CHECK(root.children[1].children[1].children[0].term.text == u"expo"_s);
    CHECK(parseQuery(u"").filter.isEmpty());
    CHECK(parseQuery(u"  \n ").filter.isEmpty());
}

TEST_CASE("Parentheses group and needless ones disappear")
{
    CHECK(canonical(u"(a OR b) c"_s) == u"(a OR b) c"_s);
    CHECK(canonical(u"a OR (b c)"_s) == u"a OR b c"_s);
    CHECK(canonical(u"((a)) (b (c))"_s) == u"a b c"_s);
    CHECK(canonical(u"-(a b)"_s) == u"-(a b)"_s);
    CHECK(canonical(u"-(-a)"_s) == u"a"_s);
    CHECK(canonical(u"a or b"_s) == u"a or b"_s);
    CHECK(parseQuery(u"a or b").filter.expression->kind == Kind::And);
}

TEST_CASE("Each text field takes a word or a phrase")
{
    const std::pair<QString, FilterField> fields[] = {
        {u"name"_s, FilterField::Name},           {u"org"_s, FilterField::Org},
        {u"organiser"_s, FilterField::Organiser}, {u"participant"_s, FilterField::Participant},
        {u"mentions"_s, FilterField::Mentions},   {u"person"_s, FilterField::Person},
        {u"place"_s, FilterField::Place},         {u"topic"_s, FilterField::Topic},
        {u"source"_s, FilterField::Source},       {u"title"_s, FilterField::Title},
        {u"stated"_s, FilterField::Stated}};
    for (const auto &[word, field] : fields) {
        CHECK(fieldWord(field) == word);
        FilterTerm term = onlyTerm(word + u":Huawei"_s);
        CHECK(term.field == field);
        CHECK(term.text == u"Huawei"_s);
        CHECK_FALSE(term.phrase);
        term = onlyTerm(word.toUpper() + u":\"China Mobile\""_s);
        CHECK(term.field == field);
        CHECK(term.text == u"China Mobile"_s);
        CHECK(term.phrase);
    }
    CHECK(onlyTerm(u"organizer:ISC"_s).field == FilterField::Organiser);
    CHECK(onlyTerm(u"org：华为"_s).text == u"华为"_s);
    CHECK(fieldWord(FilterField::Words).isEmpty());
}

TEST_CASE("Kinds and modes are read by their words, others are searched as words")
{
    CHECK(onlyTerm(u"kind:Summit"_s).text == u"summit"_s);
    CHECK(onlyTerm(u"mode:in-person"_s).text == u"in_person"_s);
    CHECK(onlyTerm(u"kind:banquet"_s) == onlyTerm(u"banquet"_s));
    CHECK(firstIssue(u"kind:banquet"_s) == u"“banquet” is no kind of event: searched as words"_s);
    CHECK(onlyTerm(u"mode:lunar"_s).field == FilterField::Words);
}

TEST_CASE("Dates are read at each precision, open and closed")
{
    const auto dates = [](const QString &value) { return onlyTerm(u"date:"_s + value).dates; };
    const PartialDate june{2020, 6, 0};
    const PartialDate august{2020, 8, 0};
    CHECK(dates(u"2020-06"_s) == DateFilter{june, june});
    CHECK(dates(u"2020-06..2020-08"_s) == DateFilter{june, august});
    CHECK(dates(u"2020-08..2020-06"_s) == DateFilter{june, august});
    CHECK(firstIssue(u"date:2020-08..2020-06"_s)
          == u"“2020-08..2020-06” ends before it begins: it is read the other way round"_s);
    CHECK(parseQuery(u"date:2020-08..2020-06"_s).issues.front().span == TextSpan{5, 21});
    CHECK(firstIssue(u"figure:200..100"_s) == u"“200..100” ends before it begins: it is read the other way round"_s);
    CHECK(firstIssue(u"date:2020-06..2020-08"_s).isEmpty());
    CHECK(dates(u"2020-06..."_s) == DateFilter{june, {}});
    CHECK(dates(u"..2020-08"_s) == DateFilter{{}, august});
    CHECK(dates(u">=2020-07-23"_s) == DateFilter{PartialDate{2020, 7, 23}, {}});
    CHECK(dates(u">2020"_s) == DateFilter{PartialDate{2020, 0, 0}, {}, true, false});
    CHECK(dates(u"<2020/7/3"_s) == DateFilter{{}, PartialDate{2020, 7, 3}, false, true});
    CHECK(dates(u"≤2020-08"_s) == DateFilter{{}, august});
    CHECK(onlyTerm(u"published:2020"_s).field == FilterField::Published);
}

TEST_CASE("added: and changed: mean since a day")
{
    const FilterTerm term = onlyTerm(u"added:2024-06-03"_s);
    CHECK(term.field == FilterField::Added);
    CHECK(term.dates == DateFilter{PartialDate{2024, 6, 3}, {}});
    CHECK(canonical(u"changed:>=2024-06-03"_s) == u"changed:2024-06-03"_s);
    CHECK(canonical(u"changed:2024-06-03..2024-06-03"_s) == u"changed:2024-06-03..2024-06-03"_s);
}

TEST_CASE("Numbers are compared")
{
    const FilterTerm figure = onlyTerm(u"figure:>1000000"_s);
    CHECK(figure.field == FilterField::Figure);
    CHECK(figure.numbers == NumberFilter{1e6, {}, true, false});
    CHECK(onlyTerm(u"viewers:>=10m"_s).numbers == NumberFilter{1e7, {}});
    CHECK(onlyTerm(u"speakers:100..1,000"_s).numbers == NumberFilter{100, 1000});
    CHECK(onlyTerm(u"edition:19"_s).numbers == NumberFilter{19, 19});
    CHECK(onlyTerm(u"edition:19th"_s).numbers == NumberFilter{19, 19});
    CHECK(canonical(u"figure:>1m"_s) == u"figure:>1000000"_s);
}

TEST_CASE("Flags are read, unknown ones are searched as words")
{
    CHECK(onlyTerm(u"is:Undated"_s).text == u"undated"_s);
    for (const QString &flag : {u"date-certain"_s, u"online"_s, u"verified"_s, u"conflict"_s})
        CHECK(onlyTerm(u"is:"_s + flag).field == FilterField::Is);
    CHECK(onlyTerm(u"has:figure"_s).field == FilterField::Has);
    CHECK(onlyTerm(u"is:nice"_s) == onlyTerm(u"nice"_s));
    CHECK(firstIssue(u"has:cake"_s).startsWith(u"“cake” is not known to “has:”"_s));
}

TEST_CASE("What cannot be read as a field is searched as words and marked")
{
    const ParsedQuery parsed = parseQuery(u"expo date:2020-13");
    CHECK(printQuery(parsed.filter) == u"expo 2020-13"_s);
    REQUIRE(parsed.issues.size() == 1);
    CHECK(parsed.issues[0].message == u"“2020-13” is no date: searched as words"_s);
    CHECK(parsed.issues[0].span == TextSpan{5, 17});
    CHECK(parsed.pieces.back() == QueryPiece{QueryPiece::Kind::Error, {10, 17}});

    CHECK(firstIssue(u"figure:lots"_s) == u"“lots” is no number: searched as words"_s);
    CHECK(firstIssue(u"orgg:Huawei"_s) == u"There is no field “orgg” (is “org:” meant?): searched as words"_s);
    CHECK(onlyTerm(u"orgg:Huawei"_s).text == u"orgg:Huawei"_s);
    CHECK(firstIssue(u"http://example.org"_s).isEmpty());
    CHECK(firstIssue(u"12:30"_s).isEmpty());
    CHECK(onlyTerm(u"date:OR"_s).phrase);
}

TEST_CASE("Half a query is never an error")
{
    for (const QString &text : {u"org:"_s, u"org:\""_s, u"("_s, u")"_s, u"-"_s, u"OR"_s, u"\""_s, u"\"\""_s, u"-("_s,
                                u"date:.."_s, u"place:="_s, u"()"_s, u"- -"_s, u"figure:>"_s, u"🎉"_s}) {
        INFO(text.toStdString());
        CHECK(parseQuery(text).filter.isEmpty());
    }
    CHECK(canonical(u"a OR"_s) == u"a"_s);
    CHECK(canonical(u"OR a"_s) == u"a"_s);
    CHECK(canonical(u"a OR OR b"_s) == u"a OR b"_s);
    CHECK(canonical(u"a -"_s) == u"a"_s);
    CHECK(canonical(u"(a b"_s) == u"a b"_s);
    CHECK(canonical(u"a) b"_s) == u"a b"_s);
    CHECK(canonical(u"\"a b"_s) == u"\"a b\""_s);
    CHECK(canonical(u"“tech week”"_s) == u"\"tech week\""_s);
    for (const QString &text : {u"a OR"_s, u"(a b"_s, u"a) b"_s, u"\"a b"_s, u"a -"_s})
        CHECK(parseQuery(text).issues.size() == 1);
}

TEST_CASE("Selections of the panel are read back into it")
{
    const QString text =
        u"org:=\"Huawei\" place:=\"\" place:=\"Berlin\" checked:=\"verified\" date:=2020-06..2020-08 figure:=>=1000 expo"_s;
    const EventFilter filter = parseQuery(text).filter;
    CHECK(filter.facets.value(Facet::Organization) == QStringList{u"Huawei"_s});
    CHECK(filter.facets.value(Facet::Place) == QStringList{QString(), u"Berlin"_s});
    CHECK(filter.facets.value(Facet::Checked) == QStringList{u"verified"_s});
    CHECK(filter.dates == DateFilter{PartialDate{2020, 6, 0}, PartialDate{2020, 8, 0}});
    CHECK(filter.attendance == NumberFilter{1000, {}});
    REQUIRE(filter.expression);
    CHECK(filter.expression->term.text == u"expo"_s);
    CHECK(parseQuery(printQuery(filter)).filter == filter);
    CHECK(parseQuery(u"(place:=Berlin)").filter.facets.value(Facet::Place) == QStringList{u"Berlin"_s});
}

TEST_CASE("Below the top level an exact value stays an exact term")
{
    const EventFilter filter = parseQuery(u"place:=\"Berlin\" OR -topic:=\"5G\"").filter;
    CHECK(filter.facets.isEmpty());
    REQUIRE(filter.expression);
    CHECK(filter.expression->children[0].term.exact);
    CHECK(filter.expression->children[1].children[0].term.exact);
    CHECK(canonical(u"name:=\"Tech Week\""_s) == u"name:=\"Tech Week\""_s);
    CHECK(canonical(u"date:=2020 date:=2021"_s) == u"date:=2020 date:2021"_s);
    CHECK(canonical(u"checked:=\"verified\" OR a"_s) == u"verified OR a"_s);
    CHECK(firstIssue(u"checked:=\"verified\" OR a"_s)
          == u"This can only be chosen for the whole search: searched as words"_s);
}

TEST_CASE("Pieces colour the text as it is read")
{
    using Piece = QueryPiece::Kind;
    const ParsedQuery parsed = parseQuery(u"-(org:\"a b\" OR week)");
    const std::vector<QueryPiece> expected = {{Piece::Operator, {0, 1}},     {Piece::Parenthesis, {1, 2}},
                                              {Piece::Field, {2, 6}},        {Piece::Value, {6, 11}},
                                              {Piece::Operator, {12, 14}},   {Piece::Word, {15, 19}},
                                              {Piece::Parenthesis, {19, 20}}};
    CHECK(parsed.pieces == expected);
    CHECK(parsed.issues.empty());
}
