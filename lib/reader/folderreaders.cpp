// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/folderreaders.h"

#include "reader/archiveentries.h"
#include "reader/mailmessage.h"
#include "reader/readerregistry.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qint64 unpackedLimit = 256 * 1024 * 1024;

bool isTar(QByteArrayView head)
{
    return head.size() > 262 && head.sliced(257).startsWith("ustar");
}

bool isZip(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("PK\x03\x04", 4)) || head.startsWith(QByteArrayView("PK\x05\x06", 4));
}

// What systems put beside the files of a folder.
bool isWanted(const QString &name)
{
    return !name.startsWith("__MACOSX/"_L1) && !name.contains("/."_L1) && !name.startsWith(u'.')
           && !name.endsWith("Thumbs.db"_L1);
}

// What files in a container came to: articles, and why others are none.
class Gathering
{
public:
    explicit Gathering(const ReaderRegistry &registry)
        : m_registry(registry)
    {
    }

    void read(const QByteArray &bytes, const QString &name, bool silent = false)
    {
        auto nested = m_registry.readNested(bytes, name);
        if (nested)
            std::ranges::move(*nested, std::back_inserter(m_articles));
        else if (!silent && m_problems.size() < 100)
            m_problems += u"“%1” was left out: %2"_s.arg(name, nested.error().message);
    }

    Result<std::vector<Article>> result(QStringList problems)
    {
        problems += m_problems;
        if (m_articles.empty())
            return fail(Error::Kind::Empty, problems.isEmpty()
                                                ? u"There is no article in it."_s
                                                : QString(u"There is no article in it. " + problems.first()));
        m_articles.front().warnings += problems;
        return std::move(m_articles);
    }

private:
    const ReaderRegistry &m_registry;
    std::vector<Article> m_articles;
    QStringList m_problems;
};

// The body of an HTTP answer, its chunks joined and its compression undone.
std::optional<QByteArray> answerIn(QByteArrayView http, QByteArray &type)
{
    const qsizetype line = http.indexOf('\n');
    if (line < 0 || !http.startsWith("HTTP/") || !http.first(qMin<qsizetype>(line, 20)).contains(" 200"))
        return std::nullopt;
    MailPart answer = parseMail(http.sliced(line + 1));
    type = answer.type;
    // Parts of an answer are no parts of a mail: the bytes behind the empty line are the page.
    qsizetype start = http.indexOf("\r\n\r\n");
    start = start < 0 ? http.indexOf("\n\n") + 2 : start + 4;
    QByteArray body = http.sliced(qMin(start, http.size())).toByteArray();
    if (answer.header("transfer-encoding").toLower().contains("chunked")) {
        QByteArray joined;
        for (qsizetype at = 0; at < body.size();) {
            const qsizetype end = body.indexOf('\n', at);
            bool ok = false;
            const qsizetype size = end < 0 ? 0
                                           : body.sliced(at, end - at).trimmed().split(';').first().toLongLong(&ok, 16);
            if (!ok || size <= 0)
                break;
            joined += body.sliced(qMin(end + 1, body.size()), qBound<qsizetype>(0, size, body.size() - end - 1));
            if (size > body.size() - end - 1)
                break;
            at = end + 1 + size + 2;
        }
        if (!joined.isEmpty())
            body = joined;
    }
    if (const QByteArray coding = answer.header("content-encoding").toLower();
        !coding.isEmpty() && coding != "identity") {
        if (auto plain = decompressed(body, 64 * 1024 * 1024))
            body = std::move(*plain);
    }
    return body;
}

bool isPageType(const QByteArray &type)
{
    return type.startsWith("text/html") || type.startsWith("text/plain") || type.startsWith("application/xhtml")
           || type.startsWith("application/pdf") || type.contains("officedocument") || type.contains("opendocument")
           || type.contains("rtf") || type.startsWith("message/");
}

} // namespace

QString ZipReader::format() const
{
    return u"zip"_s;
}

bool ZipReader::canRead(QByteArrayView head, QStringView) const
{
    return isZip(head) || isTar(head);
}

Result<std::vector<Article>> ZipReader::read(const QByteArray &bytes) const
{
    Gathering gathering(m_registry);
    const auto contents = readArchive(bytes, &isWanted,
                                      [&](ArchiveEntry entry) { gathering.read(entry.content, entry.name); });
    if (!contents)
        return std::unexpected(contents.error());
    return gathering.result(contents->problems);
}

QString CompressedReader::format() const
{
    return u"gzip"_s;
}

bool CompressedReader::canRead(QByteArrayView head, QStringView) const
{
    return head.startsWith(QByteArrayView("\x1F\x8B", 2)) || head.startsWith("BZh")
           || head.startsWith(QByteArrayView("\xFD"
                                             "7zXZ\0",
                                             6))
           || head.startsWith(QByteArrayView("\x28\xB5\x2F\xFD", 4));
}

Result<std::vector<Article>> CompressedReader::read(const QByteArray &bytes) const
{
    const auto plain = decompressed(bytes, unpackedLimit);
    if (!plain)
        return std::unexpected(plain.error());
    Gathering gathering(m_registry);
    gathering.read(*plain, u"its content"_s);
    return gathering.result({});
}

QString WarcReader::format() const
{
    return u"warc"_s;
}

bool WarcReader::canRead(QByteArrayView head, QStringView) const
{
    return head.startsWith("WARC/1.") || head.startsWith("WARC/0.");
}

Result<std::vector<Article>> WarcReader::read(const QByteArray &bytes) const
{
    Gathering gathering(m_registry);
    QStringList problems;
    for (qsizetype at = 0; at < bytes.size();) {
        at = bytes.indexOf("WARC/", at);
        if (at < 0)
            break;
        const qsizetype line = bytes.indexOf('\n', at);
        qsizetype blank = bytes.indexOf("\r\n\r\n", at);
        const qsizetype gap = blank < 0 ? 2 : 4;
        blank = blank < 0 ? bytes.indexOf("\n\n", at) : blank;
        if (line < 0 || blank < 0)
            break;
        const MailPart header = parseMail(QByteArrayView(bytes).sliced(line + 1, qMax<qsizetype>(0, blank - line - 1)));
        bool ok = false;
        const qint64 length = header.header("content-length").toLongLong(&ok);
        const qsizetype start = blank + gap;
        if (!ok || length < 0) {
            at = start;
            continue;
        }
        const qsizetype size = qMin<qsizetype>(length, bytes.size() - qMin(start, bytes.size()));
        if (size < length)
            problems += u"The web archive is cut short"_s;
        const QByteArray kind = header.header("warc-type");
        const QByteArrayView content = QByteArrayView(bytes).sliced(qMin(start, bytes.size()), size);
        const QString address = QString::fromUtf8(header.header("warc-target-uri"));
        if (kind == "response") {
            QByteArray type;
            if (const auto body = answerIn(content, type); body && isPageType(type) && !body->isEmpty())
                gathering.read(*body, address);
        } else if (kind == "resource" && isPageType(header.header("content-type"))) {
            gathering.read(content.toByteArray(), address);
        }
        at = start + size;
    }
    return gathering.result(problems);
}

} // namespace eventarium
