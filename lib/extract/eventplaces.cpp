// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventplaces.h"

#include "extract/eventcues.h"
#include "extract/placecues.h"
#include "extract/reason.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int eventReach = 30; // tokens between a place and what puts the event there

class PlaceFinder
{
public:
    PlaceFinder(const TokenizedText &text, const NameTable &names, const EventTable &events, int group,
                const NameTables &tables, const QString &dateline)
        : m_text(text)
        , m_names(names)
        , m_events(events)
        , m_group(group)
        , m_tables(tables)
        , m_dateline(dateline.section(u',', 0, 0).section(u'/', -1).trimmed())
    {
        for (const int index : events.groups[size_t(group)].mentions)
            m_sentences.insert(text.at(events.mentions[size_t(index)].name.first).sentence);
    }

    std::vector<Place> run()
    {
        inName();
        inBracket();
        for (size_t i = 0; i < m_names.mentions.size(); ++i) {
            const NameMention &mention = m_names.mentions[i];
            if (mention.kind == NameKind::Place && mention.placeKind != PlaceKind::Region && countsHere(mention))
                weigh(i);
            else if (mention.kind != NameKind::Event && countsHere(mention) && isHeldAt(mention))
                heldAt(i);
            else if (countsHere(mention) && isTownBehind(mention))
                add({nameText(m_text, mention.tokens), PlaceKind::City, mention.tokens, 5});
            else if (mention.kind == NameKind::Organization && countsHere(mention)
                     && isSecondVenue(m_text, mention.tokens))
                add({nameText(m_text, mention.tokens), PlaceKind::Venue, mention.tokens, 4});
        }
        datelined();
        std::ranges::stable_sort(m_candidates, std::ranges::greater{}, &Candidate::weight);
        std::vector<Place> places;
        const Candidate *city = nullptr;
        for (const Candidate &candidate : m_candidates) {
            const bool venue = candidate.kind == PlaceKind::Venue;
            const bool shorter = std::ranges::any_of(places, [&](const Place &place) { // "Convention Centre" of one
                return place.name.endsWith(u' ' + candidate.name);
            });
            if (venue && candidate.weight >= 3 && places.size() < 3 && !shorter)
                places.push_back(placeOf(candidate));
            if (candidate.kind == PlaceKind::City && candidate.weight >= 2 && !city)
                city = &candidate;
        }
        if (city) {
            places.push_back(placeOf(*city));
            countryBehind(*city, places);
        }
        tell(places);
        return places;
    }

private:
    struct Candidate
    {
        QString name;
        PlaceKind kind = PlaceKind::Unknown;
        TokenRange tokens;
        int weight = 0;
        int length = 0; // only so much of the token, where not 0
        QLatin1StringView rule = "beside the event"_L1;
    };

    void tell(const std::vector<Place> &places) const
    {
        for (const Candidate &candidate : m_candidates) {
            const bool taken = std::ranges::any_of(places, [&](const Place &p) { return p.name == candidate.name; });
            const QString lost = taken ? QString() : u"it weighs too little, or another more"_s;
            tellReason(m_text, [&] {
                return Reason{Reason::Of::Place, m_group, candidate.name, candidate.rule, candidate.tokens,
                              candidate.weight,  lost};
            });
        }
    }

    // "in Florence, Italy"
    void countryBehind(const Candidate &city, std::vector<Place> &places) const
    {
        for (size_t i = 1; i < m_names.mentions.size(); ++i) {
            const NameMention &country = m_names.mentions[i];
            const NameMention &before = m_names.mentions[i - 1];
            if (country.placeKind != PlaceKind::Country || before.tokens.last + 1 != country.tokens.first
                || !m_text.is(before.tokens.last, ","_L1) || nameText(m_text, before.tokens) != city.name)
                continue;
            return places.push_back(placeOf({nameText(m_text, country.tokens), PlaceKind::Country, country.tokens}));
        }
    }

    // The city before the news, where the news names it as well and no other city is the event's
    void datelined()
    {
        if (m_dateline.isEmpty() || std::ranges::any_of(m_candidates, [](const Candidate &c) {
                return c.kind == PlaceKind::City && c.weight >= 2;
            }))
            return;
        const QString key = folded(m_dateline);
        for (const NameMention &mention : m_names.mentions) {
            const Sentence &sentence = m_text.sentenceOf(mention.tokens.first);
            if ((sentence.part && sentence.part != HeaderPart::Kind::Title) || mention.kind == NameKind::Person
                || m_text.isAny(mention.tokens.first - 1, {"from"_L1, "to"_L1}))
                continue;
            for (int i = mention.tokens.first; i < mention.tokens.last; ++i) {
                if (folded(m_text.textOf(i)) == key)
                    return add({m_text.textOf(i).toString(), PlaceKind::City, {i, i + 1}, 3});
            }
        }
    }

    // "Potter Days (Riga, 4-5 May)"
    void inBracket()
    {
        for (const int index : m_events.groups[size_t(m_group)].mentions) {
            const EventMention &mention = m_events.mentions[size_t(index)];
            const NameMention *place = mention.slotted ? placeInBracket(m_text, m_names, mention.full.last) : nullptr;
            if (place)
                add({nameText(m_text, place->tokens),
                     place->placeKind == PlaceKind::Venue ? PlaceKind::Venue : PlaceKind::City, place->tokens, 9});
        }
    }

    // "was held at X", "takes place from May 2 to 4 at the X", "Venue: X": whatever X is, it is the venue.
    bool isHeldAt(const NameMention &mention) const
    {
        int first = mention.tokens.first;
        if (const NameMention *owner = m_text.has(first - 1, WordClass::Possessive) ? m_names.mentionOver(first - 2)
                                                                                    : nullptr;
            owner && owner->tokens.last == first - 1)
            first = owner->tokens.first; // "at Example University's |Alder Hall"
        const int before = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        if (m_text.is(before, ":"_L1))
            return m_text.isAny(before - 1, {"venue"_L1, "where"_L1, "location"_L1, "place"_L1});
        if (!m_text.is(before, "at"_L1) || mention.weak || m_text.has(mention.tokens.last, WordClass::Possessive))
            return false;
        if (endsOurEvent(before)
            || (m_text.isAny(before - 1, {"was"_L1, "is"_L1, "were"_L1}) && ours(before - 1)
                && (isEventNoun(m_text, before - 2) || endsOurEvent(before - 1))))
            return true; // "the Timber Fair at X", "the fair was at X"
        for (int i = before - 1; i > before - 12 && i >= 0 && m_text.sameSentence(i, before); --i) {
            if (eventVerbAt(m_text, i) != EventSaying::None || m_text.isAny(i, {"held"_L1, "back"_L1}))
                return ours(i);
            if (!tellsTime(m_text, i))
                return false;
        }
        return false;
    }
    // The name of this event ends before the token.
    bool endsOurEvent(int token) const
    {
        const auto found = std::ranges::partition_point(m_events.mentions,
                                                        [&](const EventMention &m) { return m.full.last < token; });
        return found != m_events.mentions.end() && found->full.last == token && found->group == m_group;
    }
    // "the Timber Fair in |Xville", "the fair in |Xville": a town that no list knows
    bool isTownBehind(const NameMention &mention) const
    {
        const int in = mention.tokens.first - 1;
        return mention.kind == NameKind::Unknown && !mention.weak && mention.tokens.size() <= 3
               && m_text.is(in, "in"_L1) && m_text.is(mention.tokens.first, CaseShape::Capitalized)
               && (endsOurEvent(in) || (isEventNoun(m_text, in - 1) && m_sentences.contains(m_text.at(in).sentence)))
               && !m_text.at(mention.tokens.first)
                       .classes.hasAny({WordClass::Month, WordClass::GivenName, WordClass::TopicName})
               && !m_text.has(mention.tokens.last, WordClass::Possessive);
    }
    // The verb's sentence speaks of this event, or of "the event".
    bool ours(int verb) const
    {
        const int sentence = m_text.at(verb).sentence;
        if (m_sentences.contains(sentence))
            return true;
        const bool main = !m_events.events.empty() && m_events.events.front() == m_group;
        const TokenRange tokens = m_text.sentenceOf(verb).tokens;
        for (int i = verb - 1; main && i >= std::max(tokens.first, verb - eventReach); --i) {
            if (isEventNoun(m_text, i) || (i == tokens.first && m_text.isAny(i, {"It"_L1, "This"_L1})))
                return true;
        }
        return false;
    }
    // The venue and the town behind it: "at X, Y", "at X in Y"
    void heldAt(size_t index)
    {
        const NameMention &venue = m_names.mentions[index];
        add({m_names.nameOf(venue, m_text), PlaceKind::Venue, venue.tokens, 6, 0, "held at"_L1});
        townBehind(index, 5);
    }

    // "at X, Y", "at X in Y", "at X, a part of Y, Y": a known town within three names, else the next name.
    void townBehind(size_t venue, int weight)
    {
        const NameMention *unknown = nullptr;
        for (size_t i = venue + 1; i < m_names.mentions.size() && i <= venue + 3; ++i) {
            const NameMention &before = m_names.mentions[i - 1];
            const NameMention &town = m_names.mentions[i];
            if (town.tokens.first != before.tokens.last + 1 || !m_text.isAny(before.tokens.last, {","_L1, "in"_L1})
                || !m_text.sameSentence(before.tokens.first, town.tokens.first))
                break;
            if (town.kind == NameKind::Place && town.placeKind == PlaceKind::City)
                return add(
                    {m_names.nameOf(town, m_text), PlaceKind::City, town.tokens, weight, 0, "behind the venue"_L1});
            if (isAreaName(m_text, town.tokens.last - 1) && weight >= 3) {
                add({m_names.nameOf(town, m_text), PlaceKind::Venue, town.tokens, weight}); // "at X Hall, |Y House"
                continue;
            }
            if (i == venue + 1 && town.kind == NameKind::Unknown && town.tokens.size() <= 3)
                unknown = &town;
        }
        if (unknown && weight >= 5)
            add({nameText(m_text, unknown->tokens), PlaceKind::City, unknown->tokens, weight, 0,
                 "behind the venue"_L1});
    }

    // In the body, or where an "About" part says it of the event
    bool countsHere(const NameMention &mention) const
    {
        const Sentence &sentence = m_text.sentenceOf(mention.tokens.first);
        return sentence.isBody() || sentence.part == HeaderPart::Kind::Title
               || (sentence.part == HeaderPart::Kind::Boilerplate
                   && m_sentences.contains(m_text.at(mention.tokens.first).sentence));
    }

    // "Nanjing Tech Week", "MWC Barcelona": the name says where.
    void inName()
    {
        townInFront(m_events.groups[size_t(m_group)].nameTokens);
        for (const int index : m_events.groups[size_t(m_group)].mentions) {
            const TokenRange name = m_events.mentions[size_t(index)].name;
            for (int i = name.first; i < name.last; ++i) {
                const QStringView word = m_text.textOf(i);
                const qsizetype hyphen = word.indexOf(u'-'); // "Berlin-Marathon"
                if (hyphen > 2 && !m_tables.countryOf(word.first(hyphen)).isEmpty())
                    add({word.first(hyphen).toString(), PlaceKind::City, {i, i + 1}, 4, int(hyphen), "in the name"_L1});
                else if (m_text.has(i, WordClass::PlaceName) && m_text.at(i).value == 1)
                    add({word.toString(), PlaceKind::City, {i, i + 1}, 4, 0, "in the name"_L1});
            }
            const TokenRange end{name.last - 2, name.last}; // "PotterCon San Francisco"
            if (name.size() > 2 && !m_tables.countryOf(nameText(m_text, end)).isEmpty())
                add({nameText(m_text, end), PlaceKind::City, end, 4, 0, "in the name"_L1});
        }
    }

    // "Xville Jobs Fair", where the text says elsewhere that something is "in Xville", "Xville, Montana"
    void townInFront(TokenRange name)
    {
        for (const int length : {2, 1}) {
            const TokenRange front{name.first, name.first + length};
            if (name.size() <= length || !m_text.is(front.first, CaseShape::Capitalized)
                || m_text.has(front.first, WordClass::PlaceName) || m_text.has(front.first, WordClass::CommonWord))
                continue;
            const quint64 key = nameHash(m_text, front);
            for (const NameMention &mention : m_names.mentions) {
                const int behind = mention.tokens.last;
                if (mention.tokens.first == name.first || mention.kind == NameKind::Person
                    || mention.tokens.size() != length || nameHash(m_text, mention.tokens) != key)
                    continue;
                const bool region = m_text.is(behind, ","_L1) && m_text.has(behind + 1, WordClass::PlaceName)
                                    && m_text.at(behind + 1).value >= 2;
                if (m_text.isAny(mention.tokens.first - 1, {"in"_L1, "near"_L1}) || region)
                    return add({nameText(m_text, front), PlaceKind::City, front, 4});
            }
        }
    }

    void weigh(size_t index)
    {
        const NameMention &mention = m_names.mentions[index];
        const int first = mention.tokens.first;
        const int before = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        const int sentence = m_text.at(first).sentence;
        const bool at = m_text.isAny(before, {"in"_L1, "at"_L1, "to"_L1, "into"_L1, "around"_L1});
        const bool named = m_sentences.contains(sentence);
        int weight = 0;
        if (at)
            weight += m_text.is(before, "to"_L1) ? 1 : 2;
        if (named)
            weight += 2;
        if (m_text.sentenceOf(first).part == HeaderPart::Kind::Boilerplate)
            weight -= 2;
        if (mention.placeKind == PlaceKind::City && !m_dateline.isEmpty()
            && m_text.textOf(mention.tokens).compare(m_dateline, Qt::CaseInsensitive) == 0)
            weight += 2;
        if (m_text.is(before, "to"_L1) && movesBefore(m_text, before))
            weight += 3;
        if (mention.placeKind == PlaceKind::Venue && venuesBefore(m_text, first))
            weight += 4;
        if (at && (eventVerbBefore(m_text, before) || endsOurEvent(before)))
            weight += 3;
        else if (at && eventNounBefore(m_text, before))
            weight += 2;
        if (mention.placeKind == PlaceKind::Venue)
            weight += at ? 1 : 0;
        if (m_text.is(mention.tokens.last, ":"_L1) || standsAlone(m_text, mention.tokens))
            weight += m_sentences.contains(sentence - 1) ? 4 : 0;
        if (m_text.has(mention.tokens.last, WordClass::Possessive))
            weight -= 2;
        if (m_text.isAny(before, {"from"_L1, "between"_L1, "outside"_L1, "like"_L1, "near"_L1})
            || toldElsewhere(m_text, first))
            weight -= 3;
        if (toldOfAnotherTime(m_text, first) || ofAnotherEvent(first))
            weight -= 6;
        if (mention.placeKind == PlaceKind::Country)
            return;
        add({m_names.nameOf(mention, m_text), mention.placeKind, mention.tokens, weight});
        if (mention.placeKind == PlaceKind::Venue) {
            cityBehind(mention, weight);
            if (weight >= 3)
                townBehind(index, std::min(weight, 4));
        }
    }

    // "at the Las Vegas Convention Center" also names Las Vegas, if weakly
    void cityBehind(const NameMention &venue, int weight)
    {
        for (int i = venue.tokens.first; i < venue.tokens.last; ++i) {
            if (m_text.has(i, WordClass::PlaceName) && m_text.at(i).value == 1)
                add({m_text.textOf(i).toString(), PlaceKind::City, {i, i + 1}, std::min(weight, 2)});
        }
    }

    // "COP17 in Durban", "left to COP26 in Glasgow": the name right before it is another event's or another
    // edition's, where the article begins with COP25.
    bool ofAnotherEvent(int first) const
    {
        if (first < 2 || !m_text.is(first - 1, "in"_L1))
            return false;
        for (const EventMention &mention : m_events.mentions) {
            if (mention.full.last == first - 1 && mention.group != m_group && (mention.headed || mention.cued))
                return true;
        }
        return namesOtherEdition(m_text, first - 2);
    }

    void add(Candidate candidate)
    {
        for (Candidate &known : m_candidates) {
            if (known.name == candidate.name) {
                if (candidate.weight > known.weight)
                    known.tokens = candidate.tokens;
                known.weight = std::max(known.weight, candidate.weight)
                               + (candidate.weight > 0 && known.weight > 0 ? 1 : 0);
                return;
            }
        }
        if (m_candidates.size() < 200)
            m_candidates.push_back(std::move(candidate));
    }

    Place placeOf(const Candidate &candidate) const
    {
        Place place;
        place.name = candidate.name;
        place.kind = candidate.kind;
        place.country = m_tables.countryOf(candidate.name);
        TextSpan span = m_text.spanOf(candidate.tokens);
        if (candidate.length)
            span.end = span.start + candidate.length;
        place.evidence = Evidence::fromText(m_text.text, span);
        return place;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    int m_group;
    const NameTables &m_tables;
    QString m_dateline; // the city before the news: counts where the text has it too
    std::set<int> m_sentences;
    std::vector<Candidate> m_candidates;
};

} // namespace

std::vector<Place> findEventPlaces(const TokenizedText &text, const NameTable &names, const EventTable &events,
                                   int group, const NameTables &tables, const QString &dateline)
{
    return PlaceFinder(text, names, events, group, tables, dateline).run();
}

} // namespace eventarium
