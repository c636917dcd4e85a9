// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namekinds.h"

#include "extract/companycues.h"
#include "extract/lexicon.h"
#include "extract/persons.h"
#include "extract/titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int personThreshold = 2;

class Classifier
{
public:
    Classifier(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon,
               const std::vector<AcronymDefinition> &acronyms)
        : m_text(text)
        , m_shapes(shapes)
        , m_lexicon(lexicon)
        , m_acronyms(acronyms)
    {
    }

    std::vector<NameMention> run(const std::vector<NameSpan> &spans)
    {
        m_mentions.reserve(spans.size());
        for (const NameSpan &span : spans) {
            if (span.tokens.size() == 1 && m_text.has(span.tokens.first, WordClass::Nationality))
                continue;
            NameMention mention;
            mention.tokens = span.tokens;
            mention.weak = span.tokens.size() == 1 && m_shapes.isWeak(span.tokens.first);
            byWords(mention, span);
            m_mentions.push_back(mention);
        }
        for (NameMention &mention : m_mentions) {
            if (mention.kind == NameKind::Unknown || (mention.kind == NameKind::Place && !mention.known)
                || (mention.kind == NameKind::Organization && !mention.known))
                byPersonSigns(mention);
        }
        for (size_t i = 0; i < m_mentions.size(); ++i)
            byCompanySigns(i);
        enumerations();
        return std::move(m_mentions);
    }

private:
    bool isWhole(TokenRange tokens, WordClass wordClass) const
    {
        if (tokens.size() == 1)
            return m_text.has(tokens.first, wordClass);
        return m_lexicon.longestPhrase(m_text, tokens.first, {wordClass}).tokens == tokens;
    }

    PlaceKind placeKind(TokenRange tokens) const
    {
        const int value = tokens.size() == 1
                              ? m_text.at(tokens.first).value
                              : m_lexicon.longestPhrase(m_text, tokens.first, {WordClass::PlaceName}).value;
        return value == 1   ? PlaceKind::City
               : value == 2 ? PlaceKind::Region
               : value == 3 ? PlaceKind::Country
                            : PlaceKind::Unknown;
    }

    bool isRegion(int last) const
    {
        return m_text.isAny(last, {"Province"_L1, "County"_L1, "State"_L1, "Region"_L1, "Prefecture"_L1, "Valley"_L1,
                                   "River"_L1, "District"_L1, "Municipality"_L1, "Peninsula"_L1, "Ocean"_L1, "Sea"_L1,
                                   "Lake"_L1, "Mountains"_L1, "Islands"_L1, "Oblast"_L1, "Canton"_L1, "Territory"_L1});
    }

    void byWords(NameMention &mention, const NameSpan &span)
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
        if (tokens.size() == 1)
            return;
        if (span.composed) { // the head stands before "of"
            for (int i = tokens.first; i < tokens.last; ++i) {
                if (!m_text.isAny(i + 1, {"of"_L1, "for"_L1, "on"_L1, "against"_L1}))
                    continue;
                if (m_text.has(i, WordClass::EventHead))
                    return set(NameKind::Event);
                if (!isQuoted(tokens))
                    return set(NameKind::Organization, true);
                return;
            }
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
    bool isHallName(TokenRange tokens) const
    {
        if (tokens.size() > 1
            && m_text.isAny(tokens.first, {"Fira"_L1, "Feria"_L1, "Palais"_L1, "Palazzo"_L1, "Palacio"_L1, "Palau"_L1,
                                           "Estadio"_L1, "Stade"_L1, "Teatro"_L1, "Recinto"_L1}))
            return true;
        if (tokens.size() == 2 && m_text.is(tokens.first, "Expo"_L1)
            && m_text.has(tokens.first + 1, WordClass::PlaceName) && m_text.at(tokens.first + 1).value == 1)
            return true;
        if (!m_text.isAny(tokens.last - 1, {"Center"_L1, "Centre"_L1, "Hall"_L1, "Halls"_L1, "Complex"_L1, "Grounds"_L1,
                                            "Arena"_L1, "Park"_L1}))
            return false;
        for (int i = tokens.first; i + 1 < tokens.last; ++i) {
            if (m_text.isAny(i, {"Convention"_L1, "Exhibition"_L1, "Congress"_L1, "Expo"_L1, "Conference"_L1,
                                 "Concert"_L1, "Sports"_L1, "Exposition"_L1}))
                return true;
        }
        return tokens.size() > 2 && m_text.is(tokens.last - 2, "Trade"_L1) && m_text.is(tokens.last - 3, "World"_L1);
    }

    // In a short quotation: a slogan or a title of something
    bool isQuoted(TokenRange tokens) const
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
    bool isQuote(int token) const
    {
        const QStringView word = m_text.textOf(token);
        return word == "\""_L1 || word == u"\u201c" || word == u"\u201d" || word == u"\u2018";
    }

    // "Head of Literature at Southbank Centre": what a title goes with is an organisation.
    bool followsTitle(int first) const
    {
        for (int i = first - 1; i > first - 12 && i >= 0 && m_text.sameSentence(i, first) && !m_text.is(i, ","_L1);
             --i) {
            if (m_text.has(i, WordClass::PersonTitle))
                return true;
        }
        return false;
    }

    // "Messe Berlin", "Universität Wien", "Government House" aside: head in front, place behind
    bool isFrontFirst(TokenRange tokens) const
    {
        return tokens.size() <= 3
               && (m_text.isAny(tokens.first, {"Messe"_L1, "Universität"_L1, "Université"_L1, "Universidad"_L1,
                                               "Banco"_L1, "Banque"_L1, "Institut"_L1, "Ministère"_L1, "Stiftung"_L1,
                                               "Grupo"_L1, "Groupe"_L1, "Gruppo"_L1}));
    }

    // Known names that are words as well ("Apple", "Orange") count inside a sentence only.
    bool lowerCaseMeaning(TokenRange tokens) const
    {
        return tokens.size() == 1
               && ((m_text.has(tokens.first, WordClass::FunctionWord) && m_text.textOf(tokens.first) != u"WHO")
                   || (m_text.has(tokens.first, WordClass::CommonWord) && m_shapes.opensSentence(tokens.first)));
    }

    void byPersonSigns(NameMention &mention)
    {
        if (personEvidence(m_text, m_shapes, mention) + (mention.kind == NameKind::Organization ? -2 : 0)
            < personThreshold)
            return;
        if (mention.tokens.size() == 1 && !honorificBefore(m_text, mention.tokens.first))
            return;
        mention.kind = NameKind::Person;
    }

    bool companyAppositionFollows(int behind) const
    {
        if (!m_text.is(behind, ","_L1) || !m_text.isAny(behind + 1, {"a"_L1, "an"_L1, "the"_L1, "which"_L1}))
            return false;
        for (int i = behind + 2; i < behind + 8 && m_text.is(i, TokenKind::Word) && m_text.sameSentence(behind, i);
             ++i) {
            if (isCompanyNoun(m_text, i))
                return true;
            if (m_text.isAny(i, {"of"_L1, "that"_L1, "which"_L1, "who"_L1}))
                return false;
        }
        return false;
    }

    void byCompanySigns(size_t index)
    {
        NameMention &mention = m_mentions[index];
        if (mention.kind != NameKind::Unknown || mention.tokens.size() > 5)
            return;
        const int first = mention.tokens.first;
        const int last = mention.tokens.last;
        const int before = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        bool company = companyAppositionFollows(last);
        if (isCompanyNoun(m_text, first - 1) && m_text.sameSentence(first - 1, first) && !mention.weak)
            company = true;
        if (m_text.isAny(before, {"at"_L1, "from"_L1}) && m_text.has(before - 1, WordClass::PersonTitle)
            && !m_text.isAny(before - 1, {"guest"_L1, "winner"_L1, "host"_L1, "member"_L1, "visitor"_L1, "leader"_L1,
                                          "champion"_L1, "delegate"_L1}))
            company = true;
        if (m_text.is(before, "of"_L1) && leadsCompany(m_text, before - 1))
            company = true; // "CEO of Yoosourcing"
        if (m_text.isAny(first - 1, {"of"_L1, "from"_L1}) && first >= 2) {
            const NameMention *person = index > 0 ? &m_mentions[index - 1] : nullptr;
            company = company
                      || (person && person->kind == NameKind::Person && person->tokens.last == first - 1
                          && !mention.known);
            if (m_text.isAny(first - 2, {"booth"_L1, "stand"_L1, "shares"_L1, "subsidiary"_L1, "founder"_L1,
                                         "founders"_L1, "headquarters"_L1}))
                company = true;
        }
        if (m_text.has(last, WordClass::Possessive)) {
            const TokenRange title = titleAt(m_text, last + 1);
            company = company
                      || (!title.isEmpty() && title.size() <= 4 && !mention.weak
                          && !m_text.has(last + 1, WordClass::EventHead));
            company = company || m_text.isAny(last + 1, {"booth"_L1, "headquarters"_L1, "subsidiary"_L1, "shares"_L1});
        }
        if (definedAsOrganization(mention))
            company = true;
        if (company)
            mention.kind = NameKind::Organization;
    }

    // An acronym whose long form ends or begins as an organisation does
    bool definedAsOrganization(const NameMention &mention) const
    {
        if (mention.tokens.size() != 1)
            return false;
        const AcronymDefinition *definition = findAcronym(m_acronyms, m_text, m_text.textOf(mention.tokens.first));
        return definition && isOrganizationMention(definition->longForm);
    }
    bool isOrganizationMention(TokenRange tokens) const
    {
        const auto found = std::ranges::partition_point(
            m_mentions, [&](const NameMention &m) { return m.tokens.last <= tokens.first; });
        return found != m_mentions.end() && found->kind == NameKind::Organization && found->tokens.last == tokens.last;
    }

    // "A, B, C and D": what is unknown follows what is known.
    void enumerations()
    {
        for (size_t i = 0; i < m_mentions.size();) {
            size_t end = i + 1;
            while (end < m_mentions.size() && linked(m_mentions[end - 1].tokens.last, m_mentions[end].tokens.first))
                ++end;
            if (end - i >= 2)
                enumeration(i, end);
            i = end;
        }
    }

    bool linked(int from, int to) const
    {
        if (to <= from || to - from > 5 || !m_text.sameSentence(from, to))
            return false;
        if (m_text.is(from, "for"_L1) && m_text.is(from + 1, CaseShape::Lower)) // "A for poetry, B for prose"
            from += m_text.is(from + 2, CaseShape::Lower) && !m_text.is(from + 2, "and"_L1) ? 3 : 2;
        if (to <= from || to - from > 3)
            return false;
        for (int i = from; i < to; ++i) {
            if (!m_text.isAny(i, {","_L1, "and"_L1, "&"_L1, "the"_L1, "or"_L1, ";"_L1, "as"_L1, "well"_L1}))
                return false;
        }
        return true;
    }

    // A list has an "and" or a semicolon; "Computex, the Council" is none.
    bool conjoined(size_t first, size_t end) const
    {
        if (end - first >= 4)
            return true;
        for (size_t i = first + 1; i < end; ++i) {
            for (int at = m_mentions[i - 1].tokens.last; at < m_mentions[i].tokens.first; ++at) {
                if (m_text.isAny(at, {"and"_L1, "&"_L1, ";"_L1, "or"_L1}))
                    return true;
            }
        }
        return false;
    }

    void enumeration(size_t first, size_t end)
    {
        if (!conjoined(first, end))
            return;
        int organizations = 0;
        int people = 0;
        int places = 0;
        int unknown = 0;
        for (size_t i = first; i < end; ++i) {
            const NameKind kind = m_mentions[i].kind;
            organizations += kind == NameKind::Organization;
            people += kind == NameKind::Person;
            places += kind == NameKind::Place;
            unknown += kind == NameKind::Unknown;
        }
        if (!unknown)
            return;
        if (organizations == 0 && people == 0 && end - first >= 2 && places <= 1
            && introducedByCompanies(m_mentions[first].tokens.first))
            organizations = int(end - first);
        for (size_t i = first; i < end; ++i) {
            NameMention &mention = m_mentions[i];
            if (mention.kind != NameKind::Unknown || (mention.weak && organizations + people < 2))
                continue;
            const bool personShape = mention.tokens.size() >= 2 && mention.tokens.size() <= 4
                                     && personEvidence(m_text, m_shapes, mention) >= 0;
            if (people > 0 && personShape && people >= organizations)
                mention.kind = NameKind::Person;
            else if (organizations > 0 && organizations >= people && places <= 1)
                mention.kind = NameKind::Organization;
        }
    }

    // "companies such as", "firms like", "the likes of"
    bool introducedByCompanies(int first) const
    {
        for (int i = first - 1; i > first - 7 && i >= 0 && m_text.sameSentence(i, first); --i) {
            if (isCompanyNoun(m_text, i) || m_text.isAny(i, {"likes"_L1, "founders"_L1, "carriers"_L1}))
                return true;
            if (!m_text.is(i, TokenKind::Word) && !m_text.isAny(i, {","_L1, ";"_L1, ":"_L1}))
                return false;
        }
        return false;
    }

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const Lexicon &m_lexicon;
    const std::vector<AcronymDefinition> &m_acronyms;
    std::vector<NameMention> m_mentions;
};

} // namespace

std::vector<NameMention> classifyNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon,
                                       const std::vector<AcronymDefinition> &acronyms,
                                       const std::vector<NameSpan> &spans)
{
    return Classifier(text, shapes, lexicon, acronyms).run(spans);
}

bool endsInEventHead(const TokenizedText &text, const Lexicon &lexicon, TokenRange tokens)
{
    const int last = tokens.last - 1;
    if (text.has(last, WordClass::EventHead))
        return true;
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
