// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/eventdetails.h"

#include "gui/session/readerthread.h"
#include "resolve/curation.h"

namespace eventarium {

namespace {

struct Answer
{
    Event event;
    std::vector<Article> articles;
    JournalEntries said;
};

Result<JournalEntries> saidOf(const ArchiveReader &reader, EventId id)
{
    auto journal = reader.journal();
    if (!journal || journal->empty())
        return journal;
    const Curation curation(std::move(*journal));
    const auto tellings = reader.tellings(id);
    if (!tellings)
        return std::unexpected(tellings.error());
    QSet<QString> applied;
    resolveSeries(*tellings, curation, &applied);
    JournalEntries said;
    for (const JournalEntry *entry : curation.about(*tellings)) {
        if (applied.contains(entry->uid))
            said.push_back(*entry);
    }
    return said;
}

Result<Answer> answerTo(const ArchiveReader &reader, EventId id, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled, {}); // another one is looked at by now
    auto event = reader.event(id);
    if (!event)
        return std::unexpected(event.error());
    auto said = saidOf(reader, id);
    if (!said)
        return std::unexpected(said.error());
    Answer answer{std::move(*event), {}, std::move(*said)};
    for (const ArticleId articleId : answer.event.articles) {
        auto article = reader.article(articleId);
        if (!article)
            return std::unexpected(article.error());
        answer.articles.push_back(std::move(*article));
    }
    return answer;
}

} // namespace

EventDetails::EventDetails(QObject *parent)
    : QObject(parent)
{
}

EventDetails::~EventDetails() = default;

void EventDetails::setArchive(const QString &path)
{
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
    load({});
}

void EventDetails::load(EventId id)
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 request = ++m_request;
    m_current = id;
    m_busy = id.isValid() && m_reader;
    if (!m_busy) {
        m_current = {};
        Q_EMIT cleared();
        return;
    }
    m_reader->ask(
        this, [id, stop = m_stop.get_token()](const ArchiveReader &reader) { return answerTo(reader, id, stop); },
        [this, request](const Result<Answer> &answer) {
            if (request != m_request)
                return; // stale
            m_busy = false;
            if (answer) {
                m_said = answer->said;
                Q_EMIT loaded(answer->event, answer->articles);
            } else {
                m_current = {};
                Q_EMIT cleared();
                Q_EMIT failed(answer.error());
            }
        });
}

void EventDetails::loadArticle(ArticleId id)
{
    if (!m_reader)
        return;
    const quint64 request = ++m_request;
    m_current = {};
    m_busy = true;
    m_reader->ask(
        this, [id](const ArchiveReader &reader) { return reader.article(id); },
        [this, request](const Result<Article> &article) {
            if (request != m_request)
                return; // stale
            m_busy = false;
            if (article)
                Q_EMIT articleLoaded(*article);
            else
                Q_EMIT failed(article.error());
        });
}

void EventDetails::loadRows(std::vector<EventId> ids, const QString &organization, QObject *context,
                            std::function<void(const std::vector<EventRow> &)> answer)
{
    if (!m_reader)
        return;
    m_reader->ask(
        context,
        [ids = std::move(ids), organization](const ArchiveReader &reader) { return reader.rows(ids, organization); },
        [this, answer = std::move(answer)](const Result<std::vector<EventRow>> &rows) {
            if (rows)
                answer(*rows);
            else
                Q_EMIT failed(rows.error());
        });
}

} // namespace eventarium
