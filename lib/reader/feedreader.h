// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds (RSS, Atom) -> an article an entry. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class FeedReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty, Corrupt (no entry can be read).
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
