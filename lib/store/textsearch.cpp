// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textsearch.h"

#include "core/serieskeys.h"

#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

char32_t characterAt(QStringView text, qsizetype at, qsizetype *length)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        *length = 2;
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    }
    *length = 1;
    return text[at].unicode();
}

bool mayHoldCjk(QStringView text)
{
    // Between U+1200 and U+2E7F stand dashes and quotation marks, which nearly every article has.
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x2e80 || (c.unicode() >= 0x1100 && c.unicode() < 0x1200);
    });
}

// Where a run of such characters ends; the starts of its characters go to `starts`.
qsizetype runEnd(QStringView text, qsizetype at, std::vector<qsizetype> &starts)
{
    starts.clear();
    while (at < text.size()) {
        qsizetype length = 1;
        if (!isCjk(characterAt(text, at, &length)))
            break;
        starts.push_back(at);
        at += length;
    }
    return at;
}

// `lastWhole`: the text goes on or ends after the last run, so its final character stands there too.
QString paired(QStringView text, bool lastWhole)
{
    QString words;
    words.reserve(text.size() * 2);
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = runEnd(text, at, starts);
        if (starts.empty()) {
            words += text[at++];
            continue;
        }
        words += u' ';
        for (size_t i = 0; i < starts.size(); ++i) {
            const bool final = i + 1 == starts.size();
            if (final && !lastWhole && end == text.size() && starts.size() > 1)
                break;
            const qsizetype stop = i + 2 < starts.size() ? starts[i + 2] : end;
            words += text.sliced(starts[i], stop - starts[i]);
            words += u' ';
        }
        at = end;
    }
    return words;
}

bool endsWithSingleCjk(QStringView text)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = runEnd(text, at, starts);
        if (end == text.size() && starts.size() == 1)
            return true;
        at = std::max(end, at + 1);
    }
    return false;
}

} // namespace

QString indexText(QStringView text)
{
    return mayHoldCjk(text) ? paired(text, true) : text.toString();
}

QString phraseQuery(QStringView text)
{
    QStringView plain = text.trimmed();
    bool prefix = plain.endsWith(u'*');
    while (plain.endsWith(u'*'))
        plain.chop(1);
    if (std::none_of(plain.begin(), plain.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return {};
    QString words = plain.toString();
    words.replace(u'"', u' ').replace(QChar(0), u' ');
    if (mayHoldCjk(words)) {
        prefix = prefix || endsWithSingleCjk(QStringView(words).trimmed());
        words = paired(QStringView(words).trimmed(), false);
    }
    return u'"' + words.trimmed() + (prefix ? u"\" *"_s : u"\""_s);
}

QString wordsQuery(QStringView text)
{
    QStringList all;
    for (const QStringView word : QStringTokenizer(text, u' ', Qt::SkipEmptyParts)) {
        if (const QString query = phraseQuery(word); !query.isEmpty())
            all += query;
    }
    return all.join(u" AND "_s);
}

} // namespace eventarium::store
