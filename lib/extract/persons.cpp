// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/persons.h"

#include "extract/companycues.h"
#include "extract/personcues.h"
#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool looksLikePerson(const TokenizedText &text, TokenRange tokens)
{
    int words = 0;
    for (int i = tokens.first; i < tokens.last; ++i) {
        const Token &token = text.at(i);
        if (token.kind != TokenKind::Word
            || token.classes.hasAny({WordClass::Possessive, WordClass::EventHead, WordClass::CompanySuffix})) // "&" too
            return false;
        const QStringView word = text.textOf(i);
        for (const QChar c : word) {
            if (c.isDigit() || c == u'/' || c == u'&')
                return false;
        }
        if (token.shape == CaseShape::Upper && word.size() > 4 && !word.contains(u'.'))
            return false;
        words += token.shape != CaseShape::Lower;
    }
    return words >= 1 && words <= 6 && tokens.size() <= 9;
}

bool isInitial(QStringView word)
{
    return word.size() <= 2 && word.front().isUpper() && (word.size() == 1 || word.back() == u'.');
}

int shapePoints(const TokenizedText &text, TokenRange tokens)
{
    const int first = tokens.first;
    int points = 0;
    if (text.has(first, WordClass::GivenName))
        points += 2;
    else if (text.has(first, WordClass::Surname) && tokens.size() <= 3)
        points += 2;
    else if (isInitial(text.textOf(first)) || (tokens.size() > 2 && isInitial(text.textOf(first + 1))))
        points += 2;
    for (int i = first; i < tokens.last; ++i) {
        const WordClasses classes = text.at(i).classes;
        if (i > first && text.is(i, CaseShape::Lower) && classes.has(WordClass::NameParticle))
            points += 1;
        if (i > first
            && classes.hasAny({WordClass::OrganizationHead, WordClass::VenueHead, WordClass::OrganizationFront}))
            points -= 2;
        if (text.is(i, CaseShape::Upper) && !text.textOf(i).contains(u'.'))
            points -= 1;
        if (classes.has(WordClass::TopicName))
            points -= 1;
    }
    const Token &last = text.at(tokens.last - 1);
    const bool country = (last.classes.has(WordClass::PlaceName) && last.value >= 2)
                         || last.classes.has(WordClass::Nationality);
    if (tokens.size() > 1 && country && !text.has(first, WordClass::GivenName))
        points -= 3; // "Sport Australia", "Pan African"
    if (tokens.size() > 1 && text.isAny(tokens.last - 1, {"Solutions"_L1, "Services"_L1}))
        points -= 3;
    return points;
}

// "delivered by NAME", "NAME, who", "NAME's talk"
bool actsAsPerson(const TokenizedText &text, TokenRange name)
{
    const bool agent = text.is(name.first - 1, "by"_L1)
                       && text.isAny(name.first - 2, {"delivered"_L1, "given"_L1, "moderated"_L1, "chaired"_L1,
                                                      "opened"_L1, "performed"_L1, "lectured"_L1, "written"_L1});
    return agent || (text.is(name.last, ","_L1) && text.is(name.last + 1, "who"_L1))
           || (text.has(name.last, WordClass::Possessive)
               && text.isAny(name.last + 1, {"talk"_L1, "keynote"_L1, "lecture"_L1, "speech"_L1}));
}

} // namespace

int personEvidence(const TokenizedText &text, const NameShapes &shapes, const NameMention &mention)
{
    const TokenRange tokens = mention.tokens;
    if (!looksLikePerson(text, tokens) || isCredit(text, tokens))
        return -3;
    const int before = tokens.first - 1;
    int points = tokens.size() > 1 ? shapePoints(text, tokens) : 0;
    if (honorificBefore(text, tokens.first))
        points += 4;
    const TokenRange title = titleBefore(text, tokens.first);
    if (!title.isEmpty())
        points += tokens.size() > 1 ? 3 : 1;
    if (tokens.size() == 1)
        return points;
    if (const int start = appositionStart(text, tokens.last); start >= 0) {
        const TokenRange apposition = titleAt(text, start);
        if (!apposition.isEmpty())
            points += 2;
        else if (text.has(start + 1, WordClass::Possessive) && !titleAt(text, start + 2).isEmpty())
            points += 2;
        else if (text.has(start + 2, WordClass::Possessive) && !titleAt(text, start + 3).isEmpty())
            points += 2;
    }
    if (const TokenRange office = text.is(before, ","_L1) ? titleBefore(text, before) : TokenRange{};
        !office.isEmpty() && text.has(before - 1, WordClass::PersonTitle) && !text.is(office.first - 1, ","_L1))
        points += 2; // "the administrator, NAME,"
    if (affiliationFollows(text, tokens.last) && tokens.size() <= 3)
        points += 2;
    if (originFollows(text, tokens.last) && tokens.size() <= 3)
        points += 3;
    if (ageFollows(text, tokens.last))
        points += 3;
    if (tokens.size() <= 3 && actsAsPerson(text, tokens))
        points += 2;
    if (isPersonVerb(text, tokens.last)
        || (text.is(before, TokenKind::Word) && text.has(before, WordClass::ReportVerb) && !text.isCapitalized(before)))
        points += tokens.size() <= 3 ? 2 : 1;
    if (text.isAny(before, {"the"_L1, "a"_L1, "an"_L1}) && title.isEmpty())
        points -= 4;
    if (text.isAny(before, {"in"_L1, "at"_L1, "near"_L1, "via"_L1}))
        points -= 2;
    if (shapes.isWeak(tokens.first)
        && !text.at(tokens.first).classes.hasAny({WordClass::GivenName, WordClass::Surname}))
        points -= 1;
    if (shapes.isHeadline(tokens.first))
        points -= 2;
    return points;
}

namespace {

class TitleFinder
{
public:
    TitleFinder(NameTable &names, const TokenizedText &text)
        : m_names(names)
        , m_text(text)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_names.mentions.size(); ++i) {
            if (m_names.mentions[i].kind != NameKind::Person)
                continue;
            before(m_names.mentions[i]);
            behind(m_names.mentions[i]);
        }
    }

private:
    // The organisation (or Unknown) mention that begins at the token
    const NameMention *organizationAt(int token) const
    {
        const size_t at = m_names.mentionAt(token);
        if (at >= m_names.mentions.size())
            return nullptr;
        const NameMention &mention = m_names.mentions[at];
        const bool starts = mention.tokens.first == token;
        return starts
                       && (mention.kind == NameKind::Organization
                           || (mention.kind == NameKind::Event && mention.tokens.size() > 1))
                   ? &mention
                   : nullptr;
    }
    // ... that ends before the token
    const NameMention *organizationBefore(int token) const
    {
        const NameMention *mention = token > 0 ? m_names.mentionOver(token - 1) : nullptr;
        return mention && mention->tokens.last == token
                       && (mention->kind == NameKind::Organization || mention->kind == NameKind::Event)
                   ? mention
                   : nullptr;
    }

    void before(NameMention &person)
    {
        int first = person.tokens.first;
        const TokenRange title = titleBefore(m_text, first);
        if (!title.isEmpty()) {
            person.title = title;
            first = title.first;
        } else {
            while (person.tokens.first - first < 3 && honorificBefore(m_text, first))
                --first;
            if (first < person.tokens.first && m_text.has(first, WordClass::PersonTitle))
                person.title = {first, person.tokens.first};
        }
        if (first == person.tokens.first)
            first = titleBeforeComma(person, first);
        const int owner = m_text.has(first - 1, WordClass::Possessive) ? first - 1 : first;
        if (const NameMention *organization = organizationBefore(owner);
            organization && m_text.sameSentence(organization->tokens.first, first))
            person.organization = organization->tokens;
    }

    // "the city's mayor, |NAME|,", "the EXA president, |NAME|, said": where the title begins
    int titleBeforeComma(NameMention &person, int first) const
    {
        if (!m_text.is(first - 1, ","_L1)
            || !(m_text.isAny(person.tokens.last, {","_L1, "."_L1})
                 || m_text.has(person.tokens.last, WordClass::ReportVerb)))
            return first;
        const TokenRange title = titleBefore(m_text, first - 1);
        if (title.isEmpty() || !m_text.sameSentence(title.first, first))
            return first;
        const NameMention *owner = organizationBefore(title.first);
        const int article = owner ? owner->tokens.first - 1 : title.first - 1;
        if (!m_text.isAny(article, {"the"_L1, "its"_L1}) && !m_text.has(article, WordClass::Possessive))
            return first;
        if (m_text.is(article - 1, ","_L1) && startsAnotherPerson(article - 2))
            return first; // "Jane Doe, the mayor, John Roe, ..."
        person.title = title;
        return title.first;
    }

    // NAME, [ORG's] TITLE [of ORG] · NAME of ORG
    void behind(NameMention &person)
    {
        const int behindName = person.tokens.last;
        if (m_text.isAny(behindName, {"of"_L1, "from"_L1})) {
            if (const NameMention *organization = organizationAt(skipArticle(behindName + 1));
                organization && person.organization.isEmpty())
                person.organization = organization->tokens;
            return;
        }
        if (m_text.is(behindName, "("_L1)) { // "NAME (ORG)"
            if (const NameMention *organization = organizationAt(behindName + 1);
                organization && m_text.is(organization->tokens.last, ")"_L1) && person.organization.isEmpty())
                person.organization = organization->tokens;
        }
        int start = appositionStart(m_text, behindName);
        if (start < 0)
            return;
        TokenRange owner;
        if (const NameMention *mention = m_names.mentionOver(start);
            mention && mention->tokens.first == start && m_text.has(mention->tokens.last, WordClass::Possessive)) {
            if (mention->kind == NameKind::Organization || mention->kind == NameKind::Event)
                owner = mention->tokens;
            start = mention->tokens.last + 1;
        } else if (const NameMention *plain = organizationAt(start)) {
            owner = plain->tokens; // ", ISC vice president,"
            start = plain->tokens.last;
        }
        TokenRange title = titleAt(m_text, start);
        if (title.isEmpty() || startsAnotherPerson(title.last)) {
            if (!owner.isEmpty() && start == owner.last && person.organization.isEmpty())
                person.organization = belongsTo(owner); // "NAME, ORG;"
            return;
        }
        if (person.organization.isEmpty() || !owner.isEmpty())
            person.organization = owner;
        const TokenRange organization = organizationOf(title);
        if (!organization.isEmpty())
            person.organization = organization;
        if (person.title.isEmpty() || title.size() > 0)
            person.title = title;
    }

    // "Department of X at Y University": the whole, not the part
    TokenRange belongsTo(TokenRange organization) const
    {
        if (m_text.is(organization.last, "at"_L1)) {
            if (const NameMention *whole = organizationAt(skipArticle(organization.last + 1)))
                return whole->tokens;
        }
        return closes(organization.last) ? organization : TokenRange{};
    }

    bool startsAnotherPerson(int token) const
    {
        const NameMention *mention = m_names.mentionOver(token);
        return mention && mention->kind == NameKind::Person;
    }

    int skipArticle(int token) const
    {
        return m_text.isAny(token, {"the"_L1, "its"_L1, "their"_L1, "a"_L1, "an"_L1}) ? token + 1 : token;
    }

    // What stands behind the title: an organisation, else more of the title, which grows.
    TokenRange organizationOf(TokenRange &title)
    {
        int at = title.last;
        if (m_text.is(at, ","_L1) || isTitleDash(m_text, at)) {
            if (const NameMention *organization = organizationAt(skipArticle(at + 1));
                organization && closes(organization->tokens.last))
                return organization->tokens;
            const NameMention *more = m_names.mentionOver(at + 1);
            if (more && more->tokens.first == at + 1 && more->kind == NameKind::Unknown && more->tokens.size() > 1
                && m_text.is(more->tokens.last, ","_L1))
                title.last = more->tokens.last;
            return {};
        }
        if (!m_text.isAny(at, {"of"_L1, "for"_L1, "at"_L1, "from"_L1, "in"_L1, "with"_L1, "on"_L1, "to"_L1}))
            return {};
        int next = skipArticle(at + 1);
        if (const NameMention *mention = m_names.mentionOver(next);
            mention && mention->tokens.first == next && m_text.has(mention->tokens.last, WordClass::Possessive))
            next = mention->tokens.last + 1; // "of Dubai's Department of Tourism"
        next = skipKind(next);
        if (const NameMention *organization = organizationAt(next))
            return organization->tokens;
        if (m_text.isAny(at, {"at"_L1, "from"_L1, "with"_L1}))
            return {};
        title.last = phraseEnd(at);
        // "Head of Literature at Southbank Centre"
        if (m_text.isAny(title.last, {"at"_L1, "of"_L1, "for"_L1, "from"_L1})) {
            if (const NameMention *organization = organizationAt(skipArticle(title.last + 1)))
                return organization->tokens;
        }
        if (m_text.is(title.last, ","_L1)) { // "Head of Literature, Southbank Centre"
            if (const NameMention *organization = organizationAt(skipArticle(title.last + 1));
                organization && closes(organization->tokens.last))
                return organization->tokens;
        }
        return {};
    }

    // "of |the mining group| Example"
    int skipKind(int token) const
    {
        int at = token;
        while (at - token < 4 && (m_text.is(at, CaseShape::Lower) || m_text.has(at, WordClass::Nationality)))
            ++at;
        return at > token && isCompanyNoun(m_text, at - 1) && organizationAt(at) ? at : token;
    }

    bool closes(int token) const
    {
        return !m_text.inRange(token) || !m_text.sameSentence(token - 1, token)
               || m_text.isAny(token, {","_L1, "("_L1, "."_L1, ";"_L1, ")"_L1, "and"_L1})
               || m_text.has(token, WordClass::ReportVerb);
    }

    // The end of "of Zhejiang Province", "for Innovation, Research, Culture and Youth", "of commerce".
    int phraseEnd(int preposition) const
    {
        int at = preposition + 1;
        for (int step = 0; step < 12 && m_text.inRange(at) && m_text.sameSentence(preposition, at); ++step, ++at) {
            const Token &token = m_text.at(at);
            if (m_text.isAny(at, {"of"_L1, "for"_L1}) && organizationAt(skipArticle(at + 1)))
                break; // "chair of the supervisory board |of Example"
            if (m_text.is(at, ","_L1)) {
                if (!listGoesOn(at))
                    break;
                continue;
            }
            if (token.kind != TokenKind::Word && !m_text.is(at, "&"_L1))
                break;
            if (m_text.isAny(at,
                             {"at"_L1, "from"_L1, "who"_L1, "in"_L1, "with"_L1, "on"_L1, "to"_L1, "but"_L1, "as"_L1})
                || token.classes.hasAny({WordClass::ReportVerb, WordClass::PastCue, WordClass::FutureCue}))
                break;
            if (m_text.is(at, "and"_L1)
                && (startsAnotherPerson(at + 1) || !m_text.is(at + 1, TokenKind::Word)
                    || m_text.has(at + 1, WordClass::FunctionWord)))
                break;
        }
        return at;
    }

    // ", A, B and C" of capitalised single words
    bool listGoesOn(int comma) const
    {
        int at = comma;
        for (int item = 0; item < 5; ++item) {
            if (!m_text.isCapitalized(at + 1) || startsAnotherPerson(at + 1) || organizationAt(at + 1))
                return false;
            at += 2;
            if (m_text.isCapitalized(at))
                ++at;
            if (m_text.is(at, "and"_L1))
                return m_text.isCapitalized(at + 1) && !startsAnotherPerson(at + 1);
            if (!m_text.is(at, ","_L1))
                return false;
        }
        return false;
    }

    NameTable &m_names;
    const TokenizedText &m_text;
};

} // namespace

void findTitles(NameTable &names, const TokenizedText &text)
{
    TitleFinder(names, text).run();
}

} // namespace eventarium
