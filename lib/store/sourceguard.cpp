// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourceguard.h"

#include "store/archivereader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

Result<void> sparesSources(const ArchiveReader &reader, const QString &path)
{
    const QFileInfo target(path);
    if (!target.exists())
        return {};
    const auto articles = reader.articles();
    if (!articles)
        return std::unexpected(articles.error());
    const QString absolute = target.absoluteFilePath();
    const QString canonical = target.canonicalFilePath();
    const bool isSource = std::ranges::any_of(*articles, [&](const ArticleRow &article) {
        return article.source == absolute || article.source == canonical;
    });
    if (isSource)
        return fail(
            Error::Kind::NotWritable,
            u"Could not write %1: it is an article of this archive. It is unchanged. Choose another name."_s.arg(path),
            path);
    return {};
}

} // namespace eventarium
