// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Markdown, with or without front matter -> one article without the marks. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class MarkdownReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty, NotText.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
