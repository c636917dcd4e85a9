// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/editcommand.h"

#include "cli/curating.h"

#include "resolve/additions.h"
#include "resolve/curation.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("EditCommand", source);
}

// One change of the command line; a complaint, empty where all is well.
QString readChange(const QString &change, const NamedEvent &event, JournalEntry &entry)
{
    const qsizetype equals = change.indexOf(u'=');
    if (equals < 1)
        return text("“%1” is no change. It has the form FIELD=VALUE, FIELD+=VALUE or FIELD-=VALUE.").arg(change);
    const QString value = change.mid(equals + 1).trimmed();
    entry.kind = JournalEntry::Kind::Set;
    QString field = change.first(equals).trimmed().toLower();
    if (value.size() > 2000)
        return text("The value for “%1” is too long.").arg(field);
    if (field.endsWith(u'-')) {
        field.chop(1);
        if (!rejectableFields().contains(field))
            return text("There is no “%1” to reject. There are: %2.").arg(field, rejectableFields().join(u", "_s));
        entry.kind = JournalEntry::Kind::Reject;
        return findFact(event.tellings, field, value, entry.fact);
    }
    if (field.endsWith(u'+')) {
        field.chop(1);
        entry.kind = JournalEntry::Kind::Add;
        entry.fact = {field, value, {}};
        return additionComplaint(field, value);
    }
    if (field == "attendance"_L1 || field == "online"_L1) {
        entry.kind = JournalEntry::Kind::Choose;
        const QString complaint = findFact(event.withAdded(), u"figure"_s, value, entry.fact);
        entry.fact.field = field;
        return complaint;
    }
    if (field == "event"_L1) {
        entry.kind = JournalEntry::Kind::NotAnEvent;
        return value == "no"_L1 ? QString() : text("“event” can only be “no”; undo says that it is one after all.");
    }
    entry.fact = {field, value, {}};
    return fieldComplaint(field, value);
}

// An event that is to be created: its name, start and edition are what it is known by.
std::expected<NamedEvent, ExitCode> newEvent(const Arguments &arguments, JournalEntries &entries, Console &console)
{
    JournalEntry entry = newEntry(JournalEntry::Kind::Create, arguments);
    entry.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const QString &change : arguments.positional().mid(2)) {
        const QString field = change.section(u'=', 0, 0).trimmed().toLower();
        const QString value = change.section(u'=', 1).trimmed();
        if (field == "name"_L1)
            entry.event.name = value;
        else if (field == "start"_L1)
            entry.event.start = PartialDate::fromIso(value);
        else if (field == "edition"_L1 && value.toInt() > 0)
            entry.event.edition = value.toInt();
    }
    if (entry.event.name.isEmpty() || entry.event.name.size() > 1000)
        return std::unexpected(console.usage(text("A new event needs its name: “name=NAME”.")));
    entry.event.articles = {{{}, createdSource(entry)}};
    entries.push_back(entry);
    return NamedEvent{{}, {}, entry.event, entry.event.name};
}

} // namespace

QString EditCommand::synopsis() const
{
    return tr("ARCHIVE ID|new CHANGE...");
}

QString EditCommand::summary() const
{
    return tr("Correct an event. FIELD=VALUE sets a field (name, start, end, edition, mode, status, theme, kind, "
              "venue, city, country), attendance=NUMBER and online=NUMBER choose which claim stands for it, "
              "FIELD+=VALUE adds a fact (figure, organizer, participant, person, topic, session, place), FIELD-=VALUE "
              "rejects one (figure, place, organizer, person, participant, topic, session, start, end, "
              "edition, mode, status), event=no says that it is none. Instead of an id, “new” creates an event, which "
              "needs a name. What was "
              "found is kept.");
}

QString EditCommand::example() const
{
    return u"eventarium-cli edit news.eventarium 12 city=Nanjing figure-=12000000 --note 'The organiser, by telephone'"_s;
}

std::vector<Option> EditCommand::options() const
{
    return {authorOption(), noteOption()};
}

ExitCode EditCommand::run(const Arguments &arguments, Console &console) const
{
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    JournalEntries entries;
    const bool isNew = arguments.positional().value(1) == "new"_L1;
    const auto event = isNew ? newEvent(arguments, entries, console)
                             : namedEvent(*archive, arguments.positional().value(1), console);
    if (!event)
        return event.error();
    for (const QString &change : arguments.positional().mid(2)) {
        JournalEntry entry = newEntry(JournalEntry::Kind::Set, arguments);
        entry.event = event->target;
        if (const QString complaint = readChange(change, *event, entry); !complaint.isEmpty())
            return console.usage(complaint);
        entries.push_back(std::move(entry));
    }
    return addToArchive(arguments, std::move(entries), console);
}

} // namespace eventarium::cli
