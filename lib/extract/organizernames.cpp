// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizernames.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class NameReader
{
public:
    NameReader(const TokenizedText &text, const NameTable &names, const EventTable &events,
               std::vector<Organizing> &found)
        : m_text(text)
        , m_names(names)
        , m_events(events)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 1; i < m_text.count(); ++i) {
            if ((m_text.has(i, WordClass::Possessive) || isPluralPossessive(i)) && (isOwnEvent(i) || ownsNamed(i)))
                owner(i);
            else if (m_text.isAny(i, {"of"_L1, "for"_L1}) && isRegularEvent(i - 1))
                bodyBehind(i);
            else if (m_text.is(i, "by"_L1) && m_text.sentenceOf(i).kind == Sentence::Kind::Heading)
                headlined(i);
        }
        for (const int group : m_events.events) {
            behindOf(group);
            acronymInFront(group);
            bodyInFront(group);
            bodyNamedAfter(group);
        }
    }

private:
    // "Annual Meeting of the Association for Computational Linguistics"
    void behindOf(int group)
    {
        const TokenRange name = m_events.groups[size_t(group)].nameTokens;
        for (int i = name.first + 1; i + 2 < name.last; ++i) {
            if (!m_text.is(i, "of"_L1)
                || !m_text.isAny(i - 1, {"Meeting"_L1, "Congress"_L1, "Conference"_L1, "Assembly"_L1, "Convention"_L1}))
                continue;
            int first = m_text.is(i + 1, "the"_L1) ? i + 2 : i + 1;
            for (int j = first; j + 2 < name.last; ++j) { // "of the Western Section of the Society": the whole
                if (m_text.isAny(j, {"Section"_L1, "Chapter"_L1, "Branch"_L1}) && m_text.is(j + 1, "of"_L1))
                    first = m_text.is(j + 2, "the"_L1) ? j + 3 : j + 2;
            }
            bool front = false;
            for (int j = first; j < name.last; ++j)
                front |= m_text.has(j, WordClass::OrganizationFront);
            if (front && !isAssemblyOf({first, name.last}))
                m_found.push_back({{first, name.last}, -1, OrganizerRole::Organizer, group});
            return;
        }
    }

    // "Meeting of the Council of Ministers": they meet, and need not organise
    bool isAssemblyOf(TokenRange body) const
    {
        for (int i = body.first; i < body.last; ++i) {
            if (m_text.isAny(i, {"Ministers"_L1, "Parties"_L1, "Heads"_L1, "States"_L1, "Experts"_L1, "Governors"_L1,
                                 "Directors"_L1, "Leaders"_L1, "Presidents"_L1, "Mayors"_L1}))
                return true;
        }
        return false;
    }

    // "Example Council's Harvest Fair"
    bool ownsNamed(int possessive) const
    {
        const EventMention *event = eventOver(possessive + 1);
        const NameMention *name = m_names.mentionOver(possessive - 1);
        return event && name && name->kind == NameKind::Organization
               && (event->full.first == possessive + 1 || event->name.first == possessive + 1)
               && m_events.groups[size_t(event->group)].accepted;
    }

    // "the annual conference |for the Society of Example", "the 12th congress |of"
    bool isRegularEvent(int noun) const
    {
        if (!isEventNoun(m_text, noun))
            return false;
        for (int i = noun - 1; i > noun - 4 && i >= 0 && m_text.sameSentence(i, noun); --i) {
            if (m_text.isAny(i, {"annual"_L1, "yearly"_L1, "biennial"_L1, "general"_L1, "triennial"_L1})
                || m_text.has(i, WordClass::Ordinal) || ordinalAt(m_text, i))
                return true;
        }
        return false;
    }
    void bodyBehind(int preposition)
    {
        const int first = m_text.is(preposition + 1, "the"_L1) ? preposition + 2 : preposition + 1;
        const NameMention *mention = m_names.mentionOver(first);
        if (mention && mention->tokens.first == first && m_text.sameSentence(preposition, first)
            && !m_text.is(mention->tokens.last, CaseShape::Lower)
            && (mention->kind == NameKind::Organization
                || (mention->kind == NameKind::Unknown && mention->tokens.size() > 1
                    && m_text.is(mention->tokens.last, "("_L1) && !namesPaper(m_text, mention->tokens))))
            add(*mention, groupAround(preposition));
    }

    // The headline "Harvest Fair by Example Council and Sample Trust"
    void headlined(int by)
    {
        if (!eventOver(by - 1))
            return;
        int at = by + 1;
        for (int item = 0; item < 6; ++item) {
            const NameMention *mention = m_names.mentionOver(m_text.is(at, "the"_L1) ? at + 1 : at);
            if (!mention || mention->kind != NameKind::Organization || !m_text.sameSentence(by, mention->tokens.first))
                return;
            add(*mention, eventOver(by - 1)->group);
            at = mention->tokens.last;
            if (!m_text.isAny(at, {","_L1, "and"_L1, "&"_L1}))
                return;
            at += m_text.is(at, ","_L1) && m_text.is(at + 1, "and"_L1) ? 2 : 1;
        }
    }

    // "Example Society National Conference", where the text names the society elsewhere
    void bodyInFront(int group)
    {
        const TokenRange name = m_events.groups[size_t(group)].nameTokens;
        for (int last = name.last - 1; last > name.first; --last) {
            const TokenRange front{name.first, last};
            if (!namesBody(front))
                continue;
            const quint64 key = nameHash(m_text, front);
            const auto named = std::ranges::find_if(m_names.mentions, [&](const NameMention &m) {
                return m.kind == NameKind::Organization && m.tokens.first != name.first && m.entity >= 0
                       && !eventOver(m.tokens.first) && isCalled(m, front, key);
            });
            if (named != m_names.mentions.end())
                return isFoundInFull(nameKey(m_text, front)) ? void() : add(*named, group);
        }
    }
    // "Harvest Fair Trust", "RiverCon Society" beside "RiverCon 2023": it exists to hold the event
    void bodyNamedAfter(int group)
    {
        const EventGroup &event = m_events.groups[size_t(group)];
        TokenRange name = event.nameTokens;
        while (name.size() > 1 && m_text.is(name.last - 1, TokenKind::Number))
            --name.last;
        if (name.isEmpty())
            return;
        const QString key = nameKey(m_text, name);
        const QString letters = folded(event.acronym);
        for (const NameMention &mention : m_names.mentions) {
            if (mention.kind == NameKind::Organization && mention.entity >= 0 && mention.tokens.size() > 1
                && isHoldersHead(mention.tokens.last - 1) && isNamedAfter(mention.tokens, key, letters))
                return add(mention, group);
        }
    }
    bool isHoldersHead(int token) const
    {
        return m_text.isAny(token, {"Society"_L1, "Foundation"_L1, "Association"_L1, "Federation"_L1, "Trust"_L1,
                                    "Organisation"_L1, "Organization"_L1, "Ltd"_L1, "Ltd."_L1, "Limited"_L1, "GmbH"_L1,
                                    "Inc"_L1, "Inc."_L1, "Corporation"_L1});
    }
    bool isNamedAfter(TokenRange body, const QString &key, const QString &letters) const
    {
        const int heads = m_text.has(body.last - 2, WordClass::OrganizationHead) && body.size() > 2 ? 2 : 1;
        const QString front = nameKey(m_text, {body.first, body.last - heads});
        return front == key || (!letters.isEmpty() && front == letters);
    }

    // "the Example Foundation organises" stands elsewhere: "Example" alone is its short name
    bool isFoundInFull(const QString &key) const
    {
        return std::ranges::any_of(m_found, [&](const Organizing &organizing) {
            const QString name = nameKey(m_text, organizing.organization);
            return name.size() > key.size() + 1 && name.startsWith(key) && name.at(key.size()) == u' ';
        });
    }
    bool namesBody(TokenRange front) const // and no town of that name
    {
        const WordClasses classes = m_text.at(front.last - 1).classes;
        return front.size() == 1
                   ? (m_text.is(front.first, CaseShape::Upper) && m_text.textOf(front.first).size() > 1)
                         || m_text.is(front.first, CaseShape::Mixed) || classes.has(WordClass::OrganizationName)
                   : !classes.has(WordClass::PlaceName) || classes.has(WordClass::OrganizationHead);
    }
    bool isCalled(const NameMention &mention, TokenRange front, quint64 key) const // front's key
    {
        if (nameHash(m_text, mention.tokens) == key)
            return true;
        const QString &acronym = m_names.entities[size_t(mention.entity)].acronym;
        return !acronym.isEmpty() && folded(acronym) == nameKey(m_text, front);
    }

    void add(const NameMention &mention, int group)
    {
        m_found.push_back({mention.tokens, int(&mention - m_names.mentions.data()), OrganizerRole::Organizer, group});
    }

    // The event that the sentence around the token names first
    int groupAround(int token) const
    {
        const auto found = std::ranges::partition_point(m_events.mentions, [&](const EventMention &m) {
            return m.full.first < m_text.sentenceOf(token).tokens.first;
        });
        return found != m_events.mentions.end() && m_text.sameSentence(token, found->name.first) ? found->group : -1;
    }

    // "EXA Congress", where the text speaks of the EXA as of a body
    void acronymInFront(int group)
    {
        const TokenRange name = m_events.groups[size_t(group)].nameTokens;
        int first = name.first;
        while (first < name.last && m_text.isAny(first, {"Annual"_L1, "Anniversary"_L1, "International"_L1}))
            ++first;
        if (name.last - first < 2 || !m_text.is(first, CaseShape::Upper) || m_text.textOf(first).size() < 2
            || m_text.textOf(first).size() > 7 || !m_text.has(first + 1, WordClass::EventHead))
            return;
        const QStringView acronym = m_text.textOf(first);
        const auto isBody = [&](int i) {
            return !eventOver(i) && m_text.textOf(i) == acronym
                   && (m_text.has(i + 1, WordClass::Possessive) || m_text.has(i + 1, WordClass::PersonTitle)
                       || m_text.has(i + 1, WordClass::TitleModifier) || m_text.has(i + 1, WordClass::ReportVerb));
        };
        for (int i = 0; i < m_text.count(); ++i) {
            if (m_text.is(i, CaseShape::Upper) && isBody(i) && m_text.sentenceOf(i).isBody()) {
                const NameMention *mention = m_names.mentionOver(i);
                const bool whole = mention && mention->tokens == TokenRange{i, i + 1};
                m_found.push_back(
                    {{i, i + 1}, whole ? int(mention - m_names.mentions.data()) : -1, OrganizerRole::Organizer, group});
                return;
            }
        }
    }

    // "Linux Australia's annual conference"
    bool isOwnEvent(int possessive) const
    {
        if (m_text.is(possessive + 1, CaseShape::Lower) == false && !eventOver(possessive + 1))
            return false;
        for (int i = possessive + 1; i < possessive + 4 && m_text.is(i, TokenKind::Word); ++i) {
            if (isEventNoun(m_text, i)
                || (eventOver(i) && eventOver(i)->full.first == i && m_text.is(i - 1, CaseShape::Lower)))
                return true;
            if (!m_text.is(i, CaseShape::Lower))
                return false;
        }
        return false;
    }
    bool isPluralPossessive(int token) const
    {
        if (!m_text.is(token, TokenKind::Punctuation)
            || !(m_text.is(token, "'"_L1) || m_text.textOf(token) == u"\u2019") || token == 0
            || m_text.at(token).spaceBefore || !m_text.textOf(token - 1).endsWith(u's'))
            return false;
        for (int i = token - 2; i > token - 10 && i >= 0 && m_text.sameSentence(i, token); --i) {
            const QStringView word = m_text.textOf(i);
            if (m_text.at(i).kind == TokenKind::Punctuation && (word == u"'" || word == u"\u2018"))
                return false; // it closes a quotation
        }
        return true;
    }
    void owner(int possessive)
    {
        for (int i = possessive - 1; i > possessive - 9 && i > 0; --i) { // another's event beside this one
            if (m_text.isAny(i, {"sidelines"_L1, "margins"_L1, "ahead"_L1}))
                return;
        }
        const NameMention *mention = m_names.mentionOver(possessive - 1);
        const bool unknown = mention && mention->kind == NameKind::Unknown && !mention->weak
                             && m_text.has(possessive, WordClass::Possessive) && mention->tokens.size() > 1;
        if (mention && (mention->kind == NameKind::Organization || unknown) && mention->tokens.last == possessive)
            m_found.push_back({mention->tokens, int(mention - m_names.mentions.data()), OrganizerRole::Organizer,
                               groupBehind(possessive)});
    }

    // The event of the possessive's sentence that stands behind it
    int groupBehind(int possessive) const
    {
        const auto found = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.full.first < possessive; });
        return found != m_events.mentions.end() && m_text.sameSentence(possessive, found->name.first) ? found->group
                                                                                                      : -1;
    }

    const EventMention *eventOver(int token) const
    {
        const auto found = std::ranges::partition_point(m_events.mentions,
                                                        [&](const EventMention &m) { return m.full.last <= token; });
        return found != m_events.mentions.end() && found->full.contains(token) ? &*found : nullptr;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    std::vector<Organizing> &m_found;
};

} // namespace

void organizersInNames(const TokenizedText &text, const NameTable &names, const EventTable &events,
                       std::vector<Organizing> &found)
{
    NameReader(text, names, events, found).run();
}

} // namespace eventarium
