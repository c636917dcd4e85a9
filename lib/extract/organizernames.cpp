// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizernames.h"

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
            if ((m_text.has(i, WordClass::Possessive) || isPluralPossessive(i)) && isOwnEvent(i))
                owner(i);
        }
        for (const int group : m_events.events) {
            behindOf(group);
            acronymInFront(group);
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
            if (front)
                m_found.push_back({{first, name.last}, -1, OrganizerRole::Organizer, group});
            return;
        }
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
        return m_text.inRange(token) && (m_text.is(token, "'"_L1) || m_text.textOf(token) == u"\u2019") && token > 0
               && !m_text.at(token).spaceBefore && m_text.textOf(token - 1).endsWith(u's');
    }
    void owner(int possessive)
    {
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
