// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The interface of all readers: bytes -> articles. A reader is stateless; any thread.
#pragma once

#include "core/article.h"
#include "core/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace eventarium {

class ArticleReader
{
public:
    ArticleReader() = default;
    virtual ~ArticleReader() = default;
    Q_DISABLE_COPY_MOVE(ArticleReader)

    virtual QString format() const = 0; // "text"
    // Whether these first bytes (up to 64 KiB) look like this format. Decided by content; the
    // name is a hint only where content leaves it open.
    virtual bool canRead(QByteArrayView head, QStringView fileName) const = 0;
    // One or more articles; their source, contentHash, size and modified are set by the registry.
    virtual Result<std::vector<Article>> read(const QByteArray &bytes) const = 0;
};

} // namespace eventarium
