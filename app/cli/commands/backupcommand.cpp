// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/backupcommand.h"

#include "cli/archivequery.h"
#include "cli/delivery.h"

#include "report/archiveguard.h"
#include "store/backup.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString BackupCommand::synopsis() const
{
    return tr("ARCHIVE FILE");
}

QString BackupCommand::summary() const
{
    return tr("Copy an archive as it stands now, even while others work on it, and check the copy. FILE must be new.");
}

QString BackupCommand::example() const
{
    return u"eventarium-cli backup news.eventarium backups/news-2020-07-23.eventarium"_s;
}

std::vector<Option> BackupCommand::options() const
{
    return {};
}

ExitCode BackupCommand::run(const Arguments &arguments, Console &console) const
{
    const QString target = arguments.positional().value(1);
    if (const QString complaint = nameComplaint(target); !complaint.isEmpty())
        return console.usage(complaint);
    if (const auto reason = archiveInTheWay(target)) {
        return console.failure(
            {Error::Kind::NotWritable,
             tr("Could not write %1: %2. It was left unchanged. Choose another name.").arg(target, *reason), target});
    }
    if (const auto done = backUpArchive(arguments.first(), target); !done)
        return console.failure(done.error());
    console.note(tr("Copied and checked: %1 bytes in “%2”.").arg(QFileInfo(target).size()).arg(target));
    return ExitCode::Done;
}

} // namespace eventarium::cli
