// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Markdown.
#include "fuzz/readerfuzz.h"
#include "reader/markdownreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const eventarium::MarkdownReader reader;
    return eventarium::fuzz::read(reader, data, size);
}
