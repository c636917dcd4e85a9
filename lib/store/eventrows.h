// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of events, articles and figures by id. Lives for one call of a reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "store/readsession.h"

#include <optional>
#include <span>
#include <vector>

namespace eventarium::store {

class EventRows final
{
public:
    explicit EventRows(ReadSession &session);
    Q_DISABLE_COPY_MOVE(EventRows)

    std::optional<EventRow> row(EventId id); // without role
    std::vector<DateRange> dates(std::span<const EventId> ids); // in no order
    std::optional<Event> event(EventId id);
    std::optional<Article> article(ArticleId id);
    std::vector<ArticleRow> articles(EventId id); // of all events when id is none
    // The claims of an event, newest article first, each article's in text order.
    std::vector<FigureRow> figures(EventId id);
    // What an organisation (any of these names) did: "organised", "took part", "stayed away", "mentioned".
    QString role(EventId id, const std::vector<qint64> &organizations, bool mentioned);

private:
    std::optional<Headline> headline(qint64 figure, bool part);
    QString textOf(ArticleId article); // the last one is kept

    ReadSession &m_session;
    ArticleId m_textOf;
    QString m_text;
};

} // namespace eventarium::store
