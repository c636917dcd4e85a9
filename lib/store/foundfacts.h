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

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

namespace eventarium::store {

class FoundFactsWriter final
{
public:
    FoundFactsWriter(const Connection &connection, Entities &entities, Groups &groups);
    Q_DISABLE_COPY_MOVE(FoundFactsWriter)

    // `former` are the resolved events that the article's tellings belonged to, by ordinal. The tellings as
    // a reader would find them, by their row numbers.
    std::vector<std::pair<qint64, Telling>> write(const Article &article, ArticleId id, const QByteArray &sketch,
                                                  const FoundFacts &facts, const std::vector<qint64> &former);
    // Takes an article's facts away; the events its tellings belonged to, by ordinal.
    std::vector<qint64> remove(ArticleId article);
    // Claims that people added, beside those of the telling that is `home` to what they quote, in the place of
    // former ones. They get their ids.
    void writeSaid(const std::function<qint64(ArticleId)> &home, Figures &figures);

private:
    void writeFigure(qint64 found, Figure &figure, bool previous);
    void writeFigures(qint64 found, Figures &figures, bool previous);
    void writeNames(ArticleId article, const FoundFacts &facts);
    void removeNames(ArticleId article);

    const Connection &m_connection;
    Entities &m_entities;
    Groups &m_groups;
    Statement m_event, m_figure, m_organization;
    Statement m_tellings, m_orphan, m_storedNames, m_dropEvents, m_dropOrganization, m_said;
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

    // Tellings that were just written need not be read again; up to some thousands are kept.
    void remember(std::vector<std::pair<qint64, Telling>> tellings);
    void forget() { m_written.clear(); }
    void forget(ArticleId article);

private:
    Statement m_event, m_text, m_figures;
    ArticleId m_textOf; // the article whose text was read last
    QString m_lastText;
    QHash<qint64, Telling> m_written;
};

// A row of found_figure whose columns begin with those of figureColumns.
extern const char *const figureColumns;
Figure figureAt(const Statement &statement, ArticleId article, QStringView text);

} // namespace eventarium::store
