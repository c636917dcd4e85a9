// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figureunits.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestGroup = 9; // tokens of a noun group

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
    if (m_text.textOf(token) == "/"_L1 && !t.spaceBefore && m_text.is(token + 1, TokenKind::Word)
        && !m_text.at(token + 1).spaceBefore)
        return false; // "tutorial/workshop sessions"
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
    if (m_text.isAny(first, {"kinds"_L1, "types"_L1, "varieties"_L1, "sorts"_L1, "pieces"_L1, "lots"_L1})
        && m_text.is(first + 1, "of"_L1)) {
        const Run kinds = scan(std::min(first + 2, last), last);
        if (kinds.head >= 0 && !kinds.people)
            return unitOf({first, kinds.head + 1}, kinds);
    }
    const Run run = scan(first, last);
    if (run.head < 0 || (run.people && m_text.isAny(run.head + 1, {"live"_L1, "lives"_L1, "lived"_L1, "living"_L1})))
        return std::nullopt;
    if ((!run.people && m_text.has(run.head, WordClass::UnitSkip)) || isCompound(run.head, last)
        || (number.bare && m_text.is(first, "shows"_L1))) // "2018 shows how"
        return std::nullopt;
    const int end = std::max(listEnd(run.head, last),
                             ofEnd(run.head, m_text.sentenceOf(number.number.first).tokens.last));
    return unitOf({first, end}, run);
}

// "44 jobs fairs", "20 visitors centres": what is counted is the noun behind, which no list knows
bool UnitFinder::isCompound(int head, int last) const
{
    const int next = head + 1;
    if (next >= last || !m_text.is(next, CaseShape::Lower) || !m_text.textOf(head).endsWith(u's'))
        return false;
    const QStringView word = m_text.textOf(next);
    return word.size() > 4 && word.endsWith(u's') && !word.endsWith("ss"_L1) && !word.endsWith("us"_L1)
           && !word.endsWith("is"_L1)
           && !m_text.at(next).classes.hasAny({WordClass::FunctionWord, WordClass::UnitStop, WordClass::ReportVerb,
                                               WordClass::PastCue, WordClass::FutureCue, WordClass::TimeUnit,
                                               WordClass::ExhibitWord})
           && !m_text.isAny(next, {"towards"_L1, "besides"_L1, "always"_L1, "perhaps"_L1, "overseas"_L1, "indoors"_L1,
                                   "outdoors"_L1, "sometimes"_L1, "afterwards"_L1, "nowadays"_L1, "includes"_L1,
                                   "thanks"_L1});
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
    const bool amounts = m_text.is(number.tokens.first - 1, "to"_L1)
                         && m_text.isAny(number.tokens.first - 2, {"amounted"_L1, "amount"_L1, "amounting"_L1});
    const int bound = std::max(sentence.first, number.tokens.first - (amounts ? 30 : 9));
    for (int i = number.tokens.first - 1; i >= bound; --i) {
        if (m_text.isAny(i, {";"_L1, ")"_L1}) || m_text.is(i, TokenKind::Number))
            break;
        if (m_text.has(i, WordClass::MoneyNoun)) {
            CountedUnit unit = unitAt(i, true);
            const bool sum = unit.category == FigureCategory::Deals
                             || m_text.isAny(
                                 i, {"donations"_L1, "donation"_L1, "investment"_L1, "investments"_L1, "income"_L1});
            const bool named = m_text.isAny(number.tokens.first - 1,
                                            {"of"_L1, "is"_L1, "was"_L1, "to"_L1, "at"_L1, "were"_L1, "are"_L1});
            if (!sum && (!named || m_text.is(number.unit.first, TokenKind::Symbol)))
                unit.tokens = number.unit; // a prize and so much money: the money is what is counted
            return unit;
        }
        if (m_text.has(i, WordClass::UnitHead) && !amounts)
            break;
    }
    return std::nullopt;
}

} // namespace eventarium
