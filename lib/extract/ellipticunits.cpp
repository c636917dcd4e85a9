// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/ellipticunits.h"

#include "extract/figurekinds.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr double smallNumber = 10;
constexpr int longestReach = 9; // tokens
constexpr int longestList = 12; // lines
constexpr int sentencesBack = 4; // to the figure that an earlier one is compared with

} // namespace

std::optional<CountedUnit> EllipticUnits::unitOf(size_t index, const Found &found) const
{
    const NumberMention &number = m_numbers[index];
    if (number.kind != NumberMention::Kind::Cardinal || number.hyphenated || number.value < smallNumber)
        return std::nullopt;
    if (auto unit = respectively(index, found))
        return unit;
    if (auto unit = followers(number, found))
        return unit;
    if (auto unit = apposed(number))
        return unit;
    if (auto unit = limited(number))
        return unit;
    if (auto unit = listed(number))
        return unit;
    if (auto unit = earlier(number, found))
        return unit;
    return finished(number);
}

// "there were close to 350 of us", "2,354 of those who entered were from abroad"
std::optional<CountedUnit> EllipticUnits::ofUs(const NumberMention &number) const
{
    const int at = number.tokens.last;
    if (number.kind != NumberMention::Kind::Cardinal || number.value < smallNumber || !m_text.is(at, "of"_L1)
        || !m_text.sameSentence(at, number.number.first))
        return std::nullopt;
    int end = at + 2;
    if (m_text.is(at + 1, "those"_L1)) {
        if (!m_text.is(at + 2, "who"_L1) || !m_text.is(at + 3, TokenKind::Word))
            return std::nullopt;
        end = at + 4;
    } else if (!m_text.is(at + 1, "us"_L1)) {
        return std::nullopt;
    }
    CountedUnit unit;
    unit.tokens = {at, end};
    unit.head = end - 1;
    unit.category = FigureCategory::Attendees;
    unit.people = true;
    return unit;
}

// "have been watched 46,000 times"
bool EllipticUnits::isViewed(const TokenizedText &text, const NumberMention &number)
{
    for (int i = number.tokens.first - 1; i >= std::max(0, number.tokens.first - 4); --i) {
        if (text.isAny(i, {"watched"_L1, "viewed"_L1, "streamed"_L1, "played"_L1, "downloaded"_L1, "clicked"_L1}))
            return true;
    }
    return false;
}

// "Attendance at recent meetings:" over lines as "2019 Paris: 33,510"
std::optional<CountedUnit> EllipticUnits::listed(const NumberMention &number) const
{
    const int sentence = m_text.at(number.number.first).sentence;
    const Sentence &line = m_text.sentences[size_t(sentence)];
    if (!m_text.is(number.tokens.first - 1, ":"_L1) || number.tokens.first - line.tokens.first > longestReach
        || number.tokens.last - line.tokens.first > longestReach + 4)
        return std::nullopt;
    bool dated = false;
    for (int i = line.tokens.first; i < number.tokens.first; ++i)
        dated |= m_text.is(i, TokenKind::Number) && m_text.at(i).span.length() == 4;
    int intro = sentence - 1;
    while (dated && intro >= 0 && sentence - intro < longestList
           && m_text.sentences[size_t(intro)].paragraph == line.paragraph
           && !m_text.is(m_text.sentences[size_t(intro)].tokens.last - 1, ":"_L1))
        --intro;
    if (!dated || intro < 0 || sentence - intro >= longestList)
        return std::nullopt;
    const TokenRange head = m_text.sentences[size_t(intro)].tokens;
    if (!m_text.is(head.last - 1, ":"_L1))
        return std::nullopt;
    for (int i = head.first; i < std::min(head.last, head.first + longestReach); ++i) {
        if (auto unit = nounBefore(i, head.first)) {
            unit->elsewhere = true;
            return unit;
        }
    }
    return std::nullopt;
}

CountedUnit EllipticUnits::takenFrom(const FigureCandidate &figure) const
{
    CountedUnit unit;
    unit.tokens = figure.unit;
    unit.head = figure.unit.last - 1;
    unit.category = figure.figure.category;
    unit.people = m_text.has(unit.head, WordClass::UnitPeople);
    unit.elsewhere = true;
    return unit;
}

// The noun group that ends at `last`, if figures count such things.
std::optional<CountedUnit> EllipticUnits::nounBefore(int last, int first) const
{
    const Token &head = m_text.at(last);
    if (!head.classes.has(WordClass::UnitHead) || head.category < 1 || head.category > 17)
        return std::nullopt;
    int start = last;
    while (start - 1 >= first && last - start < 3 && m_text.is(start - 1, TokenKind::Word)
           && !m_text.isAny(start - 1, {"fewer"_L1, "more"_L1, "less"_L1, "many"_L1})
           && !m_text.at(start - 1).classes.hasAny({WordClass::FunctionWord, WordClass::Possessive, WordClass::PastCue,
                                                    WordClass::FutureCue, WordClass::UnitStop, WordClass::ReportVerb,
                                                    WordClass::UnitHead}))
        --start;
    CountedUnit unit;
    unit.tokens = {start, last + 1};
    unit.head = last;
    unit.category = FigureCategory(head.category - 1);
    unit.people = head.classes.has(WordClass::UnitPeople);
    unit.before = true;
    return unit;
}

// "another 5,000 or so watched from home", "28,000 followed it over the internet", "and almost 2,000 online"
std::optional<CountedUnit> EllipticUnits::followers(const NumberMention &number, const Found &found) const
{
    const int at = number.tokens.last;
    if (!m_text.inRange(at) || !m_text.sameSentence(at, number.number.first))
        return std::nullopt;
    const int verb = at + m_text.isAny(at, {"have"_L1, "had"_L1, "also"_L1, "more"_L1, "others"_L1});
    const bool watched = m_text.isAny(verb, {"watched"_L1, "followed"_L1, "viewed"_L1, "streamed"_L1, "listened"_L1,
                                             "logged"_L1, "tuned"_L1, "joined"_L1, "dialled"_L1, "dialed"_L1,
                                             "connected"_L1, "watch"_L1, "participated"_L1, "attended"_L1});
    const int last = std::min(m_text.sentenceOf(at).tokens.last, verb + longestReach);
    bool online = false;
    for (int i = verb; i < last && !online && !m_text.isAny(i, {";"_L1, "and"_L1, "("_L1}); ++i) {
        online = m_text.has(i, WordClass::OnlineWord)
                 || m_text.isAny(i, {"livestream"_L1, "webcast"_L1, "screen"_L1, "screens"_L1, "browser"_L1, "zoom"_L1,
                                     "youtube"_L1, "stream"_L1, "remote"_L1, "live-stream"_L1})
                 || (m_text.is(i, "home"_L1) && m_text.isAny(i - 1, {"at"_L1, "from"_L1}));
        if (!watched && i > at + 5)
            break;
        if (!watched && i == at
            && !m_text.isAny(i, {"in"_L1, "on"_L1, "at"_L1, "via"_L1, "over"_L1, "through"_L1, "by"_L1, "online"_L1,
                                 "virtually"_L1, "remotely"_L1, "digitally"_L1}))
            return std::nullopt;
    }
    if (!online)
        return std::nullopt;
    const int sentence = m_text.at(at).sentence;
    CountedUnit unit;
    unit.tokens = {verb, verb + 1};
    unit.head = verb;
    if (!watched) { // what is counted is who was counted before
        const auto who = std::find_if(found.rbegin(), found.rend(), [&](const FigureCandidate &figure) {
            return figure.figure.counts == FigureCounts::People || sentence - figure.sentence > 1;
        });
        if (who == found.rend() || sentence - who->sentence > 1 || who->unit.isEmpty())
            return std::nullopt;
        unit = takenFrom(*who);
    }
    unit.category = FigureCategory::OnlineViewers;
    unit.people = true;
    return unit;
}

bool EllipticUnits::isCompared(const TokenizedText &text, const NumberMention &number)
{
    int before = number.tokens.first - 1;
    before -= text.is(before, "the"_L1);
    if (!text.isAny(before, {"from"_L1, "on"_L1, "than"_L1, "against"_L1, "over"_L1, "with"_L1, "to"_L1}))
        return false;
    const int first = text.sentenceOf(number.number.first).tokens.first;
    for (int i = before - 1; i >= std::max(first, before - 7); --i) {
        if (text.isAny(i, {"compared"_L1, "compares"_L1, "comparison"_L1}))
            return true;
        if (text.isAny(i, {"up"_L1, "down"_L1, "rise"_L1, "increase"_L1, "drop"_L1, "fall"_L1})
            && !text.isAny(before, {"with"_L1, "to"_L1}))
            return true;
        if (text.isAny(i, {"more"_L1, "fewer"_L1, "less"_L1, "higher"_L1, "lower"_L1}) && text.is(before, "than"_L1)
            && !number.tokens.contains(before))
            return true;
        if (text.isAny(i, {";"_L1, ","_L1, ":"_L1}) && i < before - 1)
            return false;
    }
    return false;
}

// "last year it was 138,192", "in 2019, 373,000 had pushed in", "up 18 per cent from the 1,653 that had attended": what is
// nearest in size of what was counted last. Kept only where the sentence is of an earlier edition.
std::optional<CountedUnit> EllipticUnits::earlier(const NumberMention &number, const Found &found) const
{
    const int at = number.tokens.last;
    const int before = number.tokens.first - 1;
    const int sentence = m_text.at(number.number.first).sentence;
    const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
    if (number.bare || number.value < 2 * smallNumber || found.empty() || before < tokens.first)
        return std::nullopt;
    const bool ends = at >= tokens.last || m_text.is(at, TokenKind::Punctuation)
                      || m_text.isAny(at, {"from"_L1, "in"_L1, "and"_L1, "while"_L1, "that"_L1, "who"_L1, "which"_L1,
                                           "had"_L1, "at"_L1, "last"_L1, "a"_L1, "the"_L1, "but"_L1, "on"_L1});
    int verb = before;
    if (m_text.textOf(std::max(verb, 0)) == u"\u201c" || m_text.is(verb, "\""_L1))
        --verb;
    const bool said = m_text.isAny(verb, {"was"_L1, "were"_L1, "been"_L1, "had"_L1, "counted"_L1, "recorded"_L1,
                                          "drew"_L1, "drawn"_L1, "attracted"_L1, "saw"_L1, "seen"_L1, "reached"_L1,
                                          "welcomed"_L1, "reported"_L1, "numbered"_L1, "registered"_L1, "stood"_L1})
                      || (m_text.is(verb, "at"_L1) && m_text.is(verb - 1, "stood"_L1));
    const bool pushed = m_text.is(at, "had"_L1)
                        && m_text.textOf(std::min(at + 1, m_text.count() - 1)).endsWith("ed"_L1);
    const FigureCandidate &last = found.back();
    if (m_text.is(before, "from"_L1) && last.previous && last.sentence == sentence && last.tokens.last == before) {
        for (auto figure = found.rbegin(); figure != found.rend() && sentence - figure->sentence < 2; ++figure) {
            if (figure->figure.category == FigureCategory::Countries) { // "it had been 3,684 from 63"
                CountedUnit unit = takenFrom(*figure);
                unit.before = true;
                unit.earlier = true;
                return unit;
            }
        }
    }
    if (!ends || (!said && !pushed && !isCompared(m_text, number)))
        return std::nullopt;
    const FigureCandidate *nearest = nullptr;
    double best = 3; // what differs twentyfold is something else
    for (auto figure = found.rbegin(); figure != found.rend() && figure - found.rbegin() < 10; ++figure) {
        if (sentence - figure->sentence > sentencesBack)
            break;
        if (figure->figure.category == FigureCategory::Money || figure->figure.category == FigureCategory::Area
            || figure->unit.isEmpty())
            continue;
        const double ratio = std::abs(std::log(number.value / figure->figure.quantity.value));
        if (ratio < best - 0.01) {
            best = ratio;
            nearest = &*figure;
        }
    }
    if (!nearest)
        return std::nullopt;
    CountedUnit unit = takenFrom(*nearest);
    unit.before = true;
    unit.earlier = true;
    return unit;
}

// "(33,780 and 27,370 respectively)": of the two counted before, in their order
std::optional<CountedUnit> EllipticUnits::respectively(size_t index, const Found &found) const
{
    const auto closes = [&](const NumberMention &number) {
        return m_text.is(number.tokens.last, "respectively"_L1)
               || (m_text.is(number.tokens.last, ","_L1) && m_text.is(number.tokens.last + 1, "respectively"_L1));
    };
    const auto pair = [&](size_t first) {
        return first + 1 < m_numbers.size() && m_text.is(m_numbers[first].tokens.last, "and"_L1)
               && m_numbers[first + 1].tokens.first == m_numbers[first].tokens.last + 1 && closes(m_numbers[first + 1]);
    };
    const bool one = pair(index);
    if (found.size() < 2 || (!one && (index == 0 || !pair(index - 1))))
        return std::nullopt;
    const FigureCandidate &of = found[found.size() - 2];
    if (of.unit.isEmpty() || m_text.at(m_numbers[index].number.first).sentence - of.sentence > 2)
        return std::nullopt;
    CountedUnit unit = takenFrom(of);
    unit.before = true;
    return unit;
}

// "The talks, 277 in number, were", "the biggest crowd ever, 2.7 million, came", "the volunteers, 30,000 of whom"
std::optional<CountedUnit> EllipticUnits::apposed(const NumberMention &number) const
{
    const int comma = number.tokens.first - 1;
    const int at = number.tokens.last;
    const int first = m_text.sentenceOf(number.number.first).tokens.first;
    if (comma <= first || !m_text.is(comma, ","_L1))
        return std::nullopt;
    const bool closed = m_text.isAny(at, {","_L1, ";"_L1})
                        || (m_text.is(at, "in"_L1) && m_text.isAny(at + 1, {"number"_L1, "all"_L1, "total"_L1}))
                        || (m_text.is(at, "of"_L1) && m_text.isAny(at + 1, {"whom"_L1, "which"_L1, "them"_L1}));
    if (!closed || number.bare)
        return std::nullopt;
    for (int i = comma - 1; i >= first && i >= comma - 4; --i) {
        if (m_text.is(i, TokenKind::Punctuation) || m_text.is(i, TokenKind::Number))
            break;
        if (auto unit = nounBefore(i, first)) {
            if (!m_text.textOf(i).endsWith(u's') && !m_text.has(i, WordClass::CountNoun))
                return std::nullopt;
            return unit;
        }
    }
    return std::nullopt;
}

// "entries had been capped at 20,000", "seats on site are limited to 3,000"
std::optional<CountedUnit> EllipticUnits::limited(const NumberMention &number) const
{
    const int before = number.tokens.first - 1;
    if (!m_text.isAny(before, {"to"_L1, "at"_L1})
        || !m_text.isAny(before - 1, {"capped"_L1, "limited"_L1, "restricted"_L1}))
        return std::nullopt;
    const int first = m_text.sentenceOf(number.number.first).tokens.first;
    for (int i = before - 2; i >= first && i >= before - longestReach; --i) {
        if (m_text.isAny(i, {","_L1, ";"_L1, ":"_L1}))
            break;
        if (!m_text.isAny(i, {"seats"_L1, "places"_L1, "entries"_L1, "tickets"_L1, "registrations"_L1, "attendance"_L1,
                              "participation"_L1, "attendees"_L1, "participants"_L1, "visitors"_L1, "field"_L1,
                              "numbers"_L1, "spots"_L1, "registration"_L1, "admission"_L1}))
            continue;
        CountedUnit unit;
        unit.tokens = {i, i + 1};
        unit.head = i;
        unit.category = FigureCategory::Attendees;
        unit.people = true;
        unit.before = true;
        return unit;
    }
    return std::nullopt;
}

// "of the 16,072 starters 14,896 finished": those who did it are counted by what they did
std::optional<CountedUnit> EllipticUnits::finished(const NumberMention &number) const
{
    const int at = number.tokens.last;
    CountedUnit unit;
    if (m_text.is(at, "times"_L1) && isViewed(m_text, number)) {
        for (int i = number.tokens.first - 1; unit.tokens.isEmpty(); --i) {
            if (!m_text.has(i, WordClass::FunctionWord))
                unit.tokens = {i, i + 1};
        }
        unit.head = unit.tokens.first;
        unit.category = FigureCategory::OnlineViewers;
        unit.before = true;
        return unit;
    }
    if (number.bare || !m_text.inRange(at) || !m_text.sameSentence(at, number.number.first)
        || !m_text.isAny(at, {"finished"_L1, "started"_L1, "graduated"_L1, "volunteered"_L1}))
        return std::nullopt;
    unit.tokens = {at, at + 1};
    unit.head = at;
    unit.category = FigureCategory::Attendees;
    unit.people = true;
    return unit;
}

} // namespace eventarium
