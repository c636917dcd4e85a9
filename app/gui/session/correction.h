// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says about events, as entries for the journal. Each act is put into words when it is done, by
// what the archive has then: on a worker, with the reader it is handed. Values and pure functions.
#pragma once

#include "core/error.h"
#include "core/event.h"
#include "core/journal.h"

#include <QMap>

#include <functional>

namespace eventarium {

class ArchiveReader;

// A fact of the event that is looked at. The fields are the journal's: "start", "figure", "organizer"…
struct ShownFact
{
    QString field;
    QString value; // as the journal names it; empty: nothing is known
    QString shown; // as a person reads it
    Evidence evidence;
    std::optional<Figure> figure = std::nullopt; // of field "figure"

    bool isSaid() const { return evidence.kind == Evidence::Kind::Note; } // by a person
    bool operator==(const ShownFact &) const = default;
};

// Where a person found a fact.
struct Quotation
{
    ArticleId article;
    QString words; // the sentence

    bool operator==(const Quotation &) const = default;
};

using CurationAct = std::function<Result<JournalEntries>(const ArchiveReader &)>;

// Another value, or with an empty one the fact is not true of the event.
CurationAct changeOf(EventId event, ShownFact fact, QString value, JournalEntry::Reason reason, QString note);
CurationAct additionTo(EventId event, QString field, QString value, Quotation from, QString note);
// Which claim stands for the column "attendance" or "online".
CurationAct choiceOf(EventId event, QString column, ShownFact figure);
CurationAct verificationOf(std::vector<EventId> events);
CurationAct dismissalOf(std::vector<EventId> events); // they are no events
CurationAct noteOn(EventId event, QString text);
// One event; of `chosen` each field is set to its value afterwards.
CurationAct mergerOf(std::vector<EventId> events, QMap<QString, QString> chosen = {});
CurationAct partingOf(EventId one, EventId other); // they are not the same

// Whether a fact of this field can be said not to be true.
bool canReject(const QString &field);
// A complaint for the value of a field that is set or added, empty where it will do.
QString valueComplaint(const QString &field, const QString &value);

// What merging would give, by really merging: nothing is written. The events as they are, then what they become.
struct MergePreview
{
    std::vector<Event> events;
    Event merged;
};
Result<MergePreview> previewMerge(const ArchiveReader &archive, const std::vector<EventId> &events);

} // namespace eventarium
