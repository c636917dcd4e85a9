// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/summarydocument.h"

namespace eventarium {

namespace {

bool isDirectionMark(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u200E' || c == u'\u200F';
}

} // namespace

int SummaryDocument::quote(const QString &text, const QString &source)
{
    if (text.isEmpty())
        return 0;
    SummaryQuote wanted{singleLine(text), singleLine(source)};
    const auto found = std::ranges::find(quotes, wanted);
    if (found != quotes.end())
        return static_cast<int>(found - quotes.begin()) + 1;
    quotes.push_back(std::move(wanted));
    return static_cast<int>(quotes.size());
}

QString singleLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (isDirectionMark(c))
            continue;
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            blank = !line.isEmpty();
            continue;
        }
        if (blank)
            line += u' ';
        blank = false;
        line += c;
    }
    return line;
}

} // namespace eventarium
