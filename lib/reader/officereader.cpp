// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/officereader.h"

#include "reader/archiveentries.h"
#include "reader/articlecomposer.h"
#include "reader/documenttext.h"
#include "reader/htmlarticle.h"
#include "reader/isotime.h"
#include "reader/plaintext.h"

#include <QHash>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype longBook = 300 * 1024; // characters, beyond which each chapter is an article

bool isZip(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("PK\x03\x04", 4));
}

Result<QHash<QString, QByteArray>> filesOf(const QByteArray &bytes, const std::function<bool(const QString &)> &wanted)
{
    QHash<QString, QByteArray> files;
    const auto read = readArchive(bytes, wanted,
                                  [&](ArchiveEntry entry) { files.insert(entry.name, std::move(entry.content)); });
    if (!read)
        return std::unexpected(read.error());
    return files;
}

std::unexpected<Error> damaged()
{
    return fail(Error::Kind::Corrupt, u"The document is damaged or cut short; its text cannot be found in it."_s);
}

// Of a damaged document what could be read, if that is anything.
Result<std::vector<Article>> articleOf(const QString &text, const QString &format, bool whole)
{
    if (text.trimmed().isEmpty())
        return whole ? Result<std::vector<Article>>(fail(Error::Kind::Empty, u"There is no text in this document."_s))
                     : Result<std::vector<Article>>(damaged());
    std::vector<Article> articles;
    articles.push_back(articleOfText(text, format));
    if (!whole)
        articles.front().warnings += u"The document is damaged; what follows from there on is missing"_s;
    return articles;
}

// word/document.xml
QString textOfWord(QXmlStreamReader &xml)
{
    DocumentText text;
    bool item = false;
    bool heading = false; // may be numbered, yet is no item of a list
    int deleted = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (name == u"del" || name == u"instrText" || name == u"moveFrom")
                ++deleted;
            else if (name == u"p")
                item = heading = false;
            else if (name == u"pStyle" || name == u"outlineLvl")
                heading = heading || name == u"outlineLvl"
                          || xml.attributes().value("w:val"_L1).contains(u"heading", Qt::CaseInsensitive);
            else if (name == u"numPr")
                item = true;
            else if (name == u"tr")
                text.beginRow();
            else if (name == u"tab")
                text.add(u" ");
            else if (name == u"br" || name == u"cr")
                text.add(u"\n");
            else if (name == u"noBreakHyphen")
                text.add(u"-");
            else if (name == u"t" && deleted == 0)
                text.add(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (xml.isEndElement()) {
            if (name == u"del" || name == u"instrText" || name == u"moveFrom")
                --deleted;
            else if (name == u"p")
                text.endParagraph(item && !heading);
            else if (name == u"tc")
                text.endCell();
            else if (name == u"tr")
                text.endRow();
        }
    }
    return text.take();
}

// content.xml
QString textOfOpenDocument(QXmlStreamReader &xml)
{
    DocumentText text;
    int body = 0, aside = 0, paragraphs = 0, items = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        const bool isAside = name == u"annotation" || name == u"tracked-changes" || name == u"note-citation"
                             || name == u"sequence-decls" || name == u"title" || name == u"desc";
        if (xml.isStartElement()) {
            body += name == u"body";
            aside += isAside;
            paragraphs += name == u"p" || name == u"h";
            items += name == u"list-item";
            if (name == u"table-row")
                text.beginRow();
            else if (name == u"s")
                text.add(QString(qBound(1, xml.attributes().value("c"_L1).toInt(), 100), u' '));
            else if (name == u"tab")
                text.add(u" ");
            else if (name == u"line-break")
                text.add(u"\n");
        } else if (xml.isEndElement()) {
            body -= name == u"body";
            aside -= isAside;
            items -= name == u"list-item";
            if (name == u"p" || name == u"h") {
                --paragraphs;
                if (aside == 0)
                    text.endParagraph(items > 0 && name == u"p");
            } else if (name == u"table-cell") {
                text.endCell();
            } else if (name == u"table-row") {
                text.endRow();
            }
        } else if (xml.isCharacters() && body > 0 && aside == 0 && paragraphs > 0) {
            text.add(xml.text());
        }
    }
    return text.take();
}

Result<std::vector<Article>> readDocument(const QByteArray &bytes, const QString &part, const QString &format,
                                          QString (*textOf)(QXmlStreamReader &))
{
    const auto files = filesOf(bytes, [&](const QString &name) { return name == part; });
    if (!files)
        return std::unexpected(files.error());
    if (!files->contains(part))
        return damaged();
    QXmlStreamReader xml((*files)[part]);
    xml.setEntityExpansionLimit(1000);
    const QString text = textOf(xml);
    return articleOf(text, format, !xml.hasError());
}

struct Book
{
    PageFacts facts;
    QStringList chapters; // paths, in reading order
};

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

// The package file of an EPUB.
Book bookOf(const QByteArray &package, const QString &folder)
{
    Book book;
    QHash<QString, QString> items;
    QXmlStreamReader xml(package);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (name == u"item")
            items.insert(attributes.value("id"_L1).toString(), attributes.value("href"_L1).toString());
        else if (name == u"itemref")
            book.chapters += folder
                             + QString::fromUtf8(QByteArray::fromPercentEncoding(
                                 items.value(attributes.value("idref"_L1).toString()).toUtf8()));
        else if (name == u"title" && book.facts.title.isEmpty())
            book.facts.title = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        else if (name == u"creator")
            book.facts.authors += authorNames(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (name == u"date" && book.facts.published.isEmpty())
            book.facts.published = isoTime(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (name == u"publisher")
            book.facts.site = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    }
    return book;
}

QString packagePath(const QByteArray &container)
{
    QXmlStreamReader xml(container);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"rootfile")
            return xml.attributes().value("full-path"_L1).toString();
    }
    return {};
}

} // namespace

QString DocxReader::format() const
{
    return u"docx"_s;
}

bool DocxReader::canRead(QByteArrayView head, QStringView) const
{
    return isZip(head) && head.contains("word/");
}

Result<std::vector<Article>> DocxReader::read(const QByteArray &bytes) const
{
    return readDocument(bytes, u"word/document.xml"_s, format(), &textOfWord);
}

QString OdtReader::format() const
{
    return u"odt"_s;
}

bool OdtReader::canRead(QByteArrayView head, QStringView) const
{
    const QByteArrayView start = head.first(qMin<qsizetype>(head.size(), 200));
    return isZip(head)
           && (start.contains("application/vnd.oasis.opendocument.text")
               || (start.sliced(qMin<qsizetype>(30, start.size())).startsWith("mimetype")
                   && head.contains("content.xml") && !start.contains("application/")));
}

Result<std::vector<Article>> OdtReader::read(const QByteArray &bytes) const
{
    return readDocument(bytes, u"content.xml"_s, format(), &textOfOpenDocument);
}

QString EpubReader::format() const
{
    return u"epub"_s;
}

bool EpubReader::canRead(QByteArrayView head, QStringView) const
{
    return isZip(head)
           && (head.first(qMin<qsizetype>(head.size(), 200)).contains("application/epub+zip")
               || head.contains("META-INF/container.xml"));
}

Result<std::vector<Article>> EpubReader::read(const QByteArray &bytes) const
{
    const auto files = filesOf(bytes, [](const QString &name) {
        return !name.endsWith(".jpg"_L1) && !name.endsWith(".png"_L1) && !name.endsWith(".css"_L1)
               && !name.endsWith(".ttf"_L1) && !name.endsWith(".otf"_L1);
    });
    if (!files)
        return std::unexpected(files.error());
    const QString package = packagePath(files->value(u"META-INF/container.xml"_s));
    const Book book = bookOf(files->value(package), folderOf(package));
    std::vector<std::pair<QString, QString>> chapters; // heading, text
    qsizetype size = 0;
    for (const QString &path : book.chapters) {
        const QString text = textOfMarkup(QString::fromUtf8(files->value(path)));
        if (text.trimmed().isEmpty())
            continue;
        size += text.size();
        chapters.emplace_back(text.left(text.indexOf(u'\n')), text);
    }
    if (chapters.empty())
        return book.chapters.isEmpty() ? Result<std::vector<Article>>(damaged())
                                       : fail(Error::Kind::Empty, u"There is no text in this book."_s);
    std::vector<Article> articles;
    const auto compose = [&](size_t from, size_t to) {
        ArticleComposer composer(book.facts);
        for (size_t i = from; i < to; ++i) {
            for (const QString &paragraph : chapters[i].second.split(u"\n\n"_s)) {
                if (i != from || paragraph != book.facts.title || composer.hasBody())
                    composer.addParagraph(paragraph);
            }
        }
        articles.push_back(std::move(composer).compose(u"epub"_s));
    };
    if (size <= longBook) {
        compose(0, chapters.size());
    } else {
        for (size_t i = 0; i < chapters.size(); ++i)
            compose(i, i + 1);
    }
    return articles;
}

} // namespace eventarium
