// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/mailmessage.h"

#include "reader/textdecoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int deepest = 10;
constexpr size_t mostParts = 500;
constexpr qsizetype longestHeader = 256 * 1024;

int hexOf(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text, bool header)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (header && c == '_') {
            plain += ' ';
        } else if (c != '=') {
            plain += c;
        } else if (i + 2 < text.size() && hexOf(text[i + 1]) >= 0 && hexOf(text[i + 2]) >= 0) {
            plain += static_cast<char>(hexOf(text[i + 1]) * 16 + hexOf(text[i + 2]));
            i += 2;
        } else {
            qsizetype end = i + 1; // a soft line break
            while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
                ++end;
            if (end < text.size() && text[end] == '\n')
                i = end;
            else
                plain += c;
        }
    }
    return plain;
}

QByteArray percentDecoded(QByteArrayView text)
{
    return QByteArray::fromPercentEncoding(text.toByteArray());
}

QString decoded(QByteArrayView bytes, QByteArrayView charset)
{
    if (bytes.isEmpty())
        return {};
    const auto text = decodeText(bytes, charset);
    return text ? text->text : QString::fromLatin1(bytes);
}

// The lines of a header, folded ones joined; returns where the content begins.
qsizetype parseHeaders(QByteArrayView bytes, MailPart &part)
{
    qsizetype at = 0;
    while (at < bytes.size() && at < longestHeader) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        QByteArrayView line = bytes.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        const qsizetype next = qMin(end + 1, bytes.size());
        if (line.isEmpty())
            return next;
        if ((line.front() == ' ' || line.front() == '\t') && !part.headers.empty()) {
            part.headers.back().second += ' ' + line.trimmed().toByteArray();
        } else {
            const qsizetype colon = line.indexOf(':');
            if (colon <= 0 || line.first(colon).contains(' '))
                return part.headers.empty() ? 0 : at; // no header: all of it is content
            part.headers.emplace_back(line.first(colon).toByteArray().toLower(),
                                      line.sliced(colon + 1).trimmed().toByteArray());
        }
        at = next;
    }
    return at;
}

// multipart/mixed; boundary="a;b" -> the value of a parameter, RFC 2231's forms included.
QByteArray parameter(QByteArrayView header, QByteArrayView name)
{
    QByteArray pieces;
    for (qsizetype at = header.indexOf(';'); at >= 0 && at < header.size();) {
        ++at;
        qsizetype end = at;
        bool quoted = false;
        while (end < header.size() && (quoted || header[end] != ';')) {
            if (header[end] == '"')
                quoted = !quoted;
            end += header[end] == '\\' && quoted ? 2 : 1;
        }
        end = qMin(end, header.size());
        const QByteArrayView piece = header.sliced(at, end - at);
        at = end;
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0)
            continue;
        QByteArray key = piece.first(equals).trimmed().toByteArray().toLower();
        QByteArray value = piece.sliced(equals + 1).trimmed().toByteArray();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.sliced(1, value.size() - 2);
        const bool coded = key.endsWith('*');
        const qsizetype star = key.indexOf('*');
        if (star >= 0)
            key.truncate(star);
        if (key != name)
            continue;
        if (coded) {
            const qsizetype quote = value.lastIndexOf('\'');
            value = percentDecoded(QByteArrayView(value).sliced(quote + 1));
        }
        if (star < 0)
            return value;
        pieces += value;
    }
    return pieces;
}

void parsePart(QByteArrayView bytes, MailPart &part, int depth, size_t &count);

void parseMultipart(QByteArrayView content, const QByteArray &boundary, MailPart &part, int depth, size_t &count)
{
    const QByteArray mark = "--" + boundary;
    qsizetype start = -1;
    for (qsizetype at = 0; at <= content.size();) {
        const qsizetype found = content.indexOf(mark, at);
        const bool lineStart = found == 0 || (found > 0 && content[found - 1] == '\n');
        if (found >= 0 && !lineStart) {
            at = found + 1;
            continue;
        }
        if (start >= 0) {
            qsizetype end = found < 0 ? content.size() : found;
            if (found > 0)
                end -= end > start && content[end - 1] == '\n' ? 1 : 0;
            if (end > start && content[end - 1] == '\r')
                --end;
            if (++count > mostParts)
                return;
            part.parts.emplace_back();
            parsePart(content.sliced(start, qMax<qsizetype>(0, end - start)), part.parts.back(), depth + 1, count);
        }
        if (found < 0)
            return;
        qsizetype after = found + mark.size();
        if (content.sliced(after).startsWith("--"))
            return;
        after = content.indexOf('\n', after);
        if (after < 0)
            return;
        start = after + 1;
        at = start;
    }
}

void parsePart(QByteArrayView bytes, MailPart &part, int depth, size_t &count)
{
    const QByteArrayView content = bytes.sliced(parseHeaders(bytes, part));
    const QByteArray type = part.header("content-type");
    part.type =
        type.first(qMax<qsizetype>(0, type.contains(';') ? type.indexOf(';') : type.size())).trimmed().toLower();
    if (part.type.isEmpty())
        part.type = "text/plain";
    part.charset = parameter(type, "charset");
    const QByteArray disposition = part.header("content-disposition");
    part.isAttachment = disposition.trimmed().toLower().startsWith("attachment");
    QByteArray name = parameter(disposition, "filename");
    if (name.isEmpty())
        name = parameter(type, "name");
    part.fileName = decodeHeader(name);
    const QByteArray boundary = parameter(type, "boundary");
    if (part.type.startsWith("multipart/") && !boundary.isEmpty() && depth < deepest) {
        parseMultipart(content, boundary, part, depth, count);
        return;
    }
    const QByteArray transfer = part.header("content-transfer-encoding").trimmed().toLower();
    if (transfer == "base64")
        part.content = QByteArray::fromBase64(content.toByteArray());
    else if (transfer == "quoted-printable")
        part.content = fromQuotedPrintable(content, false);
    else
        part.content = content.toByteArray();
}

} // namespace

QByteArray MailPart::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [&](const auto &header) { return header.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

MailPart parseMail(QByteArrayView bytes)
{
    MailPart mail;
    size_t count = 0;
    parsePart(bytes, mail, 0, count);
    return mail;
}

QString decodeHeader(QByteArrayView value)
{
    QString text;
    QByteArray plain;
    bool afterWord = false;
    const auto endPlain = [&](bool beforeWord) {
        if (!plain.isEmpty() && !(afterWord && beforeWord && plain.trimmed().isEmpty()))
            text += decoded(plain, "utf-8");
        plain.clear();
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QByteArrayView rest = value.sliced(i);
        const qsizetype charsetEnd = rest.startsWith("=?") ? rest.indexOf('?', 2) : -1;
        const qsizetype end = charsetEnd > 2 && charsetEnd + 2 < rest.size() && rest[charsetEnd + 2] == '?'
                                  ? rest.indexOf("?=", charsetEnd + 3)
                                  : -1;
        if (end < 0) {
            plain += value[i];
            continue;
        }
        endPlain(true);
        afterWord = true;
        QByteArray charset = rest.sliced(2, charsetEnd - 2).toByteArray();
        if (const qsizetype language = charset.indexOf('*'); language > 0)
            charset.truncate(language);
        const QByteArrayView word = rest.sliced(charsetEnd + 3, end - charsetEnd - 3);
        const bool base64 = rest[charsetEnd + 1] == 'B' || rest[charsetEnd + 1] == 'b';
        text += decoded(base64 ? QByteArray::fromBase64(word.toByteArray()) : fromQuotedPrintable(word, true), charset);
        i += end + 1;
    }
    endPlain(false);
    return text.simplified();
}

bool isMailHeader(QByteArrayView head)
{
    MailPart part;
    if (parseHeaders(head.first(qMin<qsizetype>(head.size(), 32 * 1024)), part) == 0 || part.headers.size() < 2)
        return false;
    int people = 0, technical = 0;
    for (const auto &[name, value] : part.headers) {
        people += name == "from" || name == "to" || name == "subject" || name == "date";
        technical += name == "mime-version" || name == "message-id" || name == "received" || name == "return-path"
                     || name == "content-type" || name == "delivered-to" || name == "content-transfer-encoding"
                     || name == "x-mailer" || name == "dkim-signature" || name == "snapshot-content-location";
    }
    return (people >= 1 && technical >= 1) || people == 4 || technical >= 3;
}

} // namespace eventarium
