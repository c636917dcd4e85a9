// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/language.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

TEST_CASE("The language is told by common words and script")
{
    CHECK(languageOf(u"The conference was held in Lisbon and will return to the city with more than ten halls.")
          == u"en"_s);
    CHECK(languageOf(
              u"Die Messe wurde am Sonntag eröffnet und ist mit den Zahlen der letzten Jahre nicht zu vergleichen.")
          == u"de"_s);
    CHECK(languageOf(
              u"Le salon a été ouvert dans la ville avec une conférence sur les réseaux et des ateliers pour tous.")
          == u"fr"_s);
    CHECK(languageOf(u"La feria del libro fue inaugurada por el alcalde y los organizadores esperan más visitantes "
                     u"para este año.")
          == u"es"_s);
    CHECK(languageOf(u"2020年中国互联网大会在北京举行。") == u"zh"_s);
    CHECK(languageOf(u"東京ゲームショウは木曜日に開幕しました。") == u"ja"_s);
    CHECK(languageOf(u"서울에서 박람회가 열렸다.") == u"ko"_s);
}

TEST_CASE("An unclear language stays empty")
{
    CHECK(languageOf(u"").isEmpty());
    CHECK(languageOf(u"123 456 \u2014 78").isEmpty());
    CHECK(languageOf(u"Xyzzy plugh frobnicate").isEmpty());
    CHECK(languageOf(u"Выставка открылась в понедельник").isEmpty());
}
