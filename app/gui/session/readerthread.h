// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A worker thread with a connection of its own to one archive. Questions are asked on the GUI thread, answered
// in order on the worker, and the answers come back on the GUI thread; an answer whose context is gone is
// dropped. A QObject, used on the GUI thread; destroying it waits for the question in work.
#pragma once

#include "core/error.h"
#include "store/archivereader.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace eventarium {

class ReaderThread final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReaderThread)

public:
    explicit ReaderThread(QString archive, QObject *parent = nullptr);
    ~ReaderThread() override;

    // `question`: const ArchiveReader & -> Result<T>, run on the worker; `answer`: Result<T>, run here.
    template<class Question, class Answer>
    void ask(QObject *context, Question question, Answer answer)
    {
        using Value = std::invoke_result_t<Question, const ArchiveReader &>;
        post([this, guard = QPointer<QObject>(context), question = std::move(question),
              answer = std::move(answer)](const Result<const ArchiveReader *> &reader) mutable {
            Value value = reader ? question(**reader) : Value(std::unexpected(reader.error()));
            QMetaObject::invokeMethod(
                this,
                [this, guard, answer = std::move(answer), value = std::move(value)]() mutable {
                    --m_pending;
                    if (guard)
                        answer(std::move(value));
                },
                Qt::QueuedConnection);
        });
    }

    // Questions whose answers have not come back yet.
    bool isBusy() const { return m_pending > 0; }
    const QString &archive() const { return m_archive; }

private:
    using Job = std::move_only_function<void(const Result<const ArchiveReader *> &)>;

    void post(Job job);
    void work(std::stop_token stop);

    const QString m_archive;
    int m_pending = 0; // GUI thread only
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last: joined before the rest is gone
};

} // namespace eventarium
