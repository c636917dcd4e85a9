// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/summary.h"

#include "core/names.h"
#include "report/display.h"
#include "report/summarydocument.h"
#include "report/summaryparts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString counted(qint64 count, const QString &one, const QString &many, const QLocale &locale)
{
    return locale.toString(count) + u' ' + (count == 1 ? one : many);
}

// "Archive news.eventarium, generation 12, fingerprint 3f2a..., Eventarium 0.1.0": no clock, so equal bytes for equal
// content.
QString archiveLine(const ReportContext &context)
{
    const ArchiveInfo &archive = context.archive;
    QStringList parts;
    if (!archive.path.isEmpty())
        parts += u"Archive "_s + singleLine(QFileInfo(archive.path).fileName());
    if (!archive.fingerprint.isEmpty())
        parts += u"fingerprint "_s + singleLine(archive.fingerprint);
    parts += u"generation "_s + QString::number(archive.generation);
    parts += u"Eventarium " EVENTARIUM_VERSION ""_s;
    return parts.join(u", "_s);
}

QString coverageLine(qint64 shown, const EventList &coverage, const QLocale &locale)
{
    QString line = locale.toString(shown) + u" of "
                   + counted(qMax(shown, coverage.total), u"event"_s, u"events"_s, locale);
    if (coverage.undatedLeftOut)
        line += u"; " + locale.toString(coverage.undatedLeftOut) + u" undated left out";
    if (coverage.possiblyInRange)
        line += u"; " + locale.toString(coverage.possiblyInRange) + u" only possibly in range";
    return line;
}

SummaryCell plain(const QString &text)
{
    const QString line = singleLine(text);
    return {line.isEmpty() ? u"–"_s : line, {}, false, false};
}

SummaryCell figureCell(const FigureRow &row, const QLocale &locale)
{
    return {singleLine(displayFigure(row.figure, locale)), {}, row.figure.scope.has_value(), false};
}

// What kind of number it is: "attendees, on site, counted, opening ceremony".
QString claimWords(const FigureRow &row)
{
    const Figure &figure = row.figure;
    const auto word = [](const auto &value) { return QString(toWord(value)).replace(u'_', u' '); };
    QStringList words{word(figure.category)};
    if (figure.audience)
        words += figure.audience == FigureAudience::Both ? u"on site and online"_s : word(*figure.audience);
    if (figure.counts)
        words += word(*figure.counts);
    if (figure.basis)
        words += word(*figure.basis);
    if (figure.scope)
        words += *figure.scope;
    if (row.previous) {
        const QString which = figure.edition ? displayEdition(figure.edition) + u" edition"
                              : figure.year  ? QString::number(*figure.year)
                                             : u"earlier"_s;
        words += u"of the " + (figure.edition ? which : figure.year ? which + u" edition" : u"earlier editions"_s);
    }
    return words.join(u", "_s);
}

QString statedByWords(const Figure &figure)
{
    if (!figure.statedBy)
        return u"not attributed"_s;
    return figure.statedBy->relation == StatedRelation::Organiser ? QString(figure.statedBy->name + u" (organiser)")
                                                                  : figure.statedBy->name;
}

template<class Range, class Words>
QString joined(const Range &values, Words words)
{
    QStringList list;
    for (const auto &value : values)
        list += words(value);
    return list.join(u"; "_s);
}

QString withDetails(const QString &name, const QStringList &details)
{
    QStringList said;
    for (const QString &detail : details) {
        if (!detail.isEmpty())
            said += detail;
    }
    return said.isEmpty() ? name : QString(name + u" (" + said.join(u", "_s) + u')');
}

template<class Enum>
QString wordOf(const std::optional<Enum> &value)
{
    return value ? QString(toWord(*value)).replace(u'_', u' ') : QString();
}

// A fact with the words of the article that say so.
SummaryCell stated(const QString &value, std::initializer_list<Evidence> sources)
{
    QStringList words;
    for (const Evidence &evidence : sources) {
        const QString text = singleLine(evidence.text);
        if (!text.isEmpty() && !words.contains(text))
            words += text;
    }
    SummaryCell cell = plain(value);
    if (!words.isEmpty())
        cell.text += u" — “" + words.join(u"”, “"_s) + u'”';
    return cell;
}

SummarySection factsSection(const Event &event, const QLocale &locale)
{
    const EventFacts &facts = event.facts;
    SummarySection section;
    const auto add = [&](const QString &label, const SummaryCell &cell, bool known) {
        if (known)
            section.facts.emplace_back(label, cell);
    };
    const auto addList = [&](const QString &label, const QString &text) { add(label, plain(text), !text.isEmpty()); };

    add(u"Date"_s, stated(displayDates(event.row.dates, locale), {facts.evidence.start, facts.evidence.end}), true);
    addList(u"Also called"_s, facts.aliases.join(u"; "_s));
    add(u"Edition"_s, stated(displayEdition(event.row.edition), {facts.evidence.edition}),
        event.row.edition.has_value());
    addList(u"Kind"_s, facts.kind == EventKind::Other ? QString() : QString(toWord(facts.kind)));
    add(u"Status"_s, stated(wordOf(event.row.status), {facts.evidence.status}), event.row.status.has_value());
    add(u"Held"_s, stated(wordOf(event.row.mode), {facts.evidence.mode}), event.row.mode.has_value());
    addList(u"Place"_s,
            joined(facts.places, [](const Place &place) { return withDetails(place.name, {place.country}); }));
    add(u"Theme"_s, stated(facts.theme, {}), !facts.theme.isEmpty());
    addList(u"Organisers"_s, joined(facts.organizers, [](const Organizer &o) {
                return withDetails(o.name, {wordOf(std::optional(o.role))});
            }));
    addList(u"People"_s, joined(facts.people, [](const PersonFact &p) {
                return withDetails(p.name, {p.title, p.organization, wordOf(p.role)});
            }));
    addList(u"Organisations"_s, joined(facts.participants, [](const Participant &p) {
                return withDetails(p.name, {wordOf(std::optional(p.role))});
            }));
    addList(u"Sessions"_s, joined(facts.sessions, [](const NamedFact &fact) { return fact.name; }));
    addList(u"Topics"_s, joined(facts.topics, [](const NamedFact &fact) { return fact.name; }));
    return section;
}

SummarySection ledgerSection(std::span<const FigureRow> ledger, SummaryDocument &document, const QLocale &locale)
{
    SummarySection section;
    section.heading = u"Figures"_s;
    section.columns = {u"Figure"_s, u"What it counts"_s, u"Stated by"_s};
    section.whenEmpty = u"No figure is known."_s;
    for (const FigureRow &row : ledger) {
        std::vector<SummaryCell> cells{figureCell(row, locale), plain(claimWords(row)),
                                       plain(statedByWords(row.figure))};
        if (const int number = document.quote(row.quote, row.source))
            cells.front().references.push_back(number);
        section.rows.push_back(std::move(cells));
    }
    return section;
}

SummarySection sourcesSection(std::span<const ArticleRow> articles, const QLocale &locale)
{
    SummarySection section;
    section.heading = u"Articles"_s;
    section.columns = {u"Published"_s, u"Title"_s, u"File"_s};
    section.whenEmpty = u"No article is known."_s;
    // Where one article is all, there is nothing to match.
    const bool matched = articles.size() > 1 && std::ranges::any_of(articles, [](const ArticleRow &article) {
                             return article.reprint || article.score.value_or(1) < 1;
                         });
    if (matched)
        section.columns += u"Match"_s;
    for (const ArticleRow &article : articles) {
        auto &row = section.rows.emplace_back();
        row = {plain(displayPublished(article.published, locale)), plain(article.title), plain(article.source)};
        if (matched)
            row.push_back(plain(article.reprint ? u"reprint"_s
                                                : locale.toString(qRound(article.score.value_or(1) * 100)) + u" %"_s));
    }
    return section;
}

} // namespace

SummaryCell headlineCell(const std::optional<Headline> &headline, SummaryDocument &document, const QLocale &locale)
{
    SummaryCell cell{displayHeadline(headline, locale), {}, headline && headline->part, true};
    cell.text = singleLine(cell.text);
    if (headline) {
        if (const int number = document.quote(headline->quote, headline->source))
            cell.references.push_back(number);
    }
    return cell;
}

SummaryDocument reportHead(const QString &what, std::span<const EventRow> rows, const ReportContext &context)
{
    const QLocale &locale = context.locale;
    SummaryDocument document;
    document.language = locale.bcp47Name();
    document.title = context.query.isEmpty() ? what : QString(what + u": " + singleLine(context.query));
    const auto shown = static_cast<qint64>(rows.size());
    const auto unchecked = std::ranges::count(rows, Checked::MachineMade, &EventRow::checked);
    document.lines = {coverageLine(shown, context.coverage, locale),
                      locale.toString(static_cast<qint64>(unchecked)) + u" of " + locale.toString(shown)
                          + u" not checked by a person",
                      archiveLine(context)};
    if (!context.organization.isEmpty())
        document.lines.insert(1, u"Role: what " + singleLine(context.organization) + u" did");
    return document;
}

SummarySection eventSection(std::span<const EventRow> rows, const ReportContext &context, SummaryDocument &document)
{
    const QLocale &locale = context.locale;
    const bool roles = !context.organization.isEmpty();
    SummarySection table;
    table.columns = {u"Date"_s, u"Event"_s, roles ? u"Role"_s : u"Place"_s, u"Attendance"_s, u"Online"_s};
    table.whenEmpty = u"No event matches."_s;
    for (const EventRow &row : rows) {
        std::vector<SummaryCell> cells{plain(displayDates(row.dates, locale)), plain(displayName(row)),
                                       plain(roles ? row.role : row.place)};
        cells.push_back(headlineCell(row.attendance, document, locale));
        cells.push_back(headlineCell(row.online, document, locale));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

SummaryDocument listDocument(std::span<const EventRow> rows, const ReportContext &context)
{
    SummaryDocument document = reportHead(u"Events"_s, rows, context);
    if (context.query.isEmpty())
        document.title = u"All events"_s;
    document.sections.push_back(eventSection(rows, context, document));
    return document;
}

QString summaryText(const SummaryDocument &document, SummaryFormat format)
{
    switch (format) {
    case SummaryFormat::Markdown:
        return summaryAsMarkdown(document);
    case SummaryFormat::Html:
        return summaryAsHtml(document);
    case SummaryFormat::Text:
        break;
    }
    return summaryAsText(document);
}

std::span<const QLatin1StringView> reportKindWords()
{
    static constexpr QLatin1StringView words[] = {"list"_L1, "digest"_L1, "editions"_L1};
    return words;
}

std::optional<ReportKind> reportKindOf(QStringView word)
{
    const auto words = reportKindWords();
    const auto found = std::ranges::find_if(words, [word](QLatin1StringView each) { return word == each; });
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<ReportKind>(std::distance(words.begin(), found)));
}

QString listSummary(std::span<const EventRow> rows, const ReportContext &context, SummaryFormat format)
{
    return summaryText(listDocument(rows, context), format);
}

QString eventSheet(const Event &event, std::span<const FigureRow> ledger, std::span<const ArticleRow> articles,
                   const ReportContext &context, SummaryFormat format)
{
    const QLocale &locale = context.locale;
    SummaryDocument document;
    document.language = locale.bcp47Name();
    document.title = singleLine(displayName(event.row));
    const QString checked = event.row.checked == Checked::MachineMade ? u"Not checked by a person"_s
                            : event.row.checked == Checked::Verified  ? u"Verified by a person"_s
                                                                      : u"Corrected by a person"_s;
    document.lines = {checked, archiveLine(context)};
    if (event.row.conflict)
        document.lines.insert(1, u"Its articles disagree"_s);
    document.sections.push_back(factsSection(event, locale));
    document.sections.push_back(ledgerSection(ledger, document, locale));
    document.sections.push_back(sourcesSection(articles, locale));
    return summaryText(document, format);
}

} // namespace eventarium
