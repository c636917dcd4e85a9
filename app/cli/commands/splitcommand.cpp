// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/splitcommand.h"

#include "cli/curating.h"

#include "resolve/curation.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString SplitCommand::synopsis() const
{
    return tr("ARCHIVE ID SOURCE... | ARCHIVE ID ID");
}

QString SplitCommand::summary() const
{
    return tr("Say that these articles of an event tell of another one; or that two events are not the same, so that "
              "they stay apart whatever is imported.");
}

QString SplitCommand::example() const
{
    return u"eventarium-cli split news.eventarium 12 articles/other-fair.txt"_s;
}

std::vector<Option> SplitCommand::options() const
{
    return {authorOption(), noteOption()};
}

ExitCode SplitCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto event = namedEvent(*archive, arguments.positional().value(1), console);
    if (!event)
        return event.error();
    JournalEntry entry = newEntry(JournalEntry::Kind::Separate, arguments);
    bool isId = false;
    arguments.positional().value(2).toLongLong(&isId);
    if (isId && arguments.positional().size() == 3) {
        const auto other = namedEvent(*archive, arguments.positional().value(2), console);
        if (!other)
            return other.error();
        if (other->target == event->target)
            return console.usage(tr("“%1” is the same event.").arg(arguments.positional().value(2)));
        entry.event = event->target;
        entry.other = other->target;
        return addToArchive(arguments, {entry}, console);
    }
    std::vector<Telling> stays = event->tellings;
    std::vector<Telling> goes;
    for (const QString &source : arguments.positional().mid(2)) {
        const auto told = std::ranges::partition(stays, [&](const Telling &telling) {
            return telling.source != source && telling.source != QFileInfo(source).absoluteFilePath();
        });
        if (told.empty())
            return console.usage(tr("“%1” is no article of this event; “eventarium-cli show” lists them.").arg(source));
        std::ranges::move(told, std::back_inserter(goes));
        stays.erase(told.begin(), told.end());
    }
    if (stays.empty())
        return console.usage(tr("These are all articles of the event: at least one must stay."));
    entry.event = targetOf(stays);
    entry.other = targetOf(goes);
    return addToArchive(arguments, {entry}, console);
}

} // namespace eventarium::cli
