// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namewords.h"

#include "extract/lexicon.h"
#include "extract/namecues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

bool NameWords::isWhole(TokenRange tokens, WordClass wordClass) const
{
    if (tokens.size() == 1)
        return m_text.has(tokens.first, wordClass);
    return m_lexicon.longestPhrase(m_text, tokens.first, {wordClass}).tokens == tokens;
}

PlaceKind NameWords::placeKind(TokenRange tokens) const
{
    const int value = tokens.size() == 1 ? m_text.at(tokens.first).value
                                         : m_lexicon.longestPhrase(m_text, tokens.first, {WordClass::PlaceName}).value;
    return value == 1   ? PlaceKind::City
           : value == 2 ? PlaceKind::Region
           : value == 3 ? PlaceKind::Country
                        : PlaceKind::Unknown;
}

bool NameWords::isRegion(int last) const
{
    return m_text.isAny(last, {"Province"_L1, "County"_L1, "State"_L1, "Region"_L1, "Prefecture"_L1, "Valley"_L1,
                               "River"_L1, "District"_L1, "Municipality"_L1, "Peninsula"_L1, "Ocean"_L1, "Sea"_L1,
                               "Lake"_L1, "Mountains"_L1, "Islands"_L1, "Oblast"_L1, "Canton"_L1, "Territory"_L1});
}

void NameWords::classify(NameMention &mention, const NameSpan &span) const
{
    const TokenRange tokens = mention.tokens;
    const int last = tokens.last - 1;
    const WordClasses classes = m_text.at(last).classes;
    const auto set = [&](NameKind kind, bool known = false) {
        mention.kind = kind;
        mention.known = known;
    };
    if (span.government)
        return set(NameKind::Organization, true);
    if (isWhole(tokens, WordClass::PlaceName)
        && !(m_text.is(last, CaseShape::Upper) && isWhole(tokens, WordClass::FunctionWord)
             && m_text.textOf(last) != u"US")) {
        mention.placeKind = placeKind(tokens);
        return set(NameKind::Place, true);
    }
    if (isWhole(tokens, WordClass::OrganizationName) && !lowerCaseMeaning(tokens))
        return set(NameKind::Organization, true);
    if (tokens.size() > 2 && opensForeignEvent(m_text, tokens.first))
        return set(NameKind::Event);
    if (tokens.size() == 1) {
        if (endsInInnerHead(m_text, last))
            set(NameKind::Event);
        return;
    }
    if (span.composed) { // the head stands before "of"
        bool headed = false;
        for (int i = tokens.first; i < tokens.last; ++i) {
            if (!m_text.isAny(i + 1, {"of"_L1, "for"_L1, "on"_L1, "against"_L1}))
                continue;
            if (m_text.has(i, WordClass::EventHead)
                && !m_text.isAny(i - 1, {"of"_L1, "the"_L1})) // "Association of Universities Conference of ..." too
                return set(NameKind::Event);
            headed = true;
        }
        if (headed)
            return isQuoted(tokens) ? void() : set(NameKind::Organization, true);
    }
    if (isHallName(tokens)) {
        mention.placeKind = PlaceKind::Venue;
        return set(NameKind::Place);
    }
    const bool venue = classes.has(WordClass::VenueHead);
    if (classes.has(WordClass::CompanySuffix))
        return set(NameKind::Organization, true);
    if (endsInEventHead(m_text, m_lexicon, tokens) && !venue)
        return set(NameKind::Event);
    if (m_text.is(last, "Municipality"_L1) && followsTitle(tokens.first))
        return set(NameKind::Organization);
    if (isRegion(last)) {
        mention.placeKind = PlaceKind::Region;
        return set(NameKind::Place);
    }
    const bool organization = classes.hasAny({WordClass::OrganizationHead, WordClass::OrganizationFront});
    if (venue && organization && followsTitle(tokens.first))
        return set(NameKind::Organization);
    if (venue
        && (!organization || m_text.isAny(tokens.first - 1, {"at"_L1, "in"_L1})
            || m_text.isAny(tokens.first - 2, {"at"_L1, "in"_L1}))) {
        mention.placeKind = PlaceKind::Venue;
        return set(NameKind::Place);
    }
    if (organization && !isQuoted(tokens))
        return set(NameKind::Organization);
    if (isFrontFirst(tokens))
        return set(NameKind::Organization);
}

// "Convention and Exhibition Center", "World Trade Centre", "Fira de Barcelona", "Expo Guadalajara": venues wherever they stand
bool NameWords::isHallName(TokenRange tokens) const
{
    if (tokens.size() > 1
        && m_text.isAny(tokens.first, {"Fira"_L1, "Feria"_L1, "Palais"_L1, "Palazzo"_L1, "Palacio"_L1, "Palau"_L1,
                                       "Estadio"_L1, "Stade"_L1, "Teatro"_L1, "Recinto"_L1}))
        return true;
    if (tokens.size() == 2 && m_text.is(tokens.first, "Expo"_L1) && m_text.has(tokens.first + 1, WordClass::PlaceName)
        && m_text.at(tokens.first + 1).value == 1)
        return true;
    if (!m_text.isAny(tokens.last - 1, {"Center"_L1, "Centre"_L1, "Hall"_L1, "Halls"_L1, "Complex"_L1, "Grounds"_L1,
                                        "Arena"_L1, "Park"_L1}))
        return false;
    for (int i = tokens.first; i + 1 < tokens.last; ++i) {
        if (m_text.isAny(i, {"Convention"_L1, "Exhibition"_L1, "Congress"_L1, "Expo"_L1, "Conference"_L1, "Concert"_L1,
                             "Sports"_L1, "Exposition"_L1}))
            return true;
    }
    return tokens.size() > 2 && m_text.is(tokens.last - 2, "Trade"_L1) && m_text.is(tokens.last - 3, "World"_L1);
}

// In a short quotation: a slogan or a title of something
bool NameWords::isQuoted(TokenRange tokens) const
{
    int open = tokens.first - 1;
    while (open > tokens.first - 14 && open >= 0 && m_text.sameSentence(open, tokens.first) && !isQuote(open))
        --open;
    if (open < 0 || !isQuote(open) || !m_text.sameSentence(open, tokens.first) || m_text.textOf(open) == u"\u201d"
        || m_text.is(open + 1, ","_L1))
        return false;
    int close = tokens.last;
    while (close < open + 16 && m_text.inRange(close) && m_text.sameSentence(open, close) && !isQuote(close))
        ++close;
    return m_text.inRange(close) && isQuote(close) && m_text.textOf(close) != u"\u201c";
}
bool NameWords::isQuote(int token) const
{
    const QStringView word = m_text.textOf(token);
    return word == "\""_L1 || word == u"\u201c" || word == u"\u201d" || word == u"\u2018";
}

// "Head of Literature at Southbank Centre": what a title goes with is an organisation.
bool NameWords::followsTitle(int first) const
{
    for (int i = first - 1; i > first - 12 && i >= 0 && m_text.sameSentence(i, first) && !m_text.is(i, ","_L1); --i) {
        if (m_text.has(i, WordClass::PersonTitle))
            return true;
    }
    return false;
}

// "Messe Beispiel", "Fundação Exemplo": a word of another language that says what the rest is called
bool NameWords::isFrontFirst(TokenRange tokens) const
{
    return tokens.size() <= 6 && m_text.has(tokens.first, WordClass::OrganizationFront)
           && (!m_text.has(tokens.first, WordClass::OrganizationHead)
               || m_text.isAny(tokens.first, {"Messe"_L1, "Stiftung"_L1, "Verband"_L1}))
           && !m_text.isAny(tokens.first, {"House"_L1, "Order"_L1, "Friends"_L1, "City"_L1, "Church"_L1, "Division"_L1,
                                           "Center"_L1, "Centre"_L1, "Guild"_L1, "State"_L1});
}

bool NameWords::lowerCaseMeaning(TokenRange tokens) const
{
    return tokens.size() == 1
           && ((m_text.has(tokens.first, WordClass::FunctionWord) && m_text.textOf(tokens.first) != u"WHO")
               || (m_text.has(tokens.first, WordClass::CommonWord) && m_shapes.opensSentence(tokens.first)));
}

bool endsInInnerHead(const TokenizedText &text, int token)
{
    if (!text.is(token, CaseShape::Mixed))
        return false;
    const QStringView word = text.textOf(token);
    for (const QLatin1StringView head : {"Con"_L1, "Conf"_L1, "Fest"_L1, "Camp"_L1, "Summit"_L1, "Expo"_L1, "Meetup"_L1,
                                         "Day"_L1, "Days"_L1, "Jam"_L1, "Forum"_L1, "Congress"_L1, "Hackathon"_L1}) {
        if (word.size() > head.size() + 1 && word.endsWith(head))
            return true;
    }
    return false;
}

bool endsInEventHead(const TokenizedText &text, const Lexicon &lexicon, TokenRange tokens)
{
    const int last = tokens.last - 1;
    if (text.has(last, WordClass::EventHead) || endsInInnerHead(text, last))
        return true;
    for (int i = tokens.first; i < last; ++i) {
        if (tokens.last - i <= 4 && endsInInnerHead(text, i)) // "PotterCon Riga"
            return true;
    }
    // "Hay Festival Digital", "Web Summit Rio": the head before a place or a form
    if (tokens.size() > 2 && text.has(last - 1, WordClass::EventHead)
        && (text.has(last, WordClass::PlaceName)
            || text.isAny(last, {"Digital"_L1, "Online"_L1, "Virtual"_L1, "Live"_L1, "Global"_L1, "International"_L1})))
        return true;
    const QStringView word = text.textOf(last);
    const qsizetype hyphen = word.lastIndexOf(u'-');
    return hyphen > 0 && lexicon.find(word.sliced(hyphen + 1)).classes.has(WordClass::EventHead);
}

} // namespace eventarium
