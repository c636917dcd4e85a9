// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Articles in JSON: one object, a list of them, one a line (JSONL), or a JSON Feed. Their fields are known by the
// names that are common for them. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class JsonReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Corrupt, Empty (no object with a text).
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
