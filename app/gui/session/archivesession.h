// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive that the window shows: which file, whether it may be written, and its generation. Opening and
// making happen on a worker; everybody who reads does so on a ReaderThread of their own and starts over at
// opened(). Made in main and passed by reference. A QObject; GUI thread.
#pragma once

#include "core/error.h"
#include "core/event.h"

#include <QLockFile>
#include <QObject>

#include <memory>
#include <thread>

namespace eventarium {

class ReaderThread;

class ArchiveSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArchiveSession)

public:
    explicit ArchiveSession(QObject *parent = nullptr);
    ~ArchiveSession() override;

    bool isOpen() const { return !m_info.path.isEmpty(); }
    bool isOpening() const { return m_opening || m_making; }
    bool isBusy() const; // opening, or reading info() again
    bool isSample() const { return m_sample; } // a throwaway copy of the sample archive
    const QString &path() const { return m_info.path; }
    QString name() const; // as the title bar says it
    const ArchiveInfo &info() const { return m_info; }
    bool isReadOnly() const { return isOpen() && !m_readOnlyReason.isEmpty(); }
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    // Ends in opened() or failed(); the archive shown before stays until then.
    void open(const QString &path, bool sample = false);
    // Makes an empty archive and opens it.
    void create(const QString &path);
    void close();
    // After an import: reads info() again, then changed().
    void refresh();

Q_SIGNALS:
    void opened();
    void closed();
    void changed();
    void failed(const eventarium::Error &error);

private:
    void adopt(ArchiveInfo info, bool sample);
    void takeLock();

    ArchiveInfo m_info;
    bool m_sample = false;
    QString m_readOnlyReason;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ReaderThread> m_reader; // of the open archive
    std::unique_ptr<ReaderThread> m_opening; // of the one being opened
    bool m_making = false;
    std::jthread m_maker; // last: joined before the rest is gone
};

} // namespace eventarium
