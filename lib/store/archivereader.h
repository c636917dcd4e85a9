// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads an archive file: events by filter, rows by id, articles with their text. One reader a
// thread, opened in it (SQLite connection); blocking; sees the state of the last commit at each call.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/event.h"
#include "core/eventfilter.h"
#include "core/journal.h"

#include <memory>
#include <span>
#include <stop_token>

namespace eventarium {

// An article by what made its facts.
struct ExtractedArticle
{
    ArticleId id;
    bool fromText = true; // else from a list of events, or a person
    int extractorVersion = 0;
};

struct StoredArticle
{
    Article article;
    FoundFacts facts;
    int extractorVersion = 0;
};

class ArchiveReader final
{
public:
    // Errors: NotFound, NotReadable, NotAnArchive, NewerVersion, Corrupt.
    static Result<ArchiveReader> open(const QString &path);
    // Reads damaged pages too, as they stand: for what can be saved of them.
    static Result<ArchiveReader> openDamaged(const QString &path);
    ArchiveReader(ArchiveReader &&) noexcept;
    ArchiveReader &operator=(ArchiveReader &&) noexcept;
    ~ArchiveReader();

    // What the reader of the archive should be told about how it could be opened; empty as a rule.
    QString notice() const;
    Result<ArchiveInfo> info() const;

    // The ids of the events that match, in order. Cancelled when stopped.
    Result<EventList> select(const EventFilter &filter, EventOrder order, std::stop_token stop = {}) const;
    // Rows in the order of ids; an id that is gone gives no row. `organization` fills role.
    Result<std::vector<EventRow>> rows(std::span<const EventId> ids, const QString &organization = {}) const;
    // For the events in whose articles the words of `filter` stand: the stretch that has most of them.
    Result<std::vector<Snippet>> snippets(std::span<const EventId> ids, const EventFilter &filter,
                                          std::stop_token stop = {}) const;
    // When the events took place, in the order of ids; an id that is gone gives none. Far cheaper than their rows.
    Result<std::vector<DateRange>> dates(std::span<const EventId> ids, std::stop_token stop = {}) const;
    // How many events of `filter` begin when, those of which only the end is known by that; in the order of
    // the dates, the undated first.
    Result<std::vector<DateCount>> dateCounts(const EventFilter &filter, std::stop_token stop = {}) const;
    // All events of the event's series, oldest first; none where the event is gone.
    Result<std::vector<EventId>> editions(EventId id) const;
    Result<Event> event(EventId id) const; // NotFound
    Result<Article> article(ArticleId id) const; // with text; NotFound
    // What each article says of the event, before it was joined; newest first. None where the event is gone.
    Result<std::vector<Telling>> tellings(EventId id) const;
    // What was found in an article, by whom: in the order of the sources.
    Result<std::vector<ExtractedArticle>> extracted() const;
    Result<std::vector<EventFacts>> found(ArticleId id) const; // in the order of the text
    // All of an article that cannot be derived. NotFound; Corrupt.
    Result<StoredArticle> stored(ArticleId id) const;
    Result<ArticleId> lastArticle() const; // none is beyond it
    // All entries of the journal, in the order in which they were added.
    Result<JournalEntries> journal() const;
    // The groups of tellings in one of which the event that is meant would be.
    Result<std::vector<std::vector<Telling>>> tellingsNear(const EventTarget &target) const;
    // The articles of an event, newest first; of all events when id is none.
    Result<std::vector<ArticleRow>> articles(EventId id = {}) const;
    // The figure ledger of these events, in their order, each event's figures in text order.
    Result<std::vector<FigureRow>> figures(std::span<const EventId> ids) const;
    // Values of a facet with the number of events of `filter`, most frequent first, then by name; the
    // filter's own selection of that facet is left out of account. limit 0: all.
    Result<std::vector<FacetValue>> facet(Facet facet, const EventFilter &filter, int limit = 0,
                                          std::stop_token stop = {}) const;
    // Organisations, or people, of the events of `filter`: most frequent first, then by name.
    enum class Names { Organizations, People };
    Result<std::vector<NameRow>> names(Names kind, const EventFilter &filter, std::stop_token stop = {}) const;
    // How many of the archive's events only mention an organisation (the "+9 only mentioned" of org:).
    Result<qint64> onlyMentioned(const QString &organization) const;
    // Values that begin with prefix (case and accents folded), for completion.
    Result<QStringList> complete(FilterField field, const QString &prefix, int limit) const;
    // Problems found: SQLite's integrity check, dangling ids, spans that do not fit their text. Empty: clean.
    Result<QStringList> check(std::stop_token stop = {}) const;

private:
    struct Private;
    explicit ArchiveReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace eventarium
