// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which encoding bytes without a byte order mark are in. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace eventarium {

// A name that QStringDecoder knows, or "windows-1252" (the fallback: every byte string can be read as it).
QByteArray guessEncoding(QByteArrayView bytes);

// Control characters that no text holds. Tab, line ends, form feed, backspace (man pages) and escape
// (terminal logs, ISO-2022) do occur.
constexpr bool isBinaryControl(char16_t c)
{
    return c < 0x20 && !(c >= 0x08 && c <= 0x0D) && c != 0x1B;
}

// Pairs of bytes that are no text, read as UTF-16, hit unused code points, private ones and lone surrogates:
// how many.
qsizetype implausibleUnits(QStringView text);

// UTF-16 without a mark, told by where its zero bytes stand.
bool isUtf16Like(QByteArrayView bytes);

// Windows-1252 by the letter: the five bytes that it leaves undefined become U+FFFD and are counted, where
// converters would let control characters through.
QString decodeWindows1252(QByteArrayView bytes, qint64 &undecodable);

} // namespace eventarium
