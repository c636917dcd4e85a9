// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/articles.h"

#include "store/packing.h"
#include "store/textsearch.h"

#include <QTimeZone>

namespace eventarium::store {

const char *const articleColumns =
    "a.id, a.source, a.format, a.language, a.encoding, a.title, a.published, a.byline, a.publisher, "
    "a.dateline_place, a.dateline_date, a.dateline_agency, a.dateline_start, a.dateline_end, a.parts, "
    "a.warnings, a.hash, a.size, a.modified";

namespace {

std::optional<qint64> milliseconds(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QDateTime timeAt(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.int64(column), QTimeZone::UTC);
}

QString folderOf(const QString &source)
{
    const qsizetype slash = source.lastIndexOf(u'/');
    return slash > 0 ? source.first(slash) : QString();
}

QStringList linesAt(const Statement &row, int column)
{
    const QString joined = row.text(column);
    return joined.isEmpty() ? QStringList() : joined.split(u'\n');
}

} // namespace

Articles::Articles(const Connection &connection)
    : m_connection(connection)
    , m_find(connection, "SELECT id, hash, extractor FROM article WHERE source = ?")
    , m_insert(connection, "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                           "?, ?, ?)")
    , m_insertText(connection, "INSERT INTO article_text (article, text, names, sketch, beside) VALUES (?, ?, ?, ?, ?)")
    , m_insertWords(connection, "INSERT INTO article_words (rowid, title, body) VALUES (?, ?, ?)")
    , m_removeWords(connection, "DELETE FROM article_words WHERE rowid = ?")
    , m_removeText(connection, "DELETE FROM article_text WHERE article = ?")
    , m_removeArticle(connection, "DELETE FROM article WHERE id = ?")
    , m_failure(connection, "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?)")
    , m_removeFailure(connection, "DELETE FROM failure WHERE source = ?")
    , m_touch(connection, "UPDATE article SET size = ?, modified = ? WHERE source = ?")
    , m_touchFailure(connection, "UPDATE failure SET size = ?, modified = ? WHERE source = ?")
{
}

QHash<QString, SourceState> Articles::sources() const
{
    QHash<QString, SourceState> all;
    Statement articles(m_connection, "SELECT source, id, hash, size, modified, extractor FROM article");
    while (articles.step())
        all.insert(articles.text(0),
                   {{articles.int64(1)}, articles.blob(2), articles.int64(3), timeAt(articles, 4), articles.int32(5)});
    Statement failures(m_connection, "SELECT source, hash, size, modified FROM failure");
    while (failures.step())
        all.insert(failures.text(0), {{}, failures.blob(1), failures.int64(2), timeAt(failures, 3), 0});
    return all;
}

std::optional<Articles::Stored> Articles::find(const QString &source)
{
    std::optional<Stored> stored;
    if (m_find.bind(source).step())
        stored = Stored{{m_find.int64(0)}, m_find.blob(1), m_find.int32(2)};
    m_find.reset();
    return stored;
}

ArticleId Articles::write(const Article &article, const FoundFacts &facts, int extractorVersion, ArticleId former,
                          const QByteArray &sketch)
{
    if (former.isValid())
        m_insert.bind(former.value);
    else
        m_insert.bindNull();
    const auto published = article.publishedDate();
    const Dateline &dateline = article.dateline;
    m_insert.bind(article.source)
        .bind(folderOf(article.source))
        .bind(article.format)
        .bind(article.language)
        .bind(article.encoding);
    m_insert.bind(article.title).bind(article.published);
    m_insert.bind(published ? std::optional(published->firstDay().toJulianDay()) : std::nullopt);
    m_insert.bind(published ? std::optional(published->lastDay().toJulianDay()) : std::nullopt);
    m_insert.bind(article.byline.join(u'\n')).bind(article.publisher).bind(dateline.place);
    m_insert.bind(dateline.date ? dateline.date->toIso() : QString()).bind(dateline.agency);
    m_insert.bind(qint64(dateline.span.start)).bind(qint64(dateline.span.end));
    if (article.parts.empty())
        m_insert.bindNull();
    else
        m_insert.bind(pack(article.parts));
    m_insert.bind(article.warnings.join(u'\n'))
        .bind(facts.warnings.join(u'\n'))
        .bind(article.contentHash)
        .bind(article.size);
    m_insert.bind(milliseconds(article.modified)).bind(extractorVersion).run();
    const ArticleId id{m_connection.lastId()};
    const ArticleNames names{facts.organizations, facts.people};
    const bool hasNames = !names.organizations.empty() || !names.people.empty();
    m_insertText.bind(id.value)
        .bind(article.text)
        .bind(hasNames ? pack(names) : QByteArray(""))
        .bind(sketch)
        .bind(pack(BesideText{article.pages, article.stated}))
        .run();
    m_insertWords.bind(id.value).bind(indexText(article.title)).bind(indexText(article.text)).run();
    return id;
}

void Articles::remove(ArticleId id)
{
    m_removeWords.bind(id.value).run();
    m_removeText.bind(id.value).run();
    m_removeArticle.bind(id.value).run();
}

void Articles::writeFailure(const QString &source, const QByteArray &hash, qint64 size, const QDateTime &modified,
                            const Error &error)
{
    m_failure.bind(source)
        .bind(hash)
        .bind(size)
        .bind(milliseconds(modified))
        .bind(error.kind)
        .bind(error.message)
        .run();
}

void Articles::removeFailure(const QString &source)
{
    m_removeFailure.bind(source).run();
}

void Articles::touch(const QString &source, qint64 size, const QDateTime &modified)
{
    m_touch.bind(size).bind(milliseconds(modified)).bind(source).run();
    m_touchFailure.bind(size).bind(milliseconds(modified)).bind(source).run();
}

Article articleAt(const Statement &row)
{
    Article article;
    article.id = {row.int64(0)};
    article.source = row.text(1);
    article.format = row.text(2);
    article.language = row.text(3);
    article.encoding = row.text(4);
    article.title = row.text(5);
    article.published = row.text(6);
    article.byline = linesAt(row, 7);
    article.publisher = row.text(8);
    article.dateline.place = row.text(9);
    article.dateline.date = PartialDate::fromIso(row.text(10));
    article.dateline.agency = row.text(11);
    article.dateline.span = {qsizetype(row.int64(12)), qsizetype(row.int64(13))};
    if (!row.isNull(14))
        article.parts = unpackParts(row.blob(14));
    article.warnings = linesAt(row, 15);
    article.contentHash = row.blob(16);
    article.size = row.int64(17);
    article.modified = timeAt(row, 18);
    return article;
}

} // namespace eventarium::store
