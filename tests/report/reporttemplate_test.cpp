// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reporttemplate.h"
#include "report/samplerow.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

EventRow fair(qint64 id, double visitors)
{
    EventRow row = sampleRow();
    row.id = EventId{id};
    row.name = u"Fair %1"_s.arg(id);
    row.edition = {};
    row.online = {};
    row.attendance = sampleHeadline(visitors, Qualifier::Exact, u"visitors"_s);
    return row;
}

FigureRun runOf(const std::vector<EventRow> &rows, const QString &query = u"kind:fair"_s)
{
    return {query, 3, shownFigures(rows, QLocale::c())};
}

} // namespace

TEST_CASE("A template is read back as it was written")
{
    ReportTemplate report;
    report.query = u"kind:fair OR \"trade show\""_s;
    report.table = u"figures"_s;
    report.format = u"csv"_s;
    report.columns = {u"name"_s, u"value"_s};
    report.sort = u"-attendance"_s;
    report.limit = 20;
    CHECK(readReportTemplate(reportTemplateJson(report), {}) == report);
    CHECK(readReportTemplate("{}", {}) == ReportTemplate());
}

TEST_CASE("What a template cannot hold is refused with the reason, never passed over")
{
    const auto why = [](const QByteArray &json) {
        const auto read = readReportTemplate(json, u"t.json"_s);
        REQUIRE(!read);
        CHECK(read.error().where == u"t.json"_s);
        return read.error().message;
    };
    CHECK(why(R"({"qeury": "fair"})").contains(u"qeury"_s));
    CHECK(why(R"({"query": 7})").contains(u"“query” must be a text"_s));
    CHECK(why(R"({"columns": "name"})").contains(u"columns"_s));
    CHECK(why(R"({"columns": ["name", 3]})").contains(u"columns"_s));
    CHECK(why(R"({"limit": -1})").contains(u"limit"_s));
    CHECK(why(R"({"limit": 2.5})").contains(u"limit"_s));
    CHECK(why(R"({"format": "docx"})").contains(u"docx"_s));
    CHECK(why(R"({"table": "cats"})").contains(u"cats"_s));
    CHECK(why(R"({"report": "poem"})").contains(u"poem"_s));
    CHECK(why("[]").contains(u"no object"_s));
    CHECK(why("{\"query\": ").contains(u"no report template"_s));
    CHECK(why("").contains(u"no report template"_s));
}

TEST_CASE("The period is a date field beside the whole query")
{
    const PartialDate july{2020, 7, 0};
    const PartialDate day{2020, 9, 30};
    CHECK(queryOfPeriod(u"a OR b"_s, july, day) == u"(a OR b) date:2020-07..2020-09-30"_s);
    CHECK(queryOfPeriod(u"a"_s, july, {}) == u"(a) date:>=2020-07"_s);
    CHECK(queryOfPeriod(u""_s, {}, day) == u"date:<=2020-09-30"_s);
    CHECK(queryOfPeriod(u"a OR b"_s, {}, {}) == u"a OR b"_s);
}

TEST_CASE("Figures that changed, came or went since the last run are listed, others are not")
{
    const FigureRun before = runOf({fair(1, 100), fair(2, 200), fair(3, 300)});
    CHECK(changedFigures(before, before).empty());
    const FigureRun now = runOf({fair(4, 400), fair(3, 300), fair(1, 120)});
    const std::vector<FigureChange> expected = {
        {u"Fair 4"_s, u"attendance"_s, {}, now.figures[0].text},
        {u"Fair 1"_s, u"attendance"_s, before.figures[0].text, now.figures[2].text},
        {u"Fair 2"_s, u"attendance"_s, before.figures[1].text, {}},
    };
    CHECK(changedFigures(before, now) == expected);
    CHECK(expected[1].before.contains(u"100"_s));
    CHECK(expected[1].now.contains(u"120"_s));
    CHECK(changedFigures(before, runOf({fair(1, 120)}, u"kind:expo"_s)).empty());
}

TEST_CASE("The figures of a run are read back as they were, and other files are refused")
{
    const FigureRun run = runOf({fair(1, 100), sampleRow()});
    CHECK(run.figures.size() == 2);
    CHECK(readFigureRun(figureRunJson(run), {}) == run);
    for (const char *other : {"", "{}", "[1]", R"({"figures": 3, "query": ""})", R"({"figures": []})"})
        CHECK(!readFigureRun(other, {}));
}
