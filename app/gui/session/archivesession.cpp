// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/archivesession.h"

#include "gui/session/readerthread.h"
#include "store/archivewriter.h"

#include <QFileInfo>

namespace eventarium {

ArchiveSession::ArchiveSession(QObject *parent)
    : QObject(parent)
{
}

ArchiveSession::~ArchiveSession() = default;

bool ArchiveSession::isBusy() const
{
    return isOpening() || (m_reader && m_reader->isBusy());
}

QString ArchiveSession::name() const
{
    if (m_sample)
        return tr("Sample archive");
    return QFileInfo(m_info.path).completeBaseName();
}

void ArchiveSession::open(const QString &path, bool sample)
{
    m_opening = std::make_unique<ReaderThread>(QFileInfo(path).absoluteFilePath());
    m_opening->ask(
        this, [](const ArchiveReader &reader) { return reader.info(); },
        [this, sample](Result<ArchiveInfo> info) {
            auto reader = std::move(m_opening); // the answer is run by it: deleted later
            if (!info) {
                reader.release()->deleteLater();
                Q_EMIT failed(info.error());
                return;
            }
            if (m_reader)
                m_reader.release()->deleteLater();
            m_reader = std::move(reader);
            info->path = m_reader->archive();
            adopt(std::move(*info), sample);
        });
}

void ArchiveSession::create(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_making = true;
    // A file of a few pages; made on a thread all the same, since the disk may be slow.
    m_maker = std::jthread([this, absolute] {
        auto made = ArchiveWriter::create(absolute).transform([](const ArchiveWriter &) {});
        QMetaObject::invokeMethod(
            this,
            [this, absolute, made = std::move(made)] {
                m_making = false;
                if (made)
                    open(absolute);
                else
                    Q_EMIT failed(made.error());
            },
            Qt::QueuedConnection);
    });
}

void ArchiveSession::adopt(ArchiveInfo info, bool sample)
{
    m_lock.reset();
    m_info = std::move(info);
    m_sample = sample;
    takeLock();
    Q_EMIT opened();
}

// One writer at a time: the first window that opens an archive holds the lock, a second one only reads.
void ArchiveSession::takeLock()
{
    m_readOnlyReason.clear();
    if (m_sample)
        return; // a file of this window's own
    if (m_info.readOnly) {
        m_readOnlyReason = tr("the file or its folder cannot be written");
        return;
    }
    m_lock = std::make_unique<QLockFile>(m_info.path + u".lock");
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock())
        return;
    qint64 pid = 0;
    QString host;
    QString program;
    if (m_lock->error() == QLockFile::LockFailedError && m_lock->getLockInfo(&pid, &host, &program))
        m_readOnlyReason = tr("it is open in another window (process %1 on %2)").arg(pid).arg(host);
    else
        m_readOnlyReason = tr("its folder cannot be written");
    m_lock.reset();
}

void ArchiveSession::close()
{
    if (!isOpen())
        return;
    m_lock.reset();
    m_reader.reset();
    m_info = {};
    m_sample = false;
    m_readOnlyReason.clear();
    Q_EMIT closed();
}

void ArchiveSession::refresh()
{
    if (!m_reader)
        return;
    m_reader->ask(
        this, [](const ArchiveReader &reader) { return reader.info(); },
        [this](Result<ArchiveInfo> info) {
            if (!info) {
                Q_EMIT failed(info.error());
                return;
            }
            info->path = m_info.path;
            m_info = std::move(*info);
            Q_EMIT changed();
        });
}

} // namespace eventarium
