// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A saved web page -> its article: the main text without what stands around it, and what the page says about it.
// Stateless; any thread. Nothing that a page refers to is ever fetched.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class HtmlReader final : public ArticleReader
{
public:
    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty (no text on it), NotText, TooLarge.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

// The same for markup out of a mail, a book or a feed, in an encoding that may be named beside it.
Result<Article> articleOfMarkup(const QByteArray &bytes, QByteArrayView declared, const QString &format);
// Whether bytes begin as a web page does.
bool isMarkup(QByteArrayView head);

} // namespace eventarium
