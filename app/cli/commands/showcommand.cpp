// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/showcommand.h"

#include "cli/archivequery.h"
#include "cli/delivery.h"
#include "cli/exporting.h"
#include "cli/rendering.h"

#include "query/figureseries.h"
#include "report/factsjson.h"
#include "report/summary.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"text"_s, u"md"_s, u"html"_s, u"json"_s, u"pdf"_s};
    return all;
}

Result<QByteArray> pdfOf(const ArchiveReader &archive, const Event &event, Renderer::Paper paper)
{
    const auto ledger = archive.figures(std::span(&event.row.id, 1));
    const auto articles = archive.articles(event.row.id);
    const auto editions = attendanceByEdition(archive, event.row.id);
    const auto info = archive.info();
    for (const auto &failed : {ledger ? std::nullopt : std::optional(ledger.error()),
                               articles ? std::nullopt : std::optional(articles.error()),
                               editions ? std::nullopt : std::optional(editions.error()),
                               info ? std::nullopt : std::optional(info.error())}) {
        if (failed)
            return std::unexpected(*failed);
    }
    ReportContext context;
    context.archive = *info;
    return renderer().and_then(
        [&](Renderer *renderer) { return renderer->sheetPdf(event, *ledger, *articles, *editions, context, paper); });
}

Result<QByteArray> sheetOf(const ArchiveReader &archive, const Event &event, SummaryFormat format)
{
    const auto ledger = archive.figures(std::span(&event.row.id, 1));
    if (!ledger)
        return std::unexpected(ledger.error());
    const auto articles = archive.articles(event.row.id);
    if (!articles)
        return std::unexpected(articles.error());
    const auto info = archive.info();
    if (!info)
        return std::unexpected(info.error());
    ReportContext context;
    context.archive = *info;
    return eventSheet(event, *ledger, *articles, context, format).toUtf8();
}

} // namespace

QString ShowCommand::synopsis() const
{
    return tr("ARCHIVE ID");
}

QString ShowCommand::summary() const
{
    return tr("Show one event with its facts, figures and sources. The id stands in the list of events.");
}

QString ShowCommand::example() const
{
    return u"eventarium-cli show news.eventarium 12 --format md"_s;
}

std::vector<Option> ShowCommand::options() const
{
    return {formatOption(formats()), outputOption(), paperOption()};
}

ExitCode ShowCommand::run(const Arguments &arguments, Console &console) const
{
    bool isNumber = false;
    const EventId id{arguments.positional().value(1).toLongLong(&isNumber)};
    if (!isNumber || !id.isValid())
        return console.usage(tr("“%1” is no event's id. Ids are numbers; “eventarium-cli events” lists them.")
                                 .arg(arguments.positional().value(1)));
    const auto format = formatOf(arguments, formats());
    if (!format)
        return console.usage(format.error());
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto event = archive->event(id);
    if (!event)
        return console.failure(event.error());

    if (*format == "json"_L1)
        return deliver(arguments, console, onePiece(compactJson(eventJson(*event)) + '\n'), OutputKind::Data);
    if (*format == "pdf"_L1) {
        const auto pdf = pdfOf(*archive, *event, paperOf(arguments));
        return pdf ? deliver(arguments, console, onePiece(*pdf), OutputKind::Data) : console.failure(pdf.error());
    }
    const SummaryFormat summaryFormat = *format == "md"_L1     ? SummaryFormat::Markdown
                                        : *format == "html"_L1 ? SummaryFormat::Html
                                                               : SummaryFormat::Text;
    const auto sheet = sheetOf(*archive, *event, summaryFormat);
    if (!sheet)
        return console.failure(sheet.error());
    return deliver(arguments, console, onePiece(*sheet),
                   summaryFormat == SummaryFormat::Text ? OutputKind::Text : OutputKind::Data);
}

} // namespace eventarium::cli
