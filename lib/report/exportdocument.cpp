// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any table as a document for people: a title, what it is of, and the rows that a person reads, without the columns
// that are for machines.
#include "report/display.h"
#include "report/exportformats.h"
#include "report/summarydocument.h"

#include "core/names.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

SummaryCell plain(const QString &text)
{
    const QString line = singleLine(text);
    return {line.isEmpty() ? u"–"_s : line, {}, false, false};
}

SummaryCell count(qint64 number, const QLocale &locale)
{
    return {locale.toString(number), {}, false, true};
}

QStringList columnsOf(ExportTable table)
{
    switch (table) {
    case ExportTable::Figures:
        return {u"Date"_s, u"Event"_s, u"Figure"_s, u"What it counts"_s, u"Stated by"_s};
    case ExportTable::People:
        return {u"Name"_s, u"Events"_s, u"Roles"_s, u"Other names"_s};
    case ExportTable::Organizations:
        return {u"Name"_s,        u"Events"_s,         u"Organised"_s,  u"Took part"_s,
                u"Stayed away"_s, u"Only mentioned"_s, u"Other names"_s};
    default:
        return {u"Published"_s, u"Title"_s, u"Events"_s, u"File"_s};
    }
}

using Cells = std::vector<SummaryCell>;

Cells cellsOf(const FigureRow &row, ExportTable, SummaryDocument &document, const QLocale &locale)
{
    EventRow named;
    named.name = row.eventName;
    named.edition = row.edition;
    QString what = QString(toWord(row.figure.category)).replace(u'_', u' ');
    if (row.figure.scope)
        what += u", "_s + *row.figure.scope;
    if (row.previous)
        what += row.figure.edition ? u", of the "_s + displayEdition(row.figure.edition) + u" edition"_s
                : row.figure.year  ? u", of "_s + QString::number(*row.figure.year)
                                   : u", of an earlier edition"_s;
    SummaryCell figure{singleLine(displayFigure(row.figure, locale)), {}, row.figure.scope.has_value(), false};
    if (const int number = document.quote(row.quote, row.source))
        figure.references.push_back(number);
    return {plain(displayDates(row.dates, locale)), plain(displayName(named)), figure, plain(what),
            plain(row.figure.statedBy ? row.figure.statedBy->name : u"not attributed"_s)};
}

Cells cellsOf(const NameRow &row, ExportTable table, SummaryDocument &, const QLocale &locale)
{
    if (table == ExportTable::People) {
        QStringList roles;
        for (const PersonRole role : row.roles)
            roles += QString(toWord(role)).replace(u'_', u' ');
        return {plain(row.name), count(row.events, locale), plain(roles.join("; "_L1)),
                plain(row.aliases.join("; "_L1))};
    }
    return {plain(row.name),
            count(row.events, locale),
            count(row.organised, locale),
            count(row.tookPart, locale),
            count(row.absent, locale),
            count(row.onlyMentioned, locale),
            plain(row.aliases.join("; "_L1))};
}

Cells cellsOf(const ArticleRow &row, ExportTable, SummaryDocument &, const QLocale &locale)
{
    return {plain(displayPublished(row.published, locale)), plain(row.title), count(row.events, locale),
            plain(row.source)};
}

Cells cellsOf(const EventRow &, ExportTable, SummaryDocument &, const QLocale &)
{
    Q_UNREACHABLE_RETURN(Cells()); // events have a summary of their own
}

QString titleOf(ExportTable table)
{
    static const QString titles[] = {u"Events"_s, u"Figures"_s, u"People"_s, u"Organisations"_s, u"Sources"_s};
    return titles[static_cast<size_t>(table)];
}

} // namespace

QString exportTitle(const ExportRequest &request)
{
    const QString title = titleOf(request.table);
    return request.context.query.isEmpty() ? title : QString(title + u": " + singleLine(request.context.query));
}

std::vector<std::pair<QString, QString>> exportFacts(const ExportRequest &request)
{
    const ArchiveInfo &archive = request.context.archive;
    const EventList &coverage = request.context.coverage;
    const QString query = singleLine(request.context.query);
    std::vector<std::pair<QString, QString>> facts;
    facts.emplace_back(u"Query"_s, query.isEmpty() ? u"all events"_s : query);
    QString covered = u"%1 of %2 events"_s.arg(coverage.ids.size()).arg(coverage.total);
    if (coverage.undatedLeftOut)
        covered += u"; %1 undated left out"_s.arg(coverage.undatedLeftOut);
    if (coverage.possiblyInRange)
        covered += u"; %1 only possibly in range"_s.arg(coverage.possiblyInRange);
    facts.emplace_back(u"Covers"_s, covered);
    facts.emplace_back(u"Archive"_s, singleLine(QFileInfo(archive.path).fileName()));
    facts.emplace_back(u"Fingerprint"_s, archive.fingerprint);
    facts.emplace_back(u"Generation"_s, QString::number(archive.generation));
    facts.emplace_back(u"Changed"_s, archive.changed);
    facts.emplace_back(u"Program"_s, u"Eventarium " EVENTARIUM_VERSION ""_s);
    return facts;
}

Result<SummaryDocument> tableDocument(const ExportRequest &request, ExportPager &pager)
{
    const QLocale &locale = request.context.locale;
    SummaryDocument document;
    document.language = locale.bcp47Name();
    document.title = exportTitle(request);
    SummarySection table;
    table.columns = columnsOf(request.table);
    table.whenEmpty = u"Nothing matches."_s;
    for (;;) {
        const auto page = pager.next();
        if (!page)
            return std::unexpected(page.error());
        if (sizeOf(*page) == 0)
            break;
        std::visit(
            [&](const auto &rows) {
                for (const auto &row : rows)
                    table.rows.push_back(cellsOf(row, request.table, document, locale));
            },
            *page);
    }
    document.lines += locale.toString(static_cast<qint64>(table.rows.size()))
                      + (table.rows.size() == 1 ? u" row"_s : u" rows"_s);
    QStringList facts;
    for (const auto &[label, value] : exportFacts(request)) {
        if (!value.isEmpty())
            facts += label + u": "_s + value;
    }
    document.lines += facts;
    document.sections.push_back(std::move(table));
    return document;
}

} // namespace eventarium
