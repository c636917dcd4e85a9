// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventtopics.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"
#include "extract/lexicon.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordList topicNouns{{"topics"_L1, "topic"_L1, "fields"_L1, "areas"_L1, "themes"_L1, "subjects"_L1,
                               "issues"_L1, "sectors"_L1, "technologies"_L1, "domains"_L1, "tracks"_L1}};
constexpr WordList coveringVerbs{{"covering"_L1, "covered"_L1, "covers"_L1, "discussed"_L1, "debated"_L1,
                                  "discussing"_L1, "discuss"_L1, "debate"_L1}};
constexpr WordList linkingVerbs{{"were"_L1, "are"_L1, "was"_L1}};
constexpr WordList listOpenings{
    {"as"_L1, "on"_L1, "about"_L1, "to"_L1, "around"_L1, ":"_L1, "include"_L1, "including"_L1, "them"_L1}};
constexpr WordTrigger listWords(coveringVerbs, linkingVerbs, listOpenings);

constexpr int aboutReach = 25; // tokens between a subject and the word that makes it the event's

NamedFact factOf(const TokenizedText &text, TokenRange tokens)
{
    return {text.textOf(tokens).toString().simplified(), Evidence::fromText(text.text, text.spanOf(tokens))};
}

class TopicFinder
{
public:
    TopicFinder(const TokenizedText &text, const Lexicon &lexicon, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_names(names)
        , m_events(events)
    {
    }

    std::vector<NamedFact> run()
    {
        belowHeadings();
        for (int i = 0; i < m_text.count(); ++i) {
            if (!m_text.mayBe(i, listWords) || !m_text.sentenceOf(i).isBody())
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
        if (m_text.isAny(i, coveringVerbs))
            return m_text.is(i, CaseShape::Lower) && eventBefore(i);
        if (isSubjectPreposition(i))
            return true;
        if (m_text.is(i, "them"_L1) && m_text.is(i - 1, "among"_L1))
            return isTopicNoun(i - 3) || isTopicNoun(i - 2);
        return (m_text.is(i, ":"_L1) && isTopicNoun(i - 1)) || (m_text.is(i, "include"_L1) && isTopicNoun(i - 1))
               || (m_text.is(i, "including"_L1) && isTopicNoun(i - 1));
    }
    // "TOPICS", "Areas of interest include:" and a list below it: each item is one, as it stands
    void belowHeadings()
    {
        bool listing = false;
        for (const Sentence &sentence : m_text.sentences) {
            const TokenRange tokens = sentence.tokens;
            if (tokens.isEmpty() || !sentence.isBody())
                continue;
            if (sentence.kind == Sentence::Kind::ListItem) {
                if (listing)
                    listItem(tokens);
                continue;
            }
            const bool heads = sentence.kind == Sentence::Kind::Heading || m_text.is(tokens.last - 1, ":"_L1);
            listing = false;
            for (int i = tokens.first; heads && i < tokens.last && i < tokens.first + 2 * aboutReach; ++i)
                listing |= isTopicNoun(i);
        }
    }
    void listItem(TokenRange tokens)
    {
        while (!tokens.isEmpty() && m_text.at(tokens.first).kind == TokenKind::Punctuation)
            ++tokens.first;
        int last = tokens.first;
        while (
            last < tokens.last
            && (m_text.at(last).kind != TokenKind::Punctuation || m_text.is(last, "&"_L1) || m_text.is(last, "-"_L1)))
            ++last;
        if (last - tokens.first <= 6)
            item({tokens.first, last});
    }

    // The event, or those who meet there, are what covers or discusses.
    bool eventBefore(int verb) const
    {
        for (int i = verb - 1; i > verb - 9 && i >= 0 && m_text.sameSentence(i, verb); --i) {
            if (isEventNoun(m_text, i) || insideEvent(i)
                || m_text.isAny(i, {"participants"_L1, "attendees"_L1, "delegates"_L1,   "speakers"_L1,  "experts"_L1,
                                    "sessions"_L1,     "session"_L1,   "panels"_L1,      "panel"_L1,     "workshops"_L1,
                                    "guests"_L1,       "forums"_L1,    "discussions"_L1, "people"_L1,    "leaders"_L1,
                                    "talks"_L1,        "which"_L1,     "were"_L1,        "programme"_L1, "program"_L1,
                                    "tracks"_L1}))
                return true;
        }
        return false;
    }
    // "a conference on", "focuses on", "devoted to", "themed around"
    bool isSubjectPreposition(int i) const
    {
        const int before = i - 1;
        if (m_text.isAny(i, {"on"_L1, "about"_L1}))
            return (m_text.isAny(before, {"focus"_L1, "focuses"_L1, "focused"_L1, "focusing"_L1, "focussed"_L1,
                                          "centred"_L1, "centered"_L1, "concentrates"_L1})
                    && eventBefore(before))
                   || (m_text.is(i, "on"_L1)
                       && m_text.isAny(before, {"conference"_L1, "symposium"_L1, "workshop"_L1, "seminar"_L1,
                                                "summit"_L1, "forum"_L1, "congress"_L1, "webinar"_L1, "sessions"_L1,
                                                "panels"_L1, "tracks"_L1, "workshops"_L1, "forums"_L1}));
        return (m_text.is(i, "to"_L1) && m_text.isAny(before, {"devoted"_L1, "dedicated"_L1}) && eventBefore(before))
               || (m_text.is(i, "around"_L1) && m_text.isAny(before, {"themed"_L1, "centred"_L1, "centered"_L1}));
    }
    bool isTopicNoun(int i) const { return m_text.isAny(i, topicNouns); }
    // "A, B and C were among the subjects", "A, B and C on the list"
    bool isSubjectsVerb(int i) const
    {
        if (!m_text.isAny(i, linkingVerbs))
            return false;
        for (int j = i + 1; j < i + 6 && m_text.inRange(j) && m_text.sameSentence(i, j); ++j) {
            if (isTopicNoun(j) || m_text.isAny(j, {"list"_L1, "agenda"_L1, "bill"_L1, "focus"_L1, "highlights"_L1}))
                return true;
        }
        return false;
    }

    // What stands before these is no item: "topics including A", "issues such as A"
    bool dropsItem(int i) const
    {
        return m_text.isAny(i, {"including"_L1, "like"_L1}) || (m_text.is(i, "as"_L1) && m_text.is(i - 1, "such"_L1));
    }
    // "A, B and C, and D": the last comma goes with the "and", so one without a comma is inside an item
    bool hasSerialComma(TokenRange list) const
    {
        for (int i = list.first; i + 1 < list.last; ++i) {
            if (m_text.is(i, ","_L1) && m_text.isAny(i + 1, {"and"_L1, "or"_L1}))
                return true;
        }
        return false;
    }
    bool isInnerAnd(int i, bool serial) const
    {
        return serial && m_text.isAny(i, {"and"_L1, "or"_L1}) && !m_text.is(i - 1, ","_L1);
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
        const bool serial = hasSerialComma({cue, std::min(cue + 60, m_text.sentenceOf(cue).tokens.last)});
        for (int i = first; i < cue + 60 && m_text.inRange(i) && items < 12; ++i) {
            const bool over = !m_text.sameSentence(cue, i) || stopsList(i);
            if (!over && dropsItem(i)) {
                first = i + 1;
                continue;
            }
            if (!over && (!endsItem(i) || isInnerAnd(i, serial)))
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
        const bool serial = hasSerialComma({sentence.first, std::min(verb, sentence.first + 60)});
        for (int i = sentence.first; i <= verb; ++i) {
            if (i < verb && (!endsItem(i) || isInnerAnd(i, serial)))
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
        if (tokens.isEmpty() || tokens.size() > 6 || !isSubject(tokens))
            return false;
        add(tokens);
        return true;
    }

    // A noun phrase of a few words, no clause, count, date or name of somebody
    bool isSubject(TokenRange tokens) const
    {
        if (m_text.at(tokens.first)
                .classes.hasAny({WordClass::Cardinal, WordClass::Month, WordClass::Weekday, WordClass::Ordinal})
            || m_text.is(tokens.first, TokenKind::Number)
            || m_text.isAny(tokens.first, {"various"_L1, "several"_L1, "many"_L1, "numerous"_L1, "lot"_L1, "more"_L1,
                                           "other"_L1, "others"_L1, "topics"_L1, "issues"_L1, "theme"_L1, "people"_L1,
                                           "challenges"_L1, "two"_L1, "days"_L1}))
            return false;
        for (int i = tokens.first; i < tokens.last; ++i) {
            const Token &token = m_text.at(i);
            const bool linking = m_text.isAny(i, {"of"_L1, "for"_L1, "in"_L1, "and"_L1, "&"_L1});
            if ((token.kind != TokenKind::Word && !linking)
                || (!linking
                    && token.classes.hasAny(
                        {WordClass::FunctionWord, WordClass::PastCue, WordClass::FutureCue, WordClass::Possessive})))
                return false;
        }
        const NameMention *name = m_names.mentionOver(tokens.first);
        return !name || (name->kind != NameKind::Person && name->kind != NameKind::Place)
               || m_text.has(tokens.first, WordClass::TopicName);
    }

    // Whether the sentence tells what the event is about, not what a company or ministry is called.
    bool isAbout(TokenRange topic) const
    {
        const NameMention *name = m_names.mentionOver(topic.first);
        if (name && name->kind != NameKind::Unknown && name->tokens.size() > topic.size())
            return false;
        if (standsForAnother(topic) || m_text.has(topic.last, WordClass::EventHead)
            || (m_text.is(topic.last, CaseShape::Lower) && isCompanyNoun(m_text, topic.last)))
            return false; // "Artificial intelligence (|AI)", "electronics fair", "robotics firms"
        const bool distinct = topic.size() > 1 || !m_text.textOf(topic.first).front().isLower(); // no everyday word
        const TokenRange sentence = m_text.sentenceOf(topic.first).tokens;
        for (int i = std::max(sentence.first, topic.first - aboutReach);
             i < std::min(sentence.last, topic.last + aboutReach); ++i) {
            if (isTopicNoun(i) || (distinct && (isEventNoun(m_text, i) || insideEvent(i)))
                || m_text.isAny(i, {"focus"_L1,       "focused"_L1,   "focuses"_L1,   "focusing"_L1,   "theme"_L1,
                                    "themed"_L1,      "agenda"_L1,    "discussed"_L1, "discuss"_L1,    "discussing"_L1,
                                    "discussions"_L1, "covering"_L1,  "debated"_L1,   "panels"_L1,     "sessions"_L1,
                                    "forums"_L1,      "workshops"_L1, "exhibits"_L1,  "highlights"_L1, "explore"_L1,
                                    "zones"_L1}))
                return true;
        }
        return false;
    }

    // Letters in brackets behind their meaning, or letters that the text defines as a subject found already
    bool standsForAnother(TokenRange topic) const
    {
        if (topic.size() > 1)
            return false;
        if (m_text.is(topic.first - 1, "("_L1) && m_text.is(topic.last, ")"_L1))
            return true;
        const AcronymDefinition *definition = findAcronym(m_names.acronyms, m_text, m_text.textOf(topic.first));
        return definition && m_seen.contains(nameKey(m_text, definition->longForm));
    }
    // "Big Data" beside "Big Data applications"
    bool isPartOfFound(const QString &key) const
    {
        return std::ranges::any_of(m_topics, [&](const NamedFact &topic) {
            const QString name = folded(topic.name);
            return name.size() > key.size() && (name.startsWith(key + u' ') || name.endsWith(u' ' + key));
        });
    }

    void known()
    {
        for (int i = 0; i < m_text.count();) {
            TokenRange found = m_lexicon.longestPhrase(m_text, i, {WordClass::TopicName}).tokens;
            if (found.isEmpty() && m_text.has(i, WordClass::TopicName) && wordIsTopic(i))
                found = {i, i + 1};
            if (found.isEmpty() || !m_text.sentenceOf(i).isBody() || insideEvent(found.first) || !isAbout(found)) {
                ++i;
                continue;
            }
            if (!isPartOfFound(nameKey(m_text, found)))
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
    const NameTable &m_names;
    const EventTable &m_events;
    std::vector<NamedFact> m_topics;
    QSet<QString> m_seen;
};

} // namespace

std::vector<NamedFact> findTopics(const TokenizedText &text, const Lexicon &lexicon, const NameTable &names,
                                  const EventTable &events)
{
    return TopicFinder(text, lexicon, names, events).run();
}

} // namespace eventarium
