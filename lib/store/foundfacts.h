// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the machine found in an article, as rows with their sentences: written by FoundFactsWriter, read
// back by FoundFactsReader. Owned by a writer or reader; inside its transaction. Throws Failure.
#pragma once

#include "core/article.h"
#include "core/event.h"
#include "core/facts.h"
#include "store/entities.h"
#include "store/groups.h"
#include "store/statement.h"

namespace eventarium::store {

class FoundFactsWriter final
{
public:
    FoundFactsWriter(const Connection &connection, Entities &entities, Groups &groups);
    Q_DISABLE_COPY_MOVE(FoundFactsWriter)

    // `former` are the resolved events that the article's tellings belonged to, by ordinal.
    void write(ArticleId article, const FoundFacts &facts, const std::optional<PartialDate> &published,
               const std::vector<qint64> &former);
    // Takes an article's facts away; the events its tellings belonged to, by ordinal.
    std::vector<qint64> remove(ArticleId article);

private:
    void writeEvent(qint64 found, const EventFacts &event);
    void writeFields(qint64 found, const EventFacts &event);
    void writeFigures(qint64 found, const Figures &figures, bool previous);
    void writeArticleNames(ArticleId article, const FoundFacts &facts);

    Entities &m_entities;
    Groups &m_groups;
    Statement m_event, m_field, m_place, m_organizer, m_person, m_participant, m_topic, m_session, m_figure;
    Statement m_organization, m_articlePerson;
    Statement m_tellings, m_orphan, m_defined, m_dropEvents, m_dropOrganizations, m_dropPeople;
};

class FoundFactsReader final
{
public:
    explicit FoundFactsReader(const Connection &connection);
    Q_DISABLE_COPY_MOVE(FoundFactsReader)

    // One telling whole; `found` must exist.
    Telling telling(qint64 found);
    // The claims of a telling in text order.
    Figures figures(qint64 found, ArticleId article, QStringView text, bool previous);
    QString articleText(ArticleId article);

private:
    void readFields(qint64 found, ArticleId article, QStringView text, EventFacts &facts);
    void readLists(qint64 found, ArticleId article, QStringView text, EventFacts &facts);

    Statement m_event, m_text, m_fields, m_places, m_organizers, m_people, m_participants, m_topics, m_sessions,
        m_figures;
    ArticleId m_textOf; // the article whose text was read last
    QString m_lastText;
};

// A row of found_figure whose columns begin with those of figureColumns.
extern const char *const figureColumns;
Figure figureAt(const Statement &statement, ArticleId article, QStringView text);

} // namespace eventarium::store
