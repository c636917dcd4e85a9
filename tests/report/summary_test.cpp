// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/samplerow.h"
#include "report/summary.h"
#include "support/print.h"

#include <QXmlStreamReader>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

ReportContext sampleContext()
{
    ReportContext context;
    context.query = u"org:Huawei date:2020"_s;
    context.archive.path = u"/archives/news.eventarium"_s;
    context.archive.fingerprint = u"3f2a9c"_s;
    context.archive.generation = 12;
    context.coverage.total = 1204;
    context.coverage.undatedLeftOut = 5;
    context.coverage.possiblyInRange = 2;
    return context;
}

std::vector<EventRow> sampleRows()
{
    EventRow second;
    second.id = EventId{8};
    second.name = u"Canton Fair"_s;
    second.dates.end = PartialDate{2020, 6, 27};
    second.checked = Checked::Verified;
    second.attendance = test::sampleHeadline(78'000, Qualifier::About, u"visitors"_s);
    return {test::sampleRow(), second};
}

QString list(SummaryFormat format)
{
    return listSummary(sampleRows(), sampleContext(), format);
}

FigureRow sampleFigure()
{
    FigureRow row;
    row.figure.quantity = {69'304, {}, Qualifier::Exact, u"attendees"_s};
    row.figure.category = FigureCategory::Attendees;
    row.figure.statedBy = StatedBy{u"Web Summit"_s, StatedRelation::Organiser};
    row.figure.year = 2018;
    row.previous = true;
    row.quote = u"It had 69,304 attendees\nin 2018."_s;
    row.source = u"/articles/ws.txt"_s;
    return row;
}

Event sampleEvent()
{
    Event event;
    event.row = test::sampleRow();
    event.facts.organizers.push_back({u"Internet Society of China"_s, OrganizerRole::Host, {}});
    event.facts.people.push_back({u"Liu Liehong"_s, u"Vice Minister"_s, u"MIIT"_s, PersonRole::Speaker, {}});
    event.facts.evidence.start.kind = Evidence::Kind::Text;
    event.facts.evidence.start.text = u"July 23 to 25"_s;
    event.facts.evidence.end = event.facts.evidence.start;
    return event;
}

QString sheet(SummaryFormat format)
{
    const std::vector<FigureRow> ledger{sampleFigure()};
    const std::vector<ArticleRow> articles{
        {ArticleId{1}, u"/articles/ws.txt"_s, u"Web Summit Ends"_s, u"2019-11-07"_s, 1}};
    return eventSheet(sampleEvent(), ledger, articles, sampleContext(), format);
}

} // namespace

TEST_CASE("The text summary says what it is of, and every number has its sentence")
{
    CHECK(list(SummaryFormat::Text)
          == u"Events: org:Huawei date:2020\n"
             "============================\n"
             "2 of 1,204 events; 5 undated left out; 2 only possibly in range\n"
             "1 of 2 not checked by a person\n"
             "Archive news.eventarium, fingerprint 3f2a9c, generation 12, Eventarium " EVENTARIUM_VERSION "\n"
             "\n"
             "Date               Event                             Place      Attendance                               "
             "Online\n"
             "-----------------  --------------------------------  -------  ------------  "
             "-----------------------------------\n"
             "23–25 Jul 2020     China Internet Conference (19th)  Beijing             –  > 10,000,000 · opening "
             "ceremony [1]\n"
             "until 27 Jun 2020  Canton Fair                       –        ≈ 78,000 [2]                               "
             "     –\n"
             "\n"
             "[1] “The number of online viewers on the opening ceremony exceeded 10 million.” — /articles/cic.txt\n"
             "[2] “So many came.” — /articles/a.txt\n"_s);
}

TEST_CASE("Markdown has a table and numbered sentences")
{
    const QString text = list(SummaryFormat::Markdown);
    CHECK(text.startsWith(u"# Events: org:Huawei date:2020\n\n- 2 of 1,204 events; 5 undated left out"_s));
    CHECK(text.contains(u"| Date | Event | Place | Attendance | Online |\n| --- | --- | --- | ---: | ---: |\n"_s));
    CHECK(text.contains(u"≈ 78,000 \\[2\\] |"_s));
    CHECK(text.contains(u"*\\> 10,000,000 · opening ceremony* \\[1\\]"_s));
    CHECK(text.contains(u"2. “So many came.” — /articles/a.txt\n"_s));
}

TEST_CASE("HTML is one whole file that fetches and runs nothing")
{
    const QString text = list(SummaryFormat::Html);
    CHECK(text.startsWith(u"<!DOCTYPE html>\n<html lang=\"en-GB\">"_s));
    CHECK(text.contains(u"prefers-color-scheme: dark"_s));
    CHECK(text.contains(u"@media print"_s));
    CHECK(text.contains(u"default-src 'none'"_s));
    CHECK_FALSE(text.contains(u"<script"_s));
    CHECK_FALSE(text.contains(u"http://"_s));
    CHECK_FALSE(text.contains(u"https://"_s));
    CHECK(text.contains(u"<a href=\"#q2\">[2]</a>"_s));
    CHECK(text.contains(u"<li id=\"q2\"><q>So many came.</q> <cite>/articles/a.txt</cite></li>"_s));
}

TEST_CASE("With an organisation its role takes the place's room")
{
    ReportContext context = sampleContext();
    context.organization = u"Huawei"_s;
    std::vector<EventRow> rows = sampleRows();
    rows[0].role = u"took part"_s;
    const QString text = listSummary(rows, context, SummaryFormat::Text);
    CHECK(text.contains(u"Role: what Huawei did"_s));
    CHECK(text.contains(u"took part"_s));
    CHECK_FALSE(text.contains(u"Beijing"_s));
}

TEST_CASE("An empty list says so")
{
    for (const SummaryFormat format : {SummaryFormat::Text, SummaryFormat::Markdown, SummaryFormat::Html}) {
        const QString text = listSummary({}, sampleContext(), format);
        CHECK(text.contains(u"No event matches."_s));
        CHECK(text.contains(u"0 of 1,204 events"_s));
    }
    CHECK(listSummary({}, {}, SummaryFormat::Text).startsWith(u"All events\n"_s));
}

TEST_CASE("A sentence that stands for two numbers is quoted once")
{
    std::vector<EventRow> rows{test::sampleRow()};
    rows[0].attendance = rows[0].online;
    const QString text = listSummary(rows, sampleContext(), SummaryFormat::Markdown);
    CHECK(text.count(u"exceeded 10 million"_s) == 1);
    CHECK(text.count(u"\\[1\\]"_s) == 2);
}

TEST_CASE("The event sheet tells facts, figures with their sentences, and sources")
{
    for (const SummaryFormat format : {SummaryFormat::Text, SummaryFormat::Markdown, SummaryFormat::Html}) {
        const QString text = sheet(format);
        CHECK(text.contains(u"China Internet Conference (19th)"_s));
        CHECK(text.contains(u"23–25 Jul 2020 — “July 23 to 25”"_s));
        CHECK(text.contains(u"Internet Society of China (host)"_s));
        CHECK(text.contains(u"Liu Liehong (Vice Minister, MIIT, speaker)"_s));
        CHECK(text.contains(u"69,304 attendees"_s));
        CHECK(text.contains(u"Web Summit (organiser)"_s));
        CHECK(text.contains(u"2018 edition"_s));
        CHECK(text.contains(u"It had 69,304 attendees in 2018."_s)); // on one line
        CHECK(text.contains(u"Web Summit Ends"_s));
        CHECK(text.contains(u"7 Nov 2019"_s));
        CHECK(text.contains(u"Not checked by a person"_s));
    }
}

TEST_CASE("Nothing from an article is taken for markup")
{
    const QString hostile = u"<img src=x onerror=alert(1)>\"'&|*_`[a](javascript:b)\u202Eevil\u001B[31m\nnext"_s;
    std::vector<EventRow> rows{test::sampleRow()};
    rows[0].name = hostile;
    rows[0].place = hostile;
    rows[0].online->quote = hostile;
    rows[0].online->source = hostile;
    rows[0].online->figure.scope = hostile;
    ReportContext context = sampleContext();
    context.query = hostile;
    context.archive.path = u"/x/"_s + hostile;

    const QString html = listSummary(rows, context, SummaryFormat::Html);
    CHECK_FALSE(html.contains(u"<img"_s));
    CHECK_FALSE(html.contains(u"onerror=alert(1)>"_s));
    // Well-formed but for the elements that HTML leaves open.
    QString xml = html;
    xml.remove(u"<!DOCTYPE html>"_s);
    for (const QString &open :
         {u"<meta charset=\"utf-8\">"_s, u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"_s,
          u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"_s})
        xml.remove(open);
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());

    const QString markdown = listSummary(rows, context, SummaryFormat::Markdown);
    CHECK_FALSE(markdown.contains(u"[a]("_s));
    CHECK_FALSE(markdown.contains(u"<img"_s.prepend(u' ')));
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"| "_s))
            CHECK(QString(line).remove(u"\\|"_s).count(u'|') == 6); // cells stay cells
    }
    for (const QString &text : {html, markdown, listSummary(rows, context, SummaryFormat::Text)}) {
        CHECK_FALSE(text.contains(QChar(0x202E)));
        CHECK_FALSE(text.contains(QChar(0x1B)));
    }
}

TEST_CASE("Equal content gives equal bytes")
{
    for (const SummaryFormat format : {SummaryFormat::Text, SummaryFormat::Markdown, SummaryFormat::Html}) {
        CHECK(list(format) == list(format));
        CHECK(sheet(format) == sheet(format));
    }
}
