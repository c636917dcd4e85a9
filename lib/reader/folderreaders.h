// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that hold other files: ZIP and tar archives, compressed files, and web archives (WARC). They are entered like
// folders, in memory, a few deep at most. Live as long as the registry that reads what is in them; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class ReaderRegistry;

class ZipReader final : public ArticleReader
{
public:
    explicit ZipReader(const ReaderRegistry &registry)
        : m_registry(registry)
    {
    }

    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Corrupt, TooLarge (a bomb), NotReadable (encrypted), Empty (no article in it).
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;

private:
    const ReaderRegistry &m_registry;
};

class CompressedReader final : public ArticleReader
{
public:
    explicit CompressedReader(const ReaderRegistry &registry)
        : m_registry(registry)
    {
    }

    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;

private:
    const ReaderRegistry &m_registry;
};

class WarcReader final : public ArticleReader
{
public:
    explicit WarcReader(const ReaderRegistry &registry)
        : m_registry(registry)
    {
    }

    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // The pages and documents that were answered with; images, scripts and failures are passed over.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;

private:
    const ReaderRegistry &m_registry;
};

} // namespace eventarium
