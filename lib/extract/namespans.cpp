// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namespans.h"

#include "extract/lexicon.h"
#include "extract/namecues.h"
#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestRun = 14; // tokens; what is longer is no name but a line in capitals
constexpr WordClasses heads{WordClass::OrganizationHead, WordClass::OrganizationFront, WordClass::EventHead,
                            WordClass::VenueHead};
constexpr WordClasses titleWords{WordClass::PersonTitle, WordClass::Honorific};

class SpanFinder
{
public:
    SpanFinder(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
        : m_text(text)
        , m_shapes(shapes)
        , m_lexicon(lexicon)
    {
    }

    std::vector<NameSpan> run()
    {
        for (const Sentence &sentence : m_text.sentences) {
            if (!holdsNames(sentence))
                continue;
            for (int i = sentence.tokens.first; i < sentence.tokens.last;) {
                if (!m_shapes.isName(i)) {
                    ++i;
                    continue;
                }
                const TokenRange run = runAt(i);
                cut(run);
                i = std::max(run.last, m_spans.empty() ? 0 : m_spans.back().tokens.last);
            }
        }
        return std::move(m_spans);
    }

private:
    bool isName(int token, int sameSentenceAs) const
    {
        return m_shapes.isName(token) && m_text.sameSentence(token, sameSentenceAs);
    }

    // "Painters' Festival", "Chancellors' Committee", "Example Toy Maker's Association": whose
    // body or event it is, where a head closes the name.
    bool ownersJoin(int token, int first) const
    {
        const QStringView owner = m_text.textOf(token - 1);
        const bool plural = (m_text.is(token, "'"_L1) || (m_text.inRange(token) && m_text.textOf(token) == u"\u2019"))
                            && !m_text.at(token).spaceBefore && owner.endsWith(u's');
        const bool agent = m_text.has(token, WordClass::Possessive) && token - first >= 2
                           && (owner.endsWith(u"er") || owner.endsWith(u"or") || owner.endsWith(u"ist"));
        if ((!plural && !agent) || owner.size() < 4 || !isName(token + 1, first) || !m_text.inRange(token + 1)
            || !m_text.at(token + 1).spaceBefore
            || m_text.at(token - 1).classes.hasAny({WordClass::PlaceName, WordClass::OrganizationName}))
            return false;
        int last = token + 1;
        while (last - token < 5 && isName(last + 1, first))
            ++last;
        return m_text.at(last).classes.hasAny(
                   {WordClass::EventHead, WordClass::OrganizationHead, WordClass::OrganizationFront})
               && !m_text.at(last).classes.hasAny(titleWords);
    }

    // "..., Han's Laser and ...": in a list a possessive between two lone names is a part of one.
    bool possessiveInList(int token, int first) const
    {
        return m_text.has(token, WordClass::Possessive) && token == first + 1
               && m_text.isAny(first - 1, {","_L1, "and"_L1}) && isName(token + 1, first)
               && m_text.isAny(token + 2, {","_L1, "and"_L1})
               && !m_text.at(first).classes.hasAny({WordClass::PlaceName, WordClass::OrganizationName})
               && !m_text.at(token + 1).classes.hasAny(titleWords) && !m_text.is(first, CaseShape::Upper);
    }

    // Capitalised tokens in a row, with "&", particles and joining possessives between them.
    TokenRange runAt(int first) const
    {
        int last = first + 1;
        while (last - first < longestRun) {
            if (isName(last, first) && !m_text.at(last).lineStart)
                ++last;
            else if (m_text.is(last, "&"_L1) && isName(last + 1, first))
                last += 2;
            else if (m_text.has(last, WordClass::NameParticle) && m_text.is(last, CaseShape::Lower)
                     && isName(last + 1, first))
                last += 2;
            else if (m_text.has(last, WordClass::NameParticle) && m_text.is(last, CaseShape::Lower)
                     && m_text.has(last + 1, WordClass::NameParticle) && isName(last + 2, first))
                last += 3;
            else if ((possessiveJoins(m_text, last) && isName(last + 1, first)) || possessiveInList(last, first)
                     || ownersJoin(last, first))
                last += 2;
            else if (last == first + 1 && isNickname(m_text, last) && isName(last + 3, first))
                last += 4; // 'Jane "Jay" Doe'
            else if (isDashBetweenNames(last, first)
                     || (m_text.is(last, ","_L1) && isName(last + 1, first)
                         && m_text.isAny(last + 1, {"Inc."_L1, "Inc"_L1, "LLC"_L1, "Ltd."_L1, "Ltd"_L1})))
                last += 2; // "Example Media, Inc."
            else
                break;
        }
        if (numberCloses(last, first))
            ++last;
        return {first, last};
    }

    // "'The Grand 9'", "the Grand 9 exhibition": a small number is the end of a name in quotes or before its kind.
    bool numberCloses(int token, int first) const
    {
        if (!m_text.is(token, TokenKind::Number) || !m_text.sameSentence(token, first)
            || m_text.at(token).span.length() > 2)
            return false;
        const QStringView behind = m_text.inRange(token + 1) ? m_text.textOf(token + 1) : QStringView();
        const bool quoted = behind == u"'" || behind == u"\"" || behind == u"\u2019" || behind == u"\u201d";
        return (quoted && !m_text.at(token + 1).spaceBefore)
               || (m_text.is(token + 1, CaseShape::Lower)
                   && m_text.isAny(token + 1, {"exhibition"_L1, "conference"_L1, "festival"_L1, "fair"_L1, "show"_L1,
                                               "expo"_L1, "summit"_L1, "forum"_L1}));
    }

    // "IFEMA - Feria de Madrid" has blanks around the hyphen, a dash between clauses is longer or in running text
    bool isDashBetweenNames(int token, int first) const
    {
        return m_text.is(token, "-"_L1) && !m_text.at(token).spaceBefore && isName(token + 1, first)
               && !m_text.at(token + 1).spaceBefore;
    }

    bool endsInHead(TokenRange run) const
    {
        return m_text.at(run.last - 1).classes.hasAny(heads) && !m_text.at(run.last - 1).classes.hasAny(titleWords);
    }

    // Cuts a run at the titles in it and keeps what is left of them.
    void cut(TokenRange run)
    {
        int title = -1;
        if (!endsInHead(run)) {
            for (int i = run.first; i < run.last; ++i) {
                if (m_text.at(i).classes.hasAny(titleWords)
                    && !(i == run.last - 1 && i > run.first && m_text.has(i - 1, WordClass::GivenName))
                    && !(i > run.first && m_text.has(i - 1, WordClass::NameParticle))) // "bin Sheikh Ahmed"
                    title = i;
            }
        } else if (m_text.at(run.first).classes.hasAny(titleWords)
                   && !m_text.has(run.first + 1, WordClass::OrganizationHead) && !opensBodies(m_text, run.first)) {
            title = run.first; // "Chairman of"...: a title that opens a run is never a part of what follows
        }
        if (title < 0) {
            if (const int person = personBehindOffice(run); person > run.first) {
                add({run.first, person});
                run.first = person;
            }
            return add(run);
        }
        int before = title;
        while (before > run.first
               && m_text.at(before - 1)
                      .classes.hasAny({WordClass::TitleModifier, WordClass::PersonTitle, WordClass::Honorific}))
            --before;
        if (before > run.first && !m_text.is(before - 1, "&"_L1))
            add({run.first, m_text.has(before - 1, WordClass::Possessive) ? before - 1 : before});
        if (title + 1 < run.last)
            add({title + 1, run.last});
    }

    // "Minister for Trade and Foreign Affairs | Jane Doe": where the person begins in a run that continues an
    // office; -1 where there is none.
    int personBehindOffice(TokenRange run) const
    {
        if (run.size() < 3 || !officeBefore(m_text, run.first))
            return -1;
        const TokenRange place = m_lexicon.longestPhrase(m_text, run.first, {WordClass::PlaceName}).tokens;
        if (!place.isEmpty() && run.last - place.last >= 2 && run.last - place.last <= 4)
            return place.last;
        for (int i = run.last - 2; i > run.first; --i) {
            if (isPortfolio(m_text, i - 1) && run.last - i <= 4)
                return i;
        }
        for (int i = run.first + 1; i + 1 < run.last; ++i) {
            if (m_text.at(i).classes.hasAny({WordClass::GivenName, WordClass::Surname}) && run.last - i <= 4
                && !m_text.at(run.first).classes.hasAny({WordClass::GivenName, WordClass::Surname}))
                return i;
        }
        return -1;
    }

    void add(TokenRange run)
    {
        if (run.isEmpty())
            return;
        NameSpan span{run, false, false};
        growOverAnd(span);
        growOverOf(span);
        growGovernment(span);
        m_spans.push_back(span);
    }

    // "the National Development | and | Reform Commission": one name where only the second half has a head.
    void growOverAnd(NameSpan &span)
    {
        const int conjunction = span.tokens.last;
        if (!m_text.is(conjunction, "and"_L1) || !isName(conjunction + 1, span.tokens.first))
            return;
        const TokenRange second = runAt(conjunction + 1);
        const bool eventHead = m_text.has(second.last - 1, WordClass::EventHead);
        const bool twoHeads = second.size() == 1 && eventHead && m_text.has(conjunction - 1, WordClass::EventHead);
        if (!endsInHead(second) || isWhole(span.tokens, {WordClass::PlaceName, WordClass::OrganizationName}))
            return;
        const bool headed =
            m_text.at(conjunction - 1).classes.hasAny({WordClass::OrganizationFront, WordClass::CompanySuffix})
            && !(m_text.has(conjunction - 1, WordClass::VenueHead)
                 || m_text.has(conjunction - 1, WordClass::EventHead));
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
        if (m_text.at(second.first).classes.hasAny(titleWords))
            return;
        span.tokens.last = second.last;
        span.composed = true;
        if (m_text.is(span.tokens.last, "and"_L1) && m_text.has(span.tokens.last + 1, WordClass::EventHead) && eventHead
            && isName(span.tokens.last + 1, span.tokens.first) && !isName(span.tokens.last + 2, span.tokens.first))
            span.tokens.last += 2; // "... Exhibition and Congress"
    }

    bool isWhole(TokenRange tokens, WordClasses classes) const
    {
        if (tokens.size() == 1)
            return m_text.at(tokens.first).classes.hasAny(classes);
        return m_lexicon.longestPhrase(m_text, tokens.first, classes).tokens == tokens;
    }

    void growOverOf(NameSpan &span)
    {
        for (int step = 0; step < 3; ++step) {
            const int front = span.tokens.last - 1;
            const bool event = m_text.has(front, WordClass::EventHead);
            if (!(event || m_text.has(front, WordClass::OrganizationFront)))
                return;
            if (m_shapes.isHeadline(front) && !m_text.is(span.tokens.last, "of"_L1) && !span.composed)
                return;
            const int preposition = span.tokens.last;
            if (!m_text.isAny(preposition, {"of"_L1, "for"_L1, "on"_L1, "against"_L1}))
                return;
            const int first = m_text.is(preposition + 1, "the"_L1) ? preposition + 2 : preposition + 1;
            if (!isName(first, front))
                return;
            TokenRange next = runAt(first);
            if (m_text.is(front, "Office"_L1)
                || (m_text.textOf(next.last - 1).endsWith(u's')
                    && (event || (m_text.is(preposition, "of"_L1) && next.size() <= 3)))) {
                // "Conference of Executive Heads", "Council of Ministers": its people
                next.last = behindState(m_text, next.last);
            } else {
                for (int i = next.first; i < next.last; ++i) { // "University of Adelaide | Vice-Chancellor ..."
                    if (!m_text.at(i).classes.hasAny(titleWords))
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
                && isName(span.tokens.last + 1, front) && m_text.is(span.tokens.last + 2, "of"_L1))
                return;
        }
    }

    // "Conference on Frontiers | in Science and Technology | for Sustainable Development", but not where it is.
    void growOverTheme(NameSpan &span)
    {
        for (int step = 0; step < 4; ++step) {
            const int link = span.tokens.last;
            const int first = m_text.is(link + 1, "the"_L1) ? link + 2 : link + 1;
            if (!m_text.isAny(link, {"in"_L1, "of"_L1, "for"_L1, "to"_L1}) || !isName(first, span.tokens.first)
                || m_text.at(first).classes.hasAny({WordClass::GivenName, WordClass::Month, WordClass::Weekday})
                || m_text.at(first).classes.hasAny(titleWords))
                return;
            const TokenRange next = runAt(first);
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
    void growOverList(NameSpan &span)
    {
        int last = span.tokens.last;
        for (int item = 0; item < 4; ++item) {
            const bool comma = m_text.is(last, ","_L1);
            const int conjunction = comma && m_text.is(last + 1, "and"_L1) ? last + 1 : last;
            const bool final = m_text.is(conjunction, "and"_L1) || m_text.is(conjunction, "&"_L1);
            if (!comma && !final)
                return;
            const int first = (final ? conjunction : last) + 1;
            if (!isName(first, span.tokens.first) || m_text.at(first).classes.hasAny(titleWords))
                return;
            const TokenRange next = runAt(first);
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

    void growGovernment(NameSpan &span)
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

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const Lexicon &m_lexicon;
    std::vector<NameSpan> m_spans;
};

} // namespace

bool holdsNames(const Sentence &sentence)
{
    return !sentence.part || *sentence.part == HeaderPart::Kind::Title
           || *sentence.part == HeaderPart::Kind::Boilerplate;
}

std::vector<NameSpan> findNameSpans(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
{
    return SpanFinder(text, shapes, lexicon).run();
}

} // namespace eventarium
