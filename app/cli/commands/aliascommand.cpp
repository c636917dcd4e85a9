// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/aliascommand.h"

#include "cli/curating.h"

#include "core/serieskeys.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString AliasCommand::synopsis() const
{
    return tr("ARCHIVE NAME OTHER...");
}

QString AliasCommand::summary() const
{
    return tr("Say that the other names mean the same organisation, person or series of events; it is listed under "
              "the first.");
}

QString AliasCommand::example() const
{
    return u"eventarium-cli alias news.eventarium 'Internet Society of China' ISC"_s;
}

std::vector<Option> AliasCommand::options() const
{
    const QStringList kinds{u"organization"_s, u"person"_s, u"series"_s};
    return {{u"kind"_s, {}, kinds.join(u'|'), tr("Of what these are names; without it, of an organization."), kinds},
            authorOption(),
            noteOption()};
}

ExitCode AliasCommand::run(const Arguments &arguments, Console &console) const
{
    const QString name = arguments.positional().value(1);
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    JournalEntries entries;
    for (const QString &other : arguments.positional().mid(2)) {
        for (const QString &each : {name, other}) {
            if (foldName(each).isEmpty() || each.size() > 2000)
                return console.usage(tr("“%1” is no name.").arg(each.left(40)));
        }
        if (foldName(other) == foldName(name))
            return console.usage(tr("“%1” is the same name.").arg(other));
        JournalEntry entry = newEntry(JournalEntry::Kind::Alias, arguments);
        entry.alias = {*aliasKind(arguments.value(u"kind"_s, u"organization"_s)), name, other};
        entries.push_back(std::move(entry));
    }
    return addToArchive(arguments, std::move(entries), console);
}

} // namespace eventarium::cli
