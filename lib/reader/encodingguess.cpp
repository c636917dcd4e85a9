// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/encodingguess.h"

#include <QStringDecoder>
#include <QUtf8StringView>

#include <uchardet/uchardet.h>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype sampleSize = 256 * 1024;

unsigned char at(QByteArrayView bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes[i]);
}

// From the first byte beyond ASCII on: a long ASCII head says nothing.
QByteArrayView tellingSample(QByteArrayView bytes)
{
    const auto first = std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const qsizetype start = qMax<qsizetype>(0, (first - bytes.begin()) - 64);
    return bytes.sliced(start, qMin(sampleSize, bytes.size() - start));
}

struct Utf8Count
{
    qsizetype good = 0; // multi-byte sequences
    qsizetype bad = 0; // bytes that belong to none
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char lead = at(bytes, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (length && i + length <= bytes.size() && QUtf8StringView(bytes.sliced(i, length)).isValidUtf8()) {
            ++count.good;
            i += length;
        } else {
            ++count.bad;
            ++i;
        }
    }
    return count;
}

struct Zeros
{
    qsizetype even = 0;
    qsizetype odd = 0;
    qsizetype pairs = 0;
};

Zeros countZeros(QByteArrayView bytes)
{
    Zeros zeros;
    zeros.pairs = bytes.size() / 2;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        zeros.even += bytes[i] == 0;
        zeros.odd += bytes[i + 1] == 0;
    }
    return zeros;
}

// Every non-ASCII byte belongs to a pair of high bytes, and most pairs are among GB 2312's characters.
bool isGbLike(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (at(bytes, i) < 0x80)
            continue;
        if (i + 1 >= bytes.size())
            break; // cut by the sample
        if (at(bytes, i + 1) < 0xA1)
            return false;
        ++pairs;
        common += (at(bytes, i) >= 0xB0 && at(bytes, i) <= 0xD7) || at(bytes, i) == 0xA1 || at(bytes, i) == 0xA3;
        ++i;
    }
    return pairs >= 4 && common * 10 >= pairs * 8;
}

QByteArray askUchardet(QByteArrayView sample)
{
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.data(), static_cast<size_t>(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray name = QByteArray(uchardet_get_charset(detector.get())).toLower();
    if (name.isEmpty() || name == "ascii" || name == "utf-8" || name == "iso-8859-1" || name == "windows-1252")
        return {};
    if (name == "uhc")
        return "windows-949";
    return name;
}

bool isMultiByte(const QByteArray &name)
{
    static constexpr QByteArrayView names[] = {"gb18030",   "big5",        "euc-tw", "euc-jp",    "euc-kr",
                                               "shift_jis", "windows-949", "johab",  "hz-gb-2312"};
    return std::ranges::any_of(names, [&](QByteArrayView n) { return n == name; });
}

// Whether a guess yields clean text. A guess between single-byte encodings rests on letter statistics: it counts
// where the text turns out to be in another script than Latin, or where there is enough of it.
bool isCredible(const QByteArray &encoding, QByteArrayView sample)
{
    QStringDecoder decoder(encoding.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return false;
    const QString text = decoder.decode(sample);
    qsizetype bad = 0;
    qsizetype foreign = 0;
    qsizetype otherScript = 0;
    for (const QChar c : text) {
        bad += c == QChar::ReplacementCharacter || (c >= u'\x80' && c < u'\xA0')
               || c.category() == QChar::Other_PrivateUse;
        foreign += c >= u'\x80' && c.isLetter();
        otherScript += c >= u'\x80' && c.isLetter() && c.script() != QChar::Script_Latin;
    }
    if (bad * 100 > text.size())
        return false;
    return isMultiByte(encoding) || otherScript * 10 > foreign * 9 ? otherScript >= 4 : foreign >= 24;
}

} // namespace

qsizetype implausibleUnits(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            count += c.isSurrogate() || c.category() == QChar::Other_PrivateUse
                     || c.category() == QChar::Other_NotAssigned || isBinaryControl(c.unicode());
    }
    return count;
}

bool isUtf16Like(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(qMin(sampleSize, bytes.size()) & ~qsizetype(1));
    const Zeros zeros = countZeros(sample);
    const auto [few, many] = std::minmax(zeros.even, zeros.odd);
    // Latin scripts: every other byte is zero. Others have zeros only in blanks, digits and line ends (and a
    // few in the other half); then it must at least not be UTF-8.
    if (many > few * 20 && many * 4 >= zeros.pairs)
        return true;
    if (many < 2 || many < few * 2 || many * 100 < zeros.pairs || QUtf8StringView(bytes).isValidUtf8())
        return false;
    QStringDecoder decoder(zeros.odd > zeros.even ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    const QString text = decoder.decode(sample);
    return implausibleUnits(text) * 100 <= text.size();
}

QByteArray guessEncoding(QByteArrayView bytes)
{
    const bool hasZero = bytes.contains('\0');
    if (hasZero && isUtf16Like(bytes)) {
        const Zeros zeros = countZeros(bytes.first(qMin(sampleSize, bytes.size()) & ~qsizetype(1)));
        return zeros.odd > zeros.even ? "UTF-16LE" : "UTF-16BE";
    }
    if (QUtf8StringView(bytes).isValidUtf8()) {
        // 7-bit encodings announce themselves by escape sequences.
        if (bytes.contains('\x1B')) {
            if (const QByteArray name = askUchardet(bytes.first(qMin(sampleSize, bytes.size())));
                name.startsWith("iso-2022"))
                return name.toUpper();
        }
        return "UTF-8";
    }
    const QByteArrayView sample = tellingSample(bytes);
    // Damaged UTF-8 is still UTF-8: other encodings hardly ever form its sequences.
    if (const Utf8Count count = countUtf8(sample); count.good > count.bad * 4)
        return "UTF-8";
    const QByteArray name = askUchardet(sample);
    if (!name.isEmpty() && isMultiByte(name) && isCredible(name, sample))
        return name.toUpper();
    if (isGbLike(sample))
        return "GB18030";
    return !name.isEmpty() && !isMultiByte(name) && isCredible(name, sample) ? name : QByteArray("windows-1252");
}

QString decodeWindows1252(QByteArrayView bytes, qint64 &undecodable)
{
    static constexpr char16_t high[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                          0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *out = text.data();
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        const char16_t unit = c >= 0x80 && c < 0xA0 ? high[c - 0x80] : char16_t(c);
        undecodable += unit == 0xFFFD;
        *out++ = unit;
    }
    return text;
}

} // namespace eventarium
