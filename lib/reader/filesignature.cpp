// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/filesignature.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Signature
{
    qsizetype offset;
    QByteArrayView bytes;
    QLatin1StringView name;
};

template<size_t N>
constexpr QByteArrayView raw(const char (&literal)[N])
{
    return QByteArrayView(literal, static_cast<qsizetype>(N - 1));
}

constexpr Signature signatures[] = {
    {0, raw("%PDF-"), "a PDF document"_L1},
    {0, raw("%!PS"), "a PostScript document"_L1},
    {0, raw("{\\rtf"), "an RTF document"_L1},
    {0, raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "an old Word, Excel or PowerPoint document"_L1},
    {30, raw("mimetypeapplication/epub+zip"), "an EPUB book"_L1},
    {30, raw("mimetypeapplication/vnd.oasis.opendocument"), "an OpenDocument file"_L1},
    {30, raw("[Content_Types].xml"), "a Word, Excel or PowerPoint document"_L1},
    {0, raw("PK\x03\x04"), "a ZIP archive"_L1},
    {0, raw("PK\x05\x06"), "an empty ZIP archive"_L1},
    {0, raw("\x1F\x8B"), "a gzip archive"_L1},
    {4, raw("1AY&SY"), "a bzip2 archive"_L1},
    {0,
     raw("\xFD"
         "7zXZ\x00"),
     "an xz archive"_L1},
    {0, raw("\x28\xB5\x2F\xFD"), "a Zstandard archive"_L1},
    {0, raw("7z\xBC\xAF\x27\x1C"), "a 7-Zip archive"_L1},
    {0, raw("Rar!\x1A\x07"), "a RAR archive"_L1},
    {257, raw("ustar\x00"), "a tar archive"_L1},
    {257, raw("ustar  "), "a tar archive"_L1},
    {0, raw("\x89PNG\r\n\x1A\n"), "a PNG image"_L1},
    {0, raw("\xFF\xD8\xFF"), "a JPEG image"_L1},
    {0, raw("GIF87a"), "a GIF image"_L1},
    {0, raw("GIF89a"), "a GIF image"_L1},
    {0, raw("II*\x00"), "a TIFF image"_L1},
    {0, raw("MM\x00*"), "a TIFF image"_L1},
    {8, raw("WEBP"), "a WebP image"_L1},
    {8, raw("WAVEfmt"), "a WAV recording"_L1},
    {8, raw("AVI LIST"), "an AVI video"_L1},
    {4, raw("ftyp"), "an MP4 video"_L1},
    {0, raw("\x1A\x45\xDF\xA3"), "a Matroska video"_L1},
    {0, raw("ID3\x03"), "an MP3 recording"_L1},
    {0, raw("ID3\x04"), "an MP3 recording"_L1},
    {0, raw("OggS"), "an Ogg recording"_L1},
    {0, raw("fLaC"), "a FLAC recording"_L1},
    {0, raw("SQLite format 3\x00"), "an SQLite database"_L1},
    {0,
     raw("\x7F"
         "ELF"),
     "a program (ELF)"_L1},
    {0, raw("MZ\x90\x00"), "a Windows program"_L1},
    {0, raw("\xCA\xFE\xBA\xBE"), "a Java or macOS program"_L1},
    {0, raw("\xCF\xFA\xED\xFE"), "a macOS program"_L1},
    {0, raw("wOFF"), "a font"_L1},
    {0, raw("wOF2"), "a font"_L1},
    {0, raw("\x00\x01\x00\x00\x00"), "a font"_L1},
};

// A web page is text, but not an article's text: markup would be read as sentences.
bool isWebPage(QByteArrayView head)
{
    if (head.startsWith(raw("\xEF\xBB\xBF")))
        head = head.sliced(3);
    head = head.trimmed();
    while (head.startsWith("<!--") || head.startsWith("<?xml")) {
        const auto end = head.indexOf('>');
        if (end < 0)
            return false;
        head = head.sliced(end + 1).trimmed();
    }
    const QByteArray start = head.first(qMin<qsizetype>(14, head.size())).toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

} // namespace

QString formatNameOf(QByteArrayView head)
{
    for (const Signature &signature : signatures) {
        if (head.size() > signature.offset && head.sliced(signature.offset).startsWith(signature.bytes))
            return signature.name;
    }
    if (isWebPage(head.first(qMin<qsizetype>(4096, head.size()))))
        return u"a web page (HTML)"_s;
    return {};
}

} // namespace eventarium
