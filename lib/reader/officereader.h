// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Documents of word processors, which are ZIP archives of XML: Word (DOCX), OpenDocument text (ODT), and books (EPUB).
// Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class DocxReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Corrupt, TooLarge, NotReadable (encrypted), Empty.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

class OdtReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

class EpubReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // One article, of a long book one a chapter.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
