// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventnames.h"

#include "extract/eventcues.h"
#include "extract/eventgroups.h"
#include "extract/eventlines.h"
#include "extract/eventsigns.h"
#include "extract/eventtitles.h"
#include "extract/namewords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestRange = 200; // days; what lasts longer is no event's time
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
            strip(mention);
            if (mention.name.isEmpty())
                continue;
            lookBefore(mention);
            lookBehind(mention);
            mention.headed = isHeaded(name, mention.name);
            const EventSaying saying = sayingBehind(m_text, mention.name.last);
            mention.predicate = saying != EventSaying::None || m_signs.heldBefore(mention.full.first);
            if (!mention.headed && isCued(name, mention, saying)) {
                mention.cued = true;
                events.insert(nameText(m_text, mention.name));
            }
            mention.possible = !mention.headed && !mention.cued && mayBeEvent(name);
            mention.dated = isDated(mention);
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
            lookBefore(mention);
            lookBehind(mention);
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

    // "Second World Internet Conference", "VIII China High-tech Fair", "Super Bowl LIV"
    void strip(EventMention &mention) const
    {
        TokenRange &name = mention.name;
        while (name.size() > 1 && isHeadlineVerb(name.first) && m_shapes.opensSentence(name.first))
            ++name.first;
        for (int i = name.first; i + 1 < name.last; ++i) { // "PotterCon | Program Committee"
            if (!endsInInnerHead(m_text, i))
                continue;
            int last = i + 1;
            while (last < name.last && !m_text.has(last, WordClass::CommonWord))
                ++last;
            name.last = last;
        }
        mention.full = name;
        while (name.size() > 1 && !m_text.is(name.first, "Annual"_L1)) {
            const int ordinal = ordinalAt(m_text, name.first);
            if (ordinal <= 0 || m_signs.isOwnOrdinal(name.first)
                || (name.first == mention.full.first && m_text.is(name.first, CaseShape::Upper)
                    && !looksRoman(name.first)))
                break;
            mention.edition = ordinal;
            mention.editionTokens = {name.first, name.first + 1};
            ++name.first;
        }
        if (name.size() > 1 && m_text.is(name.first, "Annual"_L1)
            && !m_text.isAny(name.first + 1, {"Meeting"_L1, "Conference"_L1, "General"_L1, "Congress"_L1}))
            ++name.first;
    }

    // "Announcing PotterCon": in a headline the verb is capitalised, too.
    bool isHeadlineVerb(int token) const
    {
        return m_text.isAny(token, {"Announcing"_L1, "Bringing"_L1, "Introducing"_L1, "Presenting"_L1, "Celebrating"_L1,
                                    "Welcoming"_L1, "Attending"_L1, "Visiting"_L1, "Remembering"_L1, "Recapping"_L1,
                                    "Hosting"_L1, "Organising"_L1, "Organizing"_L1, "Join"_L1, "Discover"_L1,
                                    "Explore"_L1, "Experience"_L1, "Upcoming"_L1});
    }

    bool looksRoman(int token) const
    {
        const QStringView word = m_text.textOf(token);
        return std::ranges::all_of(word, [](QChar c) { return u"IVXLC"_s.contains(c); }) && word != u"CC"
               && word != u"CV" && word != u"IC";
    }

    // "the 2020 (19th) ...", "the third edition of the ...", "its 25th annual ..."
    void lookBefore(EventMention &mention) const
    {
        int at = mention.full.first - 1;
        const auto edition = [&](int token) {
            const int value = ordinalAt(m_text, token);
            if (value > 0 && !mention.edition) {
                mention.edition = value;
                mention.editionTokens = {token, token + 1};
            }
            return value > 0;
        };
        if (m_text.is(at, ")"_L1) && m_text.is(at - 2, "("_L1) && edition(at - 1)) {
            mention.full.first = at - 2;
            at -= 3;
        }
        for (int step = 0; step < 3 && m_text.inRange(at) && m_text.sameSentence(at, mention.name.first);
             ++step, --at) {
            if (const int year = yearAt(m_text, at)) {
                mention.year = year;
                mention.full.first = at;
            } else if (m_text.is(at, "first"_L1)
                       && m_text.isAny(mention.name.last,
                                       {"that"_L1, "to"_L1, "since"_L1, "ever"_L1, "without"_L1, "where"_L1})) {
                break; // the first one of a kind
            } else if (isSomebodysFirst(at)) {
                break;
            } else if (edition(at)) {
                mention.full.first = at;
            } else if (m_text.is(at, "first-ever"_L1) || (m_text.is(at, "ever"_L1) && m_text.is(at - 1, "first"_L1))) {
                at -= m_text.is(at, "ever"_L1);
                if (!mention.edition) {
                    mention.edition = 1;
                    mention.editionTokens = {at, at + 1};
                }
                mention.full.first = at;
            } else if (!isBetweenOrdinal(at)) {
                break;
            }
        }
        if (m_text.is(at, "the"_L1))
            --at;
        if (m_text.is(at, "of"_L1)
            && m_text.isAny(at - 1, {"edition"_L1, "session"_L1, "iteration"_L1, "installment"_L1, "instalment"_L1}))
            edition(at - 2);
    }

    // What may stand between an ordinal and the name: "first official ...", "third European #PotterCon"
    bool isBetweenOrdinal(int token) const
    {
        return m_text.isAny(token, {"annual"_L1, "#"_L1, "biennial"_L1}) || m_text.textOf(token) == u"\u201c"
               || ((m_text.is(token, "official"_L1) || m_text.has(token, WordClass::Nationality))
                   && ordinalAt(m_text, token - 1) > 0)
               || (m_text.is(token + 1, "#"_L1) && m_text.has(token, WordClass::Nationality));
    }

    // "it was her first PotterCon", "the success of our first PotterCon": of a guest, not of the event
    bool isSomebodysFirst(int token) const
    {
        if (ordinalAt(m_text, token) != 1)
            return false;
        if (m_text.isAny(token - 1, {"my"_L1, "his"_L1, "her"_L1, "their"_L1, "your"_L1}))
            return true;
        if (!m_text.is(token - 1, "our"_L1))
            return false;
        for (int i = token - 2; i > token - 6; --i) {
            if (m_text.isAny(i, {"host"_L1, "hosting"_L1, "hosted"_L1, "hold"_L1, "held"_L1, "holding"_L1,
                                 "launching"_L1, "launch"_L1, "organise"_L1, "organize"_L1, "organised"_L1,
                                 "organized"_L1, "planned"_L1, "announce"_L1, "announcing"_L1, "to"_L1}))
                return false;
        }
        return true;
    }

    void lookBehind(EventMention &mention) const
    {
        int at = mention.full.last;
        if (const int year = yearAt(m_text, at); year && !mention.year) {
            mention.year = year;
            mention.full.last = at + 1;
        } else if (m_text.is(at, "("_L1) && m_text.is(at + 2, ")"_L1)) {
            if (const int bracketed = yearAt(m_text, at + 1))
                mention.year = bracketed;
            else if (const int edition = ordinalAt(m_text, at + 1);
                     edition && !mention.edition && m_text.is(at + 1, TokenKind::Number))
                mention.edition = edition;
        }
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
        if (m_shapes.isHeadline(first) && saying == EventSaying::None)
            return false;
        const bool plain = name.kind == NameKind::Unknown || (name.kind == NameKind::Organization && !name.known)
                           || isBareName(name);
        if (!plain)
            return false;
        const int before = first - 1;
        if (isEventNoun(m_text, before) && m_text.sameSentence(before, first))
            mention.cued = true; // "the consumer electronics fair IFA"
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
            mention.cued = mention.cued || saying != EventSaying::None || m_signs.opensBefore(mention.full.first);
        return mention.cued || m_signs.isTitleOpening(name, saying);
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
