// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people said about events, as entries that are only ever added: corrections, merges, doubts. An entry
// names events and facts by what they are, never by a row number, so that it outlives a new import and a better
// extractor. Values; pure; any thread.
#pragma once

#include "core/error.h"
#include "core/partialdate.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace eventarium {

// An article by what it says or where it lies: one of both is enough to know it again.
struct ArticleRef
{
    QString hash; // of the content, hex
    QString source;

    bool operator==(const ArticleRef &) const = default;
};

// An event as the machine found it: by name and occasion, or by the articles that told of it.
struct EventTarget
{
    QString name;
    std::optional<int> edition;
    std::optional<int> year;
    std::optional<PartialDate> start;
    std::optional<int> published; // the year of its newest article, where nothing else dates it
    std::vector<ArticleRef> articles;

    bool operator==(const EventTarget &) const = default;
};

// A fact: its field and value, and the words that say so.
struct FactTarget
{
    QString field;
    QString value;
    QString quote; // may be empty
    QString article = {}; // the hash of the one with these words, where a person took them from it

    bool operator==(const FactTarget &) const = default;
};

// Two names that mean the same.
struct NameAlias
{
    enum class Kind { Organization, Person, Series };

    Kind kind = Kind::Organization;
    QString name; // under which it is listed
    QString alias;

    bool operator==(const NameAlias &) const = default;
};

struct JournalEntry
{
    enum class Kind { Set, Reject, Choose, NotAnEvent, Merge, Separate, Verify, Note, Undo, Alias, Add, Create };
    // What was wrong: the program misread the article, the article is wrong, or it speaks of another event.
    enum class Reason { None, Misread, ArticleWrong, OtherEvent };

    QString uid; // the same in every archive
    QString made; // UTC, ISO 8601 with milliseconds
    QString author;
    Kind kind = Kind::Note;
    EventTarget event; // of all but Undo and Alias
    EventTarget other; // of Merge and Separate
    FactTarget fact; // of Set, Add, Reject, Choose; of Verify where it is about one figure
    QString note; // why; the evidence of what a person says
    NameAlias alias; // of Alias
    QString undone; // of Undo: the uid of the entry that no longer counts
    Reason reason = Reason::None; // of Set, Reject and Add

    bool operator==(const JournalEntry &) const = default;
};

using JournalEntries = std::vector<JournalEntry>;

constexpr int journalVersion = 1;
constexpr qsizetype longestJournalLine = 1024 * 1024; // bytes

// "set", "reject", "choose", "not_an_event", "merge", "separate", "verify", "note", "undo", "alias", "add",
// "create".
QLatin1StringView journalWord(JournalEntry::Kind kind);
// "organization", "person", "series"; nullopt for any other word.
std::optional<NameAlias::Kind> aliasKind(const QString &word);

// One object in one line, without line end; and back. Errors: InvalidInput, NewerVersion, TooLarge.
QByteArray journalLine(const JournalEntry &entry);
Result<JournalEntry> journalEntry(const QByteArray &line);

// Those that count: each once, in the order in which they were made, without the undone and the undos. An undo
// can be undone.
JournalEntries effectiveEntries(JournalEntries entries);

} // namespace eventarium
