// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// PDF documents.
#include "fuzz/readerfuzz.h"
#include "reader/pdfreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const eventarium::PdfReader reader;
    return eventarium::fuzz::read(reader, data, size);
}
