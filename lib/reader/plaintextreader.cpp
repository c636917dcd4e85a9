// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/plaintextreader.h"

#include "reader/filesignature.h"
#include "reader/headerparser.h"
#include "reader/language.h"
#include "reader/textdecoder.h"

using namespace Qt::StringLiterals;

namespace eventarium {

QString PlainTextReader::format() const
{
    return u"text"_s;
}

bool PlainTextReader::canRead(QByteArrayView head, QStringView) const
{
    return formatNameOf(head).isEmpty();
}

Result<std::vector<Article>> PlainTextReader::read(const QByteArray &bytes) const
{
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return std::unexpected(decoded.error());
    if (std::ranges::all_of(std::as_const(decoded->text), [](QChar c) { return c.isSpace(); }))
        return fail(Error::Kind::Empty, u"There is no text in it, only blank space."_s);

    std::vector<Article> articles(1);
    Article &article = articles.front();
    article.format = format();
    article.encoding = decoded->encoding;
    article.warnings = decoded->warnings();
    article.text = std::move(decoded->text);
    article.language = languageOf(article.text);
    findHeaderParts(article);
    return articles;
}

} // namespace eventarium
