// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/nameruns.h"

#include "extract/namecues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestRun = 14; // tokens; what is longer is no name but a line in capitals
constexpr WordClasses heads{WordClass::OrganizationHead, WordClass::OrganizationFront, WordClass::EventHead,
                            WordClass::VenueHead};

} // namespace

bool NameRuns::isName(int token, int sameSentenceAs) const
{
    return m_shapes.isName(token) && m_text.sameSentence(token, sameSentenceAs);
}

// "Painters' Festival", "Chancellors' Committee", "Example Toy Maker's Association": whose
// body or event it is, where a head closes the name.
bool NameRuns::ownersJoin(int token, int first) const
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
           && !m_text.at(last).classes.hasAny(nameTitleWords);
}

// "..., Han's Laser and ...": in a list a possessive between two lone names is a part of one.
bool NameRuns::possessiveInList(int token, int first) const
{
    return m_text.has(token, WordClass::Possessive) && token == first + 1 && m_text.isAny(first - 1, {","_L1, "and"_L1})
           && isName(token + 1, first) && m_text.isAny(token + 2, {","_L1, "and"_L1})
           && !m_text.at(first).classes.hasAny({WordClass::PlaceName, WordClass::OrganizationName})
           && !m_text.at(token + 1).classes.hasAny(nameTitleWords) && !m_text.is(first, CaseShape::Upper);
}

// Capitalised tokens in a row, with "&", particles and joining possessives between them.
TokenRange NameRuns::runAt(int first) const
{
    int last = first + 1;
    while (last - first < longestRun) {
        if (isName(last, first) && !m_text.at(last).lineStart)
            ++last;
        else if ((m_text.is(last, "&"_L1) || m_text.is(last, "+"_L1) || isSignBetween(last)) && isName(last + 1, first))
            last += 2;
        else if (isNumberInName(last))
            last += 2;
        else if (const int head = headBehindBracket(last, first))
            last = head + 1;
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

// "Example® Games", "Example.Asia Summit": a sign that is a part of the name
bool NameRuns::isSignBetween(int token) const
{
    if (!m_text.inRange(token + 1) || m_text.at(token).spaceBefore)
        return false;
    const QStringView sign = m_text.textOf(token);
    if (sign == u"\u00ae" || sign == u"\u2122")
        return m_text.at(token + 1).spaceBefore;
    return sign == u"." && !m_text.at(token + 1).spaceBefore && m_text.is(token - 1, CaseShape::Upper);
}

// "Potter20/20": figures with a stroke in a name
bool NameRuns::isNumberInName(int token) const
{
    return m_text.is(token, "/"_L1) && m_text.isCapitalized(token - 1) && m_text.textOf(token - 1).back().isDigit()
           && m_text.is(token + 1, TokenKind::Number) && !m_text.at(token).spaceBefore
           && !m_text.at(token + 1).spaceBefore;
}

// "Example Trading Union (ETU) Forum": the head behind the bracket that explains the words before it; 0: none
int NameRuns::headBehindBracket(int token, int first) const
{
    if (!m_text.is(token, "("_L1) || !m_text.is(token + 2, ")"_L1) || !isName(token + 1, first)
        || !isName(token + 3, first) || !m_text.has(token + 3, WordClass::EventHead))
        return 0;
    return token + 3;
}

// "'The Grand 9'", "the Grand 9 exhibition": a small number is the end of a name in quotes or before its kind.
bool NameRuns::numberCloses(int token, int first) const
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
bool NameRuns::isDashBetweenNames(int token, int first) const
{
    return m_text.is(token, "-"_L1) && !m_text.at(token).spaceBefore && isName(token + 1, first)
           && !m_text.at(token + 1).spaceBefore;
}

bool NameRuns::endsInHead(TokenRange run) const
{
    return m_text.at(run.last - 1).classes.hasAny(heads) && !m_text.at(run.last - 1).classes.hasAny(nameTitleWords);
}

} // namespace eventarium
