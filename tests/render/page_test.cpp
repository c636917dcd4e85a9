// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reader finds on paper: every row once, headers on each page, provenance, nothing cut off.
#include "render/pagesetup.h"
#include "render/pdftext.h"
#include "render/reportpages.h"
#include "render/samples.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QPageLayout a4 = pageSetup(QPageSize::A4);

ReportContext contextFor(const std::vector<EventRow> &rows)
{
    ReportContext context;
    context.query = u"org:Messe date:2020-06"_s;
    context.archive.path = u"/srv/archives/fairs.eventarium"_s;
    context.archive.fingerprint = u"00ff11ee22dd33cc44bb55aa"_s;
    context.archive.generation = 42;
    context.archive.changed = u"2024-06-03T10:11:12Z"_s;
    context.coverage.total = 5000;
    context.coverage.undatedLeftOut = 5;
    for (const EventRow &row : rows)
        context.coverage.ids.push_back(row.id);
    return context;
}

QByteArray listPdf(const std::vector<EventRow> &rows, const QPageLayout &layout = a4)
{
    const ReportContext context = contextFor(rows);
    const PageContent content = listPages(rows, context);
    const auto pdf = pdfFile(PagedLayout(content, layout), layout, pdfInfo(content, context));
    REQUIRE(pdf);
    return *pdf;
}

} // namespace

TEST_CASE("A list of many pages has each row once, in order, under a header on each page")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    const auto rows = samples::rows(2000);
    const QStringList pages = pdfPages(listPdf(rows));
    CHECK(pages.size() > 40);
    const QString all = pages.join(u' ');
    qsizetype from = 0;
    for (const EventRow &row : rows) {
        const qsizetype at = all.indexOf(row.name, from);
        REQUIRE(at >= 0);
        from = at + row.name.size();
        REQUIRE(all.indexOf(row.name, from) < 0);
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        INFO("page " << i + 1);
        CHECK(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(pages[i].contains(u"fairs.eventarium"_s));
        CHECK(pages[i].contains(u"Meeting of the Members"_s)
              == pages[i].contains(u"Date Event Place Attendance Online"_s));
    }
}

TEST_CASE("The list states its search, coverage, what was checked and the archive")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(3);
    rows[1].checked = Checked::Verified;
    const QString page = pdfPages(listPdf(rows)).front();
    CHECK(page.contains(u"org:Messe date:2020-06"_s));
    CHECK(page.contains(u"3 of 5,000 events; 5 undated left out"_s));
    CHECK(page.contains(u"2 of 3 not checked by a person"_s));
    CHECK(page.contains(u"fingerprint 00ff11ee22dd33cc44bb55aa"_s));
    CHECK(page.contains(u"generation 42"_s));
}

TEST_CASE("No word of a table is broken where columns can give way")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(3);
    for (EventRow &row : rows) {
        row.name = u"The International Congress and Exhibition of Everything that is Long"_s;
        row.place = u"The Great Exhibition and Convention Center at the Harbour"_s;
    }
    const QString page = pdfPages(listPdf(rows)).front();
    CHECK(page.contains(u"Date Event Place Attendance Online"_s));
    for (const QString &word : {u"International"_s, u"Exhibition"_s, u"Convention"_s, u"> 1,000 [1]"_s})
        CHECK(page.contains(word));
}

TEST_CASE("Each figure leads to its sentence and file; a shared sentence is quoted once")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(3);
    rows[2].attendance->quote = rows[0].attendance->quote;
    const QString page = pdfPages(listPdf(rows)).front();
    CHECK(page.contains(u"> 1,000 [1]"_s));
    CHECK(page.contains(u"> 2,000 [2]"_s));
    CHECK(page.contains(u"> 3,000 [1]"_s));
    CHECK(page.contains(u"[1] “Sentence number 1 says how many came.” — articles/sample.txt, character 120"_s));
    CHECK(page.count(u"Sentence number 1"_s) == 1);
}

TEST_CASE("A part is shown with its scope, a missing figure as a dash, a conflict in words")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(2);
    rows[0].attendance->part = true;
    rows[0].attendance->figure.scope = u"opening night"_s;
    rows[1].attendance.reset();
    rows[1].conflict = true;
    const QString page = pdfPages(listPdf(rows)).front();
    CHECK(page.contains(u"> 1,000 · opening night"_s));
    CHECK(page.contains(u"Hamburg – –"_s));
    CHECK(page.contains(u"articles disagree"_s));
    CHECK(!page.contains(u"> 2,000"_s));
}

TEST_CASE("With an organisation its role takes the place's room")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(1);
    rows[0].role = u"took part"_s;
    ReportContext context = contextFor(rows);
    context.organization = u"Messe AG"_s;
    const PageContent content = listPages(rows, context);
    const QString page = pdfPages(*pdfFile(PagedLayout(content, a4), a4, pdfInfo(content, context))).front();
    CHECK(page.contains(u"Date Event Role Attendance"_s));
    CHECK(page.contains(u"took part"_s));
    CHECK(!page.contains(u"Hamburg"_s));
}

TEST_CASE("No event gives one page that says so")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    const QStringList pages = pdfPages(listPdf({}));
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().contains(u"No event matches."_s));
    CHECK(pages.front().contains(u"0 of 5,000 events"_s));
}

TEST_CASE("Names of any length and script are printed whole")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(4);
    QString words;
    for (int i = 0; i < 900; ++i)
        words += u"word%1 "_s.arg(i);
    rows[0].name = words.trimmed(); // higher than a page
    rows[1].name = QString(3000, u'x');
    rows[2].name = u"第十九届中国互联网大会"_s;
    rows[3].name = u"مؤتمر ترانيم \U0001F600 A\u0301"_s;
    for (const QPageLayout &layout : {a4, pageSetup(QPageSize::Letter, QPageLayout::Landscape)}) {
        const QString all = pdfPages(listPdf(rows, layout)).join(u' ');
        for (int i = 0; i < 900; ++i)
            REQUIRE(all.contains(u"word%1 "_s.arg(i)));
        CHECK(all.count(u'x') >= 3000);
        CHECK(all.contains(rows[2].name));
    }
}

TEST_CASE("Paper of any size is filled without running away")
{
    const auto rows = samples::rows(30);
    for (const QSizeF size : {QSizeF(40, 40), QSizeF(60, 300), QSizeF(2000, 60)}) {
        const QPageLayout layout(QPageSize(size, QPageSize::Millimeter), QPageLayout::Portrait, QMarginsF(5, 5, 5, 5),
                                 QPageLayout::Millimeter);
        const PagedLayout pages(listPages(rows, contextFor(rows)), layout);
        CHECK(pages.pageCount() >= 1);
        CHECK(pages.pageCount() < 1000);
    }
}

TEST_CASE("Equal archives give equal bytes, another generation does not")
{
    const auto rows = samples::rows(40);
    const QByteArray first = listPdf(rows);
    CHECK((listPdf(rows) == first)); // in parentheses: bytes are no use in a message

    ReportContext context = contextFor(rows);
    context.archive.changed = u"2024-06-04T10:11:12Z"_s;
    const PageContent content = listPages(rows, context);
    CHECK((*pdfFile(PagedLayout(content, a4), a4, pdfInfo(content, context)) != first));
}

// Qt's hashes are seeded anew in each process; the bytes must not show it.
TEST_CASE("Another process writes the same bytes")
{
    QTemporaryDir folder;
    QByteArrayList files;
    for (int i = 0; i < 3; ++i) {
        const QString path = folder.filePath(QString::number(i));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"EVENTARIUM_TEST_PDF"_s, path);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {u"[writes-pdf]"_s});
        REQUIRE(process.waitForFinished(60000));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        files << file.readAll();
    }
    CHECK(files[0].startsWith("%PDF"));
    CHECK((files[1] == files[0]));
    CHECK((files[2] == files[0]));
}

TEST_CASE("Writes a PDF for the test above", "[.][writes-pdf]")
{
    auto rows = samples::rows(40);
    rows[3].name = u"市民科学论坛"_s;
    QFile file(qEnvironmentVariable("EVENTARIUM_TEST_PDF"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(listPdf(rows));
}

TEST_CASE("The PDF carries title, query, the archive's date, outline, and its fonts")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    auto rows = samples::rows(60);
    rows[4].name = u"市民科学论坛"_s;
    const QByteArray pdf = listPdf(rows);
    const QString info = pdfTool(u"pdfinfo"_s, {u"-isodates"_s}, pdf);
    CHECK(info.contains(u"Events"_s));
    CHECK(info.contains(u"org:Messe date:2020-06"_s));
    CHECK(info.contains(u"2024-06-03T10:11:12"_s));
    CHECK(info.contains(u"Eventarium " EVENTARIUM_VERSION ""_s));
    const QStringList fonts = pdfTool(u"pdffonts"_s, {}, pdf).split(u'\n', Qt::SkipEmptyParts).sliced(2);
    CHECK(fonts.size() >= 2);
    for (const QString &font : fonts)
        CHECK(font.simplified().contains(u" yes "_s));
    const QString destinations = pdfTool(u"pdfinfo"_s, {u"-url"_s}, pdf);
    CHECK(!destinations.isEmpty());
    const PagedLayout pages(listPages(rows, contextFor(rows)), a4);
    REQUIRE(pages.outline().size() == 2);
    CHECK(pages.outline()[1].title == u"Quotations"_s);
    CHECK(pages.links().size() == 60);
}

TEST_CASE("The sheet of an event has its facts, each figure's sentence, and its sources")
{
    if (!havePdfTools())
        SKIP("poppler's tools are not here");
    EventSheet sheet;
    sheet.event.row = samples::row(1, u"Harbour Days"_s);
    sheet.event.row.edition = 4;
    Evidence evidence = samples::headline({}).figure.evidence;
    evidence.text = u"the port authority"_s;
    sheet.event.facts.organizers = {{u"Port Authority"_s, OrganizerRole::Host, evidence}};
    sheet.event.facts.people = {{u"Ada Brandt"_s, u"mayor"_s, {}, PersonRole::Speaker, evidence}};
    FigureRow row;
    row.figure = samples::headline(samples::quantity(8000, Qualifier::About, {}, u"visitors"_s)).figure;
    row.figure.statedBy = StatedBy{u"Port Authority"_s, StatedRelation::Organiser};
    row.quote = u"Some 8,000 visitors came, the port authority said."_s;
    sheet.ledger = {row};
    row.previous = true;
    row.figure.edition = 3;
    sheet.ledger.push_back(row);
    sheet.articles = {{ArticleId{1}, u"news/harbour.txt"_s, u"A busy harbour"_s, u"2020-06-13"_s, 1}};
    const ReportContext context = contextFor({});
    const PageContent content = sheetPages(sheet, context);
    const QString page = pdfPages(*pdfFile(PagedLayout(content, a4), a4, pdfInfo(content, context))).join(u' ');
    CHECK(page.startsWith(u"Harbour Days (4th)"_s));
    CHECK(page.contains(u"Host Port Authority “the port authority” [1 at 120]"_s));
    CHECK(page.contains(u"Ada Brandt, mayor · speaker"_s));
    CHECK(page.contains(u"8,000 visitors · stated by the organiser, Port Authority"_s.left(16)));
    CHECK(page.count(u"“Some 8,000 visitors came, the port authority said.”"_s) == 2);
    CHECK(page.contains(u"of the 3rd edition"_s));
    CHECK(page.contains(u"[1] A busy harbour"_s));
    CHECK(page.contains(u"news/harbour.txt"_s));
}

TEST_CASE("A sheet without figures says so")
{
    EventSheet sheet;
    sheet.event.row = samples::row(1, u"Harbour Days"_s);
    const PageContent content = sheetPages(sheet, contextFor({}));
    CHECK(std::ranges::any_of(content.blocks, [](const PageBlock &block) {
        const auto *paragraph = std::get_if<ParagraphBlock>(&block);
        return paragraph && !paragraph->runs.empty()
               && paragraph->runs.front().text == u"The articles give no figure of this event."_s;
    }));
}

TEST_CASE("A page paints the same on a picture, scaled to its resolution")
{
    const auto rows = samples::rows(5);
    const PagedLayout pages(listPages(rows, contextFor(rows)), a4);
    const QSize size = a4.paintRectPixels(72).size();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(72.0 / PagedLayout::resolution, 72.0 / PagedLayout::resolution);
    pages.paint(painter, 0);
    painter.end();
    int dark = 0;
    for (int y = 0; y < 30; ++y) {
        for (int x = 0; x < 80; ++x)
            dark += qGray(image.pixel(x, y)) < 100;
    }
    CHECK(dark > 60); // the title
    CHECK(qGray(image.pixel(size.width() - 1, size.height() / 2)) == 255);
}
