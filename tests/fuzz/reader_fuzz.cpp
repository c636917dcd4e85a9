// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> articles: whatever they are, no crash, and every part lies within its text.
#include "fuzz/readerfuzz.h"
#include "reader/readerregistry.h"

using namespace eventarium;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ReaderRegistry registry;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto articles = registry.readBytes(bytes, QStringLiteral("fuzz"))) {
        for (const Article &article : *articles)
            fuzz::check(article);
    }
    return 0;
}
