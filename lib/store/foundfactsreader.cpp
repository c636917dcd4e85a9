// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/evidencecolumns.h"
#include "store/foundfacts.h"
#include "store/packing.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

const char *const figureColumns =
    "f.id, f.value, f.upper, f.qualifier, f.unit, f.category, f.scope, f.basis, f.counts, f.audience, "
    "f.per, f.stated_by, f.stated_relation, f.edition, f.year, f.sentence_start, f.sentence_end, "
    "f.span_start, f.span_end, f.span_other";

namespace {

constexpr qsizetype keptAtMost = 8000;

} // namespace

FoundFactsReader::FoundFactsReader(const Connection &connection)
    : m_event(connection,
              "SELECT f.article, f.ordinal, a.published, a.source, a.hash, f.facts, t.sketch FROM found_event f "
              "JOIN article a ON a.id = f.article LEFT JOIN article_text t ON t.article = a.id WHERE f.id = ?")
    , m_text(connection, "SELECT text FROM article_text WHERE article = ?")
    , m_figures(
          connection,
          QByteArray("SELECT ") + figureColumns
              + " FROM found_figure f WHERE f.found = ? AND f.previous = ? AND f.said = 0 ORDER BY f.span_start, f.id")
{
}

void FoundFactsReader::remember(std::vector<std::pair<qint64, Telling>> tellings)
{
    if (m_written.size() + std::ssize(tellings) > keptAtMost)
        m_written.clear();
    for (auto &[found, telling] : tellings)
        m_written.insert(found, std::move(telling));
}

void FoundFactsReader::forget(ArticleId article)
{
    m_written.removeIf([article](const auto &each) { return each.value().article == article; });
}

QString FoundFactsReader::articleText(ArticleId article)
{
    if (m_textOf != article) {
        m_lastText = m_text.bind(article.value).step() ? m_text.text(0) : QString();
        m_text.reset();
        m_textOf = article;
    }
    return m_lastText;
}

Telling FoundFactsReader::telling(qint64 found)
{
    if (const auto written = m_written.constFind(found); written != m_written.cend())
        return *written;
    m_textOf = {}; // it may have been written anew
    Telling telling;
    if (!m_event.bind(found).step())
        raise(Error::Kind::Internal, u"A telling is gone from the archive. Check the archive."_s);
    telling.article = {m_event.int64(0)};
    telling.ordinal = m_event.int32(1);
    telling.published = m_event.text(2);
    telling.source = m_event.text(3);
    telling.contentHash = m_event.blob(4);
    telling.sketch = m_event.blob(6);
    auto facts = unpackFacts(m_event.blob(5));
    m_event.reset();
    if (!facts)
        raise(Error::Kind::Corrupt, u"What was found in %1 is damaged in the archive."_s.arg(telling.source));
    telling.facts = std::move(*facts);

    const QString text = articleText(telling.article);
    forEachEvidence(telling.facts, [&](Evidence &evidence) {
        if (evidence.isValid())
            evidence.article = telling.article;
        cutOut(evidence, text);
    });
    telling.facts.figures = figures(found, telling.article, text, false);
    telling.facts.previousFigures = figures(found, telling.article, text, true);
    return telling;
}

Figures FoundFactsReader::figures(qint64 found, ArticleId article, QStringView text, bool previous)
{
    Figures all;
    m_figures.bind(found).bind(previous ? 1 : 0);
    while (m_figures.step())
        all.push_back(figureAt(m_figures, article, text));
    return all;
}

Figure figureAt(const Statement &row, ArticleId article, QStringView text)
{
    Figure figure;
    figure.id = {row.int64(0)};
    figure.quantity = {row.real(1), row.optional<double>(2), row.value<Qualifier>(3), row.text(4)};
    figure.category = row.value<FigureCategory>(5);
    figure.scope = row.optional<QString>(6);
    figure.basis = row.optional<FigureBasis>(7);
    figure.counts = row.optional<FigureCounts>(8);
    figure.audience = row.optional<FigureAudience>(9);
    figure.per = row.optional<FigurePer>(10);
    if (!row.isNull(11))
        figure.statedBy = StatedBy{row.text(11), row.value<StatedRelation>(12)};
    figure.edition = row.optional<int>(13);
    figure.year = row.optional<int>(14);
    figure.sentence = {qsizetype(row.int64(15)), qsizetype(row.int64(16))};
    figure.evidence = evidenceAt(row, 17, article, text);
    return figure;
}

} // namespace eventarium::store
