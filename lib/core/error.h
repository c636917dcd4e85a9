// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong, in words for the person who reads it. A value; any thread.
#pragma once

#include <QString>

#include <expected>

namespace eventarium {

struct Error
{
    enum class Kind {
        NotFound, // no such file, folder, event or field
        NotReadable, // exists, but may not or cannot be read
        NotWritable, // target cannot be written
        NotText, // the bytes are no text in any encoding we know
        Empty, // nothing in it
        TooLarge, // over a stated limit
        NotAnArchive, // not SQLite, or SQLite of something else
        NewerVersion, // written by a later Eventarium
        Locked, // another program is writing
        ReadOnly, // opened or mounted read-only
        DiskFull,
        Corrupt, // an archive or file that contradicts itself
        Cancelled, // the stop token said so
        InvalidInput, // what the caller or user gave makes no sense
        Internal, // an error of ours
        Scanned // pages that are images: there is no text to read
    };

    Kind kind = Kind::Internal;
    QString message; // one or two sentences: what happened, what is safe, what next
    QString where; // the file, query or field concerned; may be empty

    bool operator==(const Error &) const = default;
};

// The result of whatever touches the outside: a T, or an Error.
template<class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Error::Kind kind, QString message, QString where = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(where)});
}

} // namespace eventarium
