// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reports.h"
#include "report/samplerow.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

EventRow edition(int number, int year, std::optional<Headline> attendance)
{
    EventRow row;
    row.id = EventId{number};
    row.name = u"Timber Fair"_s;
    row.edition = number;
    row.dates = {PartialDate{year, 6, 1}, PartialDate{year, 6, 3}};
    row.attendance = std::move(attendance);
    return row;
}

Headline visitors(double value, Qualifier qualifier = Qualifier::Exact)
{
    Headline headline = sampleHeadline(value, qualifier, u"visitors"_s);
    headline.quote = u"In all %1 came."_s.arg(value);
    return headline;
}

const SummarySection *sectionOf(const SummaryDocument &document, const QString &heading)
{
    const auto found = std::ranges::find(document.sections, heading, &SummarySection::heading);
    return found == document.sections.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("Editions are compared only where their figures can be, and gaps are named")
{
    const std::vector rows{edition(20, 2020, visitors(300, Qualifier::MoreThan)), edition(17, 2017, visitors(100)),
                           edition(19, 2019, visitors(150)), edition(21, 2021, {})};
    const SummaryDocument document = editionsDocument(rows, {});
    CHECK(document.title == u"Editions of Timber Fair"_s);
    const SummarySection &table = document.sections.back();
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0][0].text == u"17th"_s);
    CHECK(table.rows[0][4].text == u"–"_s);
    CHECK(table.rows[1][4].text == u"+50 %"_s);
    CHECK(table.rows[2][4].text == u"–"_s); // "more than 300" against 150 is no percentage
    CHECK(table.rows[3][3].text == u"–"_s);
    CHECK(table.note.contains(u"18th"));
    const SummarySection *chart = sectionOf(document, u"Attendance by edition"_s);
    REQUIRE(chart);
    REQUIRE(chart->bars.size() == 3);
    CHECK(chart->bars[0].label.startsWith(u"17th"));
    CHECK(chart->bars[2].open);
    CHECK(chart->bars[2].reference > 0);
}

TEST_CASE("A digest counts months without events, leaves out what cannot be compared, and says so")
{
    Headline part = visitors(5000);
    part.part = true;
    std::vector rows{edition(1, 2020, visitors(100)), edition(2, 2020, visitors(50)), edition(3, 2020, part)};
    rows[1].dates = {PartialDate{2020, 9, 1}, PartialDate{2020, 9, 1}};
    rows[2].dates = {};
    NameRow guild;
    guild.name = u"Timber Guild"_s;
    guild.organised = 2;
    NameRow paper;
    paper.name = u"Morning Paper"_s;
    paper.onlyMentioned = 3;
    const SummaryDocument document = digestDocument(rows, std::vector{paper, guild}, {});
    const SummarySection *months = sectionOf(document, u"Events per month"_s);
    REQUIRE(months);
    REQUIRE(months->bars.size() == 4); // June to September
    CHECK(months->bars[1].text == u"0"_s);
    CHECK(months->note.contains(u"1 without a date"));
    const SummarySection *attendance = sectionOf(document, u"Attendance"_s);
    REQUIRE(attendance);
    REQUIRE(attendance->bars.size() == 2);
    CHECK(attendance->bars[0].share == 1);
    CHECK(attendance->bars[1].share == 0.5);
    CHECK(attendance->note.contains(u"1 of 3 have no comparable figure"));
    const SummarySection *organizations = sectionOf(document, u"Organisations"_s);
    REQUIRE(organizations);
    REQUIRE(organizations->bars.size() == 1);
    CHECK(organizations->bars[0].label == u"Timber Guild"_s);
    CHECK(document.lines.join(u'\n').contains(u"3 of 3 not checked by a person"));
    CHECK(sectionOf(document, u"Events"_s)->rows.size() == 3);
}

TEST_CASE("A digest of nothing says that nothing matches, and draws nothing")
{
    const SummaryDocument document = digestDocument({}, {}, {});
    REQUIRE(document.sections.size() == 1);
    CHECK(document.sections[0].rows.empty());
    for (const SummaryFormat format : {SummaryFormat::Text, SummaryFormat::Markdown, SummaryFormat::Html})
        CHECK(summaryText(document, format).contains(u"No event matches"));
}
