// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives made in memory for the tests of what reads them.
#pragma once

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace eventarium::test {

using Files = std::vector<std::pair<std::string, QByteArray>>;

inline QByteArray packed(const Files &files, bool tar = false, const char *password = nullptr)
{
    QByteArray bytes(8 * 1024 * 1024, '\0');
    size_t used = 0;
    archive *const writer = archive_write_new();
    if (tar) {
        archive_write_set_format_ustar(writer);
        archive_write_add_filter_gzip(writer);
    } else {
        archive_write_set_format_zip(writer);
    }
    if (password) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, password);
    }
    archive_write_open_memory(writer, bytes.data(), static_cast<size_t>(bytes.size()), &used);
    for (const auto &[name, content] : files) {
        archive_entry *const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), static_cast<size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(static_cast<qsizetype>(used));
    return bytes;
}

} // namespace eventarium::test
