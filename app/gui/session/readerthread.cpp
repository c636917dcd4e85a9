// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/readerthread.h"

namespace eventarium {

ReaderThread::ReaderThread(QString archive, QObject *parent)
    : QObject(parent)
    , m_archive(std::move(archive))
    , m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{
}

ReaderThread::~ReaderThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void ReaderThread::post(Job job)
{
    ++m_pending;
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void ReaderThread::work(std::stop_token stop)
{
    std::optional<ArchiveReader> reader; // opened here, since a connection belongs to its thread
    while (!stop.stop_requested()) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        Result<const ArchiveReader *> open = nullptr;
        if (!reader) {
            if (auto opened = ArchiveReader::open(m_archive))
                reader.emplace(std::move(*opened));
            else
                open = std::unexpected(opened.error());
        }
        if (reader)
            open = &*reader;
        job(open);
    }
}

} // namespace eventarium
