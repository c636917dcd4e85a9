// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The articles of an archive with their texts, the index of their words, and the sources that could not
// be read. Owned by a writer; inside its transaction. Throws Failure.
#pragma once

#include "core/article.h"
#include "core/facts.h"
#include "store/archivewriter.h"
#include "store/statement.h"

namespace eventarium::store {

class Articles final
{
public:
    explicit Articles(const Connection &connection);
    Q_DISABLE_COPY_MOVE(Articles)

    QHash<QString, SourceState> sources() const;
    // The id and content hash of the article of a source, if there is one.
    struct Stored
    {
        ArticleId id;
        QByteArray hash;
        int extractor = 0;
    };
    std::optional<Stored> find(const QString &source);
    // Under a new id, or in the place of `former`.
    ArticleId write(const Article &article, const FoundFacts &facts, int extractorVersion, ArticleId former,
                    const QByteArray &sketch);
    void remove(ArticleId id); // facts first
    void writeFailure(const QString &source, const QByteArray &hash, qint64 size, const QDateTime &modified,
                      const Error &error);
    void removeFailure(const QString &source);
    void touch(const QString &source, qint64 size, const QDateTime &modified);

private:
    const Connection &m_connection;
    Statement m_find, m_insert, m_insertText, m_insertWords, m_removeWords, m_removeText, m_removeArticle;
    Statement m_failure, m_removeFailure, m_touch, m_touchFailure;
};

// A row of article whose columns begin with those of articleColumns; without its text.
extern const char *const articleColumns;
Article articleAt(const Statement &statement);

} // namespace eventarium::store
