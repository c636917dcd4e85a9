// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventchoice.h"

#include "extract/eventcues.h"
#include "extract/reason.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostEvents = 12; // that one article reports
constexpr int acceptance = 8; // score of the event an article is about
constexpr int otherAcceptance = 7; // of any other one that it reports
constexpr int guessedLead = 5; // by which a name that may be anything must outweigh one known to be an event's
constexpr int leastMeant = 0; // of the one event that an article can mean
constexpr int fewestNouns = 3; // "the event", "the fair"

class Chooser
{
public:
    Chooser(EventTable &table, const Analysis &analysis)
        : m_table(table)
        , m_text(analysis.text)
        , m_reference(analysis.reference)
    {
    }

    void run()
    {
        choose();
        if (m_text.reasons)
            tellLosers();
    }

private:
    void choose()
    {
        int main = strongest(false);
        const int guessed = strongest(true);
        if (guessed >= 0
            && (main < 0 || m_table.groups[size_t(guessed)].score >= m_table.groups[size_t(main)].score + guessedLead))
            main = guessed;
        if (main < 0)
            main = onlyOneMeant();
        if (main < 0)
            main = firstListed();
        if (main < 0)
            return;
        accept(main);
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const bool other = isListed(m_table.groups[i]) || reportsOther(m_table.groups[i]);
            if (int(i) != main && m_table.events.size() < mostEvents && other)
                accept(int(i));
        }
    }

    bool isListed(const EventGroup &group) const
    {
        return std::ranges::any_of(group.mentions, [&](int index) { return m_table.mentions[size_t(index)].listed; });
    }
    int firstListed() const
    {
        const auto found = std::ranges::find_if(m_table.groups, [&](const EventGroup &g) { return isListed(g); });
        return found == m_table.groups.end() ? -1 : int(found - m_table.groups.begin());
    }

    int strongest(bool guessed) const
    {
        int best = -1;
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const EventGroup &group = m_table.groups[i];
            if (!group.part && group.guessed == guessed && group.score >= acceptance
                && (best < 0 || group.score > m_table.groups[size_t(best)].score))
                best = int(i);
        }
        return best;
    }

    void tellLosers() const
    {
        for (Reason &reason : *m_text.reasons) {
            if (reason.of != Reason::Of::Event || reason.group < 0)
                continue;
            const EventGroup &group = m_table.groups[size_t(reason.group)];
            if (group.accepted)
                continue;
            reason.lost = group.part                 ? u"it is a part of another event"_s
                          : group.score < acceptance ? u"it scores less than %1"_s.arg(acceptance)
                                                     : u"another event is the article's, and of this one the text "
                                                       "does not say that and when it is held"_s;
        }
    }

    // Of an article that speaks of "the event" throughout but holds or opens none in so many words: the one
    // name that it can mean, named in the title or twice in the body.
    int onlyOneMeant() const
    {
        if (eventNouns() < fewestNouns)
            return -1;
        int best = -1;
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const EventGroup &group = m_table.groups[i];
            const bool headed = std::ranges::any_of(group.mentions,
                                                    [&](int index) { return m_table.mentions[size_t(index)].headed; });
            if (group.part || !headed || group.score < leastMeant || group.kind == EventKind::Awards
                || group.kind == EventKind::Ceremony)
                continue;
            if (best >= 0 && m_table.groups[size_t(best)].score == group.score)
                return -1;
            if (best < 0 || group.score > m_table.groups[size_t(best)].score)
                best = int(i);
        }
        return best;
    }

    // "the event", "this conference", "our summit" in running text
    int eventNouns() const
    {
        int nouns = 0;
        for (int i = 1; i < m_text.count(); ++i) {
            nouns += isEventNoun(m_text, i) && m_text.sentenceOf(i).isBody()
                     && m_text.isAny(articleOf(m_text, i),
                                     {"the"_L1, "this"_L1, "our"_L1, "The"_L1, "This"_L1, "Our"_L1});
        }
        return nouns;
    }

    void accept(int group)
    {
        m_table.groups[size_t(group)].accepted = true;
        m_table.events.push_back(group);
    }

    // A second event is one only with its own words of being held and its own time or edition.
    bool reportsOther(const EventGroup &group) const
    {
        if (group.part || group.score < otherAcceptance || group.kind == EventKind::Ceremony
            || group.kind == EventKind::Awards)
            return false;
        return std::ranges::any_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            return (mention.predicate || mention.ranged) && mention.headed
                   && (mention.dated || mention.edition || mention.shared) && !isPast(mention)
                   && m_text.sentenceOf(mention.name.first).isBody() && !isBesideEvent(mention);
        });
    }

    // "who attended PotterCon 2014": years ago
    bool isPast(const EventMention &mention) const
    {
        return mention.year && m_reference && *mention.year < m_reference->year;
    }

    // "taking place at the Theatre Workshop", "produced by PotterDays", "co-located with PotterCon": what stands
    // beside the event of the sentence is its venue, its maker, its neighbour.
    bool isBesideEvent(const EventMention &mention) const
    {
        const int before = mention.full.first - 1 - m_text.is(mention.full.first - 1, "the"_L1);
        if (m_text.is(before, "by"_L1) || (m_text.is(before, "with"_L1) && m_text.is(before - 1, "co-located"_L1)))
            return true;
        int at = before; // "at Example Hall, Old Town, the Example Market"
        while (at > before - 12 && at >= 0 && (m_text.isCapitalized(at) || m_text.is(at, ","_L1)))
            --at;
        at -= m_text.is(at, "the"_L1);
        if (!m_text.is(at, "at"_L1))
            return false;
        const TokenRange sentence = m_text.sentenceOf(mention.name.first).tokens;
        const auto first = std::ranges::partition_point(
            m_table.mentions, [&](const EventMention &m) { return m.name.first < sentence.first; });
        return first != m_table.mentions.end() && first->group != mention.group && first->headed
               && first->name.first < at;
    }

    EventTable &m_table;
    const TokenizedText &m_text;
    std::optional<PartialDate> m_reference;
};

} // namespace

void chooseEvents(EventTable &table, const Analysis &analysis)
{
    Chooser(table, analysis).run();
}

} // namespace eventarium
