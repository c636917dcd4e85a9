// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archivecheck.h"

#include "store/evidencecolumns.h"
#include "store/indexbuilding.h"
#include "store/packing.h"
#include "store/schema.h"
#include "store/storedindex.h"

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

constexpr qsizetype mostOfAKind = 100;

void checkFile(ReadSession &session, QStringList &problems)
{
    Statement integrity(session.connection(), "PRAGMA integrity_check(100)");
    try {
        while (integrity.step()) {
            if (integrity.text(0) != u"ok")
                problems += u"The file is damaged: %1"_s.arg(integrity.text(0));
        }
    } catch (const Failure &failure) {
        if (failure.error.kind != Error::Kind::Corrupt)
            throw;
        problems += failure.error.message;
        return;
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
        // reads every text through the sums of its pages
        {"SELECT article FROM article_text WHERE instr(text, char(0)) > 0", "The text of article %1 is damaged"},
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
        {"SELECT found FROM found_block WHERE found NOT IN (SELECT id FROM found_event)",
         "A block has telling %1, which is gone"},
        {"SELECT article FROM article_organization WHERE article NOT IN (SELECT id FROM article)",
         "Names of article %1, which is gone, are still listed"},
        {"SELECT event FROM event_entity WHERE event NOT IN (SELECT id FROM event)",
         "Names of event %1, which is gone, are still listed"},
        {"SELECT entity FROM event_entity WHERE entity NOT IN (SELECT id FROM entity)",
         "Name %1 is gone, but events have it"},
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

// The spans of an article that are columns: table, start, end.
constexpr const char *articleSpans =
    "SELECT 'found_figure', s.span_start, s.span_end FROM found_figure s JOIN found_event e ON e.id = "
    "s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'found_figure', s.sentence_start, s.sentence_end FROM found_figure s JOIN found_event e ON e.id "
    "= s.found WHERE e.article = ?1 "
    "UNION ALL SELECT 'dateline', dateline_start, dateline_end FROM article WHERE id = ?1";

class SpanCheck
{
public:
    SpanCheck(ReadSession &session, QStringList &problems)
        : m_session(session)
        , m_problems(problems)
    {
    }

    void run()
    {
        Statement texts(m_session.connection(), "SELECT article, text, names FROM article_text");
        Statement columns(m_session.connection(), articleSpans);
        Statement tellings(m_session.connection(), "SELECT facts FROM found_event WHERE article = ?");
        while (texts.step() && m_found < mostOfAKind) {
            m_session.throwIfStopped();
            m_article = texts.int64(0);
            m_length = texts.text(1).size();
            columns.bind(m_article);
            while (columns.step()) {
                if (!columns.isNull(1))
                    check(columns.text(0), columns.int64(1), columns.int64(2));
            }
            tellings.bind(m_article);
            while (tellings.step())
                checkTelling(tellings.blob(0));
            if (const QByteArray names = texts.blob(2); !names.isEmpty())
                checkNames(names);
        }
    }

private:
    void checkTelling(const QByteArray &packed)
    {
        auto facts = unpackFacts(packed);
        if (!facts)
            return tell(u"What was found in article %1 is damaged"_s.arg(m_article));
        forEachEvidence(*facts, [this](const Evidence &evidence) { check(u"found_event"_s, evidence); });
    }
    void checkNames(const QByteArray &packed)
    {
        const auto names = unpackNames(packed);
        if (!names)
            return tell(u"The names in article %1 are damaged"_s.arg(m_article));
        for (const OrganizationFact &each : names->organizations)
            check(u"organization"_s, each.evidence);
        for (const NamedFact &each : names->people)
            check(u"person"_s, each.evidence);
    }
    void check(const QString &what, const Evidence &evidence)
    {
        if (evidence.kind == Evidence::Kind::Text)
            check(what, evidence.span.start, evidence.span.end);
    }
    void check(const QString &what, qint64 start, qint64 end)
    {
        if (start < 0 || end < start || end > m_length)
            tell(u"A sentence of article %1 lies outside of its text (%2, %3–%4)"_s.arg(m_article)
                     .arg(what)
                     .arg(start)
                     .arg(end));
    }
    void tell(const QString &problem)
    {
        m_problems += problem;
        ++m_found;
    }

    ReadSession &m_session;
    QStringList &m_problems;
    qsizetype m_found = 0;
    qint64 m_article = 0;
    qint64 m_length = 0;
};

// The copy of the index must say what the tables say; where some rows have changed since, readers look at these.
void checkIndex(ReadSession &session, QStringList &problems)
{
    const Connection &connection = session.connection();
    const qint64 generation = storedGeneration(connection);
    if (generation < 0)
        return;
    const auto kept = loadIndex(connection);
    if (!kept)
        problems += u"The copy of the index is damaged; searching is slower without it, but not wrong"_s;
    else if (changesSince(connection, generation).size() == 0 && *kept != buildIndex(connection, session.stopToken()))
        problems += u"The copy of the index does not agree with the archive"_s;
}

} // namespace

QStringList checkArchive(ReadSession &session)
{
    QStringList problems;
    checkFile(session, problems);
    // An older format has other tables.
    if (!Schema::isCurrent(session.connection()))
        return problems;
    // In a damaged file the other questions would fail on their way.
    if (problems.isEmpty())
        checkLinks(session, problems);
    if (problems.isEmpty())
        SpanCheck(session, problems).run();
    if (problems.isEmpty())
        checkIndex(session, problems);
    return problems;
}

} // namespace eventarium::store
