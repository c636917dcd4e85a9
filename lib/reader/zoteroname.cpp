// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/zoteroname.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int earliest = 1500;
constexpr int latest = 2100;

bool isKey(QStringView folder)
{
    return folder.size() == 8
           && std::ranges::all_of(folder, [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
}

bool isYear(QStringView part)
{
    return part.size() == 4 && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; })
           && part.toInt() >= earliest && part.toInt() <= latest;
}

} // namespace

QString yearInZoteroName(const QString &path)
{
    const QStringList folders = path.split(u'/');
    if (folders.size() < 3 || folders[folders.size() - 3] != u"storage" || !isKey(folders[folders.size() - 2]))
        return {};
    // "Author - Year - Title", "Year - Title"; a title may have years of its own.
    const QStringList parts = folders.last().split(u" - "_s);
    for (qsizetype i = 0; i + 1 < parts.size() && i < 2; ++i) {
        if (isYear(parts[i]))
            return parts[i];
    }
    return {};
}

} // namespace eventarium
