// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// RTF documents -> one article. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class RtfReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty. Of a damaged document what can be read.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
