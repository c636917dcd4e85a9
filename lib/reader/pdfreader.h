// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// PDF documents -> one article with the places where its pages begin. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class PdfReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: NotReadable (encrypted), Corrupt, Scanned (pages, but no text on any).
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
