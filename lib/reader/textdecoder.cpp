// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/textdecoder.h"

#include "reader/encodingguess.h"
#include "reader/filesignature.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype sampleSize = 64 * 1024;
// All bytes at once, and only the first mark is none of the text.
constexpr QStringDecoder::Flags decoding = QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless;

template<class Characters>
qint64 countBinaryControls(const Characters &characters)
{
    return std::ranges::count_if(characters, [](auto c) {
        if constexpr (sizeof(c) == 1)
            return isBinaryControl(static_cast<unsigned char>(c));
        else
            return isBinaryControl(c.unicode());
    });
}

// A few stray control characters are damage; one in twenty is no text.
bool isMostlyControls(qint64 controls, qint64 size)
{
    return (controls > 8 && controls * 20 > size) || (controls > 2 && controls * 4 > size);
}

std::unexpected<Error> notText(const QString &what)
{
    return fail(Error::Kind::NotText, u"This is " + what + u", not plain text; it was left out."_s);
}

// Line ends to LF.
void unifyLineEnds(QString &text)
{
    if (!text.contains(u'\r'))
        return;
    QChar *out = text.data();
    const QChar *const end = out + text.size();
    QChar *const begin = out;
    for (const QChar *in = begin; in != end; ++in) {
        if (*in == u'\r') {
            if (in + 1 != end && in[1] == u'\n')
                ++in;
            *out++ = u'\n';
        } else {
            *out++ = *in;
        }
    }
    text.truncate(out - begin);
}

// NULs and lone surrogates to U+FFFD, counted.
void replaceImpossible(DecodedText &decoded)
{
    const auto impossible = [](QChar c) { return c.isNull() || c.isSurrogate(); };
    if (std::ranges::none_of(std::as_const(decoded.text), impossible))
        return;
    QChar *const data = decoded.text.data();
    const qsizetype size = decoded.text.size();
    for (qsizetype i = 0; i < size; ++i) {
        if (data[i].isNull()) {
            ++decoded.nulls;
            data[i] = QChar::ReplacementCharacter;
        } else if (data[i].isHighSurrogate() && i + 1 < size && data[i + 1].isLowSurrogate()) {
            ++i;
        } else if (data[i].isSurrogate()) {
            ++decoded.undecodable;
            data[i] = QChar::ReplacementCharacter;
        }
    }
}

DecodedText decodeAs(QStringDecoder decoder, QByteArrayView bytes, const QString &name)
{
    DecodedText decoded;
    decoded.text = decoder.decode(bytes);
    decoded.encoding = name;
    if (decoder.hasError())
        decoded.undecodable = decoded.text.count(QChar::ReplacementCharacter);
    return decoded;
}

std::optional<DecodedText> decodeByMark(QByteArrayView bytes)
{
    const auto starts = [&](std::initializer_list<unsigned char> mark) {
        return bytes.size() >= static_cast<qsizetype>(mark.size())
               && std::equal(mark.begin(), mark.end(), bytes.begin(),
                             [](unsigned char m, char b) { return m == static_cast<unsigned char>(b); });
    };
    const auto decode = [&](QStringDecoder::Encoding encoding, qsizetype mark, const QString &name) {
        return decodeAs(QStringDecoder(encoding, decoding), bytes.sliced(mark), name);
    };
    if (starts({0xEF, 0xBB, 0xBF}))
        return decode(QStringDecoder::Utf8, 3, u"UTF-8"_s);
    if (starts({0xFF, 0xFE, 0x00, 0x00}))
        return decode(QStringDecoder::Utf32LE, 4, u"UTF-32LE"_s);
    if (starts({0x00, 0x00, 0xFE, 0xFF}))
        return decode(QStringDecoder::Utf32BE, 4, u"UTF-32BE"_s);
    if (starts({0xFF, 0xFE}))
        return decode(QStringDecoder::Utf16LE, 2, u"UTF-16LE"_s);
    if (starts({0xFE, 0xFF}))
        return decode(QStringDecoder::Utf16BE, 2, u"UTF-16BE"_s);
    return std::nullopt;
}

DecodedText decodeByGuess(QByteArrayView bytes)
{
    const QByteArray name = guessEncoding(bytes);
    if (name == "windows-1252") {
        DecodedText decoded;
        decoded.encoding = QString::fromLatin1(name);
        decoded.text = decodeWindows1252(bytes, decoded.undecodable);
        return decoded;
    }
    return decodeAs(QStringDecoder(name.constData(), decoding), bytes, QString::fromLatin1(name));
}

// As browsers read these names.
QByteArray encodingNamed(QByteArrayView declared)
{
    const QByteArray name = declared.toByteArray().trimmed().toLower();
    if (name == "gb2312" || name == "gbk" || name == "x-gbk" || name == "gb_2312-80")
        return "GB18030";
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii" || name == "iso8859-1"
        || name == "cp1252" || name == "windows-1252")
        return "windows-1252";
    if (name == "shift-jis" || name == "x-sjis" || name == "shift_jis")
        return "Shift_JIS";
    if (name == "ks_c_5601-1987" || name == "euc-kr")
        return "windows-949";
    if (name == "utf8" || name == "unicode-1-1-utf-8")
        return "UTF-8";
    return name;
}

// nullopt where the declaration is none that is known, or a lie.
std::optional<DecodedText> decodeAsDeclared(QByteArrayView bytes, QByteArrayView declared)
{
    const QByteArray name = encodingNamed(declared);
    if (name.isEmpty() || name.startsWith("utf-16") || name.startsWith("utf-32") || name == "utf-7")
        return std::nullopt; // whoever could read the declaration reads no such thing
    const bool ascii = std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
    if (ascii && !name.startsWith("iso-2022") && !name.startsWith("hz"))
        return decodeAs(QStringDecoder(QStringDecoder::Utf8, decoding), bytes, u"UTF-8"_s);
    if (QUtf8StringView(bytes).isValidUtf8() && !ascii)
        return decodeAs(QStringDecoder(QStringDecoder::Utf8, decoding), bytes, u"UTF-8"_s);
    if (name == "windows-1252") {
        if (guessEncoding(bytes) != name)
            return std::nullopt; // the declaration of whoever never thought about it
        DecodedText decoded;
        decoded.encoding = QString::fromLatin1(name);
        decoded.text = decodeWindows1252(bytes, decoded.undecodable);
        return decoded;
    }
    QStringDecoder decoder(name.constData(), decoding);
    if (!decoder.isValid())
        return std::nullopt;
    DecodedText decoded = decodeAs(std::move(decoder), bytes, QString::fromLatin1(name == "utf-8" ? "UTF-8" : name));
    return decoded.undecodable * 200 > decoded.text.size() || decoded.undecodable > 50
               ? std::nullopt
               : std::optional(std::move(decoded));
}

} // namespace

QStringList DecodedText::warnings() const
{
    QStringList list;
    const auto say = [&](qint64 count, const QString &one, const QString &many) {
        if (count)
            list += count == 1 ? one : QString::number(count) + many;
    };
    say(undecodable, u"1 character could not be decoded"_s, u" characters could not be decoded"_s);
    say(nulls, u"1 NUL character was replaced"_s, u" NUL characters were replaced"_s);
    return list;
}

Result<DecodedText> decodeText(QByteArrayView bytes)
{
    if (const QString format = formatNameOf(bytes.first(qMin(sampleSize, bytes.size()))); !format.isEmpty())
        return notText(format);
    return decodeText(bytes, {});
}

Result<DecodedText> decodeText(QByteArrayView bytes, QByteArrayView declared)
{
    std::optional<DecodedText> decoded = decodeByMark(bytes);
    if (!decoded)
        decoded = decodeAsDeclared(bytes, declared);
    if (!decoded) {
        const QByteArrayView sample = bytes.first(qMin(sampleSize, bytes.size()));
        if (!isUtf16Like(bytes) && isMostlyControls(countBinaryControls(sample), sample.size()))
            return notText(u"a binary file"_s);
        decoded = decodeByGuess(bytes);
    }
    const bool wide = decoded->encoding.startsWith("UTF-16"_L1) || decoded->encoding.startsWith("UTF-32"_L1);
    const qint64 wrong = wide ? implausibleUnits(decoded->text)
                              : countBinaryControls(decoded->text) + decoded->undecodable;
    if (isMostlyControls(wrong, decoded->text.size()))
        return notText(u"a binary file"_s);
    replaceImpossible(*decoded);
    unifyLineEnds(decoded->text);
    return std::move(*decoded);
}

} // namespace eventarium
