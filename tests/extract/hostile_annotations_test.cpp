// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Input that no newspaper prints: the extractor ends, in order, with spans inside the text.
#include "extract/extractor.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

TEST_CASE("Hostile input ends with spans inside the text")
{
    const QString unit = GENERATE(u"1"_s, u"("_s, u"2000 2001 "_s, u"Word "_s, u"a"_s, u"one hundred and "_s,
                                  u"from 1 to 2 to "_s, u"early "_s, u"end of the "_s, u"evening at "_s,
                                  u"more than about "_s, u"July "_s, u"5 visitors, "_s, u"5 million "_s, u"said X, "_s,
                                  u"the last week of "_s, u"1 "_s, u"\u4e2d\u6587"_s, u"1,000"_s, u"a-"_s, u"- "_s,
                                  u"\n"_s, u"five-"_s, u"in 2019 "_s, u"\u00bd"_s, u"10 days before "_s);
    const QString text = unit.repeated(100'000 / unit.size());
    Article article;
    article.text = text;
    const Extractor extractor;
    const auto annotations = extractor.annotate(article, {PartialDate{2020, 7, 10}});
    bool inside = true;
    bool sorted = true;
    for (size_t i = 0; i < annotations.size(); ++i) {
        inside = inside && annotations[i].span.start >= 0 && annotations[i].span.end <= text.size()
                 && !annotations[i].span.isEmpty();
        sorted = sorted && (i == 0 || annotations[i - 1].span.start <= annotations[i].span.start);
    }
    CAPTURE(unit);
    CHECK(inside);
    CHECK(sorted);
}

TEST_CASE("Empty and odd texts give nothing")
{
    const QString text = GENERATE(QString(), u" "_s, u"\n\n"_s, QString(QChar(0xfffd)), QString(3, QChar(0)), u"-"_s,
                                  u"."_s, u"'s"_s, u"$"_s);
    Article article;
    article.text = text;
    CHECK(Extractor().annotate(article).empty());
    CHECK(Extractor().extract(article).events.empty());
}
