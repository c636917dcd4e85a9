// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/lexicon.h"
#include "extract/tokenizer.h"
#include "extract/wordkey.h"

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

constexpr WordList verbs{{"opened"_L1, "inaugurated"_L1, "co-hosts"_L1}};
constexpr WordList others{{":"_L1}};
constexpr WordTrigger either(verbs, others);

} // namespace

TEST_CASE("A list of words is found whole and in any case", "[extract]")
{
    const Lexicon lexicon(QStringList{});
    Article article;
    article.text = u"It OPENED : inaugurated inaugurations co-hosts opener"_s;
    const TokenizedText text = Tokenizer(lexicon).tokenize(article);
    REQUIRE(text.count() == 7);
    QList<int> found;
    for (int i = -1; i <= text.count(); ++i) {
        if (text.isAny(i, verbs))
            found.append(i);
    }
    CHECK(found == QList<int>{1, 3, 5}); // "inaugurations" has the same first letters
}

TEST_CASE("A trigger lets every word of its lists pass", "[extract]")
{
    const Lexicon lexicon(QStringList{});
    Article article;
    article.text = u"Opened : INAUGURATED co-hosts"_s;
    const TokenizedText text = Tokenizer(lexicon).tokenize(article);
    REQUIRE(text.count() == 4);
    for (int i = 0; i < text.count(); ++i)
        CHECK(text.mayBe(i, either));
    int passing = 0;
    for (int letter = 0; letter < 1000; ++letter) // words that nobody asked for
        passing += either.mayBe(bucketsOf(packedLetters(QString::number(letter * 7919))));
    CHECK(passing < 20);
}
