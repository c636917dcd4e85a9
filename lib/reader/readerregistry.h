// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses the reader for a file by its content and reads it. Immutable; any thread.
#pragma once

#include "reader/articlereader.h"

#include <memory>

namespace eventarium {

class ReaderRegistry final
{
public:
    ReaderRegistry(); // with all readers of this build
    ~ReaderRegistry();
    Q_DISABLE_COPY_MOVE(ReaderRegistry)

    static constexpr qint64 maximumSize = 64 * 1024 * 1024; // bytes; larger files are TooLarge

    // Errors: NotFound, NotReadable, TooLarge, Empty, NotText.
    Result<std::vector<Article>> readFile(const QString &path) const;
    // The same for bytes from elsewhere (standard input); `source` names them.
    Result<std::vector<Article>> readBytes(const QByteArray &bytes, const QString &source) const;
    // A file within a file: the container's reader calls it. Errors: as above, and TooLarge where containers are
    // nested too deeply.
    Result<std::vector<Article>> readNested(const QByteArray &bytes, const QString &name) const;

private:
    std::vector<std::unique_ptr<ArticleReader>> m_readers;
};

} // namespace eventarium
