// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/textdecoder.h"
#include "support/print.h"

#include <QStringEncoder>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

DecodedText decoded(const QByteArray &bytes)
{
    const auto result = decodeText(bytes);
    INFO((result ? std::string() : result.error().message.toStdString()));
    REQUIRE(result);
    return *result;
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    REQUIRE(encoder.isValid());
    return encoder.encode(text);
}

const QString chinese = u"2020年中国互联网大会于7月23日在北京开幕，工业和信息化部有关负责人出席开幕论坛并致辞。\n"
                        u"本届大会由中国互联网协会主办，吸引了超过一千万人次在线观看。\n"_s;

} // namespace

TEST_CASE("Valid UTF-8 with LF ends is read as it stands")
{
    const QString text = u"Café – 北京 😀\u2028\n\n two  blanks\t\f\n"_s;
    const auto result = decoded(text.toUtf8());
    CHECK(result.text == text);
    CHECK(result.encoding == u"UTF-8"_s);
    CHECK(result.warnings().isEmpty());
    CHECK(decoded("\xEF\xBB\xBF" + text.toUtf8()).text == text);
    // Only the first mark goes; one inside is a character.
    CHECK(decoded("\xEF\xBB\xBF\xEF\xBB\xBFx").text == u"\uFEFFx"_s);
}

TEST_CASE("All line ends become LF")
{
    CHECK(decoded("a\r\nb\rc\n\rd\r").text == u"a\nb\nc\n\nd\n"_s);
}

TEST_CASE("UTF-16 is read with and without a mark, in both orders")
{
    const QString latin = u"The fair opened on Monday.\nIt closes on Friday.\n"_s;
    for (const QString &text : {latin, chinese}) {
        QByteArray little;
        QByteArray big;
        for (const QChar c : text) {
            little += char(c.unicode() & 0xFF);
            little += char(c.unicode() >> 8);
            big += char(c.unicode() >> 8);
            big += char(c.unicode() & 0xFF);
        }
        CHECK(decoded("\xFF\xFE" + little).text == text);
        CHECK(decoded("\xFE\xFF" + big).text == text);
        CHECK(decoded(little).text == text);
        CHECK(decoded(little).encoding == u"UTF-16LE"_s);
        CHECK(decoded(big).text == text);
        CHECK(decoded(big).encoding == u"UTF-16BE"_s);
    }
}

TEST_CASE("A lone surrogate becomes U+FFFD and is told of")
{
    const auto result = decoded(QByteArray("\xFF\xFE"
                                           "a\0\x3D\xD8"
                                           "b\0\x00\xDE"
                                           "c\0",
                                           12));
    CHECK(result.text == u"a\uFFFDb\uFFFDc"_s);
    CHECK(result.undecodable == 2);
    CHECK(result.warnings() == QStringList{u"2 characters could not be decoded"_s});
    // UTF-8 that encodes a surrogate is invalid, too.
    CHECK_FALSE(decoded("a\xED\xA0\xBD"
                        "b")
                    .text.contains(QChar(0xD83D)));
}

TEST_CASE("Chinese, Japanese, Korean and Cyrillic encodings are recognised")
{
    CHECK(decoded(encoded(chinese, "GB18030")).text == chinese);
    CHECK(decoded(encoded(chinese, "GB18030")).encoding == u"GB18030"_s);
    const QString traditional =
        u"台北國際電腦展今天在南港展覽館開幕，共有一千五百家廠商參展，主辦單位預期將有五萬名國際買主到場參觀。\n"
        u"今年的主題是「連結人工智慧」，多位執行長將發表專題演講，展覽為期四天。\n"_s;
    CHECK(decoded(encoded(traditional, "Big5")).text == traditional);
    const QString japanese =
        u"東京ゲームショウは木曜日に開幕しました。主催者によると、四日間で二十六万人以上が来場する見込みです。\n"
        u"今年は過去最多の企業が出展し、オンラインでも配信されます。\n"_s;
    CHECK(decoded(encoded(japanese, "Shift_JIS")).text == japanese);
    CHECK(decoded(encoded(japanese, "EUC-JP")).text == japanese);
    const QString korean =
        u"서울에서 열린 국제 정보통신 박람회가 나흘간의 일정을 마치고 금요일에 막을 내렸다. 주최 측은 관람객이 십만 명을 넘었다고 밝혔다.\n"_s;
    CHECK(decoded(encoded(korean, "EUC-KR")).text == korean);
    const QString russian =
        u"Международная книжная ярмарка завершилась в воскресенье. По словам организаторов, её посетили более ста тысяч человек.\n"_s;
    CHECK(decoded(encoded(russian, "windows-1251")).text == russian);
    CHECK(decoded(encoded(russian, "KOI8-R")).text == russian);
}

TEST_CASE("Short GB 2312 text is not taken for something else")
{
    const QString text = u"中国互联网大会在北京举行"_s;
    CHECK(decoded(encoded(text, "GB18030")).text == text);
    const QString mixed = u"CIIE 2019: 上海进口博览会 (Shanghai)\n"_s;
    CHECK(decoded(encoded(mixed, "GB18030")).text == mixed);
}

TEST_CASE("What is left is Windows-1252")
{
    const auto result = decoded("Caf\xE9 na\xEFve \x96 \x93quoted\x94 \x80"
                                "5, M\xFCnchen, G\xF6teborg\n");
    CHECK(result.text == u"Café naïve – “quoted” €5, München, Göteborg\n"_s);
    CHECK(result.encoding == u"windows-1252"_s);
    CHECK(result.undecodable == 0);
    CHECK(decoded("Caf\xE9 \x81\n").undecodable == 1);
}

TEST_CASE("Damaged UTF-8 stays UTF-8, its broken bytes counted")
{
    QByteArray bytes = chinese.toUtf8();
    bytes.chop(2); // cut in the middle of a character
    const auto result = decoded(bytes);
    CHECK(result.encoding == u"UTF-8"_s);
    CHECK(result.text.startsWith(chinese.first(chinese.size() - 2)));
    CHECK(result.text.endsWith(QChar::ReplacementCharacter));
    CHECK(result.undecodable >= 1);
}

TEST_CASE("A few NULs do not stop a text; each becomes U+FFFD")
{
    const auto result = decoded(QByteArray("A report with\0a NUL, and another\0.\n", 35));
    CHECK(result.text == u"A report with\uFFFDa NUL, and another\uFFFD.\n"_s);
    CHECK(result.encoding == u"UTF-8"_s);
    CHECK(result.nulls == 2);
    CHECK(result.warnings() == QStringList{u"2 NUL characters were replaced"_s});
}

TEST_CASE("Binary files are refused by name")
{
    const auto reason = [](const QByteArray &bytes) {
        const auto result = decodeText(bytes);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == Error::Kind::NotText);
        return result.error().message.toStdString();
    };
    using Catch::Matchers::ContainsSubstring;
    CHECK_THAT(reason("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"), ContainsSubstring("PDF"));
    CHECK_THAT(reason(QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10)), ContainsSubstring("ZIP"));
    CHECK_THAT(reason(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), ContainsSubstring("PNG"));
    CHECK_THAT(reason(QByteArray("\x7F"
                                 "ELF\x02\x01\x01\0",
                                 8)),
               ContainsSubstring("ELF"));
    CHECK_THAT(reason(QByteArray("SQLite format 3\0\x10\0", 18)), ContainsSubstring("SQLite"));
    CHECK_THAT(reason("\n<!DOCTYPE html>\n<html><body>Hello</body></html>"), ContainsSubstring("web page"));
    QByteArray noise;
    quint32 state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525 + 1013904223;
        noise += char(state >> 24);
    }
    CHECK_THAT(reason(noise), ContainsSubstring("binary"));
    CHECK_THAT(reason("\xFF\xFE" + noise), ContainsSubstring("binary"));
}

TEST_CASE("Whatever the bytes, the text has no NUL, no CR and no lone surrogate")
{
    quint32 state = GENERATE(1u, 7u, 42u, 99u);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes;
        for (int i = 0; i < round; ++i) {
            state = state * 1664525 + 1013904223;
            // Mostly letters, so that many are taken as text.
            bytes += (state >> 28) < 10 ? char('a' + (state >> 8) % 26) : char(state >> 16);
        }
        const auto result = decodeText(bytes);
        if (!result)
            continue;
        CHECK_FALSE(result->text.contains(QChar(0)));
        CHECK_FALSE(result->text.contains(u'\r'));
        CHECK(QString::fromUtf8(result->text.toUtf8()) == result->text);
    }
}
