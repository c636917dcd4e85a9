// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figureevents.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class Assigner
{
public:
    Assigner(const TokenizedText &text, const EventTable &events)
        : m_text(text)
        , m_main(events.events.front())
    {
        for (const EventMention &mention : events.mentions) {
            if (mention.group >= 0 && events.groups[size_t(mention.group)].accepted
                && !text.is(mention.full.last, ":"_L1) // else the label of a number
                && !compares(mention))
                m_mentions.push_back(&mention);
        }
    }

    int of(const FigureCandidate &figure) const
    {
        const auto next = std::ranges::partition_point(
            m_mentions, [&](const EventMention *m) { return m->name.first < figure.tokens.first; });
        const Sentence &sentence = m_text.sentences[size_t(figure.sentence)];
        if (sentence.part)
            return m_main;
        const EventMention *before = next != m_mentions.begin() ? *(next - 1) : nullptr;
        if (before && m_text.at(before->name.first).sentence == figure.sentence)
            return before->group;
        if (next != m_mentions.end()) {
            const EventMention &behind = **next;
            if (m_text.at(behind.name.first).sentence == figure.sentence
                && !apart({figure.tokens.last, behind.name.first}))
                return behind.group;
        }
        if (before && m_text.sentenceOf(before->name.first).paragraph == sentence.paragraph)
            return before->group;
        return m_main;
    }

private:
    // "more than at X", "before X", "like X": another event than the one that is counted
    bool compares(const EventMention &mention) const
    {
        for (int i = mention.full.first - 1; i >= std::max(0, mention.full.first - 3); --i) {
            if (m_text.isAny(i, {"than"_L1, "like"_L1, "unlike"_L1, "before"_L1, "after"_L1, "ahead"_L1, "beside"_L1,
                                 "besides"_L1, "alongside"_L1}))
                return true;
        }
        return false;
    }

    bool apart(TokenRange between) const
    {
        for (int i = between.first; i < between.last; ++i) {
            if (m_text.isAny(i, {";"_L1, ":"_L1, "("_L1, "while"_L1, "whereas"_L1, "but"_L1}))
                return true;
        }
        return false;
    }

    const TokenizedText &m_text;
    const int m_main;
    std::vector<const EventMention *> m_mentions; // of the events that the article reports
};

} // namespace

std::vector<int> figureEvents(const TokenizedText &text, const std::vector<FigureCandidate> &figures,
                              const EventTable &events)
{
    std::vector<int> found(figures.size(), events.events.empty() ? -1 : events.events.front());
    if (events.events.size() < 2)
        return found;
    Assigner assigner(text, events);
    std::ranges::transform(figures, found.begin(), [&](const FigureCandidate &figure) { return assigner.of(figure); });
    return found;
}

} // namespace eventarium
