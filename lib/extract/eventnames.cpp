// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventnames.h"

#include "extract/eventbrands.h"
#include "extract/eventcues.h"
#include "extract/eventgroups.h"
#include "extract/eventlines.h"
#include "extract/eventnameedges.h"
#include "extract/eventsigns.h"
#include "extract/eventtitles.h"
#include "extract/namewords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestRange = 200; // days; what lasts longer is no event's time
constexpr int menuReach = 20; // tokens around a name in which bars show a line of links
constexpr int dateReach = 60; // tokens between a name and a date that goes with it

class MentionFinder
{
public:
    MentionFinder(const Analysis &analysis, const NameTable &names, const NameShapes &shapes)
        : m_text(analysis.text)
        , m_analysis(analysis)
        , m_names(names)
        , m_shapes(shapes)
        , m_signs(analysis.text)
        , m_brands(analysis, names)
        , m_edges(analysis.text, shapes, m_signs, m_brands)
    {
    }

    std::vector<EventMention> run()
    {
        QSet<QString> events; // names without head noun that words beside them show to be events somewhere
        std::vector<EventMention> found;
        for (const NameMention &name : m_names.mentions) {
            if (name.kind == NameKind::Person || (name.kind == NameKind::Place && !yearAt(m_text, name.tokens.last)))
                continue;
            EventMention mention;
            mention.name = name.tokens;
            m_edges.strip(mention);
            if (mention.name.isEmpty())
                continue;
            m_edges.lookBefore(mention);
            m_edges.lookBehind(mention);
            mention.headed = isHeaded(name, mention.name);
            if (const int year = mention.year ? 0 : m_brands.shortYearAt(name, mention.full.last)) {
                mention.year = year;
                ++mention.full.last;
            }
            const EventSaying saying = sayingBehind(m_text, mention.name.last);
            mention.predicate = saying != EventSaying::None || m_signs.heldBefore(mention.full.first);
            mention.slotted = name.kind != NameKind::Place
                              && m_brands.daysInBracket(name, mention.full.last, !mention.headed);
            mention.predicate |= mention.slotted;
            if (!mention.headed && (mention.slotted || isCued(name, mention, saying))) {
                mention.cued = true;
                events.insert(nameText(m_text, mention.name));
            }
            mention.possible = !mention.headed && !mention.cued && mayBeEvent(name);
            mention.dated = isDated(mention);
            if (isInMenu(mention.full))
                mention.predicate = mention.dated = mention.ranged = false;
            found.push_back(mention);
        }
        meetings(found);
        for (const EventMention &mention : titledEvents(m_text)) {
            insert(mention, found);
            events.insert(nameText(m_text, mention.name));
        }
        for (const EventMention &mention : calendarEvents(m_analysis, m_names)) {
            insert(mention, found);
            events.insert(nameText(m_text, mention.name));
        }
        if (const auto mention = titleEvent(m_analysis)) {
            insert(*mention, found);
            events.insert(nameText(m_text, mention->name));
        }
        for (const EventMention &mention : found) {
            if (!mention.headed && m_signs.hostsSomething(mention.full.last))
                events.remove(nameText(m_text, mention.name));
        }
        std::erase_if(found, [&](const EventMention &mention) {
            if (!mention.headed && m_signs.hostsSomething(mention.full.last))
                return true;
            return !mention.headed && !mention.cued && !mention.possible
                   && (events.isEmpty() || !events.contains(nameText(m_text, mention.name)));
        });
        return found;
    }

private:
    // "the 12th annual meeting of the Western Section of the Botanical Society": a head in lower case
    // before a body's name, where it is one of a row.
    void meetings(std::vector<EventMention> &found) const
    {
        for (int i = 1; i < m_text.count(); ++i) {
            if (!m_text.isAny(i, {"meeting"_L1, "congress"_L1, "conference"_L1, "convention"_L1, "symposium"_L1})
                || !m_text.is(i + 1, "of"_L1) || !m_text.is(i, CaseShape::Lower))
                continue;
            if (!m_text.isAny(i - 1, {"annual"_L1, "biennial"_L1, "triennial"_L1, "general"_L1, "scientific"_L1}))
                continue;
            const int last = bodyBehind(i + 1);
            if (last < 0)
                continue;
            EventMention mention;
            mention.name = {i - 1, last};
            mention.full = mention.name;
            m_edges.lookBefore(mention);
            m_edges.lookBehind(mention);
            mention.headed = true;
            mention.predicate = sayingBehind(m_text, last) != EventSaying::None || mention.edition;
            insert(mention, found);
        }
    }
    void insert(EventMention mention, std::vector<EventMention> &found) const
    {
        const auto at = std::ranges::partition_point(
            found, [&](const EventMention &m) { return m.full.last <= mention.full.first; });
        auto last = at;
        while (last != found.end() && last->full.first < mention.full.last)
            ++last;
        const auto headed = std::find_if(at, last, [](const EventMention &m) { return m.headed; });
        if (headed != last) {
            headed->listed |= mention.listed;
            return;
        }
        mention.dated = isDated(mention) || (mention.cued && datedBefore(mention));
        found.insert(found.erase(at, last), mention);
    }
    // The end of "of the A [of the B ...]" where the last is an organisation; -1 otherwise
    int bodyBehind(int preposition) const
    {
        int last = -1;
        for (int part = 0; part < 3 && m_text.is(preposition, "of"_L1); ++part) {
            const int first = m_text.is(preposition + 1, "the"_L1) ? preposition + 2 : preposition + 1;
            const NameMention *name = m_names.mentionOver(first);
            if (!name || name->tokens.first != first || !m_text.sameSentence(first, preposition)
                || (name->kind != NameKind::Organization && name->kind != NameKind::Unknown))
                break;
            preposition = name->tokens.last;
            last = name->kind == NameKind::Organization ? name->tokens.last : last;
        }
        return last;
    }

    bool isHeaded(const NameMention &name, TokenRange tokens) const
    {
        if (name.kind != NameKind::Event)
            return false;
        const QStringView last = m_text.textOf(tokens.last - 1);
        if (tokens.size() == 2
            && m_text.isAny(tokens.first, {"New"_L1, "Next"_L1, "Free"_L1, "Another"_L1, "Special"_L1, "Local"_L1}))
            return false; // "A New Fair in Riga"
        return tokens.size() > 1 || last.contains(u'-') || last.size() > 8
               || m_text.is(tokens.last - 1, CaseShape::Mixed);
    }

    // Whether words beside a name without head noun show it to be an event.
    bool isCued(const NameMention &name, EventMention &mention, EventSaying saying) const
    {
        const int first = mention.full.first;
        const int last = mention.name.last;
        if (m_signs.isReviewed(mention) && name.kind != NameKind::Place)
            return true;
        if (m_text.is(first, CaseShape::Lower) && m_text.is(first, TokenKind::Word) && name.tokens.size() == 1
            && !m_text.textOf(first).contains(u'.'))
            return true; // "potta": see NameShapes
        if (m_shapes.isHeadline(first) && saying == EventSaying::None)
            return false;
        const bool plain = name.kind == NameKind::Unknown || (name.kind == NameKind::Organization && !name.known)
                           || isBareName(name);
        if (!plain)
            return false;
        const int before = first - 1;
        if (isEventNoun(m_text, before) && m_text.sameSentence(before, first))
            mention.cued = true; // "the consumer electronics fair Potta"
        if (m_text.is(before, ":"_L1) && isEventNoun(m_text, before - 1) && m_text.sameSentence(before, first))
            mention.cued = true; // "A new conference: Potter Days"
        if (m_signs.appositionIsEvent(last) || m_signs.kindBehind(name, mention))
            mention.cued = true;
        const bool opensOrCloses = saying == EventSaying::Opens || saying == EventSaying::Closes;
        if (opensOrCloses && !m_text.has(last, WordClass::Possessive)
            && !m_text.at(last - 1).classes.hasAny({WordClass::VenueHead, WordClass::OrganizationHead}))
            mention.cued = true;
        if (saying == EventSaying::Held && m_text.isAny(last + 2, {"held"_L1, "place"_L1}))
            mention.cued = true;
        if (mention.year && mention.full.last > last && !m_text.has(mention.name.first, WordClass::CommonWord)
            && !m_text.isAny(before, {"in"_L1}) && mention.name.size() <= 6)
            mention.cued = true;
        if (mention.edition && !name.weak && m_text.is(mention.editionTokens.first, TokenKind::Number)
            && mention.editionTokens.last == mention.name.first)
            mention.cued = mention.cued || saying != EventSaying::None || m_signs.opensBefore(mention.full.first)
                           || m_brands.isCounted(name, mention.editionTokens);
        if (mention.edition && m_text.is(mention.name.first - 1, "annual"_L1))
            mention.cued = true; // "the ninth annual PotterHacks"
        return mention.cued || m_signs.isTitleOpening(name, saying);
    }

    // "AGENDA | Potter Days: 16 and 17 May | Contact": a line of links
    bool isInMenu(TokenRange name) const
    {
        const Sentence &sentence = m_text.sentenceOf(name.first);
        int bars = 0;
        for (int i = std::max(sentence.tokens.first, name.first - menuReach);
             i < std::min(sentence.tokens.last, name.last + menuReach); ++i)
            bars += m_text.is(i, "|"_L1);
        return bars > 1 && sentence.part != HeaderPart::Kind::Title;
    }

    // A name of its own that may be an event's if the article speaks of one: "at Computex Taipei", "for Slush"
    bool mayBeEvent(const NameMention &name) const
    {
        if (name.known || name.kind == NameKind::Place || name.tokens.size() > 4)
            return false;
        if (name.tokens.size() == 1 && m_text.at(name.tokens.first).span.length() < 3) // "EU", "AI"
            return false;
        const int before = name.tokens.first - 1;
        return m_text.isAny(before, {"at"_L1, "for"_L1, "of"_L1, "to"_L1, "produces"_L1, "during"_L1, "attend"_L1,
                                     "attended"_L1, "visit"_L1})
               || m_text.sentenceOf(name.tokens.first).tokens.first == name.tokens.first;
    }

    bool isBareName(const NameMention &name) const
    {
        return name.kind == NameKind::Event; // has a head, but only one word: "Oktoberfest"
    }

    // "... a conference on June 18. The conference, titled ...": the sentence before says when.
    bool datedBefore(const EventMention &mention) const
    {
        const int sentence = m_text.at(mention.name.first).sentence;
        return std::ranges::any_of(m_analysis.dates, [&](const DateMention &date) {
            return date.isDate() && m_text.at(date.tokens.first).sentence == sentence - 1;
        });
    }

    bool isDated(EventMention &mention) const
    {
        bool dated = false;
        const int sentence = m_text.at(mention.name.first).sentence;
        const TokenRange whole = m_text.sentences[size_t(sentence)].tokens;
        TokenRange tokens{std::max(whole.first, mention.name.first - dateReach),
                          std::min(whole.last, mention.name.last + dateReach)};
        if (m_text.sentences[size_t(sentence)].kind == Sentence::Kind::Heading && tokens.last == whole.last)
            tokens.last += 4; // the line below opens with a date
        const auto first = std::ranges::partition_point(
            m_analysis.dates, [&](const DateMention &d) { return d.tokens.last <= tokens.first; });
        for (auto date = first; date != m_analysis.dates.end() && date->tokens.first < tokens.last; ++date) {
            if (!date->isDate() || mention.full.contains(date->tokens.first))
                continue;
            dated = true;
            const ResolvedTime &time = date->resolved;
            mention.ranged |= date->isRange() && time.start && time.end && time.start->day && time.end->day
                              && *time.start < *time.end
                              && time.start->firstDay().daysTo(time.end->firstDay()) <= longestRange;
        }
        mention.shared = m_signs.sharesTime(tokens);
        return dated;
    }

    const TokenizedText &m_text;
    const Analysis &m_analysis;
    const NameTable &m_names;
    const NameShapes &m_shapes;
    const EventSigns m_signs;
    EventBrands m_brands;
    const EventNameEdges m_edges;
};

} // namespace

EventTable findEvents(const Analysis &analysis, const NameTable &names, const NameShapes &shapes,
                      const NameTables &tables)
{
    EventTable table;
    table.mentions = MentionFinder(analysis, names, shapes).run();
    groupEvents(table, analysis, names, tables);
    return table;
}

} // namespace eventarium
