// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Work on items 0 to count-1 by several threads, its results taken one by one in the items' order. Threads
// run ahead of the taker only so far, by number and by cost, so that memory stays bounded. Lives on the
// taker's thread; its end stops and joins the threads.
#pragma once

#include <QtClassHelperMacros>
#include <QtTypes>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace eventarium {

template<class Out>
class OrderedPipeline final
{
public:
    struct Limits
    {
        int threads = 1;
        size_t ahead = 64; // items that may be begun before the taker's
        qint64 cost = 64 * 1024 * 1024; // of items begun and not taken; a dearer one runs alone
    };

    // `work` and `cost` are called on the threads and must not throw.
    OrderedPipeline(size_t count, Limits limits, std::function<qint64(size_t)> cost, std::function<Out(size_t)> work,
                    std::stop_token stop)
        : m_count(count)
        , m_limits(limits)
        , m_cost(std::move(cost))
        , m_work(std::move(work))
        , m_forward(std::move(stop), [this] { m_stop.request_stop(); })
    {
        for (int i = 0; i < limits.threads; ++i)
            m_threads.emplace_back([this] { run(m_stop.get_token()); });
    }

    ~OrderedPipeline() { m_stop.request_stop(); } // the threads join as they are destroyed
    Q_DISABLE_COPY_MOVE(OrderedPipeline)

    // The next result; nullopt after the last one, or when stopped.
    std::optional<Out> next()
    {
        std::unique_lock lock(m_mutex);
        if (m_taken == m_count)
            return std::nullopt;
        const bool ready = m_changed.wait(lock, m_stop.get_token(), [this] { return m_ready.contains(m_taken); });
        if (!ready || m_stop.stop_requested())
            return std::nullopt;
        auto node = m_ready.extract(m_taken);
        m_running -= m_cost(m_taken);
        ++m_taken;
        lock.unlock();
        m_changed.notify_all();
        return std::move(node.mapped());
    }

private:
    bool mayBegin() const
    {
        return m_begun == m_count || m_begun == m_taken
               || (m_begun - m_taken < m_limits.ahead && m_running + m_cost(m_begun) <= m_limits.cost);
    }

    void run(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return mayBegin(); }) && m_begun < m_count
               && !stop.stop_requested()) {
            const size_t item = m_begun++;
            m_running += m_cost(item);
            lock.unlock();
            Out out = m_work(item);
            lock.lock();
            m_ready.emplace(item, std::move(out));
            m_changed.notify_all();
        }
    }

    const size_t m_count;
    const Limits m_limits;
    const std::function<qint64(size_t)> m_cost;
    const std::function<Out(size_t)> m_work;

    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_changed;
    std::map<size_t, Out> m_ready;
    size_t m_begun = 0;
    size_t m_taken = 0;
    qint64 m_running = 0;

    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace eventarium
