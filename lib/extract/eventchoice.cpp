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
constexpr int visitReach = 40; // tokens between an event and those who came to it
constexpr int fewestWords = 3; // visitors, exhibitors, "the fair"
constexpr int fewestSigns = 6; // of a name that only the whole article shows to be an event's
constexpr int manySigns = 8; // where another name is an event's for sure
constexpr int weakScore = 9; // of an event that the article may only name in passing
constexpr int fewestNouns = 3; // "the event", "the fair"

class Chooser
{
public:
    Chooser(EventTable &table, const Analysis &analysis)
        : m_table(table)
        , m_text(analysis.text)
        , m_dates(analysis.dates)
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
            main = impliedBrand(fewestSigns);
        else if (m_table.groups[size_t(main)].score <= weakScore)
            main = strongerBrand(main);
        if (main < 0)
            main = firstSlotted();
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

    // "Valve Show will run alongside": what runs beside another event is not the one that the article is about.
    static int weightOf(const EventGroup &group) { return group.score - (group.beside ? 3 : 0); }

    // Of reports on many events in a row: "Potter Days (Riga, 4-5 May)"
    int firstSlotted() const
    {
        const auto found = std::ranges::find_if(m_table.groups, [&](const EventGroup &group) {
            return !group.part && group.score >= otherAcceptance && std::ranges::any_of(group.mentions, [&](int index) {
                return m_table.mentions[size_t(index)].slotted;
            });
        });
        return found == m_table.groups.end() ? -1 : int(found - m_table.groups.begin());
    }

    int strongest(bool guessed) const
    {
        int best = -1;
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const EventGroup &group = m_table.groups[i];
            if (!group.part && group.guessed == guessed && group.score >= acceptance
                && (best < 0 || weightOf(group) > weightOf(m_table.groups[size_t(best)])))
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
            return (mention.predicate || mention.ranged)
                   && (mention.headed || mention.slotted || (mention.cued && isVisited(mention)))
                   && (mention.dated || mention.edition || mention.shared) && !isPast(mention)
                   && m_text.sentenceOf(mention.name.first).isBody() && !isBesideEvent(mention);
        });
    }

    // "PotterTech, which closed on Saturday, received 500 visitors": a sentence's subject, and people came
    bool isVisited(const EventMention &mention) const
    {
        const TokenRange sentence = m_text.sentenceOf(mention.name.first).tokens;
        if (mention.full.first > sentence.first + m_text.is(sentence.first, "The"_L1))
            return false;
        for (int i = mention.full.last; i < std::min(sentence.last, mention.full.last + visitReach); ++i) {
            if (isComers(i))
                return true;
        }
        return false;
    }
    bool isComers(int token) const
    {
        return m_text.isAny(token, {"visitors"_L1, "exhibitors"_L1, "attendees"_L1, "participants"_L1, "delegates"_L1,
                                    "spectators"_L1, "festivalgoers"_L1, "fairgoers"_L1, "concertgoers"_L1});
    }

    // Of an article that speaks of visitors and exhibitors or of "the fair" throughout and names no event as one:
    // the name that it has in its title and "at", "to", "of" which people come
    int impliedBrand(int fewest) const
    {
        int words = eventNouns();
        for (int i = 0; i < m_text.count() && words < fewestWords; ++i)
            words += isComers(i) && m_text.sentenceOf(i).isBody();
        if (words < fewestWords)
            return -1;
        int best = -1;
        int most = fewest - 1;
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const int signs = m_table.groups[i].part ? 0 : brandSigns(m_table.groups[i]);
            if (signs > most) {
                most = signs;
                best = int(i);
            }
        }
        return best;
    }
    // A name in the title is the article's event before one named in passing.
    int strongerBrand(int main) const
    {
        const bool titled = std::ranges::any_of(m_table.groups[size_t(main)].mentions, [&](int index) {
            return m_text.sentenceOf(m_table.mentions[size_t(index)].name.first).part == HeaderPart::Kind::Title;
        });
        const int brand = titled ? -1 : impliedBrand(manySigns);
        return brand < 0 ? main : brand;
    }
    int brandSigns(const EventGroup &group) const
    {
        bool titled = false;
        bool marked = false;
        int uses = 0;
        int signs = 0;
        for (const int index : group.mentions) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            const Sentence &sentence = m_text.sentenceOf(mention.name.first);
            titled |= sentence.part == HeaderPart::Kind::Title && mention.name.size() < sentence.tokens.size();
            marked |= mention.year || mention.edition;
            uses += sentence.isBody();
            signs += mention.predicate ? 2 : 0;
            if (m_text.has(mention.name.last, WordClass::ReportVerb) || m_text.is(mention.full.first - 1, "by"_L1)
                || m_text.has(mention.name.last, WordClass::Possessive)
                || m_text.has(mention.name.last, WordClass::PersonTitle))
                signs -= 3; // a company or a person
            else if (m_text.isAny(mention.full.first - 1, {"at"_L1, "to"_L1, "during"_L1}))
                signs += 1;
        }
        return uses ? std::min(signs, 5) + std::min(uses, 3) + (titled ? 3 : 0) + (marked ? 3 : 0) : 0;
    }

    // "who attended PotterCon 2014": years ago
    bool isPast(const EventMention &mention) const
    {
        return (mention.year && m_reference && *mention.year < m_reference->year) || isLongAgo(mention);
    }

    // "In 1972, when the X was held": the only time in its sentence is years ago; or it is the next one's
    bool isLongAgo(const EventMention &mention) const
    {
        const int before = mention.full.first - 1;
        if (m_text.is(before, "next"_L1)
            || (m_text.has(before, WordClass::Nationality) && m_text.is(before - 1, "next"_L1)))
            return true;
        TokenRange sentence = m_text.sentenceOf(mention.name.first).tokens;
        sentence = {std::max(sentence.first, before - visitReach), std::min(sentence.last, before + visitReach)};
        bool past = false;
        for (auto date = std::ranges::partition_point(
                 m_dates, [&](const DateMention &d) { return d.tokens.last <= sentence.first; });
             date != m_dates.end() && date->tokens.first < sentence.last; ++date) {
            if (!date->isDate() || !date->resolved.start || !m_reference)
                continue;
            if (date->resolved.start->year + 1 >= m_reference->year)
                return false;
            past = true;
        }
        return past;
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
    const std::vector<DateMention> &m_dates;
    std::optional<PartialDate> m_reference;
};

} // namespace

void chooseEvents(EventTable &table, const Analysis &analysis)
{
    Chooser(table, analysis).run();
}

} // namespace eventarium
