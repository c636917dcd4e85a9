// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figureunits.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestGroup = 9; // tokens of a noun group
constexpr int longestReach = 16; // tokens back to a subject

FigureCategory categoryOf(quint8 value)
{
    return value >= 1 && value <= 17 ? FigureCategory(value - 1) : FigureCategory::Other;
}

} // namespace

std::optional<CountedUnit> UnitFinder::find(const NumberMention &number) const
{
    if (auto unit = after(number))
        return unit;
    if (auto unit = label(number))
        return unit;
    return subject(number);
}

bool UnitFinder::stops(int token, bool headSeen) const
{
    const Token &t = m_text.at(token);
    if (t.kind == TokenKind::Number) // "Fortune Global 500 companies"
        return headSeen || !m_text.isCapitalized(token - 1) || m_text.is(token - 1, TokenKind::Number);
    if (t.kind != TokenKind::Word)
        return headSeen
               || !(t.span.length() == 1
                    && (m_text.textOf(token) == u"\u201c" || m_text.textOf(token) == "\""_L1
                        || m_text.textOf(token) == u"\u2018"));
    if (t.classes.has(WordClass::UnitHead))
        return false;
    if (t.classes.hasAny({WordClass::FunctionWord, WordClass::Possessive, WordClass::PastCue, WordClass::FutureCue})
        && t.shape != CaseShape::Upper) // "IT"
        return !m_text.isAny(token, {"other"_L1, "more"_L1}) || headSeen;
    return headSeen && (t.classes.has(WordClass::UnitStop) || t.classes.has(WordClass::ReportVerb));
}

// The last head noun in the run of words from `first`.
UnitFinder::Run UnitFinder::scan(int first, int last) const
{
    Run run;
    for (int i = first; i < last; ++i) {
        const bool joins = m_text.isAny(i, {"and"_L1, "or"_L1, "&"_L1})
                           || (m_text.is(i, ","_L1) && run.head < 0 && i > first);
        if (joins) {
            // "Chinese and foreign academicians", "countries and regions"; not "and 500 companies", "and took part"
            bool headAhead = false;
            for (int k = i + 1; k < last && k <= i + 4 && !stops(k, false); ++k)
                headAhead |= m_text.has(k, WordClass::UnitHead);
            if (!headAhead || m_text.is(i + 1, TokenKind::Number) || m_text.has(i + 1, WordClass::Cardinal))
                break;
            if (run.head >= 0) {
                if (!m_text.has(i + 1, WordClass::UnitHead)
                    && !(m_text.has(i + 2, WordClass::UnitHead) && !stops(i + 1, true)))
                    break;
                continue; // the first head's category holds
            }
            continue;
        }
        if (stops(i, run.head >= 0))
            break;
        if (!m_lexicon.longestPhrase(m_text, i, {WordClass::UnitSkip}).tokens.isEmpty())
            return {};
        const auto phrase = m_lexicon.longestPhrase(m_text, i, {WordClass::UnitHead});
        if (!phrase.tokens.isEmpty() && phrase.tokens.last <= last) {
            if (run.head < 0 || !m_text.isAny(i - 1, {"and"_L1, "or"_L1})) {
                run.category = phrase.category;
                run.people = phrase.classes.has(WordClass::UnitPeople);
            }
            run.head = phrase.tokens.last - 1;
            i = run.head;
        } else if (m_text.has(i, WordClass::UnitHead)) {
            const bool coordinated = run.head >= 0 && (m_text.isAny(run.head + 1, {"and"_L1, "or"_L1, ","_L1, "&"_L1}));
            run.head = i;
            if (!coordinated) {
                run.category = m_text.at(i).category;
                run.people = m_text.has(i, WordClass::UnitPeople);
            }
        } else if (m_text.has(i, WordClass::UnitSkip) && run.head < 0
                   && (i + 1 >= last || stops(i + 1, true) || !m_text.has(i + 1, WordClass::UnitHead))) {
            break;
        }
    }
    return run;
}

// ", technologies and services" behind a head
int UnitFinder::listEnd(int head, int last) const
{
    int end = head + 1;
    int at = end;
    int items = 0;
    while (at < last && items < 4 && m_text.is(at, ","_L1) && m_text.is(at + 1, TokenKind::Word)
           && (m_text.has(at + 1, WordClass::UnitHead)
               || (m_text.has(at + 2, WordClass::UnitHead) && !m_text.has(at + 1, WordClass::FunctionWord)))) {
        at += m_text.has(at + 1, WordClass::UnitHead) ? 2 : 3;
        ++items;
    }
    if (!m_text.isAny(at, {"and"_L1, "or"_L1}) || items == 0)
        return end;
    for (int i = at + 1; i < last && i <= at + 3; ++i) {
        if (m_text.has(i, WordClass::UnitHead))
            return i + 1;
        if (stops(i, false))
            break;
    }
    return end;
}

// "heads of state and government", "winners of the Nobel Prize": nouns that say little without it
int UnitFinder::ofEnd(int head, int last) const
{
    if (m_text.is(head, "state"_L1) && m_text.is(head + 1, "and"_L1) && m_text.is(head + 2, "government"_L1))
        return head + 3;
    if (!m_text.is(head + 1, "of"_L1)
        || !m_text.isAny(head, {"heads"_L1, "winners"_L1, "representatives"_L1, "members"_L1, "leaders"_L1,
                                "executives"_L1, "companies"_L1, "dignitaries"_L1, "generals"_L1, "managers"_L1,
                                "ministers"_L1, "laureates"_L1, "delegations"_L1, "corps"_L1, "tickets"_L1}))
        return head + 1;
    int end = head + 1;
    for (int i = head + 2; i < last && i < head + 10; ++i) {
        const Token &t = m_text.at(i);
        if (t.kind == TokenKind::Punctuation || (t.kind == TokenKind::Number && !m_text.isCapitalized(i - 1))
            || t.classes.hasAny({WordClass::PastCue, WordClass::FutureCue}))
            break;
        const bool link = m_text.isAny(i, {"and"_L1, "or"_L1, "the"_L1, "of"_L1, "for"_L1});
        if (t.classes.has(WordClass::FunctionWord) && !link)
            break;
        if (t.classes.has(WordClass::UnitStop) && !m_text.isCapitalized(i))
            break;
        if (!link)
            end = i + 1;
    }
    return end;
}

CountedUnit UnitFinder::unitOf(TokenRange tokens, const Run &run) const
{
    CountedUnit unit;
    unit.tokens = tokens;
    unit.head = run.head;
    unit.category = categoryOf(run.category);
    unit.people = run.people;
    return unit;
}

std::optional<CountedUnit> UnitFinder::after(const NumberMention &number) const
{
    int first = number.tokens.last;
    const int last = m_text.inRange(first) && m_text.sameSentence(first, number.number.first)
                         ? std::min(m_text.sentenceOf(number.number.first).tokens.last, first + longestGroup + 3)
                         : first;
    if (first >= last)
        return std::nullopt;
    if (number.hyphenated) {
        if (!m_text.is(first + 1, "strong"_L1))
            return std::nullopt;
        first += 2;
        if (m_text.isAny(first, {"corps"_L1, "army"_L1, "group"_L1, "team"_L1}) && m_text.is(first + 1, "of"_L1))
            first += 2;
    } else if (m_text.is(first, "of"_L1)) {
        if (number.qualifier != Qualifier::Vague)
            return std::nullopt;
        first += 1 + m_text.isAny(first + 1, {"the"_L1, "its"_L1, "their"_L1});
    } else if (m_text.isAny(first, {"more"_L1, "fewer"_L1, "less"_L1, "additional"_L1})) {
        return std::nullopt; // a difference
    }
    const Run run = scan(first, last);
    if (run.head < 0 || (run.people && m_text.isAny(run.head + 1, {"live"_L1, "lives"_L1, "lived"_L1, "living"_L1})))
        return std::nullopt;
    if (!run.people && m_text.has(run.head, WordClass::UnitSkip))
        return std::nullopt;
    const int end = std::max(listEnd(run.head, last),
                             ofEnd(run.head, m_text.sentenceOf(number.number.first).tokens.last));
    return unitOf({first, end}, run);
}

// Where the noun group with this head starts: over adjectives and nouns, not over verbs and prepositions.
int UnitFinder::groupStart(int head, int first) const
{
    int start = head;
    while (start - 1 >= first && m_text.is(start - 1, TokenKind::Word)
           && !m_text.at(start - 1).classes.hasAny(
               {WordClass::FunctionWord, WordClass::PastCue, WordClass::FutureCue, WordClass::Possessive})
           && head - start < 4
           && !(m_text.has(start - 1, WordClass::UnitStop) && !m_text.textOf(start - 1).endsWith("ing"_L1)))
        --start;
    return start;
}

// "Exhibitors: over 29,000"
std::optional<CountedUnit> UnitFinder::label(const NumberMention &number) const
{
    const int colon = number.tokens.first - 1;
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    if (colon <= sentence.first || !m_text.is(colon, ":"_L1) || colon - sentence.first > longestReach)
        return std::nullopt;
    int first = sentence.first;
    while (first < colon && !m_text.is(first, TokenKind::Word))
        ++first;
    if (m_text.sentenceOf(colon).kind == Sentence::Kind::Text && colon - first > 5)
        return std::nullopt;
    Run run;
    for (int i = first; i < colon && !m_text.is(i, ","_L1); ++i) {
        const auto phrase = m_lexicon.longestPhrase(m_text, i, {WordClass::UnitHead});
        if (!phrase.tokens.isEmpty() && phrase.tokens.last <= colon) {
            run = {phrase.tokens.last - 1, phrase.category, phrase.classes.has(WordClass::UnitPeople)};
            i = run.head;
        } else if (m_text.has(i, WordClass::UnitHead)
                   && (run.head < 0 || !m_text.has(i - 1, WordClass::FunctionWord))) {
            run = {i, m_text.at(i).category, m_text.has(i, WordClass::UnitPeople)};
        }
    }
    if (run.head < 0)
        return std::nullopt;
    CountedUnit unit = unitOf({groupStart(run.head, first), run.head + 1}, run);
    unit.before = true;
    return unit;
}

// "The number of online viewers on the opening ceremony exceeded 10 million", "International visitors number 16,082",
// "attendance reached 45,000", "an audience of 25,000", "exhibitors up from 2,300 to 2,400"
std::optional<CountedUnit> UnitFinder::subject(const NumberMention &number) const
{
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    const int bound = std::max(sentence.first, number.tokens.first - longestReach);
    int before = number.tokens.first - 1;
    before -= m_text.is(before, "record"_L1);
    before -= m_text.is(before, "a"_L1);
    if (before < bound)
        return std::nullopt;
    const bool exceeded = m_text.isAny(number.tokens.first, {"exceeded"_L1, "exceeds"_L1, "exceed"_L1, "topped"_L1,
                                                             "tops"_L1, "surpassed"_L1, "surpasses"_L1});
    const bool counting = m_text.isAny(before, {"number"_L1, "numbered"_L1, "numbers"_L1,  "reached"_L1,  "reaches"_L1,
                                                "reach"_L1,  "reaching"_L1, "totalled"_L1, "totaled"_L1,  "totals"_L1,
                                                "hit"_L1,    "hits"_L1,     "passed"_L1,   "exceeded"_L1, "crossed"_L1,
                                                "as"_L1,     "at"_L1,       "to"_L1,       "from"_L1,     "was"_L1,
                                                "is"_L1,     "were"_L1,     "total"_L1});
    const bool of = m_text.is(before, "of"_L1);
    if (!exceeded && !counting && !of)
        return std::nullopt;
    const bool weak = m_text.isAny(before, {"as"_L1, "at"_L1, "to"_L1, "was"_L1, "is"_L1, "were"_L1, "from"_L1});
    Run run;
    int countNoun = -1;
    int changes = -1;
    for (int i = before - 1 + exceeded; i >= bound; --i) {
        if (m_text.isAny(i, {";"_L1, "("_L1, ")"_L1, ":"_L1}))
            break;
        if (m_text.has(i, WordClass::CountNoun) && countNoun < 0)
            countNoun = i;
        if (m_text.isAny(i, {"up"_L1, "down"_L1, "rose"_L1, "risen"_L1, "grew"_L1, "grown"_L1, "increased"_L1,
                             "climbed"_L1, "fell"_L1, "fallen"_L1, "dropped"_L1, "jumped"_L1, "doubled"_L1, "from"_L1}))
            changes = i;
        if (m_text.has(i, WordClass::UnitHead) && run.head < 0 && !m_text.is(i + 1, "'s"_L1))
            run = {i, m_text.at(i).category, m_text.has(i, WordClass::UnitPeople)};
        const bool otherNumber = m_text.is(i, TokenKind::Number) && !m_text.isCapitalized(i - 1)
                                 && !m_text.isAny(i + 1, {"to"_L1}) && !m_text.is(before, "to"_L1);
        if (otherNumber && run.head < 0)
            break;
        if (run.head >= 0 && (countNoun >= 0 || run.head - i > 6))
            break;
    }
    if (run.head < 0 || (of && !(m_text.has(before - 1, WordClass::CountNoun) && run.head == before - 1)))
        return std::nullopt;
    if (weak && countNoun < 0 && changes < 0 && !m_text.is(before - 1, "amounted"_L1)
        && !m_text.isAny(before - 1, {"came"_L1, "amounts"_L1}))
        return std::nullopt;
    const auto phrase = m_lexicon.longestPhrase(m_text, run.head - 1, {WordClass::UnitHead});
    if (phrase.tokens.last == run.head + 1) {
        run.category = phrase.category;
        run.people = phrase.classes.has(WordClass::UnitPeople);
    }
    CountedUnit unit = unitOf({groupStart(run.head, bound), ofEnd(run.head, before)}, run);
    unit.before = true;
    return unit;
}

std::optional<CountedUnit> UnitFinder::moneyNoun(const NumberMention &number) const
{
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    const auto unitAt = [&](int head, bool before) {
        CountedUnit unit;
        unit.head = head;
        unit.tokens = {before ? groupStart(head, sentence.first) : head, head + 1};
        unit.category = m_text.at(head).value == 1 ? FigureCategory::Deals : FigureCategory::Money;
        unit.before = before;
        return unit;
    };
    // behind: "50,000 prize", "yuan (US$5.48 billion) of investment", "in prize money"
    int at = number.tokens.last;
    if (m_text.is(at, "("_L1)) {
        for (int i = at; i < at + 8 && i < sentence.last; ++i) {
            if (m_text.is(i, ")"_L1)) {
                at = i + 1;
                break;
            }
        }
    }
    at += m_text.isAny(at, {"of"_L1, "in"_L1});
    for (int i = at;
         i < at + 3 && i < sentence.last && m_text.is(i, TokenKind::Word) && !m_text.has(i, WordClass::FunctionWord);
         ++i) {
        if (m_text.has(i, WordClass::MoneyNoun)) {
            int head = i;
            while (head + 1 < sentence.last && m_text.isAny(head + 1, {"money"_L1, "fund"_L1}))
                ++head;
            CountedUnit unit = unitAt(i, false);
            unit.tokens = {at, head + 1};
            return unit;
        }
    }
    // before: "deals worth US$57.83 billion", "Intended deals added up to", "orders of", "business to the amount of"
    const int bound = std::max(sentence.first, number.tokens.first - 9);
    for (int i = number.tokens.first - 1; i >= bound; --i) {
        if (m_text.isAny(i, {";"_L1, ")"_L1}) || m_text.is(i, TokenKind::Number))
            break;
        if (m_text.has(i, WordClass::MoneyNoun)) {
            CountedUnit unit = unitAt(i, true);
            const bool sum = unit.category == FigureCategory::Deals
                             || m_text.isAny(
                                 i, {"donations"_L1, "donation"_L1, "investment"_L1, "investments"_L1, "income"_L1});
            if (!sum) // a prize and so much money: the money is what is counted
                unit.tokens = number.unit;
            return unit;
        }
        if (m_text.has(i, WordClass::UnitHead))
            break;
    }
    return std::nullopt;
}

} // namespace eventarium
