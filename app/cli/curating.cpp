// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/curating.h"

#include "ingest/curator.h"
#include "report/display.h"
#include "resolve/curation.h"

#include <QCoreApplication>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Curating", source);
}

QString nameOf(const EventTarget &target)
{
    EventRow row;
    row.name = target.name;
    row.edition = target.edition;
    const QString when = target.start ? target.start->toIso() : target.year ? QString::number(*target.year) : QString();
    return u"“"_s + displayName(row) + (when.isEmpty() ? QString() : u", "_s + when) + u"”"_s;
}

} // namespace

Option authorOption()
{
    return {u"author"_s, {}, u"NAME"_s, text("Who says so; without it, the name of the account."), {}};
}

Option noteOption()
{
    return {u"note"_s, {}, u"TEXT"_s, text("Why, or from where it is known: kept as the evidence."), {}};
}

std::expected<NamedEvent, ExitCode> namedEvent(const ArchiveReader &archive, const QString &id, Console &console)
{
    bool isNumber = false;
    const EventId event{id.toLongLong(&isNumber)};
    if (!isNumber || !event.isValid())
        return std::unexpected(
            console.usage(text("“%1” is no event's id. Ids are numbers; “eventarium-cli events” lists them.").arg(id)));
    const auto shown = archive.event(event);
    if (!shown)
        return std::unexpected(console.failure(shown.error()));
    auto tellings = archive.tellings(event);
    if (!tellings)
        return std::unexpected(console.failure(tellings.error()));
    EventTarget target = targetOf(*tellings);
    Figures added;
    std::ranges::copy_if(shown->facts.figures, std::back_inserter(added),
                         [](const Figure &figure) { return figure.evidence.kind == Evidence::Kind::Note; });
    return NamedEvent{std::move(*tellings), std::move(added), std::move(target), displayName(shown->row)};
}

std::vector<Telling> NamedEvent::withAdded() const
{
    std::vector<Telling> all = tellings;
    if (!added.empty())
        all.emplace_back().facts.figures = added;
    return all;
}

QString findFact(const std::vector<Telling> &tellings, const QString &field, const QString &value, FactTarget &fact)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    QStringList known;
    for (const FactTarget &each : factsOf(tellings, field)) {
        if (each.value.compare(value, Qt::CaseInsensitive) == 0
            || (field == "figure"_L1 && isNumber && each.value.toDouble() == number)) {
            fact = each;
            return {};
        }
        known += each.value;
    }
    known.removeDuplicates();
    return known.isEmpty()
               ? text("No article tells a %1 of this event.").arg(field)
               : text("No article says “%1” of this event. There are: %2.").arg(value, known.mid(0, 20).join(u"; "_s));
}

JournalEntry newEntry(JournalEntry::Kind kind, const Arguments &arguments)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.note = arguments.value(u"note"_s);
    entry.author = arguments.value(u"author"_s);
    if (const passwd *account = getpwuid(geteuid()); entry.author.isEmpty() && account)
        entry.author = QString::fromLocal8Bit(account->pw_name);
    return entry;
}

ExitCode addToArchive(const Arguments &arguments, JournalEntries entries, Console &console)
{
    const auto added = addEntries(arguments.first(), std::move(entries));
    if (!added)
        return console.failure(added.error());
    console.note(QCoreApplication::translate("Curating", "Entries added to the journal: %1.").arg(*added));
    return ExitCode::Done;
}

QString sayingOf(const JournalEntry &entry)
{
    const FactTarget &fact = entry.fact;
    const QString event = nameOf(entry.event);
    switch (entry.kind) {
    case JournalEntry::Kind::Set:
        return text("%1 of %2 is “%3”").arg(fact.field, event, fact.value);
    case JournalEntry::Kind::Add:
        return text("%2 also has the %1 “%3”").arg(fact.field, event, fact.value);
    case JournalEntry::Kind::Create:
        return text("%1 is an event").arg(event);
    case JournalEntry::Kind::Reject:
        return text("%1 “%3” of %2 is wrong").arg(fact.field, event, fact.value);
    case JournalEntry::Kind::Choose:
        return text("%3 stands for the %1 of %2").arg(fact.field, event, fact.value);
    case JournalEntry::Kind::NotAnEvent:
        return text("%1 is no event").arg(event);
    case JournalEntry::Kind::Merge:
        return text("%1 and %2 are one event").arg(event, nameOf(entry.other));
    case JournalEntry::Kind::Separate:
        return text("%1 and %2 are not the same event").arg(event, nameOf(entry.other));
    case JournalEntry::Kind::Verify:
        return entry.fact.value.isEmpty() ? text("%1 was checked").arg(event)
                                          : text("%2 of %1 was checked").arg(event, entry.fact.value);
    case JournalEntry::Kind::Note:
        return text("a note on %1").arg(event);
    case JournalEntry::Kind::Undo:
        return text("an entry was undone");
    case JournalEntry::Kind::Alias:
        return text("“%1” is also called “%2”").arg(entry.alias.name, entry.alias.alias);
    }
    return {};
}

} // namespace eventarium::cli
