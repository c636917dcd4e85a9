// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/markdownreader.h"

#include "reader/articlecomposer.h"
#include "reader/htmlblocks.h"
#include "reader/isotime.h"
#include "reader/textdecoder.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct FrontMatter
{
    PageFacts facts;
    bool found = false;
    qsizetype end = 0; // where the text begins
};

QString unquoted(QStringView value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
        value = value.sliced(1, value.size() - 2);
    return value.toString();
}

QStringList listIn(QStringView value)
{
    value = value.trimmed();
    if (!value.startsWith(u'[') || !value.endsWith(u']'))
        return authorNames(unquoted(value));
    QStringList names;
    for (const QStringView piece : value.sliced(1, value.size() - 2).split(u','))
        names += authorNames(unquoted(piece));
    return names;
}

// YAML between --- lines, TOML between +++ lines: the few fields that an article has.
FrontMatter frontMatterOf(QStringView text)
{
    FrontMatter front;
    const QStringView fence = text.startsWith(u"---\n") ? u"---" : text.startsWith(u"+++\n") ? u"+++" : QStringView();
    if (fence.isEmpty())
        return front;
    qsizetype at = 4;
    bool inAuthors = false;
    while (at < text.size() && at < 20'000) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        const QStringView line = text.sliced(at, end - at);
        at = qMin(end + 1, text.size());
        if (line.trimmed() == fence) {
            front.end = at;
            return front;
        }
        if (inAuthors && line.trimmed().startsWith(u"- ")) {
            front.facts.authors += authorNames(unquoted(line.trimmed().sliced(2)));
            continue;
        }
        const qsizetype colon = line.indexOf(fence == u"---" ? u':' : u'=');
        if (colon <= 0)
            continue;
        const QString key = line.first(colon).trimmed().toString().toLower();
        const QStringView value = line.sliced(colon + 1);
        inAuthors = key == "authors"_L1 || key == "author"_L1;
        front.found = front.found || key == "title"_L1 || key == "date"_L1 || inAuthors;
        if (key == "title"_L1)
            front.facts.title = unquoted(value);
        else if (key == "date"_L1 || key == "published"_L1 || key == "pubdate"_L1)
            front.facts.published = isoTime(unquoted(value));
        else if (inAuthors && !value.trimmed().isEmpty())
            front.facts.authors = listIn(value);
        else if (key == "publisher"_L1 || key == "site"_L1)
            front.facts.site = unquoted(value);
        else if (key == "lang"_L1 || key == "language"_L1)
            front.facts.language = unquoted(value);
    }
    front.found = false; // never closed
    return front;
}

// [words](address) -> words; ![image](address) -> nothing; **, __, *, _ and ` around words go.
QString withoutMarks(QStringView line)
{
    QString plain;
    plain.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool image = c == u'!' && i + 1 < line.size() && line[i + 1] == u'[';
        if (image || c == u'[') {
            const qsizetype open = image ? i + 1 : i;
            const qsizetype close = line.indexOf(u']', open);
            if (close > 0 && close + 1 < line.size() && line[close + 1] == u'(') {
                const qsizetype end = line.indexOf(u')', close);
                if (end > 0) {
                    if (!image)
                        plain += withoutMarks(line.sliced(open + 1, qMin<qsizetype>(close - open - 1, 2000)));
                    i = end;
                    continue;
                }
            }
        }
        if (c == u'\\' && i + 1 < line.size() && line[i + 1].isPunct()) {
            plain += line[++i];
            continue;
        }
        const bool inWord = i > 0 && i + 1 < line.size() && line[i - 1].isLetterOrNumber()
                            && line[i + 1].isLetterOrNumber();
        const bool apart = (i == 0 || line[i - 1].isSpace()) && (i + 1 == line.size() || line[i + 1].isSpace());
        if (c == u'`' || (c == u'*' && !apart) || (c == u'_' && !inWord && !apart))
            continue;
        plain += c;
    }
    return plain;
}

QString plainText(QStringView text)
{
    QStringList lines;
    bool code = false;
    for (const QStringView raw : text.split(u'\n')) {
        QStringView line = raw;
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")) {
            code = !code;
            continue;
        }
        if (code) {
            lines += line.toString();
            continue;
        }
        if (!trimmed.isEmpty() && trimmed.size() >= 3
            && std::ranges::all_of(trimmed, [](QChar c) { return c == u'=' || c == u'-' || c == u'*'; }))
            continue; // a rule, or the line below a heading
        if (trimmed.startsWith(u'[') && trimmed.contains(u"]: http"))
            continue; // an address for a link above
        if (trimmed.startsWith(u'#')) {
            qsizetype hashes = 0;
            while (hashes < trimmed.size() && trimmed[hashes] == u'#')
                ++hashes;
            lines += QString();
            lines += withoutMarks(trimmed.sliced(hashes).trimmed());
            lines += QString();
            continue;
        }
        while (line.startsWith(u'>'))
            line = line.sliced(1).trimmed();
        if (line.startsWith(u"* ") || line.startsWith(u"+ "))
            lines += QString(u"- " + withoutMarks(line.sliced(2)));
        else
            lines += withoutMarks(line);
    }
    QString plain = lines.join(u'\n');
    while (plain.contains(u"\n\n\n"))
        plain.replace(u"\n\n\n"_s, u"\n\n"_s);
    return plain.trimmed();
}

} // namespace

QString MarkdownReader::format() const
{
    return u"markdown"_s;
}

bool MarkdownReader::canRead(QByteArrayView head, QStringView fileName) const
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    if (head.startsWith("---") || head.startsWith("+++")) {
        QString start = QString::fromUtf8(head.first(qMin<qsizetype>(head.size(), 20'000)));
        return frontMatterOf(start.replace(u"\r\n"_s, u"\n"_s)).found;
    }
    // Its marks are those of plain text, too, and taking them away moves every offset: only where it is named so.
    const bool named = fileName.endsWith(u".md", Qt::CaseInsensitive)
                       || fileName.endsWith(u".markdown", Qt::CaseInsensitive);
    return named && (head.startsWith("# ") || head.contains("\n#"));
}

Result<std::vector<Article>> MarkdownReader::read(const QByteArray &bytes) const
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return std::unexpected(decoded.error());
    FrontMatter front = frontMatterOf(decoded->text);
    const QString body = plainText(QStringView(decoded->text).sliced(front.found ? front.end : 0));
    if (body.isEmpty() && front.facts.title.isEmpty())
        return fail(Error::Kind::Empty, u"There is no text in it."_s);
    if (!front.found)
        front.facts = {};
    const QString first = body.left(body.indexOf(u'\n') < 0 ? body.size() : body.indexOf(u'\n'));
    const bool repeats = !front.facts.title.isEmpty() && foldedLine(first) == foldedLine(front.facts.title);
    ArticleComposer composer(front.facts);
    composer.addParagraph(repeats ? body.sliced(first.size()).trimmed() : body);
    std::vector<Article> articles;
    articles.push_back(std::move(composer).compose(format()));
    articles.front().encoding = decoded->encoding;
    articles.front().warnings = decoded->warnings();
    return articles;
}

} // namespace eventarium
