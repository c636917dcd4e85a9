// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventrows.h"

#include "store/articles.h"
#include "store/entities.h"
#include "store/evidencecolumns.h"
#include "store/foundfacts.h"
#include "store/packing.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

std::optional<PartialDate> dateAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : PartialDate::fromIso(row.text(column));
}

// The sentence around a figure; where none is known, the figure's own words.
QString quoteOf(const Figure &figure, QStringView text)
{
    const TextSpan sentence = figure.sentence;
    if (!sentence.isEmpty() && sentence.start >= 0 && sentence.end <= text.size())
        return sentence.in(text).toString();
    return figure.evidence.text;
}

} // namespace

EventRows::EventRows(ReadSession &session)
    : m_session(session)
{
}

QString EventRows::textOf(ArticleId article)
{
    if (m_textOf != article) {
        if (!m_textOfArticle)
            m_textOfArticle = &m_session.prepare("SELECT text FROM article_text WHERE article = ?");
        m_text = m_textOfArticle->bind(article.value).step() ? m_textOfArticle->text(0) : QString();
        m_textOfArticle->reset();
        m_textOf = article;
    }
    return m_text;
}

std::optional<EventRow> EventRows::row(EventId id)
{
    if (!m_row)
        m_row = &m_session.prepare(
            "SELECT s.canonical, e.name, e.kind, e.edition, e.start_date, e.end_date, e.status, e.mode, e.place, "
            "e.city, e.country, e.conflict, e.checked, e.articles, e.attendance_figure, e.attendance_part, "
            "e.online_figure, e.online_part FROM event e JOIN series s ON s.id = e.series WHERE e.id = ?");
    Statement &from = *m_row;
    if (!from.bind(id.value).step())
        return std::nullopt;
    EventRow row;
    row.id = id;
    row.series = {from.int64(0)};
    row.name = from.text(1);
    row.kind = from.value<EventKind>(2);
    row.edition = from.optional<int>(3);
    row.dates = {dateAt(from, 4), dateAt(from, 5)};
    row.status = from.optional<EventStatus>(6);
    row.mode = from.optional<EventMode>(7);
    row.place = from.text(8);
    row.city = from.text(9);
    row.country = from.text(10);
    row.conflict = from.int64(11) != 0;
    row.checked = from.value<Checked>(12);
    row.articles = from.int32(13);
    const auto attendance = from.int64(14);
    const bool attendancePart = from.int64(15) != 0;
    const auto online = from.int64(16);
    const bool onlinePart = from.int64(17) != 0;
    from.reset();
    row.attendance = headline(attendance, attendancePart);
    row.online = headline(online, onlinePart);
    return row;
}

std::optional<Headline> EventRows::headline(qint64 figure, bool part)
{
    if (figure == 0)
        return std::nullopt;
    if (!m_headline)
        m_headline = &m_session.prepare(QByteArray("SELECT ") + figureColumns
                                        + ", f.found FROM found_figure f WHERE f.id = ?");
    Statement &from = *m_headline;
    if (!from.bind(figure).step())
        return std::nullopt;
    const qint64 found = from.int64(20);
    if (m_found != found && !findTelling(found)) {
        from.reset();
        return std::nullopt;
    }
    const ArticleId article = m_foundIn;
    const QString text = textOf(article);
    Headline headline;
    headline.figure = figureAt(from, article, text);
    headline.part = part;
    headline.quote = quoteOf(headline.figure, text);
    headline.source = m_foundSource;
    from.reset();
    return headline;
}

bool EventRows::findTelling(qint64 found)
{
    if (!m_telling)
        m_telling = &m_session.prepare(
            "SELECT e.article, a.source FROM found_event e JOIN article a ON a.id = e.article WHERE e.id = ?");
    const bool known = m_telling->bind(found).step();
    if (known) {
        m_found = found;
        m_foundIn = {m_telling->int64(0)};
        m_foundSource = m_telling->text(1);
    }
    m_telling->reset();
    return known;
}

std::optional<Event> EventRows::event(EventId id)
{
    auto row = this->row(id);
    if (!row)
        return std::nullopt;
    Event event;
    event.row = std::move(*row);
    Statement &facts = m_session.prepare("SELECT facts FROM event_facts WHERE event = ?");
    if (facts.bind(id.value).step())
        event.facts = unpackFacts(facts.blob(0)).value_or(EventFacts());
    facts.reset();
    forEachEvidence(event.facts, [this](Evidence &evidence) {
        if (evidence.kind == Evidence::Kind::Text)
            cutOut(evidence, textOf(evidence.article));
    });
    for (FigureRow &figure : figures(id))
        (figure.previous ? event.facts.previousFigures : event.facts.figures).push_back(std::move(figure.figure));
    Statement &tellings = m_session.prepare(
        "SELECT f.article, f.ordinal, f.score, f.reprint FROM found_event f JOIN article a ON a.id = f.article "
        "WHERE f.event = ? ORDER BY a.published DESC, a.source, f.ordinal");
    tellings.bind(id.value);
    while (tellings.step()) {
        const ArticleId article{tellings.int64(0)};
        event.tellings.push_back({article, tellings.int32(1), tellings.real(2), tellings.int64(3) != 0});
        if (event.articles.empty() || event.articles.back() != article)
            event.articles.push_back(article);
    }
    return event;
}

std::optional<Article> EventRows::article(ArticleId id)
{
    static const QByteArray sql = QByteArray("SELECT ") + articleColumns + " FROM article a WHERE a.id = ?";
    Statement &from = m_session.prepare(sql);
    if (!from.bind(id.value).step())
        return std::nullopt;
    Article article = articleAt(from);
    from.reset();
    article.text = textOf(id);
    Statement &beside = m_session.prepare("SELECT beside FROM article_text WHERE article = ?");
    if (beside.bind(id.value).step()) {
        BesideText found = unpackBeside(beside.blob(0));
        article.pages = std::move(found.pages);
        article.stated = std::move(found.stated);
    }
    beside.reset();
    return article;
}

std::vector<ArticleRow> EventRows::articles(EventId id)
{
    static const QByteArray sql =
        "SELECT a.id, a.source, a.title, a.published, "
        "(SELECT count(DISTINCT e.event) FROM found_event e WHERE e.article = a.id) FROM article a ";
    const QByteArray where = id.isValid() ? "WHERE a.id IN (SELECT article FROM found_event WHERE event = ?) " : "";
    Statement &from = m_session.prepare(sql + where + "ORDER BY a.published DESC, a.source");
    if (id.isValid())
        from.bind(id.value);
    std::vector<ArticleRow> rows;
    while (from.step())
        rows.push_back({{from.int64(0)}, from.text(1), from.text(2), from.text(3), from.int32(4), {}, false});
    if (id.isValid())
        tellHowSure(id, rows);
    return rows;
}

void EventRows::tellHowSure(EventId id, std::vector<ArticleRow> &rows)
{
    Statement &from = m_session.prepare(
        "SELECT max(score), min(reprint) FROM found_event WHERE event = ? AND article = ?");
    for (ArticleRow &row : rows) {
        if (from.bind(id.value).bind(row.id.value).step()) {
            row.score = from.optional<double>(0);
            row.reprint = from.int64(1) != 0;
        }
        from.reset();
    }
}

std::vector<FigureRow> EventRows::figures(EventId id)
{
    std::vector<FigureRow> rows;
    Statement &event = m_session.prepare("SELECT name, edition, start_date, end_date FROM event WHERE id = ?");
    if (!event.bind(id.value).step())
        return rows;
    FigureRow row;
    row.event = id;
    row.eventName = event.text(0);
    row.edition = event.optional<int>(1);
    row.dates = {dateAt(event, 2), dateAt(event, 3)};
    event.reset();
    static const QByteArray sql =
        QByteArray("SELECT ") + figureColumns
        + ", e.article, a.source, f.previous, a.published FROM found_event e "
          "JOIN found_figure f ON f.found = e.id JOIN article a ON a.id = e.article WHERE e.event = ? "
          "AND f.rejected = 0 ORDER BY a.published DESC, a.source, f.span_start, f.id";
    Statement &from = m_session.prepare(sql);
    from.bind(id.value);
    while (from.step()) {
        const ArticleId article{from.int64(20)};
        const QString text = textOf(article);
        row.figure = figureAt(from, article, text);
        row.previous = from.int64(22) != 0;
        row.quote = quoteOf(row.figure, text);
        row.source = from.text(21);
        row.published = from.text(23);
        rows.push_back(row);
    }
    return rows;
}

QString roleWord(int roles)
{
    if (roles & role::organised)
        return u"organised"_s;
    if (roles & role::tookPart)
        return u"took part"_s;
    if (roles & role::absent)
        return u"stayed away"_s;
    return roles ? u"mentioned"_s : QString();
}

} // namespace eventarium::store
