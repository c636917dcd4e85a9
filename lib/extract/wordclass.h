// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The classes that the word lists in data/extract give to words: each [section] of a list names one.
// A value; any thread.
#pragma once

#include <QStringView>
#include <QtTypes>

#include <initializer_list>
#include <optional>

namespace eventarium {

// The section of a list is the name here with hyphens: [time-unit] is TimeUnit (table in wordclass.cpp).
enum class WordClass : quint8 {
    // -- sentences
    AbbreviationTitle, // "Mr.": never ends a sentence
    AbbreviationInner, // "Inc.", "U.S.": may end one
    AbbreviationNumber, // "No.": an abbreviation only before a number
    FunctionWord, // the, in, it, when...: capitalised only at the start of a sentence
    Possessive, // 's
    HyphenSplit, // the hyphen after it is a token of its own: "four-day", "mid-July"

    // -- numbers
    Cardinal, // value: 0-90
    Multiplier, // value: power of ten
    Ordinal, // value: 1-100; never "second" as a unit of time alone
    NumberSuffix, // strong, plus, odd: behind a number's hyphen
    Fraction, // half, third, quarter: value is the divisor
    Currency, // dollars, yuan
    CurrencyCode, // USD, RMB, NT
    AreaUnit, // hectares; "square metres" as phrase
    MeasureUnit, // km, degrees, GB, cents...: what they count is no figure
    QualifierMore, // phrases as well: "more than"
    QualifierLess,
    QualifierAbout,
    QualifierUpTo,

    // -- dates
    Month, // value: 1-12
    Weekday, // value: 1-7, Monday first
    TimeUnit, // value: see dates.h
    Season, // value: 1 spring - 4 winter
    DayPart, // morning, noon...
    DateTrigger, // today, last, early, every...: value in dateparser.cpp
    Holiday, // value: month * 100 + day
    PastCue, // verbs and words that look back: was, held, closed
    FutureCue, // will, would, scheduled

    // -- figures
    UnitHead, // value: FigureCategory; nouns that figures count
    UnitPeople, // of these, what counts people
    UnitSkip, // nouns whose numbers are no figures: points, goals, degrees
    UnitStop, // ends a noun group: verbs, prepositions, relative words
    OnlineWord, // online, virtual, digital
    RegisterWord, // registered, signed up
    ExpectWord, // expected, forecast
    ReportVerb, // said, announced: who states a figure
    SubsetWord, // overseas, foreign, domestic: the figure counts a part
    MoneyNoun, // deals, orders, prize: what a sum is; value: 1 deals, 2 money
    ExhibitWord, // displayed, stand, booth: companies beside it exhibit
    CountNoun, // number, attendance, footfall: "attendance reached 45,000"

    // -- names (own lists: names_*.txt, places.txt, ...)
    PersonTitle, // Mr, Dr, President, Chairman
    GivenName,
    Surname,
    OrganizationHead, // University, Ministry, Association, Group
    OrganizationName, // known organisations
    PlaceName, // value: PlaceKind
    EventHead, // Conference, Expo: value is EventKind
    SessionHead, // ceremony, forum, workshop as part
    RoleVerb, // value: PersonRole
    OrganizerVerb, // hosted, organised: value is OrganizerRole
    NewsAgency,
    TopicCue,
    Nationality,
    EventOpens, // verbs: opens, kicked
    EventCloses, // closed, concluded
    EventHolds, // held, staged
    Spare4,
    TitleModifier, // deputy, executive, former: before the head of a title
    Honorific, // Mr, Dr, Sir, H.E.
    NameParticle, // van, de, bin
    OrganizationFront, // Ministry, University: may have "of X" behind it
    CompanySuffix, // Inc., GmbH
    VenueHead, // Arena, Hall, Convention Center
    TopicName, // known subjects
    CommonWord, // verbs and nouns that open sentences and stand in headlines: never part of a name there

    Count
};

struct WordClasses
{
    quint64 low = 0;
    quint64 high = 0;

    constexpr WordClasses() = default;
    constexpr WordClasses(std::initializer_list<WordClass> classes)
    {
        for (const WordClass c : classes)
            add(c);
    }
    constexpr bool has(WordClass c) const { return (int(c) < 64 ? low >> int(c) : high >> (int(c) - 64)) & 1; }
    constexpr bool hasAny(WordClasses other) const { return (low & other.low) | (high & other.high); }
    constexpr void add(WordClass c) { (int(c) < 64 ? low : high) |= quint64(1) << (int(c) & 63); }
    constexpr void add(WordClasses other)
    {
        low |= other.low;
        high |= other.high;
    }

    bool operator==(const WordClasses &) const = default;
};

static_assert(int(WordClass::Count) <= 128);

// The class that a list's [section] names; nullopt for an unknown one.
std::optional<WordClass> wordClassFromSection(QStringView section);

} // namespace eventarium
