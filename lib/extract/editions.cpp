// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/editions.h"

#include "extract/eventcues.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int otherReach = 16; // tokens between another event's name and an edition that is its own

// "COP25": letters and a number that is no year
int editionInLetters(QStringView word)
{
    qsizetype letters = 0;
    while (letters < word.size() && word[letters].isUpper())
        ++letters;
    const qsizetype digits = word.size() - letters;
    if (letters < 3 || digits < 1 || digits > 2)
        return 0;
    bool ok = false;
    const int value = word.sliced(letters).toInt(&ok);
    return ok ? value : 0;
}

// "is held | for the third year", "returns for the eighteenth year": the year counts the event, not a guest
bool holdsBefore(const TokenizedText &text, int token)
{
    for (int i = token - 1; i > token - 7 && i >= 0 && text.sameSentence(i, token); --i) {
        if (text.isAny(i, {"held"_L1, "hosts"_L1, "hosted"_L1, "hosting"_L1, "staged"_L1, "organised"_L1,
                           "organized"_L1, "returns"_L1, "returned"_L1, "returning"_L1, "return"_L1, "back"_L1})
            || (text.is(i, "place"_L1) && text.isAny(i - 1, {"took"_L1, "takes"_L1, "taking"_L1, "take"_L1})))
            return true;
    }
    return false;
}

bool heldBehind(const TokenizedText &text, int token)
{
    for (int i = token + 1; i < token + 14 && text.inRange(i) && text.sameSentence(i, token); ++i) {
        if (text.isAny(i, {"held"_L1, "staged"_L1, "organised"_L1, "organized"_L1}))
            return !text.isAny(i + 1, {"in"_L1, "at"_L1, "here"_L1, "there"_L1}); // so often in this town
    }
    return false;
}

// "fifth edition", "59th time", "this 33rd edition", "the 25th session" at an ordinal; 0 if it counts no edition
int countedEdition(const TokenizedText &text, int token)
{
    const int value = ordinalAt(text, token);
    if (value <= 0)
        return 0;
    if (text.isAny(token + 1, {"edition"_L1, "session"_L1, "instalment"_L1, "installment"_L1, "iteration"_L1}))
        return text.isAny(token - 1, {"previous"_L1, "next"_L1})
                       || (value == 1 && text.isAny(token + 1, {"session"_L1, "iteration"_L1}))
                   ? 0
                   : value;
    if (value > 1 && text.is(token - 1, "the"_L1)) {
        if (text.is(token + 1, "one"_L1) && text.isAny(token - 2, {"is"_L1, "was"_L1}))
            return value; // "PotterCon 2023 was the 22nd one"
        if ((text.is(token + 1, "in"_L1) && text.isAny(token + 2, {"all"_L1, "total"_L1}))
            || text.isAny(token + 1, {"overall"_L1}))
            return value; // "the 55th in all"
        if (text.is(token - 2, ","_L1) && text.isAny(token + 1, {","_L1, "."_L1})
            && text.isAny(text.sentenceOf(token).tokens.first, {"This"_L1}))
            return value; // "This one, the 33rd, was"
    }
    if (value > 1 && text.is(token + 1, "of"_L1) && text.is(token + 2, "its"_L1) && text.is(token + 3, "kind"_L1))
        return value;
    const int noun = text.isAny(token + 1, {"consecutive"_L1, "successive"_L1, "straight"_L1}) ? token + 2 : token + 1;
    if (text.isAny(noun, {"year"_L1, "edition"_L1, "time"_L1})) {
        if (noun > token + 1 && text.sentenceOf(token).tokens.first + 2 >= token)
            return value; // "For the fifth consecutive year, ..."
        if (text.is(token - 1, "its"_L1) && text.is(token - 2, "in"_L1) && value > 1)
            return value; // "now in its tenth year"
        if (text.is(token - 1, "the"_L1) && text.is(token - 2, "for"_L1) && holdsBefore(text, token - 2))
            return value;
        if (text.isAny(token - 1, {"the"_L1}) && text.isAny(token - 2, {"is"_L1, "was"_L1}) && value > 1
            && heldBehind(text, noun))
            return value; // "this is the second year the fair has been held"
    }
    if (value > 1 && text.is(token + 1, "annual"_L1)
        && text.isAny(token - 1, {"our"_L1, "the"_L1, "its"_L1, "their"_L1})) {
        for (int i = token + 2; i < token + 5; ++i) { // "our second annual two-day summit"
            if (isEventNoun(text, i))
                return value;
        }
    }
    return 0;
}

} // namespace

namespace {

// Whether the words before an edition speak of another event
bool isOfOther(const TokenizedText &text, const EventTable &events, int group, TokenRange before)
{
    const auto first = std::ranges::partition_point(events.mentions,
                                                    [&](const EventMention &m) { return m.name.first < before.first; });
    bool other = false;
    for (auto mention = first; mention != events.mentions.end() && mention->name.first < before.last; ++mention) {
        if (mention->group == group)
            return false;
        other |= mention->headed || mention->cued || mention->name.size() > 1
                 || text.is(mention->name.first, CaseShape::Mixed) || text.is(mention->name.first, CaseShape::Upper);
    }
    return other;
}

// "PotterCon, the first ever conference on": in the apposition of the name
FoundEdition firstEver(const TokenizedText &text, const EventTable &events, int group)
{
    for (const int index : events.groups[size_t(group)].mentions) {
        const int comma = events.mentions[size_t(index)].full.last;
        if (!text.is(comma, ","_L1) || !text.isAny(comma + 1, {"the"_L1, "a"_L1, "an"_L1}))
            continue;
        const int at = comma + 2;
        const bool ever = text.isAny(at, {"first-ever"_L1, "inaugural"_L1, "maiden"_L1})
                          || (text.is(at, "first"_L1) && text.is(at + 1, "ever"_L1));
        for (int i = at; ever && i < at + 6; ++i) {
            if (isEventNoun(text, i))
                return {1, {at, at + 1}};
        }
    }
    return {};
}

} // namespace

namespace {

// "the 70th edition in 2019", "the second edition is due in 2025": of another year than the event's
bool isOfOtherYear(const TokenizedText &text, int ordinal, std::optional<int> year)
{
    for (int i = ordinal + 1; i < ordinal + 8 && text.inRange(i) && text.sameSentence(i, ordinal); ++i) {
        if (const int other = yearAt(text, i))
            return year ? other != *year : text.is(i - 1, "in"_L1);
        if (text.isAny(i, {","_L1, ";"_L1, "of"_L1}))
            return false;
    }
    return false;
}

// "the 32nd PotterCon is scheduled for 3 July 2024" in an article on that of 2023
bool isNextOnes(const TokenizedText &text, const EventMention &mention, std::optional<int> year)
{
    if (!year)
        return false;
    const TokenRange sentence = text.sentenceOf(mention.name.first).tokens;
    for (int i = mention.full.first; i < std::min(sentence.last, mention.full.last + otherReach); ++i) {
        if (yearAt(text, i))
            return yearAt(text, i) > *year;
    }
    return false;
}

} // namespace

FoundEdition findEdition(const TokenizedText &text, const EventTable &events, int group, std::optional<int> year)
{
    std::map<int, std::pair<int, TokenRange>> votes; // edition -> mentions, first evidence
    for (const int index : events.groups[size_t(group)].mentions) {
        const EventMention &mention = events.mentions[size_t(index)];
        std::optional<int> edition = mention.edition;
        TokenRange tokens = mention.editionTokens;
        for (int i = mention.name.first; i < mention.name.last && !edition; ++i) {
            if (const int inLetters = editionInLetters(text.textOf(i));
                inLetters && inLetters != year.value_or(0) % 100) {
                edition = inLetters;
                tokens = {i, i + 1};
            }
        }
        if (!edition || isNextOnes(text, mention, year))
            continue;
        auto [vote, added] = votes.try_emplace(*edition, 0, tokens);
        ++vote->second.first;
        if (vote->second.second.isEmpty())
            vote->second.second = tokens;
    }
    FoundEdition named;
    if (!votes.empty()) {
        const auto best = std::ranges::max_element(votes, {}, [](const auto &v) { return v.second.first; });
        named = {best->first, best->second.second};
    }
    const bool inaugural = named.edition && text.isAny(named.tokens.first, {"inaugural"_L1, "maiden"_L1});
    if (named.edition.value_or(1) > 1 || inaugural || events.events.front() != group)
        return named; // "the first X" may be of another thing, if the text counts a higher edition
    for (int i = 0; i < text.count(); ++i) {
        const int counted = text.sentenceOf(i).isBody() ? countedEdition(text, i) : 0;
        if (!counted || isOfOtherYear(text, i, year))
            continue;
        // an edition that the sentence gives to another event is not ours
        const TokenRange sentence = text.sentenceOf(i).tokens;
        if (!isOfOther(text, events, group, {std::max(sentence.first, i - otherReach), i})
            && (counted > 1 || !named.edition))
            return {counted, {i, i + 1}};
    }
    return named.edition ? named : firstEver(text, events, group);
}

} // namespace eventarium
