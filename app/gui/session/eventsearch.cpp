// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/eventsearch.h"

#include "gui/session/readerthread.h"

namespace eventarium {

namespace {

struct Answer
{
    EventPage page;
    std::vector<EventRow> rows;
};

Result<Answer> answerTo(const ArchiveReader &reader, const EventFilter &filter, EventOrder order,
                        const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled, {});
    auto page = eventPage(reader, filter, order, {}, stop);
    if (!page)
        return std::unexpected(page.error());
    const std::span ids(page->list.ids);
    auto rows = reader.rows(ids.first(std::min<size_t>(ids.size(), EventSearch::firstRows)), page->organization);
    if (!rows)
        return std::unexpected(rows.error());
    return Answer{std::move(*page), std::move(*rows)};
}

} // namespace

EventSearch::EventSearch(QObject *parent)
    : QObject(parent)
{
}

EventSearch::~EventSearch()
{
    m_stop.request_stop();
}

void EventSearch::setArchive(const QString &path)
{
    m_stop.request_stop();
    ++m_request;
    m_busy = false;
    m_page = {};
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
}

void EventSearch::search(const EventFilter &filter, EventOrder order)
{
    if (!m_reader)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_busy = true;
    Q_EMIT started();
    m_reader->ask(
        this,
        [filter, order, stop = m_stop.get_token()](const ArchiveReader &reader) {
            return answerTo(reader, filter, order, stop);
        },
        [this, request = ++m_request](const Result<Answer> &answer) {
            if (request != m_request)
                return; // stale
            m_busy = false;
            if (answer) {
                m_page = answer->page;
                Q_EMIT finished(m_page, answer->rows);
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

} // namespace eventarium
