// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archivecheck.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

constexpr qsizetype mostOfAKind = 100;

void checkFile(ReadSession &session, QStringList &problems)
{
    Statement integrity(session.connection(), "PRAGMA integrity_check(100)");
    while (integrity.step()) {
        if (integrity.text(0) != u"ok")
            problems += u"The file is damaged: %1"_s.arg(integrity.text(0));
    }
    Statement keys(session.connection(), "PRAGMA foreign_key_check");
    for (qsizetype i = 0; keys.step() && i < mostOfAKind; ++i)
        problems += u"A row of “%1” belongs to nothing: row %2"_s.arg(keys.text(0)).arg(keys.int64(1));
}

// Each query gives the rows that must not be.
void checkLinks(ReadSession &session, QStringList &problems)
{
    static constexpr struct
    {
        const char *sql;
        const char *problem;
    } checks[] = {
        {"SELECT id FROM found_event WHERE event IS NOT NULL AND event NOT IN (SELECT id FROM event)",
         "Telling %1 belongs to an event that is gone"},
        {"SELECT id FROM event WHERE id NOT IN (SELECT event FROM found_event WHERE event IS NOT NULL)",
         "No article tells of event %1"},
        {"SELECT e.id FROM event e WHERE e.attendance_figure IS NOT NULL AND NOT EXISTS (SELECT 1 FROM found_figure f "
         "JOIN found_event t "
         "ON t.id = f.found WHERE f.id = e.attendance_figure AND t.event = e.id)",
         "The attendance of event %1 is not among its figures"},
        {"SELECT e.id FROM event e WHERE e.online_figure IS NOT NULL AND NOT EXISTS (SELECT 1 FROM found_figure f JOIN "
         "found_event t "
         "ON t.id = f.found WHERE f.id = e.online_figure AND t.event = e.id)",
         "The online figure of event %1 is not among its figures"},
        {"SELECT id FROM event WHERE id NOT IN (SELECT event FROM event_facts)", "Event %1 has lost its facts"},
        {"SELECT id FROM event WHERE articles <> (SELECT count(DISTINCT article) FROM found_event WHERE event = "
         "event.id)",
         "The number of articles of event %1 is wrong"},
        {"SELECT id FROM article WHERE id NOT IN (SELECT article FROM article_text)", "Article %1 has lost its text"},
        {"SELECT id FROM article WHERE id NOT IN (SELECT id FROM article_words_docsize)",
         "The words of article %1 are not in the index"},
        {"SELECT id FROM article_words_docsize WHERE id NOT IN (SELECT id FROM article)",
         "The index has words of article %1, which is gone"},
        {"SELECT id FROM entity WHERE canonical NOT IN (SELECT id FROM entity)", "Name %1 stands for one that is gone"},
        {"SELECT id FROM entity WHERE id NOT IN (SELECT id FROM entity_words_docsize)",
         "The words of name %1 are not in the index"},
        {"SELECT id FROM series WHERE canonical NOT IN (SELECT id FROM series)",
         "Series %1 stands for one that is gone"},
        {"SELECT id FROM found_event WHERE event IS NULL AND NOT EXISTS "
         "(SELECT 1 FROM journal WHERE kind = 'not_an_event')",
         "Telling %1 was not joined to an event"},
        {"SELECT block FROM dirty", "A group of articles was not resolved: %1"},
        {"SELECT a.id FROM article a JOIN failure f ON f.source = a.source",
         "Article %1 is also listed as one that could not be read"},
    };
    for (const auto &check : checks) {
        Statement rows(session.connection(), check.sql);
        for (qsizetype i = 0; rows.step() && i < mostOfAKind; ++i)
            problems += QString::fromUtf8(check.problem).arg(rows.int64(0));
        session.throwIfStopped();
    }
}

// All spans of an article: table, start, end.
constexpr const char *articleSpans =
    "SELECT 'found_field', s.span_start, s.span_end FROM found_field s JOIN found_event e ON e.id = s.found WHERE "
    "e.article = ?1 "
    "UNION ALL SELECT 'found_place', s.span_start, s.span_end FROM found_place s JOIN found_event e ON e.id = s.found "
    "WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_organizer', s.span_start, s.span_end FROM found_organizer s JOIN found_event e ON e.id = "
    "s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_person', s.span_start, s.span_end FROM found_person s JOIN found_event e ON e.id = "
    "s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_participant', s.span_start, s.span_end FROM found_participant s JOIN found_event e ON "
    "e.id = s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_topic', s.span_start, s.span_end FROM found_topic s JOIN found_event e ON e.id = s.found "
    "WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_session', s.span_start, s.span_end FROM found_session s JOIN found_event e ON e.id = "
    "s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_figure', s.span_start, s.span_end FROM found_figure s JOIN found_event e ON e.id = "
    "s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_figure', s.sentence_start, s.sentence_end FROM found_figure s JOIN found_event e ON e.id "
    "= s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'article_organization', span_start, span_end FROM article_organization WHERE article = ?1 "
    "UNION ALL SELECT 'article_person', span_start, span_end FROM article_person WHERE article = ?1 "
    "UNION ALL SELECT 'dateline', dateline_start, dateline_end FROM article WHERE id = ?1";

void checkSpans(ReadSession &session, QStringList &problems)
{
    qsizetype found = 0;
    Statement texts(session.connection(), "SELECT article, text FROM article_text");
    Statement spans(session.connection(), articleSpans);
    while (texts.step() && found < mostOfAKind) {
        session.throwIfStopped();
        const qint64 article = texts.int64(0);
        const QString text = texts.text(1);
        spans.bind(article);
        while (spans.step()) {
            if (spans.isNull(1))
                continue;
            const qint64 start = spans.int64(1);
            const qint64 end = spans.int64(2);
            if (start < 0 || end < start || end > text.size()) {
                problems += u"A sentence of article %1 lies outside of its text (%2, %3–%4)"_s.arg(article)
                                .arg(spans.text(0))
                                .arg(start)
                                .arg(end);
                ++found;
            }
        }
    }
}

} // namespace

QStringList checkArchive(ReadSession &session)
{
    QStringList problems;
    checkFile(session, problems);
    // In a damaged file the other questions would fail on their way.
    if (problems.isEmpty())
        checkLinks(session, problems);
    if (problems.isEmpty())
        checkSpans(session, problems);
    return problems;
}

} // namespace eventarium::store
