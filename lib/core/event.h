// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events as the archive knows them: the joined facts of all articles about one event, and the
// row of it that lists, charts and exports show. Values; any thread.
#pragma once

#include "core/facts.h"
#include "core/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium {

// One article's telling of an event: what resolving joins.
struct Telling
{
    ArticleId article;
    int ordinal = 0; // which of the article's events
    QString published; // of the article, ISO 8601; may be empty
    QString source; // path of the article
    EventFacts facts;
    QByteArray contentHash; // of the article
    QByteArray sketch; // of its text

    bool operator==(const Telling &) const = default;
};

// Which of the archive's tellings an event was joined from.
struct TellingRef
{
    ArticleId article;
    int ordinal = 0; // which of the article's events
    double score = 0; // how surely it is of this event: 0 to 1
    bool reprint = false; // only repeats another one

    bool operator==(const TellingRef &) const = default;
};

// Whether a person has looked at it.
enum class Checked { MachineMade, Verified, Corrected };

// The claim that stands for an event in a column (product.md, "Which number stands for an event").
struct Headline
{
    Figure figure; // evidence.article is set; its id leads to the ledger
    bool part = false; // only a part is known: shown grey with its scope
    QString quote; // the sentence that says so
    QString source; // path of its article

    bool operator==(const Headline &) const = default;
};

// What a list shows of an event.
struct EventRow
{
    EventId id;
    SeriesId series;
    QString name;
    EventKind kind = EventKind::Other;
    std::optional<int> edition;
    DateRange dates;
    std::optional<EventStatus> status;
    std::optional<EventMode> mode;
    QString place; // as shown: venue or city; empty when unknown
    QString city;
    QString country;
    QString role; // with an org: filter, what the organisation did ("organised", "took part"); else empty
    std::optional<Headline> attendance;
    std::optional<Headline> online;
    bool conflict = false;
    Checked checked = Checked::MachineMade;
    int articles = 0;

    bool operator==(const EventRow &) const = default;
};

// An event with all that is known of it. Each fact's evidence names its article.
struct Event
{
    EventRow row;
    EventFacts facts; // joined; figures are the whole ledger of the event
    std::vector<ArticleId> articles; // newest first
    std::vector<TellingRef> tellings; // newest first; an article may tell of several events

    bool operator==(const Event &) const = default;
};

// An article as a list shows it.
struct ArticleRow
{
    ArticleId id;
    QString source;
    QString title;
    QString published; // ISO 8601; may be empty
    int events = 0;
    std::optional<double> score = std::nullopt; // among an event's articles: how surely it tells of it
    bool reprint = false; // among an event's articles: it only repeats another one

    bool operator==(const ArticleRow &) const = default;
};

// One row of the figure ledger.
struct FigureRow
{
    EventId event;
    QString eventName;
    std::optional<int> edition;
    DateRange dates;
    Figure figure;
    bool previous = false; // of an earlier edition, told in an article about this one
    QString quote; // the sentence
    QString source; // path of the article
    QString published; // of the article, ISO 8601; may be empty

    bool operator==(const FigureRow &) const = default;
};

struct FacetValue
{
    QString value; // empty: "(none)"
    qint64 count = 0; // events

    bool operator==(const FacetValue &) const = default;
};

// What an article about an event says of the words that were looked for.
struct Snippet
{
    EventId event;
    ArticleId article;
    QString source; // path of the article
    QString text; // a stretch of its text or title, "…" where it was cut
    std::vector<TextSpan> hits; // the words in it, ascending

    bool operator==(const Snippet &) const = default;
};

// Events that begin, or else end, on a date, as precisely as it is known.
struct DateCount
{
    std::optional<PartialDate> date; // nullopt: undated
    qint64 count = 0;

    bool operator==(const DateCount &) const = default;
};

// An organisation or a person with what it had to do with in the events of a filter.
struct NameRow
{
    QString name;
    QStringList aliases; // the shorter names that mean the same; sorted
    qint64 events = 0; // all that it has anything to do with
    qint64 organised = 0; // of organisations, as the next three
    qint64 tookPart = 0;
    qint64 absent = 0;
    qint64 onlyMentioned = 0;
    std::vector<PersonRole> roles; // of people, in any of these events

    bool operator==(const NameRow &) const = default;
};

struct EventOrder
{
    // Relevance: how well an event is what the filter's words look for, best first in either direction; newest
    // first where there are no words or too many events.
    enum class Key { Date, Name, Place, Attendance, Online, Articles, Relevance };

    Key key = Key::Date;
    bool descending = true; // the undated and the unknown are last either way

    bool operator==(const EventOrder &) const = default;
};

// The answer to a filter: ids in order, and what the coverage line says.
struct EventList
{
    std::vector<EventId> ids;
    qint64 total = 0; // events in the archive
    qint64 undatedLeftOut = 0; // would match but for a date range that they have no date for
    qint64 possiblyInRange = 0; // of ids: those that only possibly overlap the date range

    bool operator==(const EventList &) const = default;
};

struct ArchiveInfo
{
    QString path;
    QString fingerprint; // hex; equal for equal content
    qint64 generation = 0; // rises by one with each commit that changes content
    QString changed; // UTC ISO 8601 of that commit
    QString writtenBy; // program version
    qint64 articles = 0;
    qint64 events = 0;
    qint64 figures = 0;
    qint64 failures = 0; // sources that could not be read
    bool readOnly = false;

    bool operator==(const ArchiveInfo &) const = default;
};

} // namespace eventarium
