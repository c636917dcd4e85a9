// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const Lexicon &lexicon()
{
    static const Lexicon words;
    return words;
}

QStringList tokens(const QString &text)
{
    Article article;
    article.text = text;
    const TokenizedText result = Tokenizer(lexicon()).tokenize(article);
    QStringList list;
    for (int i = 0; i < result.count(); ++i)
        list.append(result.textOf(i).toString());
    return list;
}

QStringList sentences(const QString &text)
{
    Article article;
    article.text = text;
    const TokenizedText result = Tokenizer(lexicon()).tokenize(article);
    QStringList list;
    for (const Sentence &sentence : result.sentences)
        list.append(sentence.span.in(result.text).toString());
    return list;
}

} // namespace

TEST_CASE("The embedded lists are read without a problem")
{
    CHECK(lexicon().problems().isEmpty());
    CHECK(lexicon().find(u"Tuesday").value == 2);
    CHECK(lexicon().find(u"zyzzyva").number == 0);
}

TEST_CASE("Words and numbers are cut as a reader would")
{
    CHECK(tokens(u"10,000 visitors, 3.5% more"_s)
          == QStringList({u"10,000"_s, u"visitors"_s, u","_s, u"3.5"_s, u"%"_s, u"more"_s}));
    CHECK(tokens(u"a 25,000-strong crowd"_s) == QStringList({u"a"_s, u"25,000"_s, u"-"_s, u"strong"_s, u"crowd"_s}));
    CHECK(tokens(u"5G at CONEXPO-CON/AGG"_s) == QStringList({u"5G"_s, u"at"_s, u"CONEXPO-CON/AGG"_s}));
    CHECK(tokens(u"the U.S. met linux.conf.au."_s)
          == QStringList({u"the"_s, u"U.S."_s, u"met"_s, u"linux.conf.au"_s, u"."_s}));
    CHECK(tokens(u"T.H. Tung and Mr.Liu"_s) == QStringList({u"T.H."_s, u"Tung"_s, u"and"_s, u"Mr."_s, u"Liu"_s}));
    CHECK(tokens(u"China's AT&T don't"_s) == QStringList({u"China"_s, u"'s"_s, u"AT&T"_s, u"don't"_s}));
    CHECK(tokens(u"the four-day fair in mid-July"_s)
          == QStringList({u"the"_s, u"four"_s, u"-"_s, u"day"_s, u"fair"_s, u"in"_s, u"mid"_s, u"-"_s, u"July"_s}));
    CHECK(tokens(u"US$71.13bn by 2pm"_s)
          == QStringList({u"US"_s, u"$"_s, u"71.13"_s, u"bn"_s, u"by"_s, u"2"_s, u"pm"_s}));
    CHECK(tokens(u"July 23-25, 2020-07-30T11:14"_s)
          == QStringList({u"July"_s, u"23"_s, u"-"_s, u"25"_s, u","_s, u"2020-07-30T11:14"_s}));
    CHECK(tokens(u"mail press@example.org or https://example.org/a?b=1."_s)
          == QStringList({u"mail"_s, u"press@example.org"_s, u"or"_s, u"https://example.org/a?b=1"_s, u"."_s}));
}

TEST_CASE("Sentences end where a reader would stop")
{
    CHECK(sentences(u"Dr. Ada Low spoke. Mr. Wu Li, of Acme Inc. in the U.S., left at 5 p.m. on Friday."_s).size()
          == 2);
    CHECK(sentences(u"It drew 3.5 million people. The fair closed in the U.S. It was long."_s).size() == 3);
    CHECK(sentences(u"A heading without stop\nThe text goes on here.\n* one\n* two"_s).size() == 4);
    CHECK(sentences(u"\"It is over,\" she said. \"Come back!\" They did."_s).size() == 3);
    CHECK(sentences(u"It opens on Oct. 5 at No. 7 Main St. in town."_s).size() == 1);
}

TEST_CASE("A line broken for width goes on in the next")
{
    CHECK(sentences(u"The fair that nobody had thought possible opened its doors\non Monday in the rain."_s).size()
          == 1);
}

TEST_CASE("Hostile input is cut in the time of its length")
{
    for (const QString &unit : {u"1"_s, u"("_s, u"a"_s, u"A. "_s, u"1,000,"_s, u"a-"_s, u"a."_s, u"1-"_s, u"\n"_s,
                                u"\u4e2d"_s, u"a@"_s, u"'s"_s})
        CHECK_NOTHROW(tokens(unit.repeated(200'000)));
}
