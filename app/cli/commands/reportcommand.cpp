// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/reportcommand.h"

#include "cli/commands/exportcommand.h"
#include "cli/exporting.h"

#include "report/atomicfile.h"
#include "report/reporttemplate.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr size_t rowsAtOnce = 1000;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotReadable, ReportCommand::tr("Could not read %1: %2.").arg(path, file.errorString()),
                    path);
    return file.readAll();
}

QString figuresPath(const Arguments &arguments)
{
    const QString target = arguments.value(u"output"_s);
    return target == "-"_L1 ? QString() : target + u".figures.json"_s;
}

// The export that a template stands for, in the words of a person who asks for it.
std::expected<Arguments, QString> asExport(const ReportTemplate &report, const QString &query, const Arguments &given)
{
    QStringList words;
    const auto add = [&](const QString &option, const QString &value) {
        if (!value.isEmpty())
            words += QStringList{QString(u"--"_s + option), value};
    };
    add(u"table"_s, report.table);
    add(u"format"_s, report.format);
    add(u"report"_s, report.report);
    add(u"columns"_s, report.columns.join(u','));
    add(u"sort"_s, report.sort);
    add(u"paper"_s, report.paper);
    add(u"limit"_s, report.limit ? QString::number(*report.limit) : QString());
    add(u"output"_s, given.value(u"output"_s));
    for (const QString &flag : {u"meta"_s, u"force"_s, u"quiet"_s, u"no-progress"_s}) {
        if (given.has(flag))
            words += QString(u"--"_s + flag);
    }
    words += QStringList{u"--"_s, given.first(), query};
    std::vector<Option> options = ExportCommand().options();
    for (const QString &flag : {u"force"_s, u"quiet"_s, u"no-progress"_s})
        options.push_back({flag, {}, {}, {}, {}});
    return Arguments::parse(words, options);
}

// A day, month or year of an option; a complaint where it is none.
std::expected<std::optional<PartialDate>, QString> dateOf(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return std::nullopt;
    if (const auto date = PartialDate::fromIso(arguments.value(option)))
        return date;
    return std::unexpected(ReportCommand::tr("“%1” is no date for “--%2”: give 2020-07-23, 2020-07 or 2020.")
                               .arg(arguments.value(option), option));
}

Result<FigureRun> figuresOf(const ArchiveQuery &query)
{
    const ReportContext context = contextOf(query);
    FigureRun run{context.query, context.archive.generation, {}};
    const std::span<const EventId> all = query.list.ids;
    for (size_t at = 0; at < all.size(); at += rowsAtOnce) {
        const auto rows = query.archive.rows(all.subspan(at, std::min(rowsAtOnce, all.size() - at)));
        if (!rows)
            return std::unexpected(rows.error());
        std::ranges::move(shownFigures(*rows, context.locale), std::back_inserter(run.figures));
    }
    return run;
}

void tellChanges(const FigureRun &before, const FigureRun &now, Console &console)
{
    if (before.query != now.query) {
        console.note(ReportCommand::tr("The last run was of “%1”: its figures are not compared.").arg(before.query));
        return;
    }
    const auto changes = changedFigures(before, now);
    console.writeText(ReportCommand::tr("%1 figures changed since the last run.").arg(changes.size()) + u'\n');
    for (const FigureChange &change : changes) {
        const auto shown = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
        console.writeText(change.name + u", "_s + change.column + u": "_s + shown(change.before) + u" → "_s
                          + shown(change.now) + u'\n');
    }
}

} // namespace

QString ReportCommand::synopsis() const
{
    return tr("ARCHIVE TEMPLATE -o FILE");
}

QString ReportCommand::summary() const
{
    return tr("Make a report by its template, of a period; made again, tell which figures have changed.");
}

QString ReportCommand::example() const
{
    return u"eventarium-cli report news.eventarium fairs.json --from 2020-07 --until 2020-09 -o q3.html"_s;
}

std::vector<Option> ReportCommand::options() const
{
    return {outputOption(),
            {u"from"_s, {}, u"DATE"_s, tr("The first day of the period; a month or a year will do."), {}},
            {u"until"_s, {}, u"DATE"_s, tr("Its last day."), {}},
            metaOption()};
}

ExitCode ReportCommand::run(const Arguments &arguments, Console &console) const
{
    if (!arguments.has(u"output"_s))
        return console.usage(tr("Where to? Give a file with “-o FILE”."));
    const auto from = dateOf(arguments, u"from"_s);
    const auto until = dateOf(arguments, u"until"_s);
    if (!from || !until)
        return console.usage(from ? until.error() : from.error());
    const QString path = arguments.positional().value(1);
    const auto report = contentOf(path).and_then(
        [&](const QByteArray &json) { return readReportTemplate(json, path); });
    if (!report)
        return console.failure(report.error());
    const auto words = asExport(*report, queryOfPeriod(report->query, *from, *until), arguments);
    if (!words)
        return console.usage(words.error());
    const auto format = formatOf(*words, exportFormats(ExportTable::Events));
    if (!format)
        return console.usage(format.error());
    return make(*words, *exportTableOf(words->value(u"table"_s, u"events"_s)), *exportFormatOf(*format), console);
}

ExitCode ReportCommand::make(const Arguments &words, ExportTable table, ExportFormat format, Console &console) const
{
    if (const QString complaint = exportComplaint(words, table, format); !complaint.isEmpty())
        return console.usage(complaint);
    const auto query = answerQuery(words, 1, console, table == ExportTable::Events || table == ExportTable::Figures);
    if (!query)
        return query.error();
    const QString kept = figuresPath(words);
    std::optional<FigureRun> before;
    if (!kept.isEmpty() && QFile::exists(kept)) {
        auto read = contentOf(kept).and_then([&](const QByteArray &json) { return readFigureRun(json, kept); });
        if (!read)
            return console.failure(read.error());
        before = std::move(*read);
    }
    const ExitCode code = runExport(words, console, table, format, *query);
    if (code != ExitCode::Done || kept.isEmpty())
        return code;
    const auto now = figuresOf(*query);
    if (!now)
        return console.failure(now.error());
    if (before)
        tellChanges(*before, *now, console);
    const auto written = writeFile(kept, figureRunJson(*now));
    return written ? code : console.failure(written.error());
}

} // namespace eventarium::cli
