// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/checkcommand.h"

#include "cli/archivequery.h"
#include "cli/eventtable.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString CheckCommand::synopsis() const
{
    return tr("ARCHIVE");
}

QString CheckCommand::summary() const
{
    return tr("Look for damage in an archive: what contradicts itself, points nowhere or does not fit its text.");
}

QString CheckCommand::example() const
{
    return u"eventarium-cli check news.eventarium"_s;
}

std::vector<Option> CheckCommand::options() const
{
    return {};
}

ExitCode CheckCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto problems = archive->check();
    if (!problems)
        return console.failure(problems.error());
    if (!problems->isEmpty()) {
        for (const QString &problem : *problems)
            console.writeText(problem + u'\n');
        console.error(tr("Problems found in “%1”: %2.").arg(arguments.first()).arg(problems->size()));
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
