// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/names.h"
#include "render/chartexport.h"
#include "render/pagewords.h"
#include "render/reportpages.h"
#include "report/display.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

// Writes the facts of one event as rows; each row leads back to its source.
class Facts
{
public:
    Facts(const EventSheet &sheet, const QLocale &locale)
        : m_sheet(sheet)
        , m_locale(locale)
    {
        for (size_t i = 0; i < sheet.articles.size(); ++i)
            m_sources.insert(sheet.articles[i].id, static_cast<int>(i) + 1);
        m_table.withHeader = false;
        m_table.columns = {{QString(), 700, 1100}, {QString(), 1500, 0, true}};
    }

    // "[2 at 103]": source 2, character 103.
    TextRuns reference(const Evidence &evidence) const
    {
        const int number = m_sources.value(evidence.article);
        if (evidence.kind == Evidence::Kind::Note)
            return {{u" — "_s + evidence.locator, TextStyle::Quiet}};
        if (number == 0)
            return {};
        const QString text = evidence.kind == Evidence::Kind::Text
                                 ? u" [%1\u00a0at\u00a0%2]"_s.arg(number).arg(evidence.span.start)
                                 : u" [%1, %2]"_s.arg(number).arg(evidence.locator);
        return {{text, TextStyle::Reference, number}};
    }

    void add(const QString &label, const QString &value, const Evidence &evidence, const QString &note = {})
    {
        if (value.isEmpty())
            return;
        TextRuns runs{{value}};
        if (!note.isEmpty())
            runs.push_back({u" · "_s + note, TextStyle::Quiet});
        if (evidence.kind == Evidence::Kind::Text && evidence.text.simplified() != value)
            runs.push_back({u"  “"_s + evidence.text.simplified() + u"”"_s, TextStyle::Quiet});
        const TextRuns source = reference(evidence);
        runs.insert(runs.end(), source.begin(), source.end());
        m_table.rows.push_back({{{label == m_label ? QString() : label, TextStyle::Label}}, runs});
        m_label = label;
    }

    void addAll();
    const TableBlock &table() const { return m_table; }
    TableBlock ledger() const;

private:
    void addPeople();
    void addOthers();

    const EventSheet &m_sheet;
    QLocale m_locale;
    QHash<ArticleId, int> m_sources;
    TableBlock m_table;
    QString m_label; // of the last row
};

void Facts::addAll()
{
    const EventFacts &facts = m_sheet.event.facts;
    const EventRow &row = m_sheet.event.row;
    const EventFacts::Sources &from = facts.evidence;
    add(PageWords::tr("Date"), displayDates(row.dates, m_locale), from.start.isValid() ? from.start : from.end);
    add(PageWords::tr("Edition"), displayEdition(row.edition), from.edition);
    add(PageWords::tr("Kind"), PageWords::kind(row.kind), {});
    for (const Place &place : facts.places)
        add(PageWords::tr("Place"), place.name, place.evidence, place.country);
    if (row.mode)
        add(PageWords::tr("Held"), PageWords::mode(*row.mode), from.mode);
    if (row.status)
        add(PageWords::tr("Status"), PageWords::status(*row.status), from.status);
    add(PageWords::tr("Theme"), facts.theme, from.theme);
    for (const Organizer &organizer : facts.organizers)
        add(PageWords::organizerRole(organizer.role), organizer.name, organizer.evidence);
    addPeople();
    addOthers();
    QStringList aliases = facts.aliases;
    aliases.removeAll(row.name);
    add(PageWords::tr("Also called"), aliases.join(u"; "_s), {});
    add(PageWords::tr("Checked"), PageWords::checked(row.checked), {});
}

void Facts::addPeople()
{
    for (const PersonFact &person : m_sheet.event.facts.people) {
        QStringList about;
        for (const QString &word : {person.title, person.organization}) {
            if (!word.isEmpty())
                about << word;
        }
        const QString words = about.isEmpty() ? person.name : person.name + u", "_s + about.join(u", "_s);
        add(PageWords::tr("People"), words, person.evidence,
            person.role ? PageWords::personRole(*person.role) : QString());
    }
}

void Facts::addOthers()
{
    const EventFacts &facts = m_sheet.event.facts;
    for (const Participant &participant : facts.participants) {
        if (participant.role == ParticipantRole::TookPart || participant.role == ParticipantRole::Absent)
            add(PageWords::tr("Organisations"), participant.name, participant.evidence,
                PageWords::participantRole(participant.role));
    }
    for (const NamedFact &session : facts.sessions)
        add(PageWords::tr("Sessions"), session.name, session.evidence);
    for (const NamedFact &topic : facts.topics)
        add(PageWords::tr("Topics"), topic.name, topic.evidence);
}

QString earlier(const FigureRow &row)
{
    if (!row.previous)
        return {};
    if (row.figure.edition)
        return PageWords::tr("of the %1 edition").arg(displayEdition(row.figure.edition));
    return row.figure.year ? PageWords::tr("of %1").arg(*row.figure.year) : PageWords::tr("of an earlier edition");
}

TableBlock Facts::ledger() const
{
    TableBlock table;
    table.columns = {{PageWords::tr("Figure"), 500, 1000},
                     {PageWords::tr("What it counts"), 800, 1600},
                     {PageWords::tr("Sentence"), 1600, 0, true}};
    for (const FigureRow &row : m_sheet.ledger) {
        const Figure &figure = row.figure;
        TextRuns counted{{figure.quantity.unit.isEmpty() ? QString(toWord(figure.category)).replace(u'_', u' ')
                                                         : figure.quantity.unit}};
        for (const QString &note : {PageWords::figureNature(figure), earlier(row)}) {
            if (!note.isEmpty())
                counted.push_back({u" · "_s + note, TextStyle::Quiet});
        }
        TextRuns sentence;
        if (const QString quote = row.quote.isEmpty() ? figure.evidence.text : row.quote; !quote.isEmpty())
            sentence.push_back({u"“"_s + quote.simplified() + u"”"_s, TextStyle::Small});
        const TextRuns source = reference(figure.evidence);
        sentence.insert(sentence.end(), source.begin(), source.end());
        table.rows.push_back({{{displayQuantity(figure.quantity, m_locale)}}, counted, sentence});
    }
    return table;
}

ParagraphBlock heading(const QString &text)
{
    ParagraphBlock block;
    block.runs = {{text, TextStyle::Heading}};
    block.spaceBefore = 220;
    block.keepWithNext = true;
    block.outline = text;
    return block;
}

void addSources(PageContent &content, const EventSheet &sheet, const QLocale &locale)
{
    if (sheet.articles.empty())
        return;
    content.blocks.emplace_back(heading(PageWords::tr("Sources")));
    ParagraphBlock key;
    key.runs = {{PageWords::tr("“[1 at 103]” means: source 1, from character 103 on."), TextStyle::Quiet}};
    content.blocks.emplace_back(key);
    for (size_t i = 0; i < sheet.articles.size(); ++i) {
        const ArticleRow &article = sheet.articles[i];
        ParagraphBlock block;
        block.anchor = static_cast<int>(i) + 1;
        block.hanging = 220;
        block.spaceBefore = 50;
        block.runs = {{u"[%1] "_s.arg(i + 1), TextStyle::Small},
                      {article.title.isEmpty() ? PageWords::tr("Untitled") : article.title, TextStyle::Small}};
        if (!article.published.isEmpty())
            block.runs.push_back({u", "_s + displayPublished(article.published, locale), TextStyle::Small});
        block.runs.push_back({u" — "_s + article.source, TextStyle::Quiet});
        content.blocks.emplace_back(std::move(block));
    }
}

} // namespace

PictureBlock seriesPicture(const FigureSeries &editions, const QLocale &locale)
{
    ChartOptions options;
    options.kind = ChartKind::ByEdition;
    options.locale = locale;
    const ChartData data = chartData(editions, options);
    if (data.marks.size() < 2)
        return PictureBlock();
    ChartCanvas canvas;
    canvas.width = 720;
    canvas.locale = locale;
    return {chartPicture(data, canvas), chartSize(data, canvas)};
}

PageContent sheetPages(const EventSheet &sheet, const ReportContext &context)
{
    PageContent content;
    const EventRow &row = sheet.event.row;
    content.title = displayName(row);
    content.runningHead = content.title;
    content.footer = PageWords::footer(context);
    ParagraphBlock title;
    title.runs = {{content.title, TextStyle::Title}};
    title.outline = content.title;
    content.blocks.emplace_back(title);
    Facts facts(sheet, context.locale);
    facts.addAll();
    content.blocks.emplace_back(facts.table());
    content.blocks.emplace_back(heading(PageWords::tr("Figures")));
    if (sheet.ledger.empty()) {
        ParagraphBlock none;
        none.runs = {{PageWords::tr("The articles give no figure of this event.")}};
        content.blocks.emplace_back(none);
    } else {
        content.blocks.emplace_back(facts.ledger());
    }
    if (!sheet.chart.size.isEmpty()) {
        content.blocks.emplace_back(heading(PageWords::tr("Attendance by edition")));
        content.blocks.emplace_back(sheet.chart);
    }
    addSources(content, sheet, context.locale);
    return content;
}

} // namespace eventarium
