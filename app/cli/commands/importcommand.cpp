// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/importcommand.h"

#include "cli/delivery.h"
#include "cli/eventtable.h"
#include "cli/interruption.h"

#include "extract/extractor.h"
#include "ingest/ingestor.h"
#include "reader/readerregistry.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr int mostThreads = 64;
constexpr int largestBatch = 1'000'000;

// What a number option says; nullopt where it is no number from 1 to `most`.
std::optional<int> numberOf(const Arguments &arguments, const QString &option, int otherwise, int most)
{
    if (!arguments.has(option))
        return otherwise;
    bool ok = false;
    const int number = arguments.value(option).toInt(&ok);
    return ok && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Console::ProgressStyle progressStyle(const Arguments &arguments, const Console &console)
{
    const QString style = arguments.value(u"progress"_s, u"auto"_s);
    if (arguments.has(u"no-progress"_s) || style == "none"_L1)
        return Console::ProgressStyle::None;
    if (style == "lines"_L1)
        return Console::ProgressStyle::Lines;
    return console.errorIsTerminal() ? Console::ProgressStyle::Terminal : Console::ProgressStyle::None;
}

using Group = IngestReport::Group;

// Whatever there is beside articles with events, in the order in which it is told.
std::vector<std::pair<Group, QString>> groupNames()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ImportCommand", text); };
    return {{Group::WithoutEvent, tr("no event:")}, {Group::OtherLanguage, tr("not English:")},
            {Group::Duplicate, tr("duplicate:")},   {Group::Scanned, tr("scanned:")},
            {Group::TooLarge, tr("too large:")},    {Group::Unreadable, tr("unreadable:")}};
}

void listGroups(const IngestReport &report, Console &console)
{
    for (const auto &[group, name] : groupNames()) {
        for (const IngestReport::Listed &file : report.listed) {
            if (file.group == group)
                console.writeText(name + u' ' + file.path + u'\n');
        }
    }
}

} // namespace

QString ImportCommand::synopsis() const
{
    return tr("ARCHIVE PATH...");
}

QString ImportCommand::summary() const
{
    return tr("Take files and folders into an archive, which is made if it does not exist. The files are only read.");
}

QString ImportCommand::example() const
{
    return u"eventarium-cli import news.eventarium ~/articles"_s;
}

std::vector<Option> ImportCommand::options() const
{
    return {{u"progress"_s,
             {},
             u"auto|lines|none"_s,
             tr("How progress is told on standard error; by itself only on a terminal."),
             {u"auto"_s, u"lines"_s, u"none"_s}},
            {u"threads"_s,
             {},
             u"N"_s,
             tr("So many files are read at a time, at most 64; without it, as many as there are cores."),
             {}},
            {u"batch"_s,
             {},
             u"N"_s,
             tr("So many articles are kept at a time; what was kept stays if the import is ended."),
             {}},
            {u"columns"_s,
             {},
             u"FIELD=COLUMN,..."_s,
             tr("Which columns of lists of events say what, where their names do not tell: %1.")
                 .arg(listFields().join(u", "_s)),
             {}},
            {u"list"_s,
             {},
             {},
             tr("Name the files of each group too: without an event, in other languages, duplicates, scanned..."),
             {}}};
}

ExitCode ImportCommand::run(const Arguments &arguments, Console &console) const
{
    IngestPlan plan;
    plan.archive = arguments.first();
    plan.paths = arguments.positional().mid(1);
    const auto threads = numberOf(arguments, u"threads"_s, plan.threads, mostThreads);
    const auto batch = numberOf(arguments, u"batch"_s, plan.batch, largestBatch);
    const QString complaint = tr("“%1” takes a number from 1 to %2, not “%3”.");
    if (!threads)
        return console.usage(complaint.arg(u"--threads"_s).arg(mostThreads).arg(arguments.value(u"threads"_s)));
    if (!batch)
        return console.usage(complaint.arg(u"--batch"_s).arg(largestBatch).arg(arguments.value(u"batch"_s)));
    for (const QString &each : arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto field = listField(each.section(u'=', 0, 0).trimmed());
        if (!field || !each.contains(u'='))
            return console.usage(
                tr("“%1” does not name a column. It has the form FIELD=COLUMN; there are the fields %2.")
                    .arg(each, listFields().join(u", "_s)));
        plan.columns.insert(*field, each.section(u'=', 1).trimmed());
    }
    plan.threads = *threads;
    plan.batch = *batch;
    if (plan.archive == "-"_L1)
        return console.usage(tr("An archive is a file; “-” is none. Give its name."));
    if (const QString complaint = nameComplaint(plan.archive); !complaint.isEmpty())
        return console.usage(complaint);
    console.setProgressStyle(progressStyle(arguments, console));

    const Interruption interruption;
    const ReaderRegistry readers;
    const Extractor extractor;
    const auto report = Ingestor(readers, extractor).run(plan, interruption.token(), [&](const Progress &progress) {
        console.progress(progress);
    });
    console.endProgress();
    if (!report)
        return console.failure(report.error());
    const ExitCode code = tell(*report, plan.archive, console, arguments.has(u"quiet"_s));
    if (arguments.has(u"list"_s))
        listGroups(*report, console);
    return code;
}

ExitCode ImportCommand::tell(const IngestReport &report, const QString &archive, Console &console, bool quiet)
{
    const auto number = [](qint64 value) { return displayLocale().toString(value); };
    for (const IngestReport::Skipped &skipped : report.failed)
        console.error(skipped.path + u": "_s + skipped.error.message);
    if (!quiet) {
        console.writeText(tr("Seen:          %1 files").arg(number(report.files)) + u'\n');
        console.writeText(
            tr("Taken:         %1").arg(number(report.taken))
            + (report.withoutEvent > 0 ? tr(" (%1 without an event)").arg(number(report.withoutEvent)) : QString())
            + u'\n');
        console.writeText(tr("Unchanged:     %1").arg(number(report.unchanged)) + u'\n');
        console.writeText(tr("Failed:        %1").arg(number(std::ssize(report.failed))) + u'\n');
        for (const auto &[group, name] : groupNames()) {
            if (const qint64 count = report.count(group); count > 0)
                console.writeText(u"  "_s + name.leftJustified(13) + number(count) + u'\n');
        }
        console.writeText(tr("Events now:    %1").arg(number(report.events)) + u'\n');
    }
    if (report.cancelled) {
        console.error(tr("The import was ended before it was done. “%1” keeps %2 articles that were taken; the same "
                         "command takes up the rest.")
                          .arg(archive, number(report.taken)));
    }
    return report.cancelled || !report.failed.empty() ? ExitCode::DoneWithFailures : ExitCode::Done;
}

} // namespace eventarium::cli
