// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/persontitles.h"

#include "extract/companycues.h"
#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

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
        for (size_t i = 1; i < m_names.mentions.size(); ++i)
            shareAmongList(i);
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

    // "students A, B and C from ORG", "A and B of ORG": what all of a list have
    void shareAmongList(size_t index)
    {
        const NameMention &last = m_names.mentions[index];
        if (last.kind != NameKind::Person)
            return;
        const bool listed = m_text.is(last.tokens.first - 1, "and"_L1);
        const bool from = listed && !last.organization.isEmpty() && m_text.isAny(last.tokens.last, {"from"_L1, "of"_L1})
                          && last.organization.first <= last.tokens.last + 2;
        if (listed && !from && last.title.isEmpty() && last.organization.isEmpty())
            shareTitle(index);
        if (!from)
            return;
        for (size_t i = index; i > 0 && index - i < 8; --i) {
            NameMention &mention = m_names.mentions[i - 1];
            if (mention.kind != NameKind::Person || !linked(mention.tokens.last, m_names.mentions[i].tokens.first)
                || !mention.organization.isEmpty())
                break;
            mention.organization = last.organization;
        }
        shareTitle(index);
    }
    void shareTitle(size_t index)
    {
        size_t first = index;
        while (first > 0 && index - first < 8 && m_names.mentions[first - 1].kind == NameKind::Person
               && linked(m_names.mentions[first - 1].tokens.last, m_names.mentions[first].tokens.first))
            --first;
        const TokenRange title = m_names.mentions[first].title;
        if (first == index || title.isEmpty() || title.last != m_names.mentions[first].tokens.first
            || !m_text.textOf(title.last - 1).endsWith(u's'))
            return; // "directors A and B"
        for (size_t i = first + 1; i <= index; ++i) {
            if (m_names.mentions[i].title.isEmpty())
                m_names.mentions[i].title = title;
        }
    }
    bool linked(int from, int to) const
    {
        return m_text.sameSentence(from, to)
               && ((to - from == 1 && m_text.isAny(from, {","_L1, "and"_L1, "&"_L1}))
                   || (to - from == 2 && m_text.is(from, ","_L1) && m_text.is(from + 1, "and"_L1)));
    }

    // NAME, [ORG's] TITLE [of ORG] · NAME of ORG
    void behind(NameMention &person)
    {
        const int behindName = person.tokens.last;
        if (m_text.isAny(behindName, {"of"_L1, "from"_L1})) {
            if (const NameMention *organization = organizationAt(skipKind(skipArticle(behindName + 1)));
                organization && person.organization.isEmpty())
                person.organization = organization->tokens;
            return;
        }
        if (m_text.isAny(behindName, {"("_L1, "["_L1})) { // "NAME (ORG)", "NAME (ORG, TOWN)"
            const NameMention *organization = organizationAt(behindName + 1);
            if (organization && m_text.isAny(organization->tokens.last, {")"_L1, "]"_L1, ","_L1, "/"_L1})
                && person.organization.isEmpty())
                person.organization = organization->tokens;
            inBrackets(person, behindName + 1);
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

    // "NAME (CEO, |ORG|)", "NAME (CEO of |ORG|)"
    void inBrackets(NameMention &person, int first)
    {
        const TokenRange title = titleAt(m_text, first);
        if (title.isEmpty() || title.size() > 5)
            return;
        const NameMention *organization = m_text.isAny(title.last, {","_L1, "of"_L1, "at"_L1})
                                              ? organizationAt(skipArticle(title.last + 1))
                                              : nullptr;
        if (!organization && !m_text.isAny(title.last, {")"_L1, "]"_L1}))
            return;
        if (person.title.isEmpty())
            person.title = title;
        if (organization && person.organization.isEmpty())
            person.organization = organization->tokens;
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
        if (const NameMention *organization = organizationAt(next)) {
            const NameMention *whole = m_text.isAny(organization->tokens.last, {"at"_L1, "for"_L1})
                                               && organization->tokens.size() == 1
                                           ? organizationAt(skipArticle(organization->tokens.last + 1))
                                           : nullptr;
            if (whole) // "Vice President of Marketing at |ORG|"
                title.last = organization->tokens.last;
            return (whole ? whole : organization)->tokens;
        }
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
