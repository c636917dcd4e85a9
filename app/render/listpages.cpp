// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pagewords.h"
#include "render/reportpages.h"
#include "report/display.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

// Sentences numbered in the order in which rows refer to them; one that serves several rows once.
class Quotations
{
public:
    int numberOf(const Headline &headline)
    {
        if (headline.quote.isEmpty())
            return 0;
        const auto key = std::pair(headline.source, headline.figure.sentence.isEmpty()
                                                        ? headline.quote
                                                        : QString::number(headline.figure.sentence.start));
        int &number = m_numbers[key];
        if (number == 0) {
            m_headlines.push_back(headline);
            number = static_cast<int>(m_headlines.size());
        }
        return number;
    }
    const std::vector<Headline> &all() const { return m_headlines; }

private:
    QHash<std::pair<QString, QString>, int> m_numbers;
    std::vector<Headline> m_headlines;
};

// What the list is: labels and values below the title.
class Heading
{
public:
    Heading()
    {
        m_table.withHeader = false;
        m_table.ruled = false;
        m_table.spaceBefore = 40;
        m_table.columns = {{QString(), 400, 1600}, {QString(), 1500, 0, true}};
    }
    void add(const QString &label, const QString &text)
    {
        m_table.rows.push_back({{{label, TextStyle::Label}}, {{text}}});
    }
    const TableBlock &table() const { return m_table; }

private:
    TableBlock m_table;
};

TextRuns nameCell(const EventRow &row)
{
    TextRuns runs{{displayName(row)}};
    const auto add = [&runs](const QString &note) { runs.push_back({u" · "_s + note, TextStyle::Quiet}); };
    if (row.status == EventStatus::Cancelled || row.status == EventStatus::Postponed)
        add(PageWords::status(*row.status).toLower());
    if (row.conflict)
        add(PageWords::tr("articles disagree"));
    if (row.checked == Checked::Verified)
        add(PageWords::tr("verified"));
    if (row.checked == Checked::Corrected)
        add(PageWords::tr("corrected"));
    return runs;
}

// A sign stays with its number, a number with its reference.
TextRuns figureCell(const std::optional<Headline> &headline, Quotations &quotations, const QLocale &locale)
{
    QString text = displayHeadline(headline, locale);
    if (text.size() > 1 && text[1] == u' ')
        text[1] = QChar::Nbsp;
    TextRuns runs{{text, headline && headline->part ? TextStyle::Quiet : TextStyle::Body}};
    if (const int number = headline ? quotations.numberOf(*headline) : 0; number > 0)
        runs.push_back({u"\u00a0[%1]"_s.arg(number), TextStyle::Reference, number});
    return runs;
}

TableBlock eventTable(std::span<const EventRow> rows, const ReportContext &context, Quotations &quotations)
{
    TableBlock table;
    const bool roles = !context.organization.isEmpty();
    table.columns = {{PageWords::tr("Date"), 500, 1150},
                     {PageWords::tr("Event"), 1400, 0, true},
                     {roles ? PageWords::tr("Role") : PageWords::tr("Place"), 400, 1000},
                     {PageWords::tr("Attendance"), 500, 1100, false, true},
                     {PageWords::tr("Online"), 400, 1100, false, true}};
    for (const EventRow &row : rows) {
        table.rows.push_back({{{displayDates(row.dates, context.locale)}},
                              nameCell(row),
                              {{roles ? row.role : row.place}},
                              figureCell(row.attendance, quotations, context.locale),
                              figureCell(row.online, quotations, context.locale)});
    }
    return table;
}

// "Attendance together: at least 1,200,000 (14 of 37 events)", where a sum may be told at all.
void addSum(Heading &heading, std::span<const EventRow> rows, FigureSeries::Column column, const QLocale &locale)
{
    const std::optional<FigureSum> sum = sumOfHeadlines(rows, column);
    if (!sum || sum->summed < 2)
        return;
    const QString label = column == FigureSeries::Column::Online ? PageWords::tr("Online, together")
                                                                 : PageWords::tr("Attendance, together");
    const QString words = sum->atLeast ? PageWords::tr("at least %1 (%2 of %3 events)")
                                       : PageWords::tr("%1 (%2 of %3 events)");
    heading.add(label,
                words.arg(locale.toString(sum->value, 'f', 0), locale.toString(sum->summed), locale.toString(sum->of)));
}

TableBlock headingTable(std::span<const EventRow> rows, const ReportContext &context, const QString &query)
{
    const QLocale &locale = context.locale;
    Heading heading;
    heading.add(PageWords::tr("Search"), query);
    heading.add(PageWords::tr("Shown"), PageWords::coverage(context.coverage, locale));
    if (!context.organization.isEmpty())
        heading.add(PageWords::tr("Role"), PageWords::tr("of %1").arg(context.organization));
    addSum(heading, rows, FigureSeries::Column::Attendance, locale);
    addSum(heading, rows, FigureSeries::Column::Online, locale);
    const auto unchecked = std::ranges::count(rows, Checked::MachineMade, &EventRow::checked);
    if (!rows.empty())
        heading.add(PageWords::tr("Checked"), PageWords::tr("%1 of %2 not checked by a person")
                                                  .arg(locale.toString(unchecked), locale.toString(rows.size())));
    heading.add(PageWords::tr("Archive"), PageWords::archiveLine(context));
    return heading.table();
}

QString sourceOf(const Headline &headline)
{
    const Evidence &evidence = headline.figure.evidence;
    return evidence.kind == Evidence::Kind::Text
               ? PageWords::tr("%1, character %2").arg(headline.source).arg(evidence.span.start)
               : headline.source;
}

void addQuotations(PageContent &content, const std::vector<Headline> &headlines)
{
    if (headlines.empty())
        return;
    ParagraphBlock heading;
    heading.runs = {{PageWords::tr("Quotations"), TextStyle::Heading}};
    heading.spaceBefore = 220;
    heading.keepWithNext = true;
    heading.outline = PageWords::tr("Quotations");
    content.blocks.emplace_back(heading);
    for (size_t i = 0; i < headlines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        ParagraphBlock block;
        block.anchor = number;
        block.hanging = 220;
        block.spaceBefore = 50;
        block.runs = {{u"[%1] "_s.arg(number), TextStyle::Small},
                      {u"“"_s + headlines[i].quote + u"”"_s, TextStyle::Small},
                      {u" — "_s + sourceOf(headlines[i]), TextStyle::Quiet}};
        content.blocks.emplace_back(std::move(block));
    }
}

} // namespace

PageContent listPages(std::span<const EventRow> rows, const ReportContext &context)
{
    PageContent content;
    content.title = PageWords::tr("Events");
    const QString query = context.query.isEmpty() ? PageWords::tr("all events") : context.query;
    content.runningHead = content.title + u" · "_s + query;
    content.footer = PageWords::footer(context);
    ParagraphBlock title;
    title.runs = {{content.title, TextStyle::Title}};
    title.outline = content.title;
    content.blocks.emplace_back(title);
    content.blocks.emplace_back(headingTable(rows, context, query));
    if (rows.empty()) {
        ParagraphBlock none;
        none.runs = {{PageWords::tr("No event matches.")}};
        none.spaceBefore = 160;
        content.blocks.emplace_back(none);
        return content;
    }
    Quotations quotations;
    content.blocks.emplace_back(eventTable(rows, context, quotations));
    addQuotations(content, quotations.all());
    return content;
}

PdfInfo pdfInfo(const PageContent &content, const ReportContext &context)
{
    PdfInfo info;
    info.title = content.title;
    info.subject = context.query.simplified();
    info.keywords = PageWords::archiveLine(context);
    info.date = QDateTime::fromString(context.archive.changed, Qt::ISODate);
    return info;
}

} // namespace eventarium
