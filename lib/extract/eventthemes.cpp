// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventthemes.h"

#include "extract/lexicon.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool opensQuote(const TokenizedText &text, int token)
{
    return text.is(token, "\""_L1)
           || (text.inRange(token) && (text.textOf(token) == u"\u201c" || text.textOf(token) == u"\u2018"));
}
bool closesQuote(const TokenizedText &text, int token)
{
    return text.is(token, "\""_L1)
           || (text.inRange(token) && (text.textOf(token) == u"\u201d" || text.textOf(token) == u"\u2019"));
}

TokenRange quoted(const TokenizedText &text, int open)
{
    for (int i = open + 1; i < open + 25 && text.inRange(i) && text.at(i).sentence <= text.at(open).sentence + 2; ++i) {
        if (closesQuote(text, i))
            return {open + 1, i};
    }
    return {};
}

bool isThemeWord(const TokenizedText &text, int i)
{
    return text.isAny(i, {"theme"_L1, "themed"_L1, "motto"_L1, "slogan"_L1, "titled"_L1, "entitled"_L1, "theme:"_L1});
}

NamedFact factOf(const TokenizedText &text, TokenRange tokens)
{
    return {text.textOf(tokens).toString().simplified(), Evidence::fromText(text.text, text.spanOf(tokens))};
}

} // namespace

FoundTheme findTheme(const TokenizedText &text)
{
    for (int i = 0; i < text.count(); ++i) {
        if (!isThemeWord(text, i) || !text.sentenceOf(i).isBody())
            continue;
        for (int j = i + 1; j < i + 10 && text.inRange(j) && text.sameSentence(i, j); ++j) {
            if (opensQuote(text, j)) {
                if (const TokenRange found = quoted(text, j); found.size() > 1)
                    return {nameText(text, found), found};
            }
        }
        for (int j = i - 1; j > i - 6 && j >= 0 && text.sameSentence(i, j); --j) { // ""Connected Impact" is the theme"
            if (!closesQuote(text, j))
                continue;
            for (int k = j - 1; k > j - 20 && k >= 0; --k) {
                if (opensQuote(text, k))
                    return {nameText(text, {k + 1, j}), {k + 1, j}};
            }
        }
        // "Entitled with Embracing a New Era and ..., the 2020 ..."; "under the theme of X Y Z,"
        int first = i + 1;
        while (text.isAny(first, {"with"_L1, "of"_L1, ":"_L1, "is"_L1, "as"_L1}))
            ++first;
        int last = first;
        while (last < first + 20 && text.inRange(last) && text.sameSentence(first, last)
               && text.is(last, TokenKind::Word))
            ++last;
        if (first > i + 1 && text.isCapitalized(first) && last - first >= 2 && text.inRange(last)
            && text.at(last).kind == TokenKind::Punctuation)
            return {nameText(text, {first, last}), {first, last}};
    }
    return {};
}

namespace {

class TopicFinder
{
public:
    TopicFinder(const TokenizedText &text, const Lexicon &lexicon, const EventTable &events)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_events(events)
    {
    }

    std::vector<NamedFact> run()
    {
        for (int i = 0; i < m_text.count(); ++i) {
            if (!m_text.sentenceOf(i).isBody())
                continue;
            if (introducesList(i))
                listBehind(i);
            else if (isSubjectsVerb(i))
                listBefore(i);
        }
        known();
        return std::move(m_topics);
    }

private:
    // "hot topics such as", "fields, such as", "covering", "on the agenda:"
    bool introducesList(int i) const
    {
        if (m_text.is(i, "as"_L1) && m_text.is(i - 1, "such"_L1)) {
            for (int j = i - 2; j > i - 6 && j >= 0; --j) {
                if (isTopicNoun(j))
                    return true;
            }
            return false;
        }
        if (m_text.isAny(i, {"covering"_L1, "covered"_L1, "discussed"_L1, "debated"_L1, "discussing"_L1}))
            return m_text.is(i, CaseShape::Lower);
        return (m_text.is(i, ":"_L1) && isTopicNoun(i - 1)) || (m_text.is(i, "include"_L1) && isTopicNoun(i - 1))
               || (m_text.is(i, "including"_L1) && isTopicNoun(i - 1));
    }
    bool isTopicNoun(int i) const
    {
        return m_text.isAny(i, {"topics"_L1, "topic"_L1, "fields"_L1, "areas"_L1, "themes"_L1, "subjects"_L1,
                                "issues"_L1, "sectors"_L1, "technologies"_L1, "domains"_L1, "tracks"_L1});
    }
    // "A, B and C were among the subjects", "A, B and C on the list"
    bool isSubjectsVerb(int i) const
    {
        if (!m_text.isAny(i, {"were"_L1, "are"_L1, "was"_L1}))
            return false;
        for (int j = i + 1; j < i + 6 && m_text.inRange(j) && m_text.sameSentence(i, j); ++j) {
            if (isTopicNoun(j) || m_text.isAny(j, {"list"_L1, "agenda"_L1, "bill"_L1, "focus"_L1, "highlights"_L1}))
                return true;
        }
        return false;
    }

    bool endsItem(int i) const
    {
        return m_text.at(i).kind == TokenKind::Punctuation || m_text.is(i, "and"_L1)
               || m_text.isAny(i, {"or"_L1, "as"_L1});
    }
    bool stopsList(int i) const
    {
        return m_text.isAny(i, {"with"_L1, "that"_L1, "which"_L1, "who"_L1, "were"_L1, "are"_L1, "is"_L1, "was"_L1,
                                "at"_L1, "during"_L1, "will"_L1, "by"_L1, "but"_L1, "to"_L1})
               || m_text.isAny(i, {"."_L1, ";"_L1, ":"_L1, "("_L1, "-"_L1, "--"_L1})
               || m_text.at(i).classes.hasAny({WordClass::PastCue, WordClass::FutureCue});
    }

    void listBehind(int cue)
    {
        int first = cue + 1;
        int items = 0;
        for (int i = first; i < cue + 60 && m_text.inRange(i) && items < 12; ++i) {
            const bool over = !m_text.sameSentence(cue, i) || stopsList(i);
            if (!over && !endsItem(i))
                continue;
            if (item({first, i}))
                ++items;
            if (over)
                return;
            first = i + 1;
        }
    }

    void listBefore(int verb)
    {
        const TokenRange sentence = m_text.sentenceOf(verb).tokens;
        int first = sentence.first;
        for (int i = sentence.first; i <= verb; ++i) {
            if (i < verb && !endsItem(i))
                continue;
            item({first, i});
            first = i + 1;
            if (i - sentence.first > 60)
                return;
        }
    }

    bool item(TokenRange tokens)
    {
        while (!tokens.isEmpty()
               && (m_text.has(tokens.first, WordClass::FunctionWord)
                   || m_text.at(tokens.first).kind == TokenKind::Punctuation))
            ++tokens.first;
        while (!tokens.isEmpty() && m_text.has(tokens.last - 1, WordClass::FunctionWord))
            --tokens.last;
        if (tokens.isEmpty() || tokens.size() > 5 || m_text.is(tokens.first, TokenKind::Number))
            return false;
        add(tokens);
        return true;
    }

    void known()
    {
        for (int i = 0; i < m_text.count();) {
            TokenRange found = m_lexicon.longestPhrase(m_text, i, {WordClass::TopicName}).tokens;
            if (found.isEmpty() && m_text.has(i, WordClass::TopicName) && wordIsTopic(i))
                found = {i, i + 1};
            if (found.isEmpty() || !m_text.sentenceOf(i).isBody() || insideEvent(found.first)) {
                ++i;
                continue;
            }
            add(found);
            i = found.last;
        }
    }
    // A single word counts only if it is no everyday one here.
    bool wordIsTopic(int i) const
    {
        return m_text.is(i, CaseShape::Upper) || m_text.textOf(i).size() >= 7 || !m_text.textOf(i).front().isLetter();
    }

    bool insideEvent(int token) const
    {
        const auto found = std::ranges::partition_point(m_events.mentions,
                                                        [&](const EventMention &m) { return m.full.last <= token; });
        return found != m_events.mentions.end() && found->full.contains(token);
    }

    void add(TokenRange tokens)
    {
        NamedFact fact = factOf(m_text, tokens);
        const QString key = folded(fact.name);
        if (m_seen.contains(key) || m_topics.size() >= 100)
            return;
        m_seen.insert(key);
        m_topics.push_back(std::move(fact));
    }

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    const EventTable &m_events;
    std::vector<NamedFact> m_topics;
    QSet<QString> m_seen;
};

} // namespace

std::vector<NamedFact> findTopics(const TokenizedText &text, const Lexicon &lexicon, const EventTable &events)
{
    return TopicFinder(text, lexicon, events).run();
}

std::vector<NamedFact> findSessions(const TokenizedText &text, const Lexicon &lexicon, const EventTable &events)
{
    std::vector<NamedFact> sessions;
    QSet<QString> seen;
    const auto add = [&](TokenRange tokens) {
        NamedFact fact = factOf(text, tokens);
        const QString key = folded(fact.name);
        if (!seen.contains(key) && sessions.size() < 50) {
            seen.insert(key);
            sessions.push_back(std::move(fact));
        }
    };
    for (int i = 0; i < text.count(); ++i) {
        if (!text.sentenceOf(i).isBody())
            continue;
        const TokenRange phrase = lexicon.longestPhrase(text, i, {WordClass::SessionHead}).tokens;
        if (phrase.size() > 1)
            add(phrase);
    }
    for (const EventGroup &group : events.groups) {
        if (group.part)
            add(group.nameTokens);
    }
    return sessions;
}

} // namespace eventarium
