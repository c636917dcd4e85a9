// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Facts, and whole events, that no article has and a person adds: their evidence is the person's note. Pure;
// any thread.
#pragma once

#include "core/article.h"
#include "core/facts.h"
#include "core/journal.h"
#include "resolve/clusters.h"

#include <QStringList>

#include <optional>

namespace eventarium {

// The fields to which something can be added.
const QStringList &addableFields();
// What is wrong with adding it, in words; empty where nothing is. A figure is "12500 attendees" or ">300 speakers".
QString additionComplaint(const QString &field, const QString &value);

// The event that an entry creates, as an article of its own.
struct CreatedEvent
{
    Article article;
    FoundFacts facts;
};
CreatedEvent createdEvent(const JournalEntry &entry);
// By what name such an article stands in the archive.
QString createdSource(const JournalEntry &entry);
bool isCreatedSource(const QString &source);

namespace resolve {

// `told`: the tellings among which the words may be that the entry quotes.
bool add(EventFacts &facts, const JournalEntry &entry, const Cluster &told = {});
// The quoted words, of their article if it is among those that tell; else the person's note.
Evidence noteOf(const JournalEntry &entry, const Cluster &told = {});

} // namespace resolve

} // namespace eventarium
