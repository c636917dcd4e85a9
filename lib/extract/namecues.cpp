// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namecues.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace eventarium {

bool listsIts(const TokenizedText &text, int front)
{
    return text.isAny(front,
                      {"Ministry"_L1,    "Department"_L1,     "Bureau"_L1,       "Office"_L1,       "Commission"_L1,
                       "Committee"_L1,   "Administration"_L1, "Institute"_L1,    "Academy"_L1,      "Council"_L1,
                       "Association"_L1, "Society"_L1,        "Agency"_L1,       "School"_L1,       "College"_L1,
                       "Faculty"_L1,     "Conference"_L1,     "Symposium"_L1,    "Forum"_L1,        "Workshop"_L1,
                       "Congress"_L1,    "Federation"_L1,     "Organization"_L1, "Organisation"_L1, "Board"_L1,
                       "Directorate"_L1, "Division"_L1,       "Centre"_L1,       "Center"_L1,       "Chamber"_L1,
                       "Laboratory"_L1,  "Authority"_L1});
}

int behindState(const TokenizedText &text, int last)
{
    if (!text.is(last - 1, "Heads"_L1) || !text.is(last, "of"_L1) || !text.is(last + 1, "State"_L1))
        return last;
    last += 2;
    return text.isAny(last, {"and"_L1, "or"_L1}) && text.is(last + 1, "Government"_L1) ? last + 2 : last;
}

int behindRealm(const TokenizedText &text, int last)
{
    for (int step = 0; step < 3; ++step) {
        const int name = text.is(last + 1, "the"_L1) ? last + 2 : last + 1;
        if (!text.isAny(last - 1, {"Republic"_L1, "Kingdom"_L1, "President"_L1, "Commonwealth"_L1, "Governor"_L1})
            || !text.is(last, "of"_L1) || !text.isCapitalized(name) || !text.sameSentence(last, name))
            break;
        last = name + 1;
    }
    return last;
}

int behindCampus(const TokenizedText &text, int last, int region)
{
    const bool campus = text.is(region - 1, "of"_L1) && text.is(region - 2, "University"_L1) && last == region + 1
                        && text.has(region, WordClass::PlaceName) && text.at(region).value == 2;
    if (campus && text.is(last, "at"_L1) && text.isCapitalized(last + 1) && text.sameSentence(region, last + 1))
        return last + 2; // "University of Example at Sampleton"
    if (!campus || !text.is(last, ","_L1) || !text.isCapitalized(last + 1) || !text.sameSentence(region, last + 1))
        return last;
    int behind = last + 2;
    while (behind - last < 4 && text.isCapitalized(behind) && text.sameSentence(region, behind))
        ++behind;
    const bool closes = !text.inRange(behind) || !text.sameSentence(region, behind) || text.is(behind, CaseShape::Lower)
                        || text.isAny(behind, {","_L1, "."_L1, ")"_L1, "("_L1, ";"_L1});
    return closes && !text.has(last + 1, WordClass::Month) && !text.has(last + 1, WordClass::GivenName) ? behind : last;
}

bool possessiveJoins(const TokenizedText &text, int token)
{
    return text.has(token, WordClass::Possessive)
           && text.isAny(token - 1,
                         {"People"_L1, "King"_L1, "Queen"_L1, "Women"_L1, "Men"_L1, "Children"_L1, "Workers"_L1,
                          "Farmers"_L1, "Writers"_L1, "Teachers"_L1, "Students"_L1, "Peoples"_L1, "Publishers"_L1,
                          "Artists"_L1, "Veterans"_L1, "Consumers"_L1, "Trinity"_L1});
}

bool opensBodies(const TokenizedText &text, int title)
{
    return text.isAny(title, {"General"_L1, "Saint"_L1, "St"_L1, "St."_L1, "Executive"_L1, "Head"_L1, "Master"_L1,
                              "Model"_L1, "King"_L1, "Queen"_L1, "Prince"_L1, "Princess"_L1});
}

bool isNickname(const TokenizedText &text, int quote)
{
    const auto isQuote = [&](int i) {
        return text.inRange(i) && (text.is(i, "\""_L1) || text.textOf(i) == u"\u201c" || text.textOf(i) == u"\u201d");
    };
    return isQuote(quote) && isQuote(quote + 2) && text.is(quote + 1, TokenKind::Word) && text.inRange(quote + 3)
           && text.at(quote + 3).spaceBefore && text.at(quote).spaceBefore && text.has(quote - 1, WordClass::GivenName);
}

bool opensForeignEvent(const TokenizedText &text, int first)
{
    constexpr WordList fairs{{"Feria"_L1, "Feira"_L1, "Fiera"_L1, "Foire"_L1}};
    constexpr WordList others{{"Salone"_L1,     "Salon"_L1,     "Festival"_L1,  "Festa"_L1,     "Fiesta"_L1,
                               "Congreso"_L1,   "Congresso"_L1, "Bienal"_L1,    "Biennale"_L1,  "Exposition"_L1,
                               "Mostra"_L1,     "Foro"_L1,      "Encuentro"_L1, "Encontro"_L1,  "Rencontres"_L1,
                               "Carnaval"_L1,   "Semana"_L1,    "Semaine"_L1,   "Settimana"_L1, "Jornadas"_L1,
                               "Giornate"_L1,   "Cumbre"_L1,    "Maratona"_L1,  "Colloque"_L1,  "Convegno"_L1,
                               "Conferencia"_L1}};
    constexpr std::array accented{u"Sal\u00f3n"sv,      u"Sal\u00e3o"sv,          u"F\u00eate"sv,  u"Congr\u00e8s"sv,
                                  u"Exposici\u00f3n"sv, u"Exposi\u00e7\u00e3o"sv, u"F\u00f3rum"sv, u"Journ\u00e9es"sv,
                                  u"Marat\u00f3n"sv,    u"Conf\u00e9rence"sv};
    const bool fair = text.isAny(first, fairs);
    if (!fair && !text.isAny(first, others)
        && (!text.inRange(first) || !std::ranges::contains(accented, std::u16string_view(text.textOf(first)))))
        return false;
    int link = first + 1;
    while (link < first + 3 && text.isCapitalized(link))
        ++link;
    if (!text.has(link, WordClass::NameParticle) || !text.is(link, CaseShape::Lower))
        return false;
    const int behind = text.has(link + 1, WordClass::NameParticle) ? link + 2 : link + 1; // "de la"
    return text.isCapitalized(behind)
           && (!fair || !text.has(behind, WordClass::PlaceName)); // "Feria de Riga" is a company and its halls
}

} // namespace eventarium
