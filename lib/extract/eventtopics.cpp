// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventtopics.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"
#include "extract/lexicon.h"
#include "extract/topiccues.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

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
        , m_cues(text, names, events)
    {
    }

    std::vector<NamedFact> run()
    {
        belowHeadings();
        for (int i = 0; i < m_text.count(); ++i) {
            if (!m_cues.mayTell(i) || !m_text.sentenceOf(i).isBody())
                continue;
            if (m_cues.introducesList(i))
                listBehind(i);
            else if (m_cues.endsList(i))
                listBefore(i);
        }
        known();
        return std::move(m_topics);
    }

private:
    // "TOPICS", "Areas of interest include:" and a list below it: each item is one, as it stands
    void belowHeadings()
    {
        bool listing = false;
        for (size_t at = 0; at < m_text.sentences.size(); ++at) {
            const Sentence &sentence = m_text.sentences[at];
            const TokenRange tokens = sentence.tokens;
            if (tokens.isEmpty() || !sentence.isBody())
                continue;
            if (sentence.kind == Sentence::Kind::ListItem) {
                if (listing)
                    listItem(tokens);
                continue;
            }
            const bool above = at + 1 < m_text.sentences.size()
                               && m_text.sentences[at + 1].kind == Sentence::Kind::ListItem
                               && (m_cues.isTopicNoun(tokens.first) || m_cues.isTopicNoun(tokens.first + 1));
            const bool heads = above || sentence.kind == Sentence::Kind::Heading || m_text.is(tokens.last - 1, ":"_L1);
            listing = false;
            for (int i = tokens.first; heads && i < tokens.last && i < tokens.first + 2 * aboutReach; ++i)
                listing |= m_cues.isTopicNoun(i);
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
        return (m_text.at(i).kind == TokenKind::Punctuation && !(m_text.is(i, "-"_L1) && !m_text.at(i).spaceBefore))
               || m_text.is(i, "and"_L1) || m_text.isAny(i, {"or"_L1, "as"_L1});
    }
    bool stopsList(int i) const
    {
        if (m_text.is(i, "-"_L1) && !m_text.at(i).spaceBefore)
            return false; // "high-|end"
        return m_text.isAny(i, {"with"_L1, "that"_L1, "which"_L1, "who"_L1, "were"_L1, "are"_L1, "is"_L1, "was"_L1,
                                "at"_L1, "during"_L1, "will"_L1, "by"_L1, "but"_L1})
               || m_text.isAny(i, {"."_L1, ";"_L1, ":"_L1, "("_L1, "-"_L1, "--"_L1})
               || m_text.at(i).classes.hasAny({WordClass::PastCue, WordClass::FutureCue});
    }
    // Behind "(AI)", the letters that stand for the item before them; the token itself if it opens no such bracket
    int behindLetters(int i) const { return m_text.is(i, "("_L1) && m_text.is(i + 2, ")"_L1) ? i + 3 : i; }

    void listBehind(int cue)
    {
        // "dealt with |A", "took up |A", "looked at |A"
        int first = cue + 1 + m_text.isAny(cue + 1, {"with"_L1, "at"_L1, "up"_L1});
        int items = 0;
        const bool ranges = m_text.is(cue, "from"_L1); // "ranging from A to B"
        const bool serial = hasSerialComma({cue, std::min(cue + 60, m_text.sentenceOf(cue).tokens.last)});
        for (int i = first; i < cue + 60 && m_text.inRange(i) && items < 12; ++i) {
            const bool letters = behindLetters(i) > i && m_text.sameSentence(cue, i + 2);
            const bool to = m_text.is(i, "to"_L1);
            const bool over = !m_text.sameSentence(cue, i) || (!letters && stopsList(i)) || (to && !ranges);
            if (!over && dropsItem(i)) {
                first = i + 1;
                continue;
            }
            if (!over && !letters && !to && (!endsItem(i) || isInnerAnd(i, serial)))
                continue;
            if (item({first, i}))
                ++items;
            if (over)
                return;
            if (letters)
                i += 2;
            first = i + 1;
        }
    }

    void listBefore(int verb)
    {
        const TokenRange sentence = m_text.sentenceOf(verb).tokens;
        int first = sentence.first;
        const bool serial = hasSerialComma({sentence.first, std::min(verb, sentence.first + 60)});
        for (int i = sentence.first; i <= verb && i - sentence.first <= 60; ++i) {
            const bool letters = behindLetters(i) > i && i + 2 < verb;
            if (i < verb && !letters && (!endsItem(i) || isInnerAnd(i, serial)))
                continue;
            item({first, i});
            if (letters)
                i += 2;
            first = i + 1;
        }
    }

    bool item(TokenRange tokens)
    {
        while (!tokens.isEmpty() && !m_text.isAny(tokens.first, {"how"_L1, "why"_L1, "what"_L1, "who"_L1, "where"_L1})
               && (m_text.has(tokens.first, WordClass::FunctionWord) || m_text.is(tokens.first, "up"_L1)
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
            || m_text.isAny(tokens.first, {"various"_L1, "several"_L1, "many"_L1,       "numerous"_L1, "lot"_L1,
                                           "more"_L1,    "other"_L1,   "others"_L1,     "topics"_L1,   "issues"_L1,
                                           "theme"_L1,   "people"_L1,  "challenges"_L1, "two"_L1,      "days"_L1,
                                           "area"_L1,    "range"_L1,   "conference"_L1, "event"_L1,    "audience"_L1,
                                           "meeting"_L1, "forum"_L1,   "gathering"_L1,  "ways"_L1,     "questions"_L1,
                                           "etc"_L1,     "beyond"_L1,  "up"_L1,         "how"_L1,      "why"_L1,
                                           "what"_L1,    "who"_L1,     "where"_L1,      "crowd"_L1}))
            return false;
        for (int i = tokens.first; i < tokens.last; ++i) {
            const Token &token = m_text.at(i);
            const bool linking = m_text.isAny(i, {"of"_L1, "for"_L1, "in"_L1, "and"_L1, "&"_L1, "-"_L1});
            if ((token.kind != TokenKind::Word && !linking)
                || (!linking
                    && token.classes.hasAny(
                        {WordClass::FunctionWord, WordClass::PastCue, WordClass::FutureCue, WordClass::Possessive})))
                return false;
        }
        if (tokens.size() == 1 && m_cues.isMeeting(tokens.first))
            return false; // "the talks were on topics ..."
        if (standsForAnother(tokens) || m_text.has(tokens.last - 1, WordClass::UnitPeople))
            return false;
        // "regions", "a special session", "attractions": what is counted or takes place, no subject
        if (m_text.is(tokens.last - 1, CaseShape::Lower)
            && (m_text.has(tokens.last - 1, WordClass::SessionHead)
                || m_text.isAny(tokens.last - 1, {"organizations"_L1, "organisations"_L1, "institutions"_L1,
                                                  "governments"_L1, "agencies"_L1, "attraction"_L1, "attractions"_L1,
                                                  "sessions"_L1, "regions"_L1, "countries"_L1, "companies"_L1})))
            return false;
        const NameMention *name = m_names.mentionOver(tokens.first);
        return !name || name->kind == NameKind::Unknown || m_text.has(tokens.first, WordClass::TopicName);
    }

    // Whether the sentence tells what the event is about, not what a company or ministry is called.
    bool isAbout(TokenRange topic) const
    {
        const NameMention *name = m_names.mentionOver(topic.first);
        if (name && name->kind != NameKind::Unknown && name->tokens.size() > topic.size())
            return false;
        if (isOffice(topic) || standsForAnother(topic) || m_text.has(topic.last, WordClass::EventHead)
            || (m_text.is(topic.last, CaseShape::Lower) && isCompanyNoun(m_text, topic.last)))
            return false; // "Artificial intelligence (|AI)", "electronics fair", "robotics firms"
        const bool distinct = topic.size() > 1 || !m_text.textOf(topic.first).front().isLower(); // no everyday word
        const TokenRange sentence = m_text.sentenceOf(topic.first).tokens;
        for (int i = std::max(sentence.first, topic.first - aboutReach);
             i < std::min(sentence.last, topic.last + aboutReach); ++i) {
            if (m_cues.isTopicNoun(i) || (distinct && (isEventNoun(m_text, i) || m_cues.insideEvent(i)))
                || m_cues.tellsSubject(i))
                return true;
        }
        return false;
    }

    // "|Agriculture Minister", "professor of |computer science"; "77 |satellites" are things
    bool isOffice(TokenRange topic) const
    {
        return m_text.has(topic.last, WordClass::PersonTitle) || m_text.is(topic.first - 1, TokenKind::Number)
               || (m_text.isAny(topic.first - 1, {"of"_L1, "for"_L1, "in"_L1})
                   && m_text.has(topic.first - 2, WordClass::PersonTitle));
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
            if (found.isEmpty() || !m_text.sentenceOf(i).isBody() || m_cues.insideEvent(found.first)
                || !isAbout(found)) {
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
    const TopicCues m_cues;
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
