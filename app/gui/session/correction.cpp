// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/correction.h"

#include "core/names.h"
#include "core/serieskeys.h"
#include "resolve/additions.h"
#include "resolve/curation.h"
#include "store/archivereader.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Kind = JournalEntry::Kind;

Result<std::vector<Telling>> tellingsOf(const ArchiveReader &archive, EventId event)
{
    auto tellings = archive.tellings(event);
    if (tellings && tellings->empty())
        return fail(Error::Kind::NotFound, u"This event is not in the archive any more."_s);
    return tellings;
}

JournalEntry entryFor(Kind kind, const EventTarget &target)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.event = target;
    return entry;
}

bool isPlace(const QString &field)
{
    return field == "venue"_L1 || field == "city"_L1 || field == "country"_L1;
}

// Set as a whole, rather than one of several.
bool isSingle(const QString &field)
{
    return !addableFields().contains(field);
}

QString rejectedField(const QString &field)
{
    return isPlace(field) ? u"place"_s : field;
}

QString hashOf(const std::vector<Telling> &tellings, ArticleId article)
{
    const auto told = std::ranges::find(tellings, article, &Telling::article);
    return told == tellings.end() ? QString() : QString::fromLatin1(told->contentHash.toHex());
}

// The last entry that says this fact.
Result<QString> sayingEntry(const ArchiveReader &archive, const std::vector<Telling> &tellings, const ShownFact &fact)
{
    auto journal = archive.journal();
    if (!journal)
        return std::unexpected(journal.error());
    const Curation curation(std::move(*journal));
    QString uid;
    for (const JournalEntry *entry : curation.about(tellings)) {
        const bool says = (entry->kind == Kind::Set || entry->kind == Kind::Add) && entry->fact.field == fact.field;
        const Evidence note = resolve::noteOf(*entry);
        const bool same = note.text == fact.evidence.text && note.locator == fact.evidence.locator
                          && note.date == fact.evidence.date;
        QString value = entry->fact.value;
        if (fact.field == "figure"_L1)
            value = QString::number(value.remove(u'>').remove(u'~').section(u' ', 0, 0).toDouble(), 'g', 15);
        if (says && same && (isSingle(fact.field) || value.simplified() == fact.value))
            uid = entry->uid;
    }
    return uid;
}

// Takes the fact out: what a person said is undone, what the program found is rejected.
Result<JournalEntries> takenOut(const ArchiveReader &archive, const std::vector<Telling> &tellings,
                                const ShownFact &fact)
{
    JournalEntries entries;
    if (fact.isSaid()) {
        const auto uid = sayingEntry(archive, tellings, fact);
        if (!uid)
            return std::unexpected(uid.error());
        if (uid->isEmpty())
            return fail(Error::Kind::NotFound, u"What was said of this event is not in the journal any more."_s);
        entries.emplace_back().kind = Kind::Undo;
        entries.back().undone = *uid;
        return entries;
    }
    JournalEntry entry = entryFor(Kind::Reject, targetOf(tellings));
    entry.fact = {rejectedField(fact.field), fact.value, fact.evidence.text, {}};
    if (fact.field == "theme"_L1) {
        entry.kind = Kind::Set;
        entry.fact = {fact.field, {}, {}, {}};
    } else if (fact.field != "figure"_L1) {
        entry.fact.quote.clear(); // in whatever words
    }
    entries.push_back(entry);
    // Whoever organises also takes part.
    const auto participants = factsOf(tellings, u"participant"_s);
    const bool takesPart = std::ranges::any_of(
        participants, [&](const FactTarget &each) { return foldName(each.value) == foldName(fact.value); });
    if (fact.field == "organizer"_L1 && takesPart) {
        entry.fact.field = u"participant"_s;
        entries.push_back(entry);
    }
    return entries;
}

template<class Each>
CurationAct forEach(std::vector<EventId> events, Each each)
{
    return [events = std::move(events), each](const ArchiveReader &archive) -> Result<JournalEntries> {
        JournalEntries entries;
        for (const EventId event : events) {
            const auto tellings = tellingsOf(archive, event);
            if (!tellings)
                return std::unexpected(tellings.error());
            entries.push_back(each(targetOf(*tellings)));
        }
        return entries;
    };
}

Result<JournalEntries> merging(const ArchiveReader &archive, const std::vector<EventId> &events)
{
    JournalEntries entries;
    std::optional<EventTarget> first;
    for (const EventId event : events) {
        const auto tellings = tellingsOf(archive, event);
        if (!tellings)
            return std::unexpected(tellings.error());
        const EventTarget target = targetOf(*tellings);
        if (!first) {
            first = target;
            continue;
        }
        JournalEntry entry = entryFor(Kind::Merge, *first);
        entry.other = target;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

namespace {

// The number of "~85000 attendees" as the journal writes it.
QString numberOf(QString figure)
{
    return QString::number(figure.remove(u'>').remove(u'~').section(u' ', 0, 0).toDouble(), 'g', 15);
}

// The column for which this figure stands and its correction shall stand, too; empty where it stands for none.
Result<QString> placeOf(const ArchiveReader &archive, EventId event, const ShownFact &fact, const QString &value)
{
    const auto rows = archive.rows(std::array{event});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->empty() || !value.endsWith(fact.value.section(u' ', 1)))
        return QString();
    const EventRow &row = rows->front();
    const auto stands = [&](const std::optional<Headline> &headline) {
        return headline && headline->figure.quantity.value == fact.figure->quantity.value
               && headline->figure.evidence.text == fact.evidence.text;
    };
    return stands(row.attendance) ? u"attendance"_s : stands(row.online) ? u"online"_s : QString();
}

} // namespace

CurationAct changeOf(EventId event, ShownFact fact, QString value, JournalEntry::Reason reason, QString note)
{
    return [=](const ArchiveReader &archive) -> Result<JournalEntries> {
        const auto tellings = tellingsOf(archive, event);
        if (!tellings)
            return std::unexpected(tellings.error());
        JournalEntries entries;
        const bool replaces = !fact.value.isEmpty() && (!isSingle(fact.field) || value.isEmpty());
        if (replaces) {
            auto out = takenOut(archive, *tellings, fact);
            if (!out)
                return out;
            entries = std::move(*out);
        }
        if (!value.isEmpty()) {
            JournalEntry entry = entryFor(isSingle(fact.field) ? Kind::Set : Kind::Add, targetOf(*tellings));
            entry.fact = {fact.field, value, {}, {}};
            // What the program misread still says so, in the same words.
            if (reason == JournalEntry::Reason::Misread && fact.evidence.kind == Evidence::Kind::Text) {
                entry.fact.quote = fact.evidence.text;
                entry.fact.article = hashOf(*tellings, fact.evidence.article);
            }
            if (replaces && fact.figure) {
                if (auto standing = placeOf(archive, event, fact, value); !standing)
                    return std::unexpected(standing.error());
                else if (!standing->isEmpty()) {
                    JournalEntry choice = entryFor(Kind::Choose, targetOf(*tellings));
                    choice.fact = {*standing, numberOf(value), entry.fact.quote, {}};
                    entries.push_back(choice);
                }
            }
            entries.push_back(entry); // the last one names the step
        }
        for (JournalEntry &entry : entries) {
            entry.note = note;
            entry.reason = entry.kind == Kind::Undo ? JournalEntry::Reason::None : reason;
        }
        return entries;
    };
}

CurationAct additionTo(EventId event, QString field, QString value, Quotation from, QString note)
{
    return [=](const ArchiveReader &archive) -> Result<JournalEntries> {
        const auto tellings = tellingsOf(archive, event);
        if (!tellings)
            return std::unexpected(tellings.error());
        JournalEntry entry = entryFor(isSingle(field) ? Kind::Set : Kind::Add, targetOf(*tellings));
        entry.fact = {field, value, from.words, hashOf(*tellings, from.article)};
        entry.note = note;
        return JournalEntries{entry};
    };
}

CurationAct choiceOf(EventId event, QString column, ShownFact figure)
{
    return forEach({event}, [=](const EventTarget &target) {
        JournalEntry entry = entryFor(Kind::Choose, target);
        entry.fact = {column, figure.value, figure.evidence.text, {}};
        return entry;
    });
}

CurationAct verificationOf(std::vector<EventId> events)
{
    return forEach(std::move(events), [](const EventTarget &target) { return entryFor(Kind::Verify, target); });
}

CurationAct dismissalOf(std::vector<EventId> events)
{
    return forEach(std::move(events), [](const EventTarget &target) { return entryFor(Kind::NotAnEvent, target); });
}

CurationAct noteOn(EventId event, QString text)
{
    return forEach({event}, [text](const EventTarget &target) {
        JournalEntry entry = entryFor(Kind::Note, target);
        entry.note = text;
        return entry;
    });
}

CurationAct mergerOf(std::vector<EventId> events, QMap<QString, QString> chosen)
{
    return [=](const ArchiveReader &archive) -> Result<JournalEntries> {
        auto entries = merging(archive, events);
        if (!entries || entries->empty())
            return entries;
        const EventTarget target = entries->front().event;
        for (const auto &[field, value] : chosen.asKeyValueRange()) {
            JournalEntry entry = entryFor(Kind::Set, target);
            entry.fact = {field, value, {}, {}};
            entries->push_back(entry);
        }
        return entries;
    };
}

CurationAct partingOf(EventId one, EventId other)
{
    return [=](const ArchiveReader &archive) -> Result<JournalEntries> {
        auto entries = merging(archive, {one, other});
        if (entries)
            entries->front().kind = Kind::Separate;
        return entries;
    };
}

bool canReject(const QString &field)
{
    return field == "theme"_L1 || rejectableFields().contains(rejectedField(field));
}

QString valueComplaint(const QString &field, const QString &value)
{
    return isSingle(field) ? fieldComplaint(field, value) : additionComplaint(field, value);
}

Result<MergePreview> previewMerge(const ArchiveReader &archive, const std::vector<EventId> &events)
{
    MergePreview preview;
    std::vector<Telling> all;
    for (const EventId id : events) {
        auto event = archive.event(id);
        if (!event)
            return std::unexpected(event.error());
        preview.events.push_back(std::move(*event));
        auto tellings = tellingsOf(archive, id);
        if (!tellings)
            return std::unexpected(tellings.error());
        std::ranges::move(*tellings, std::back_inserter(all));
    }
    auto entries = archive.journal();
    if (!entries)
        return std::unexpected(entries.error());
    auto merged = merging(archive, events);
    if (!merged)
        return std::unexpected(merged.error());
    for (JournalEntry &entry : *merged) {
        entry.uid = u"preview %1"_s.arg(entries->size());
        entry.made = u"9999-12-31T00:00:00.000Z"_s;
        entries->push_back(entry);
    }
    std::vector<Event> result = resolveSeries(all, Curation(std::move(*entries)));
    const auto most = std::ranges::max_element(result, {}, [](const Event &event) { return event.tellings.size(); });
    if (most == result.end())
        return fail(Error::Kind::NotFound, u"These events are not in the archive any more."_s);
    preview.merged = std::move(*most);
    return preview;
}

} // namespace eventarium
