// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventstatus.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordList cancels{{"cancelled"_L1, "canceled"_L1, "scrapped"_L1, "axed"_L1, "cancels"_L1, "scraps"_L1}};
constexpr WordList calls{{"called"_L1, "calls"_L1, "calling"_L1}}; // off
constexpr WordList postpones{{"postponed"_L1, "postpones"_L1, "rescheduled"_L1, "deferred"_L1}};
constexpr WordList puts{{"put"_L1, "puts"_L1}}; // off, on hold, back
constexpr WordList moves{{"pushed"_L1, "pushes"_L1, "moved"_L1, "moves"_L1, "slides"_L1, "slid"_L1, "shifted"_L1,
                          "shifts"_L1, "slips"_L1, "slipped"_L1, "delayed"_L1, "delays"_L1}}; // back, to March
constexpr WordTrigger statusVerbs(cancels, calls, postpones, puts, moves);
constexpr int moveReach = 8; // tokens between "moves" and the time it moves to

constexpr int subjectReach = 12; // tokens between what is called off and the verb
constexpr int openingSentences = 8; // of the body: where "the event" alone is the article's

class StatusReader
{
public:
    StatusReader(const Analysis &analysis, const EventTable &events, int group, std::optional<int> year)
        : m_text(analysis.text)
        , m_events(events)
        , m_group(group)
        , m_year(year)
        , m_main(!events.events.empty() && events.events.front() == group)
    {
    }

    std::optional<StatedStatus> run() const
    {
        int body = 0;
        for (const Sentence &sentence : m_text.sentences) {
            const bool title = sentence.part == HeaderPart::Kind::Title;
            if (sentence.part && !title)
                continue;
            body += !title;
            for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
                const auto status = verbAt(i);
                if (status && !isUnreal(i, sentence.tokens) && concernsEvent(i, sentence.tokens, body))
                    return StatedStatus{*status, {i, i + 1 + m_text.isAny(i + 1, {"off"_L1, "on"_L1, "back"_L1})}};
            }
        }
        return std::nullopt;
    }

private:
    std::optional<EventStatus> verbAt(int token) const
    {
        if (!m_text.mayBe(token, statusVerbs))
            return std::nullopt;
        if (m_text.isAny(token, cancels) || (m_text.isAny(token, calls) && m_text.is(token + 1, "off"_L1)))
            return EventStatus::Cancelled;
        if (m_text.isAny(token, postpones)
            || (m_text.isAny(token, {"put"_L1, "puts"_L1})
                && (m_text.isAny(token + 1, {"off"_L1, "back"_L1})
                    || (m_text.is(token + 1, "on"_L1) && m_text.is(token + 2, "hold"_L1))))
            || (m_text.isAny(token, moves) && movesInTime(token)))
            return EventStatus::Postponed;
        return std::nullopt;
    }

    // "pushed back", "moves the fair to March", "slides from April to June"
    bool movesInTime(int verb) const
    {
        if (m_text.is(verb + 1, "back"_L1))
            return true;
        for (int i = verb + 1; i < verb + moveReach && m_text.inRange(i) && m_text.sameSentence(i, verb); ++i) {
            if (m_text.isAny(i, {"to"_L1, "until"_L1, "into"_L1})
                && (m_text.has(i + 1, WordClass::Month) || m_text.has(i + 1, WordClass::Season)
                    || (m_text.is(i + 1, TokenKind::Number) && m_text.has(i + 2, WordClass::Month))
                    || (yearAt(m_text, i + 1) && !m_text.isAny(i - 1, {"on"_L1}))))
                return true;
            if (m_text.isAny(i, {","_L1, "."_L1, "and"_L1}))
                return false;
        }
        return false;
    }

    // "was not cancelled", "had been postponed from 2020", "if it is cancelled", "after last year's was cancelled"
    bool isUnreal(int verb, TokenRange sentence) const
    {
        for (int i = std::max(sentence.first, verb - 14); i < verb; ++i) {
            if (m_text.isAny(i, {"not"_L1, "n't"_L1, "never"_L1, "if"_L1, "unless"_L1, "could"_L1, "might"_L1, "may"_L1,
                                 "would"_L1, "whether"_L1, "last"_L1, "previous"_L1, "earlier"_L1, "other"_L1,
                                 "others"_L1, "many"_L1, "several"_L1, "flights"_L1, "rumours"_L1}))
                return true;
            if (m_text.is(i, "had"_L1) && i >= verb - 4)
                return true;
            const int year = yearAt(m_text, i);
            if (year && m_year && year != *m_year && m_text.isAny(i - 1, {"in"_L1, "the"_L1}))
                return true;
        }
        for (int i = verb + 1; i < std::min(sentence.last, verb + 8); ++i) {
            const int year = yearAt(m_text, i);
            if (m_text.is(i, "last"_L1)
                || (m_text.isAny(i - 1, {"in"_L1, "from"_L1}) && year && m_year && year < *m_year))
                return true;
        }
        return false;
    }

    bool concernsEvent(int verb, TokenRange sentence, int body) const
    {
        const bool passive = isPassive(verb, sentence);
        const auto near = [&](TokenRange name) {
            if (name.last <= verb)
                return passive && verb - name.last <= subjectReach;
            return !passive && name.first - verb <= 6;
        };
        const auto from = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.name.first < sentence.first; });
        bool named = false;
        for (auto it = from; it != m_events.mentions.end() && it->name.first < sentence.last; ++it) {
            named = true;
            if (it->group == m_group && near(it->full))
                return true;
        }
        if (named || !m_main || body > openingSentences)
            return false;
        for (int i = std::max(sentence.first, verb - 8); i < std::min(sentence.last, verb + 5); ++i) {
            const bool thing = isEventNoun(m_text, i)
                               && (m_text.isAny(i - 1, {"the"_L1, "this"_L1, "year"_L1, "'s"_L1})
                                   || ordinalAt(m_text, i - 1) > 0);
            if ((thing || (m_text.is(i, "it"_L1) && verb - i <= 4 && i < verb)) && near({i, i + 1}))
                return true;
        }
        return false;
    }

    // "was cancelled", "Fair cancelled" in a heading, against "organisers cancelled the fair"
    bool isPassive(int verb, TokenRange sentence) const
    {
        for (int i = verb - 1; i >= sentence.first && i >= verb - 4; --i) {
            if (m_text.isAny(
                    i, {"was"_L1, "were"_L1, "is"_L1, "are"_L1, "be"_L1, "been"_L1, "being"_L1, "gets"_L1, "got"_L1}))
                return true;
        }
        const bool ends = verb + 1 >= sentence.last || !m_text.is(verb + 1, TokenKind::Word)
                          || m_text.isAny(verb + 1, {"to"_L1, "until"_L1, "till"_L1, "due"_L1, "over"_L1, "amid"_L1,
                                                     "because"_L1, "after"_L1, "for"_L1, "as"_L1, "by"_L1, "again"_L1});
        return ends;
    }

    const TokenizedText &m_text;
    const EventTable &m_events;
    int m_group;
    std::optional<int> m_year;
    bool m_main;
};

} // namespace

std::optional<StatedStatus> findStatedStatus(const Analysis &analysis, const EventTable &events, int group,
                                             std::optional<int> year)
{
    return StatusReader(analysis, events, group, year).run();
}

} // namespace eventarium
