// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Web archives.
#include "fuzz/readerfuzz.h"
#include "reader/folderreaders.h"
#include "reader/readerregistry.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const eventarium::ReaderRegistry registry;
    static const eventarium::WarcReader reader(registry);
    return eventarium::fuzz::read(reader, data, size);
}
