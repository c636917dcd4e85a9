// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plain text in any encoding -> one article with its header parts. Stateless; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class PlainTextReader final : public ArticleReader
{
public:
    QString format() const override;
    // The reader of last resort: whatever is of no other known format is tried as text.
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty (blank space only), NotText.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;
};

} // namespace eventarium
