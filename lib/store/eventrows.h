// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of events, articles and figures by id. Lives for one call of a reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "store/readsession.h"

#include <optional>
#include <vector>

namespace eventarium::store {

class EventRows final
{
public:
    explicit EventRows(ReadSession &session);
    Q_DISABLE_COPY_MOVE(EventRows)

    std::optional<EventRow> row(EventId id); // without role
    std::optional<Event> event(EventId id);
    std::optional<Article> article(ArticleId id);
    std::vector<ArticleRow> articles(EventId id); // of all events when id is none
    // The claims of an event, newest article first, each article's in text order.
    std::vector<FigureRow> figures(EventId id);

private:
    void tellHowSure(EventId id, std::vector<ArticleRow> &rows);
    std::optional<Headline> headline(qint64 figure, bool part);
    QString textOf(ArticleId article); // the last one is kept
    bool findTelling(qint64 found); // the last one is kept: both headlines are often of one

    ReadSession &m_session;
    Statement *m_row = nullptr; // the session's, prepared when first needed
    Statement *m_headline = nullptr;
    Statement *m_telling = nullptr;
    Statement *m_textOfArticle = nullptr;
    qint64 m_found = 0;
    ArticleId m_foundIn;
    QString m_foundSource;
    ArticleId m_textOf;
    QString m_text;
};

// What an organisation did, of its roles: "organised", "took part", "stayed away", "mentioned"; empty for none.
QString roleWord(int roles);

} // namespace eventarium::store
