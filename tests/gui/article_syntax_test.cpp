// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What our syntax definition calls each stretch of a text. The sentences are our own.
#include "gui/views/articleviewsyntax.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>
#include <QStringList>

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

// "Name: the text" for each stretch that is not plain text.
class Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QStringList read(const QString &text)
    {
        setDefinition(m_syntax.definition());
        KSyntaxHighlighting::State state;
        for (const QString &line : text.split(u'\n')) {
            m_line = line;
            m_name.clear();
            state = highlightLine(line, state);
        }
        return m_found;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const bool continues = format.name() == m_name && offset == m_end && !m_found.isEmpty();
        m_name = format.name();
        m_end = offset + length;
        if (m_name == "Text"_L1)
            return;
        const QString piece = m_line.sliced(offset, length);
        if (continues)
            m_found.back() += piece;
        else
            m_found << m_name + u": "_s + piece;
    }

private:
    ArticleSyntax m_syntax;
    QString m_line;
    QString m_name;
    int m_end = 0;
    QStringList m_found;
};

QStringList read(const QString &text)
{
    return Collector().read(text);
}

} // namespace

TEST_CASE("The definition is found and valid")
{
    const ArticleSyntax syntax;
    CHECK(syntax.definition().isValid());
    CHECK(syntax.definition().name() == u"Eventarium Article"_s);
    CHECK(syntax.theme(QPalette(Qt::white)).isValid());
    CHECK(syntax.theme(QPalette(QColor(0x22, 0x22, 0x22))).name() != syntax.theme(QPalette(Qt::white)).name());
}

TEST_CASE("Timestamps are known when they stand alone")
{
    for (const QString &line :
         {u"2021-03-04 09:30:15"_s, u"2021-03-04"_s, u"4 March 2021"_s, u"March 4, 2021 9:30 a.m."_s,
          u"Thursday, March 4, 2021"_s, u"Updated: 2021/03/04 09:30"_s, u"09:30, March 4, 2021"_s,
          u"2021-03-04T09:30:15+01:00"_s, u"2021年3月4日 09:30"_s}) {
        INFO(line.toStdString());
        CHECK(read(line) == QStringList{u"Timestamp: "_s + line});
    }
    CHECK(read(u"They met on 4 March 2021 in the old hall."_s) == QStringList{u"Date: 4 March 2021"_s});
    CHECK(read(u"Doors open at 9:30 a.m. on Friday."_s) == QStringList{u"Date: 9:30 a.m."_s});
}

TEST_CASE("Datelines are known at the start of a paragraph")
{
    for (const QString &line :
         {u"OSLO, March 4 (Nordwire) --"_s, u"OSLO, 4 March 2021 (Nordwire) –"_s, u"OSLO (Nordwire) -"_s, u"OSLO —"_s,
          u"Oslo, March 4 (Nordwire) --"_s, u"RIO DE JANEIRO, Brazil, March 4, 2021 —"_s, u"Oslo (Nordwire) —"_s}) {
        INFO(line.toStdString());
        CHECK(read(line + u" The fair began."_s) == QStringList{u"Dateline: "_s + line});
    }
    CHECK(read(u"新华社北京3月4日电 会议开幕。"_s) == QStringList{u"Dateline: 新华社北京3月4日电"_s});
    CHECK(read(u"The fair — it was its first — went well."_s).isEmpty());
    CHECK(read(u"Visitors from Oslo (Norway) - and others - came."_s).isEmpty());
}

TEST_CASE("Bylines are known when they stand alone")
{
    for (const QString &line : {u"By Anna Lind"_s, u"By Anna Lind and Bo Ek"_s, u"(Anna Lind)"_s,
                                u"(Reporting by Anna Lind; Editing by Bo Ek)"_s, u"Source: Nordwire"_s,
                                u"Editor: Anna Lind"_s, u"记者：王小明"_s, u"By Jean-Luc O'Neill, Nordwire"_s}) {
        INFO(line.toStdString());
        CHECK(read(line) == QStringList{u"Byline: "_s + line});
    }
    CHECK(read(u"By the end of the day all seats were taken."_s).isEmpty());
}

TEST_CASE("Quotations run to their end mark, or to the end of their paragraph")
{
    CHECK(read(u"“We are full,” she said."_s) == QStringList{u"Quotation: “We are full,”"_s});
    CHECK(read(u"He called it \"a success\" twice."_s) == QStringList{u"Quotation: \"a success\""_s});
    CHECK(read(u"主题是「未来」。"_s) == QStringList{u"Quotation: 「未来」"_s});
    CHECK(read(u"„Ja“ und «oui»"_s) == QStringList{u"Quotation: „Ja“"_s, u"Quotation: «oui»"_s});
    CHECK(read(u"“No end here\nA new paragraph."_s) == QStringList{u"Quotation: “No end here"_s});
    CHECK(read(u"A 15\" screen is no quotation."_s).filter(u"Quotation"_s).isEmpty());
}

TEST_CASE("Numbers are known with their unit and without")
{
    CHECK(read(u"It drew 12,500 visitors and 300 guests."_s)
          == QStringList{u"Number with Unit: 12,500 visitors"_s, u"Number with Unit: 300 guests"_s});
    CHECK(read(u"It cost US$2.5 million, or €2 million."_s)
          == QStringList{u"Number with Unit: US$2.5 million"_s, u"Number with Unit: €2 million"_s});
    CHECK(read(u"A rise of 12.5% on 4,000 square metres."_s)
          == QStringList{u"Number with Unit: 12.5%"_s, u"Number with Unit: 4,000 square metres"_s});
    CHECK(read(u"吸引了12万人次观众"_s) == QStringList{u"Number with Unit: 12万人次"_s});
    CHECK(read(u"the 14th fair, 3 million leaflets"_s) == QStringList{u"Number: 14th"_s, u"Number: 3 million"_s});
    CHECK(read(u"5G, COVID-19 and Web3 are names."_s).filter(u"5G"_s).isEmpty());
}

TEST_CASE("Numbers inside a quotation keep their own colour")
{
    CHECK(read(u"“Some 500 visitors,” he said."_s)
          == QStringList{u"Quotation: “Some "_s, u"Number with Unit: 500 visitors"_s, u"Quotation: ,”"_s});
}

TEST_CASE("Hostile lines are read to their end, nothing twice")
{
    for (const QString &piece :
         {u"1,000"_s, u"“"_s, u"A. B. "_s, u"May 1, "_s, u"\""_s, u"("_s, u"9:30"_s, u"- "_s, u"\U0001F600"_s}) {
        const QString line = piece.repeated(4000);
        qsizetype from = 0;
        for (const QString &found : read(line)) {
            const QString text = found.section(u": "_s, 1);
            const qsizetype at = line.indexOf(text, from);
            REQUIRE(at >= 0);
            from = at + text.size();
        }
    }
}
