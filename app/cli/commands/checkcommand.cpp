// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/checkcommand.h"

#include "cli/archivequery.h"
#include "cli/eventtable.h"

#include "ingest/repair.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString CheckCommand::synopsis() const
{
    return tr("ARCHIVE");
}

QString CheckCommand::summary() const
{
    return tr("Look for damage in an archive: what contradicts itself, points nowhere or does not fit its text. With "
              "“--repair” it is made anew from its articles and its journal where there is any.");
}

QString CheckCommand::example() const
{
    return u"eventarium-cli check news.eventarium"_s;
}

std::vector<Option> CheckCommand::options() const
{
    return {{u"repair"_s, {}, {}, tr("Make a damaged archive anew; the former file is kept as “NAME-damaged”."), {}}};
}

ExitCode CheckCommand::repair(const Arguments &arguments, Console &console)
{
    const auto report = repairArchive(arguments.first());
    if (!report)
        return console.failure(report.error());
    for (const QString &lost : report->lost)
        console.error(lost);
    const auto number = [](qint64 value) { return displayLocale().toString(value); };
    console.writeText(
        tr("Made anew: %1 articles, %2 entries of the journal; lost: %3. The former file is %4.")
            .arg(number(report->articles), number(report->entries), number(report->lost.size()), report->damaged)
        + u'\n');
    if (!report->lost.isEmpty())
        console.note(tr("Import the files of the lost articles again, or take a backup."));
    return report->lost.isEmpty() ? ExitCode::Done : ExitCode::DoneWithFailures;
}

ExitCode CheckCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive) {
        const auto again = ArchiveReader::open(arguments.first());
        const bool isDamaged = !again && again.error().kind == Error::Kind::Corrupt;
        return isDamaged && arguments.has(u"repair"_s) ? repair(arguments, console) : archive.error();
    }
    const auto problems = archive->check();
    if (!problems)
        return console.failure(problems.error());
    if (!problems->isEmpty()) {
        for (const QString &problem : *problems)
            console.writeText(problem + u'\n');
        console.error(tr("Problems found in “%1”: %2.").arg(arguments.first()).arg(problems->size()));
        if (arguments.has(u"repair"_s))
            return repair(arguments, console);
        return ExitCode::DoneWithFailures;
    }
    const auto info = archive->info();
    if (!info)
        return console.failure(info.error());
    const auto number = [](qint64 value) { return displayLocale().toString(value); };
    console.writeText(tr("No problems found: %1 articles, %2 events, %3 figures.")
                          .arg(number(info->articles), number(info->events), number(info->figures))
                      + u'\n');
    return ExitCode::Done;
}

} // namespace eventarium::cli
