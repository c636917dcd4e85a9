// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/affiliations.h"

#include "extract/companycues.h"
#include "extract/titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class AffiliationFinder
{
public:
    AffiliationFinder(std::vector<NameMention> &mentions, const TokenizedText &text)
        : m_mentions(mentions)
        , m_text(text)
    {
    }

    void run()
    {
        for (const NameMention &mention : m_mentions) {
            if (mention.kind != NameKind::Person || mention.tokens.size() < 2)
                continue;
            behindTitle(mention.tokens);
            beforeTitle(mention.tokens);
        }
    }

private:
    NameMention *mentionOver(int token)
    {
        const auto found = std::ranges::partition_point(m_mentions,
                                                        [&](const NameMention &m) { return m.tokens.last <= token; });
        return found != m_mentions.end() && found->tokens.contains(token) ? &*found : nullptr;
    }

    // "NAME, TITLE, |ORG|", "NAME – TITLE – |ORG|", "NAME, |EXA|"
    void behindTitle(TokenRange person)
    {
        const int start = appositionStart(m_text, person.last);
        if (start < 0)
            return;
        const TokenRange title = titleAt(m_text, start);
        if (title.isEmpty()) {
            if (m_text.is(start, CaseShape::Upper) && m_text.textOf(start).size() > 2)
                mark(start);
            return;
        }
        int at = title.last;
        if (m_text.isAny(at, {"of"_L1, "for"_L1})) { // "Head of Ecosystems, |ORG|"
            ++at;
            while (at - title.last < 7 && (m_text.isCapitalized(at) || m_text.isAny(at, {"and"_L1, "&"_L1})))
                ++at;
        }
        const bool portfolios = at > title.last && m_text.isAny(title.last - 1, {"Minister"_L1, "Secretary"_L1})
                                && !m_text.is(at + 2, CaseShape::Capitalized); // "Minister of Trade, Food and Work"
        if ((m_text.is(at, ","_L1) && !portfolios) || isTitleDash(m_text, at))
            mark(m_text.is(at + 1, "the"_L1) ? at + 2 : at + 1);
    }

    void mark(int first)
    {
        NameMention *mention = mentionOver(first);
        if (!mention || mention->tokens.first != first || !isFree(*mention))
            return;
        const int behind = mention->tokens.last;
        const bool closes = !m_text.inRange(behind) || !m_text.sameSentence(first, behind)
                            || m_text.isAny(behind, {","_L1, "."_L1, ";"_L1, ")"_L1, "("_L1, "and"_L1, "/"_L1, "|"_L1})
                            || m_text.has(behind, WordClass::ReportVerb);
        // "NAME, director, |NAME|, producer": the next of a list
        const int next = appositionStart(m_text, behind);
        if (closes && (next < 0 || titleAt(m_text, next).first != next || titleAt(m_text, next).isEmpty()))
            mention->kind = NameKind::Organization;
    }

    // "|ORG| TITLE NAME"
    void beforeTitle(TokenRange person)
    {
        const TokenRange title = titleBefore(m_text, person.first);
        if (title.isEmpty() || !leads(title.last - 1))
            return;
        NameMention *mention = title.first > 0 ? mentionOver(title.first - 1) : nullptr;
        if (mention && mention->tokens.last == title.first && !mention->weak && isFree(*mention)
            && m_text.sameSentence(mention->tokens.first, person.first))
            mention->kind = NameKind::Organization;
    }
    bool leads(int title) const
    {
        return leadsCompany(m_text, title)
               || m_text.isAny(title, {"director"_L1, "manager"_L1, "officer"_L1, "head"_L1, "secretary"_L1});
    }

    bool isFree(const NameMention &mention) const
    {
        if (mention.kind != NameKind::Unknown || mention.tokens.size() > 6)
            return false;
        const WordClasses classes = m_text.at(mention.tokens.first).classes;
        const WordClasses last = m_text.at(mention.tokens.last - 1).classes;
        const bool several = mention.tokens.size() > 1;
        const bool person = classes.has(WordClass::GivenName)
                            && (!several || last.hasAny({WordClass::Surname, WordClass::GivenName})
                                || !m_text.isAny(mention.tokens.last, {","_L1, ")"_L1, "."_L1}));
        return !person
               && !classes.hasAny({WordClass::Nationality, WordClass::PersonTitle, WordClass::Month,
                                   WordClass::Honorific, WordClass::TitleModifier, WordClass::Weekday})
               && !last.has(WordClass::EventHead)
               && !(last.has(WordClass::PlaceName) && (!several || classes.has(WordClass::PlaceName)))
               && !isDepartment(mention.tokens);
    }

    // "vice president, Sales & Events": what the office is for
    bool isDepartment(TokenRange tokens) const
    {
        const int last = tokens.last - 1;
        return isPortfolio(m_text, last) || m_text.is(tokens.first + 1, "&"_L1)
               || m_text.isAny(last, {"Marketing"_L1, "Operations"_L1, "Sales"_L1, "Relations"_L1, "Engineering"_L1,
                                      "Events"_L1, "Programs"_L1, "Programmes"_L1, "Products"_L1, "Strategy"_L1});
    }

    std::vector<NameMention> &m_mentions;
    const TokenizedText &m_text;
};

} // namespace

void markAffiliations(std::vector<NameMention> &mentions, const TokenizedText &text)
{
    AffiliationFinder(mentions, text).run();
}

} // namespace eventarium
