// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlreader.h"

#include "reader/articlecomposer.h"
#include "reader/htmlarticle.h"
#include "reader/plaintext.h"
#include "reader/textdecoder.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype largest = 24 * 1024 * 1024; // characters

// <meta charset="...">, <meta http-equiv content="text/html; charset=...">, <?xml encoding="...">
QByteArray declaredCharset(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(qMin<qsizetype>(bytes.size(), 4096)).toByteArray().toLower();
    qsizetype at = head.startsWith("<?xml") ? head.first(qMin<qsizetype>(head.size(), 200)).indexOf("encoding=") : -1;
    qsizetype skip = 9;
    for (qsizetype from = 0; at < 0;) {
        const qsizetype found = head.indexOf("charset", from);
        if (found < 0)
            return {};
        from = found + 7;
        qsizetype equals = from;
        while (equals < head.size() && head[equals] == ' ')
            ++equals;
        const qsizetype tag = head.lastIndexOf('<', found);
        if (equals < head.size() && head[equals] == '=' && tag >= 0 && head.sliced(tag).startsWith("<meta")) {
            at = found;
            skip = equals + 1 - found;
        }
    }
    QByteArray name;
    for (qsizetype i = at + skip; i < head.size(); ++i) {
        const char c = head[i];
        if (c == '"' || c == '\'' || c == ' ') {
            if (!name.isEmpty())
                break;
            continue;
        }
        if (c == '>' || c == ';' || c == '/')
            break;
        name += c;
    }
    return name;
}

QByteArray startOf(QByteArrayView head)
{
    QByteArray start = head.first(qMin<qsizetype>(head.size(), 8192)).toByteArray();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF") || (start.size() > 3 && start[1] == 0))
        start.replace('\0', QByteArray()).replace("\xFF\xFE", "").replace("\xFE\xFF", "");
    start = start.trimmed();
    while (start.startsWith("<!--")) {
        const auto end = start.indexOf("-->");
        if (end < 0)
            break;
        start = start.sliced(end + 3).trimmed();
    }
    return start.toLower();
}

// Of a page that is no tree: all that stands between tags.
QString withoutTags(const QString &page)
{
    QString text;
    for (qsizetype i = 0; i < page.size(); ++i) {
        if (page[i] != u'<') {
            text += page[i];
            continue;
        }
        const qsizetype end = page.indexOf(u'>', i);
        if (end < 0)
            break;
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u"\n\n";
        i = end;
    }
    return withoutEntities(text);
}

} // namespace

bool isMarkup(QByteArrayView head)
{
    QByteArray start = startOf(head);
    if (start.startsWith("<?xml")) {
        const qsizetype root = start.indexOf("<html");
        const qsizetype type = start.indexOf("<!doctype html");
        return (root > 0 && root < 1500) || (type > 0 && type < 1000);
    }
    for (const char *opening :
         {"<!doctype html", "<html",  "<head",   "<body",    "<title", "<meta", "<div", "<article", "<main",
          "<section",       "<table", "<script", "<link",    "<style", "<h1",   "<p>",  "<p ",      "<center",
          "<font",          "<base",  "<header", "<noscript"}) {
        if (start.startsWith(opening))
            return start.contains('>');
    }
    return start.startsWith("<!--") && start.contains("<html");
}

Result<Article> articleOfMarkup(const QByteArray &bytes, QByteArrayView declared, const QString &format)
{
    const QByteArray own = declared.isEmpty() ? declaredCharset(bytes) : declared.toByteArray();
    Result<DecodedText> decoded = decodeText(bytes, own);
    if (!decoded)
        return std::unexpected(decoded.error());
    if (decoded->text.size() > largest)
        return fail(Error::Kind::TooLarge,
                    u"It is a web page of over 24 million characters, more than is read of one."_s);
    const HtmlTree tree = HtmlTree::parse(decoded->text.toUtf8());
    std::optional<Article> article = articleOnPage(tree, format);
    if (tree.isCutShort())
        article = articleOfText(withoutTags(decoded->text), format);
    if (!article || article->text.trimmed().isEmpty())
        return fail(Error::Kind::Empty, u"There is no text on this web page."_s);
    article->encoding = decoded->encoding;
    article->warnings = decoded->warnings();
    if (tree.isCutShort())
        article->warnings += u"The page is nested more deeply than a page can be; its text was taken as it stands"_s;
    return std::move(*article);
}

QString HtmlReader::format() const
{
    return u"html"_s;
}

bool HtmlReader::canRead(QByteArrayView head, QStringView) const
{
    return isMarkup(head);
}

Result<std::vector<Article>> HtmlReader::read(const QByteArray &bytes) const
{
    Result<Article> article = articleOfMarkup(bytes, {}, format());
    if (!article)
        return std::unexpected(article.error());
    std::vector<Article> articles;
    articles.push_back(std::move(*article));
    return articles;
}

} // namespace eventarium
