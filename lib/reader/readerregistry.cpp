// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerregistry.h"

#include "reader/feedreader.h"
#include "reader/filesignature.h"
#include "reader/folderreaders.h"
#include "reader/htmlreader.h"
#include "reader/jsonreader.h"
#include "reader/mailreader.h"
#include "reader/markdownreader.h"
#include "reader/officereader.h"
#include "reader/pdfreader.h"
#include "reader/plaintextreader.h"
#include "reader/rtfreader.h"
#include "reader/zoteroname.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype headSize = 64 * 1024;

std::unexpected<Error> tooLarge(const QString &path)
{
    return fail(Error::Kind::TooLarge, u"It is larger than 64 MiB, the most that is read of one file."_s, path);
}

// A pipe or device would block or never end, so it is not even opened.
std::optional<Error> whyNotOpened(const QFileInfo &info, const QString &path)
{
    if (!info.exists())
        return Error{Error::Kind::NotFound, u"There is no such file; it may have been moved or deleted."_s, path};
    if (info.isDir())
        return Error{Error::Kind::NotReadable, u"It is a folder, not a file."_s, path};
    if (!info.isFile())
        return Error{Error::Kind::NotReadable, u"It is a pipe, socket or device, not a file."_s, path};
    return std::nullopt;
}

} // namespace

ReaderRegistry::ReaderRegistry()
{
    m_readers.push_back(std::make_unique<HtmlReader>());
    m_readers.push_back(std::make_unique<PdfReader>());
    m_readers.push_back(std::make_unique<FeedReader>());
    m_readers.push_back(std::make_unique<JsonReader>());
    m_readers.push_back(std::make_unique<RtfReader>());
    m_readers.push_back(std::make_unique<DocxReader>());
    m_readers.push_back(std::make_unique<OdtReader>());
    m_readers.push_back(std::make_unique<EpubReader>());
    m_readers.push_back(std::make_unique<ZipReader>(*this)); // behind the documents that are ZIP archives, too
    m_readers.push_back(std::make_unique<CompressedReader>(*this));
    m_readers.push_back(std::make_unique<WarcReader>(*this));
    m_readers.push_back(std::make_unique<MailReader>(*this));
    m_readers.push_back(std::make_unique<MarkdownReader>());
    m_readers.push_back(std::make_unique<PlainTextReader>()); // last: it tries whatever no other takes
}

ReaderRegistry::~ReaderRegistry() = default;

Result<std::vector<Article>> ReaderRegistry::readFile(const QString &path) const
{
    const QFileInfo info(path);
    if (auto error = whyNotOpened(info, path))
        return std::unexpected(std::move(*error));
    if (info.size() > maximumSize)
        return tooLarge(path);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return fail(Error::Kind::NotFound, u"There is no such file; it may have been moved or deleted."_s, path);
        return fail(Error::Kind::NotReadable, u"It cannot be opened: "_s + file.errorString() + u'.', path);
    }
    const QByteArray bytes = file.read(maximumSize + 1); // it may have grown since
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::NotReadable, u"It cannot be read: "_s + file.errorString() + u'.', path);

    auto articles = readBytes(bytes, path);
    if (articles) {
        const QDateTime modified = info.lastModified(QTimeZone::UTC);
        const QString year = articles->size() == 1 ? yearInZoteroName(path) : QString();
        for (Article &article : *articles) {
            article.modified = modified;
            if (article.published.isEmpty())
                article.published = year;
        }
    }
    return articles;
}

Result<std::vector<Article>> ReaderRegistry::readNested(const QByteArray &bytes, const QString &name) const
{
    constexpr int deepest = 3;
    static thread_local int depth = 0; // of the container being read on this thread
    if (depth >= deepest)
        return fail(Error::Kind::TooLarge, u"It lies in archives within archives, deeper than is read."_s, name);
    ++depth;
    auto articles = readBytes(bytes, name);
    --depth;
    return articles;
}

Result<std::vector<Article>> ReaderRegistry::readBytes(const QByteArray &bytes, const QString &source) const
{
    if (bytes.size() > maximumSize)
        return tooLarge(source);
    if (bytes.isEmpty())
        return fail(Error::Kind::Empty, u"The file is empty."_s, source);

    const QByteArrayView head = QByteArrayView(bytes).first(qMin(headSize, bytes.size()));
    const auto reader = std::ranges::find_if(m_readers, [&](const auto &r) { return r->canRead(head, source); });
    if (reader == m_readers.end()) {
        const QString format = formatNameOf(head);
        return fail(Error::Kind::NotText,
                    u"This is " + (format.isEmpty() ? u"a binary file"_s : format)
                        + u", which this version does not read; it was left out."_s,
                    source);
    }
    auto articles = (*reader)->read(bytes);
    if (!articles) {
        articles.error().where = source;
        return articles;
    }
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    for (Article &article : *articles) {
        article.source = source;
        if (article.contentHash.isEmpty())
            article.contentHash = hash;
        article.size = bytes.size();
    }
    return articles;
}

} // namespace eventarium
