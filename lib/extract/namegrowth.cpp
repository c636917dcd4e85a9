// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namegrowth.h"

#include "extract/lexicon.h"
#include "extract/namecues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

// "the National Development | and | Reform Commission": one name where only the second half has a head.
void NameGrowth::growOverAnd(NameSpan &span) const
{
    const int conjunction = span.tokens.last;
    if (!m_text.is(conjunction, "and"_L1) || !m_runs.isName(conjunction + 1, span.tokens.first))
        return;
    const TokenRange second = m_runs.runAt(conjunction + 1);
    const bool eventHead = m_text.has(second.last - 1, WordClass::EventHead);
    const bool twoHeads = second.size() == 1 && eventHead && m_text.has(conjunction - 1, WordClass::EventHead);
    if (!m_runs.endsInHead(second) || isWhole(span.tokens, {WordClass::PlaceName, WordClass::OrganizationName}))
        return;
    const bool headed =
        m_text.at(conjunction - 1).classes.hasAny({WordClass::OrganizationFront, WordClass::CompanySuffix})
        && !(m_text.has(conjunction - 1, WordClass::VenueHead) || m_text.has(conjunction - 1, WordClass::EventHead));
    const bool bareHead = second.size() == 1
                          && m_text.isAny(second.first, {"Group"_L1, "Company"_L1, "Sons"_L1, "Partners"_L1,
                                                         "Associates"_L1, "Co."_L1});
    const bool articled = m_text.isAny(span.tokens.first - 1, {"the"_L1, "a"_L1, "an"_L1, "this"_L1})
                          || m_text.has(span.tokens.first - 1, WordClass::Ordinal)
                          || m_text.is(span.tokens.first - 1, TokenKind::Number);
    const bool opens = eventHead && m_shapes.opensSentence(span.tokens.first) && span.tokens.size() >= 2;
    const bool twoEvents = eventHead && m_text.has(conjunction - 1, WordClass::EventHead) && span.tokens.size() > 1
                           && m_text.isAny(second.last, {"on"_L1, "of"_L1, "("_L1})
                           && !m_text.is(second.last + 1, "the"_L1);
    const bool pair = m_text.has(conjunction - 1, WordClass::VenueHead) && second.size() <= 2
                      && !m_text.is(conjunction + 1, "the"_L1);
    if (headed || m_text.is(span.tokens.last - 1, CaseShape::Upper)
        || !(articled || opens || twoHeads || twoEvents || pair || bareHead))
        return;
    if (m_text.at(second.first).classes.hasAny(nameTitleWords))
        return;
    span.tokens.last = second.last;
    span.composed = true;
    if (m_text.is(span.tokens.last, "and"_L1) && m_text.has(span.tokens.last + 1, WordClass::EventHead) && eventHead
        && m_runs.isName(span.tokens.last + 1, span.tokens.first)
        && !m_runs.isName(span.tokens.last + 2, span.tokens.first))
        span.tokens.last += 2; // "... Exhibition and Congress"
}

bool NameGrowth::isWhole(TokenRange tokens, WordClasses classes) const
{
    if (tokens.size() == 1)
        return m_text.at(tokens.first).classes.hasAny(classes);
    return m_lexicon.longestPhrase(m_text, tokens.first, classes).tokens == tokens;
}

// "the 10th | Potters in Science Conference": what an ordinal opens goes on to its head.
void NameGrowth::growFromOrdinal(NameSpan &span) const
{
    const int before = span.tokens.first - 1;
    const bool ordinal = m_text.has(before, WordClass::Ordinal)
                         || (m_text.is(before, TokenKind::Number) && m_text.textOf(before).back().isLetter());
    const int link = span.tokens.last;
    if ((!ordinal && !mayOpenName(span.tokens)) || m_runs.endsInHead(span.tokens)
        || !m_text.isAny(link, {"in"_L1, "for"_L1, "and"_L1, "on"_L1}) || !m_runs.isName(link + 1, span.tokens.first))
        return;
    const TokenRange next = m_runs.runAt(link + 1);
    if (next.size() < 2 || !m_text.has(next.last - 1, WordClass::EventHead)
        || m_text.at(next.first).classes.hasAny({WordClass::PlaceName, WordClass::GivenName}))
        return;
    span.tokens.last = next.last;
}

// "the | Investing in Potters | Congress": within a sentence the article goes with the whole
bool NameGrowth::mayOpenName(TokenRange tokens) const
{
    if (!m_text.is(tokens.first - 1, "the"_L1) || tokens.size() > 2 || !m_text.is(tokens.first, CaseShape::Capitalized)
        || !m_text.isAny(tokens.last, {"in"_L1, "for"_L1}) || !m_text.sameSentence(tokens.first - 1, tokens.first))
        return false;
    for (int i = tokens.first; i < tokens.last; ++i) {
        if (m_text.at(i).classes.hasAny({WordClass::PlaceName, WordClass::OrganizationName, WordClass::OrganizationHead,
                                         WordClass::OrganizationFront, WordClass::EventHead, WordClass::VenueHead,
                                         WordClass::GivenName, WordClass::Nationality, WordClass::PersonTitle,
                                         WordClass::Honorific}))
            return false;
    }
    return !isWhole(tokens, {WordClass::PlaceName, WordClass::OrganizationName});
}

void NameGrowth::growOverOf(NameSpan &span) const
{
    for (int step = 0; step < 3; ++step) {
        const int front = span.tokens.last - 1;
        const bool event = m_text.has(front, WordClass::EventHead);
        if (!(event || m_text.has(front, WordClass::OrganizationFront)))
            return;
        const bool subject = event && span.tokens.size() > 1 && m_text.is(span.tokens.last, "on"_L1)
                             && m_text.isAny(front, {"Conference"_L1, "Symposium"_L1, "Workshop"_L1, "Congress"_L1,
                                                     "Forum"_L1, "Colloquium"_L1});
        if (m_shapes.isHeadline(front) && !m_text.is(span.tokens.last, "of"_L1) && !span.composed && !subject
            && !m_text.isAny(front, {"Ministry"_L1, "Department"_L1, "Agency"_L1, "Directorate"_L1}))
            return;
        const int preposition = span.tokens.last;
        if (!m_text.isAny(preposition, {"of"_L1, "for"_L1, "on"_L1, "against"_L1}))
            return;
        const int first = m_text.is(preposition + 1, "the"_L1) ? preposition + 2 : preposition + 1;
        if (!m_runs.isName(first, front))
            return;
        TokenRange next = m_runs.runAt(first);
        if (m_text.is(front, "Office"_L1)
            || (m_text.textOf(next.last - 1).endsWith(u's')
                && (event || (m_text.is(preposition, "of"_L1) && next.size() <= 3)))) {
            // "Conference of Executive Heads", "Council of Ministers": its people
            next.last = behindState(m_text, next.last);
        } else {
            for (int i = next.first; i < next.last; ++i) { // "University of Adelaide | Vice-Chancellor ..."
                if (!m_text.at(i).classes.hasAny(nameTitleWords))
                    continue;
                next.last = i;
                while (next.last > next.first && m_text.has(next.last - 1, WordClass::TitleModifier))
                    --next.last;
                break;
            }
        }
        if (next.isEmpty())
            return;
        if (event
            && (m_text.has(first, WordClass::GivenName)
                || (!m_text.is(preposition, "of"_L1) && isWhole(next, {WordClass::PlaceName}))))
            return; // "Prize for Alice", "Expo on Monday"
        if (event && span.tokens.size() == 1 && m_shapes.opensSentence(front))
            return;
        span.tokens.last = behindCampus(m_text, behindRealm(m_text, next.last), next.first);
        span.composed = true;
        if (listsIts(m_text, front) && !isWhole(next, {WordClass::PlaceName, WordClass::OrganizationName}))
            growOverList(span);
        if (event && m_text.isAny(preposition, {"on"_L1, "for"_L1}))
            growOverTheme(span);
        if (m_text.is(span.tokens.last, "and"_L1) && m_text.is(front, "Ministry"_L1)
            && m_runs.isName(span.tokens.last + 1, front) && m_text.is(span.tokens.last + 2, "of"_L1))
            return;
    }
}

// "Conference on Frontiers | in Science and Technology | for Sustainable Development", but not where it is.
void NameGrowth::growOverTheme(NameSpan &span) const
{
    for (int step = 0; step < 4; ++step) {
        const int link = span.tokens.last;
        const int first = m_text.is(link + 1, "the"_L1) ? link + 2 : link + 1;
        if (!m_text.isAny(link, {"in"_L1, "of"_L1, "for"_L1, "to"_L1}) || !m_runs.isName(first, span.tokens.first)
            || m_text.at(first).classes.hasAny({WordClass::GivenName, WordClass::Month, WordClass::Weekday})
            || m_text.at(first).classes.hasAny(nameTitleWords))
            return;
        const TokenRange next = m_runs.runAt(first);
        const bool place = m_text.has(first, WordClass::PlaceName)
                           || !m_lexicon.longestPhrase(m_text, first, {WordClass::PlaceName}).tokens.isEmpty()
                           || m_text.at(next.last - 1)
                                  .classes.hasAny(
                                      {WordClass::VenueHead, WordClass::EventHead, WordClass::CompanySuffix});
        if (place || isWhole(next, {WordClass::OrganizationName}))
            return;
        span.tokens.last = next.last;
        growOverList(span);
    }
}

// "... of Culture, Sports and Tourism": items are short runs without heads of their own.
void NameGrowth::growOverList(NameSpan &span) const
{
    int last = span.tokens.last;
    for (int item = 0; item < 4; ++item) {
        const bool comma = m_text.is(last, ","_L1);
        const int conjunction = comma && m_text.is(last + 1, "and"_L1) ? last + 1 : last;
        const bool final = m_text.is(conjunction, "and"_L1) || m_text.is(conjunction, "&"_L1);
        if (!comma && !final)
            return;
        const int first = (final ? conjunction : last) + 1;
        if (!m_runs.isName(first, span.tokens.first) || m_text.at(first).classes.hasAny(nameTitleWords))
            return;
        const TokenRange next = m_runs.runAt(first);
        const WordClasses classes = m_text.at(next.last - 1).classes;
        const bool headed = classes.hasAny(
                                {WordClass::OrganizationFront, WordClass::CompanySuffix, WordClass::EventHead})
                            && !(classes.has(WordClass::EventHead) && next.size() == 1);
        if (headed || next.size() > 3 || isWhole(next, {WordClass::OrganizationName, WordClass::PlaceName})
            || m_text.is(first, CaseShape::Upper) || m_text.at(first).classes.has(WordClass::GivenName))
            return;
        last = next.last;
        if (final) {
            span.tokens.last = last;
            return;
        }
    }
}

void NameGrowth::growGovernment(NameSpan &span) const
{
    if (!isWhole(span.tokens, {WordClass::PlaceName}))
        return;
    int last = span.tokens.last;
    if (m_text.isAny(last, {"provincial"_L1, "municipal"_L1, "city"_L1, "state"_L1, "federal"_L1, "regional"_L1,
                            "county"_L1, "district"_L1}))
        ++last;
    if (!m_text.isAny(last, {"government"_L1, "parliament"_L1, "administration"_L1, "council"_L1})
        || !m_text.sameSentence(last, span.tokens.first))
        return;
    span.tokens.last = last + 1;
    span.government = true;
}

} // namespace eventarium
