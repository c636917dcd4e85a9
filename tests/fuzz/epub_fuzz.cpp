// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Books.
#include "fuzz/readerfuzz.h"
#include "reader/officereader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const eventarium::EpubReader reader;
    return eventarium::fuzz::read(reader, data, size);
}
