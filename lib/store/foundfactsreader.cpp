// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/evidencecolumns.h"
#include "store/foundfacts.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

const char *const figureColumns =
    "f.id, f.value, f.upper, f.qualifier, f.unit, f.category, f.scope, f.basis, f.counts, f.audience, "
    "f.per, f.stated_by, f.stated_relation, f.edition, f.year, f.sentence_start, f.sentence_end, "
    "f.span_start, f.span_end, f.span_other";

namespace {

constexpr auto spans = "span_start, span_end, span_other";

QByteArray listQuery(const char *columns, const char *table)
{
    return QByteArray("SELECT ") + spans + ", " + columns + " FROM " + table + " WHERE found = ? ORDER BY ordinal";
}

QStringList lines(const QString &joined)
{
    return joined.isEmpty() ? QStringList() : joined.split(u'\n');
}

std::optional<PartialDate> dateAt(const Statement &statement, int column)
{
    return statement.isNull(column) ? std::nullopt : PartialDate::fromIso(statement.text(column));
}

} // namespace

FoundFactsReader::FoundFactsReader(const Connection &connection)
    : m_event(connection,
              "SELECT f.article, f.ordinal, a.published, a.source, f.name, f.aliases, f.kind, f.edition, f.year, "
              "f.start_date, f.end_date, f.mode, f.status, f.theme, f.confidence, a.hash FROM found_event f "
              "JOIN article a ON a.id = f.article WHERE f.id = ?")
    , m_text(connection, "SELECT text FROM article_text WHERE article = ?")
    , m_fields(connection, "SELECT span_start, span_end, span_other, field FROM found_field WHERE found = ?")
    , m_places(connection, listQuery("name, kind, country", "found_place"))
    , m_organizers(connection, listQuery("name, role", "found_organizer"))
    , m_people(connection, listQuery("name, title, organization, role", "found_person"))
    , m_participants(connection, listQuery("name, role, via", "found_participant"))
    , m_topics(connection, listQuery("name", "found_topic"))
    , m_sessions(connection, listQuery("name", "found_session"))
    , m_figures(connection,
                QByteArray("SELECT ") + figureColumns
                    + " FROM found_figure f WHERE f.found = ? AND f.previous = ? ORDER BY f.span_start, f.id")
{
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
    m_textOf = {}; // it may have been written anew
    Telling telling;
    if (!m_event.bind(found).step())
        raise(Error::Kind::Internal, u"A telling is gone from the archive. Check the archive."_s);
    telling.article = {m_event.int64(0)};
    telling.ordinal = m_event.int32(1);
    telling.published = m_event.text(2);
    telling.source = m_event.text(3);
    EventFacts &facts = telling.facts;
    facts.name = m_event.text(4);
    facts.aliases = lines(m_event.text(5));
    facts.kind = m_event.value<EventKind>(6);
    facts.edition = m_event.optional<int>(7);
    facts.year = m_event.optional<int>(8);
    facts.dates = {dateAt(m_event, 9), dateAt(m_event, 10)};
    facts.mode = m_event.optional<EventMode>(11);
    facts.status = m_event.optional<EventStatus>(12);
    facts.theme = m_event.text(13);
    facts.confidence = m_event.real(14);
    telling.contentHash = m_event.blob(15);
    m_event.reset();

    const QString text = articleText(telling.article);
    readFields(found, telling.article, text, facts);
    readLists(found, telling.article, text, facts);
    facts.figures = figures(found, telling.article, text, false);
    facts.previousFigures = figures(found, telling.article, text, true);
    return telling;
}

void FoundFactsReader::readFields(qint64 found, ArticleId article, QStringView text, EventFacts &facts)
{
    auto &to = facts.evidence;
    Evidence *const fields[] = {&to.name, &to.edition, &to.start, &to.end, &to.mode, &to.theme, &to.status};
    m_fields.bind(found);
    while (m_fields.step()) {
        const auto field = static_cast<size_t>(m_fields.int64(3));
        if (field < std::size(fields))
            *fields[field] = evidenceAt(m_fields, 0, article, text);
    }
}

void FoundFactsReader::readLists(qint64 found, ArticleId article, QStringView text, EventFacts &facts)
{
    const auto rows = [&](Statement &from, auto &&take) {
        from.bind(found);
        while (from.step())
            take(from, evidenceAt(from, 0, article, text));
    };
    rows(m_places, [&](const Statement &row, const Evidence &evidence) {
        facts.places.push_back({row.text(3), row.value<PlaceKind>(4), row.text(5), evidence});
    });
    rows(m_organizers, [&](const Statement &row, const Evidence &evidence) {
        facts.organizers.push_back({row.text(3), row.value<OrganizerRole>(4), evidence});
    });
    rows(m_people, [&](const Statement &row, const Evidence &evidence) {
        facts.people.push_back({row.text(3), row.text(4), row.text(5), row.optional<PersonRole>(6), evidence});
    });
    rows(m_participants, [&](const Statement &row, const Evidence &evidence) {
        facts.participants.push_back(
            {row.text(3), row.value<ParticipantRole>(4), row.optional<PersonRole>(5), evidence});
    });
    rows(m_topics,
         [&](const Statement &row, const Evidence &evidence) { facts.topics.push_back({row.text(3), evidence}); });
    rows(m_sessions,
         [&](const Statement &row, const Evidence &evidence) { facts.sessions.push_back({row.text(3), evidence}); });
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
