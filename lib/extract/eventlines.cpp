// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventlines.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestItem = 14; // tokens of a name in a list
constexpr int cueReach = 60; // tokens between "upcoming events" and the first item
constexpr size_t fewestItems = 2;

bool isPluralNoun(const TokenizedText &text, int token)
{
    return text.isAny(token, {"events"_L1, "conferences"_L1, "meetups"_L1, "fairs"_L1, "festivals"_L1, "workshops"_L1,
                              "webinars"_L1, "exhibitions"_L1, "summits"_L1, "expos"_L1, "shows"_L1});
}

bool isDash(const TokenizedText &text, int token)
{
    return text.inRange(token) && text.at(token).spaceBefore
           && (text.is(token, "-"_L1) || text.textOf(token) == u"\u2013" || text.textOf(token) == u"\u2014");
}

class CalendarReader
{
public:
    CalendarReader(const Analysis &analysis, const NameTable &names)
        : m_analysis(analysis)
        , m_text(analysis.text)
        , m_names(names)
    {
    }

    std::vector<EventMention> run()
    {
        if (!findCue())
            return {};
        std::vector<EventMention> found;
        for (const DateMention &date : m_analysis.dates) {
            if (!date.isDate() || !(date.first.month && date.first.day) || date.tokens.first < m_cue)
                continue;
            const Sentence &item = m_text.sentenceOf(date.tokens.first);
            if (item.kind != Sentence::Kind::ListItem || !item.isBody())
                continue;
            const TokenRange name = opens(date, item) ? nameBehind(date, item) : nameBefore(date, item);
            if (name.isEmpty() || isHousekeeping(name) || (!found.empty() && found.back().name.last > name.first))
                continue;
            EventMention mention;
            mention.name = name;
            mention.full = name;
            mention.cued = true;
            mention.listed = true;
            found.push_back(mention);
        }
        return found.size() < fewestItems ? std::vector<EventMention>{} : found;
    }

private:
    // "Upcoming events include", "This year's conferences:"
    bool findCue()
    {
        int noun = -1; // the last one seen
        for (const Sentence &sentence : m_text.sentences) {
            if (sentence.kind == Sentence::Kind::ListItem && noun >= 0 && sentence.tokens.first - noun <= cueReach) {
                m_cue = noun;
                return true;
            }
            if (sentence.kind == Sentence::Kind::ListItem
                || (!sentence.isBody() && sentence.part != HeaderPart::Kind::Title))
                continue;
            for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
                if (isPluralNoun(m_text, i))
                    noun = i;
            }
        }
        return false;
    }

    static bool isBullet(const TokenizedText &text, int token)
    {
        return text.inRange(token) && !text.is(token, TokenKind::Word) && !text.is(token, TokenKind::Number);
    }
    int contentOf(const Sentence &item) const
    {
        int first = item.tokens.first;
        while (first < item.tokens.last && isBullet(m_text, first))
            ++first;
        return first;
    }
    bool opens(const DateMention &date, const Sentence &item) const { return date.phrase.first <= contentOf(item); }

    // "Potter Days | , April 13-14", "(July 12-17)"
    TokenRange nameBefore(const DateMention &date, const Sentence &item) const
    {
        const int last = std::min(date.tokens.first, date.phrase.isEmpty() ? date.tokens.first : date.phrase.first) - 1;
        if (!m_text.is(last, ","_L1) && !m_text.is(last, "("_L1) && !isDash(m_text, last))
            return {};
        const NameMention *name = m_names.mentionOver(last - 1);
        const int first = contentOf(item);
        if (last - first > longestItem || last <= first)
            return {};
        const bool whole = isTitleCase({first, last});
        if (!name || (whole && name->tokens.first > first))
            return whole ? TokenRange{first, last} : TokenRange{};
        return name->kind == NameKind::Person || name->kind == NameKind::Place ? TokenRange{} : name->tokens;
    }

    // "June 14: | Pipelines for Beginners | - Boston, Massachusetts"
    TokenRange nameBehind(const DateMention &date, const Sentence &item) const
    {
        if (!m_text.is(date.tokens.last, ":"_L1))
            return {};
        const int first = date.tokens.last + 1;
        int last = item.tokens.last;
        for (int i = first + 1; i < item.tokens.last; ++i) {
            const NameMention *place = isDash(m_text, i) ? m_names.mentionOver(i + 1) : nullptr;
            if (place && place->kind == NameKind::Place) {
                last = i;
                break;
            }
        }
        return last > first && last - first <= longestItem && m_text.isCapitalized(first) ? TokenRange{first, last}
                                                                                          : TokenRange{};
    }

    bool isTitleCase(TokenRange tokens) const
    {
        for (int i = tokens.first; i < tokens.last; ++i) {
            const bool small = m_text.is(i, CaseShape::Lower) && !m_text.has(i, WordClass::FunctionWord);
            if (small || m_text.is(i, ","_L1) || (i == tokens.first && !m_text.isCapitalized(i)))
                return false;
        }
        return tokens.size() > 1 || !m_text.has(tokens.first, WordClass::CommonWord);
    }

    // Dates of an event's own calendar
    bool isHousekeeping(TokenRange name) const
    {
        for (int i = name.first; i < name.last; ++i) {
            if (m_text.isAny(i,
                             {"deadline"_L1,  "registration"_L1, "submission"_L1, "submissions"_L1, "notification"_L1,
                              "papers"_L1,    "tickets"_L1,      "closes"_L1,     "opens"_L1,       "due"_L1,
                              "announced"_L1, "schedule"_L1,     "acceptance"_L1, "keynote"_L1,     "dates"_L1,
                              "posted"_L1,    "ceremony"_L1,     "reception"_L1,  "final"_L1,       "session"_L1,
                              "day"_L1}))
                return true;
        }
        return false;
    }

    const Analysis &m_analysis;
    const TokenizedText &m_text;
    const NameTable &m_names;
    int m_cue = 0;
};

// The title's tokens, or those of a first line that stands alone
const Sentence *titleOf(const TokenizedText &text)
{
    for (const Sentence &sentence : text.sentences) {
        if (sentence.part == HeaderPart::Kind::Title)
            return &sentence;
        if (sentence.isBody())
            return sentence.kind == Sentence::Kind::Heading ? &sentence : nullptr;
    }
    return nullptr;
}

// Articles, years and what advertises: no part of the official name
int nameStart(const TokenizedText &text, TokenRange tokens)
{
    int first = tokens.first;
    if (text.isAny(first, {"Event"_L1, "Events"_L1}) && text.is(first + 1, ":"_L1))
        first += 2;
    while (first < tokens.last
           && (yearAt(text, first) || text.isAny(first, {"the"_L1, "a"_L1, "an"_L1, "free"_L1, "new"_L1, "our"_L1})))
        ++first;
    return first;
}

bool speaksOfEvent(const TokenizedText &text)
{
    for (int i = 1; i < text.count(); ++i) {
        if (isEventNoun(text, i) && text.sentenceOf(i).isBody()
            && text.isAny(i - 1, {"the"_L1, "this"_L1, "an"_L1, "community"_L1, "special"_L1, "a"_L1}))
            return true;
    }
    return false;
}

} // namespace

std::vector<EventMention> calendarEvents(const Analysis &analysis, const NameTable &names)
{
    return CalendarReader(analysis, names).run();
}

std::optional<EventMention> titleEvent(const Analysis &analysis)
{
    const TokenizedText &text = analysis.text;
    const Sentence *title = titleOf(text);
    if (!title)
        return std::nullopt;
    EventMention mention;
    mention.full = title->tokens;
    mention.name = {nameStart(text, title->tokens), title->tokens.last};
    const int last = title->tokens.last;
    // "potter-init: Summit 2018"
    const int head = yearAt(text, last - 1) ? last - 2 : last - 1;
    if (text.has(head, WordClass::EventHead) && text.isCapitalized(head) && text.is(head - 1, ":"_L1)
        && head - 1 - mention.name.first <= 4 && head - 1 > mention.name.first) {
        mention.name.last = head + 1;
        mention.headed = true;
        if (const int year = yearAt(text, last - 1))
            mention.year = year;
        return mention;
    }
    // "... | - 27 February 2018"
    const auto date = std::ranges::find_if(analysis.dates, [&](const DateMention &d) {
        return d.isDate() && d.tokens.last == last && d.first.day && d.first.month
               && title->tokens.first < d.tokens.first;
    });
    if (date == analysis.dates.end() || !isDash(text, date->tokens.first - 1) || !speaksOfEvent(text))
        return std::nullopt;
    mention.name.last = date->tokens.first - 1;
    if (mention.name.size() < 2 || mention.name.size() > 9 || text.is(mention.name.last - 1, TokenKind::Punctuation))
        return std::nullopt;
    for (int i = mention.name.first; i < mention.name.last; ++i) {
        if (text.textOf(i).front().isDigit()) // the other end of a stretch of days, as "28November - 2 December"
            return std::nullopt;
        if (eventVerbAt(text, i) != EventSaying::None || text.has(i, WordClass::ReportVerb))
            return std::nullopt;
    }
    mention.full = {title->tokens.first, mention.name.last};
    mention.cued = true;
    mention.predicate = true;
    mention.dated = true;
    return mention;
}

} // namespace eventarium
