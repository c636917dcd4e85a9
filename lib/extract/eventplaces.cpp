// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventplaces.h"

#include "extract/eventcues.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int eventReach = 30; // tokens between a place and what puts the event there

class PlaceFinder
{
public:
    PlaceFinder(const TokenizedText &text, const NameTable &names, const EventTable &events, int group, const NameTables &tables)
        : m_text(text), m_names(names), m_events(events), m_group(group), m_tables(tables)
    {
        for (const int index : events.groups[size_t(group)].mentions)
            m_sentences.insert(text.at(events.mentions[size_t(index)].name.first).sentence);
    }

    std::vector<Place> run()
    {
        inName();
        for (const NameMention &mention : m_names.mentions) {
            if (mention.kind == NameKind::Place && mention.placeKind != PlaceKind::Region && countsHere(mention))
                weigh(mention);
        }
        std::ranges::stable_sort(m_candidates, std::ranges::greater{}, &Candidate::weight);
        std::vector<Place> places;
        const Candidate *city = nullptr;
        for (const Candidate &candidate : m_candidates) {
            const bool venue = candidate.kind == PlaceKind::Venue;
            if (venue && candidate.weight >= 3 && places.size() < 3)
                places.push_back(placeOf(candidate));
            if (candidate.kind == PlaceKind::City && candidate.weight >= 2 && !city)
                city = &candidate;
        }
        if (city)
            places.push_back(placeOf(*city));
        return places;
    }

private:
    struct Candidate
    {
        QString name;
        PlaceKind kind = PlaceKind::Unknown;
        TokenRange tokens;
        int weight = 0;
    };

    // In the body, or where an "About" part says it of the event
    bool countsHere(const NameMention &mention) const
    {
        const Sentence &sentence = m_text.sentenceOf(mention.tokens.first);
        return sentence.isBody()
            || ((sentence.part == HeaderPart::Kind::Boilerplate || sentence.part == HeaderPart::Kind::Title) && m_sentences.contains(m_text.at(mention.tokens.first).sentence));
    }

    // "Nanjing Tech Week", "MWC Barcelona": the name says where.
    void inName()
    {
        for (const int index : m_events.groups[size_t(m_group)].mentions) {
            const TokenRange name = m_events.mentions[size_t(index)].name;
            for (int i = name.first; i < name.last; ++i) {
                if (m_text.has(i, WordClass::PlaceName) && m_text.at(i).value == 1)
                    add({m_text.textOf(i).toString(), PlaceKind::City, {i, i + 1}, 4});
            }
        }
    }

    void weigh(const NameMention &mention)
    {
        const int first = mention.tokens.first;
        const int before = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        const int sentence = m_text.at(first).sentence;
        const bool at = m_text.isAny(before, {"in"_L1, "at"_L1, "to"_L1, "into"_L1});
        const bool named = m_sentences.contains(sentence);
        int weight = 0;
        if (at)
            weight += m_text.is(before, "to"_L1) ? 1 : 2;
        if (named)
            weight += 2;
        if (at && verbBefore(before))
            weight += 3;
        else if (at && eventBefore(before))
            weight += 2;
        if (mention.placeKind == PlaceKind::Venue)
            weight += at ? 1 : 0;
        if (m_text.is(mention.tokens.last, ":"_L1) || standsAlone(mention))
            weight += m_sentences.contains(sentence - 1) ? 4 : 0;
        if (m_text.has(mention.tokens.last, WordClass::Possessive))
            weight -= 2;
        if (m_text.isAny(before, {"from"_L1, "between"_L1, "outside"_L1, "like"_L1, "near"_L1}) || elsewhere(first))
            weight -= 3;
        if (mention.placeKind == PlaceKind::Country)
            return;
        add({m_names.nameOf(mention, m_text), mention.placeKind, mention.tokens, weight});
        if (mention.placeKind == PlaceKind::Venue)
            cityBehind(mention, weight);
    }

    // "at the Las Vegas Convention Center" also names Las Vegas, if weakly
    void cityBehind(const NameMention &venue, int weight)
    {
        for (int i = venue.tokens.first; i < venue.tokens.last; ++i) {
            if (m_text.has(i, WordClass::PlaceName) && m_text.at(i).value == 1)
                add({m_text.textOf(i).toString(), PlaceKind::City, {i, i + 1}, std::min(weight, 2)});
        }
    }

    bool standsAlone(const NameMention &mention) const
    {
        const Sentence &sentence = m_text.sentenceOf(mention.tokens.first);
        return sentence.kind == Sentence::Kind::Heading && sentence.tokens.first == mention.tokens.first && sentence.tokens.size() <= mention.tokens.size() + 3;
    }

    // "his studio in Paris", "company based in Berlin", "was explained in Beijing"
    bool elsewhere(int first) const
    {
        for (int i = first - 2; i > first - 5 && i >= 0 && m_text.sameSentence(i, first); --i) {
            if (m_text.isAny(i, {"based"_L1, "lives"_L1, "born"_L1, "headquartered"_L1, "explained"_L1, "office"_L1, "offices"_L1, "began"_L1, "runs"_L1}))
                return true;
        }
        return false;
    }

    bool verbBefore(int preposition) const
    {
        for (int i = preposition - 1; i > preposition - 9 && i >= 0 && m_text.sameSentence(i, preposition); --i) {
            if (eventVerbAt(m_text, i) != EventSaying::None)
                return true;
        }
        return false;
    }

    bool eventBefore(int preposition) const
    {
        for (int i = preposition - 1; i > preposition - eventReach && i >= 0 && m_text.sameSentence(i, preposition); --i) {
            if (isEventNoun(m_text, i))
                return true;
        }
        return false;
    }

    void add(Candidate candidate)
    {
        for (Candidate &known : m_candidates) {
            if (known.name == candidate.name) {
                if (candidate.weight > known.weight)
                    known.tokens = candidate.tokens;
                known.weight = std::max(known.weight, candidate.weight) + (candidate.weight > 0 && known.weight > 0 ? 1 : 0);
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
        place.evidence = Evidence::fromText(m_text.text, m_text.spanOf(candidate.tokens));
        return place;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    int m_group;
    const NameTables &m_tables;
    std::set<int> m_sentences;
    std::vector<Candidate> m_candidates;
};

} // namespace

std::vector<Place> findEventPlaces(const TokenizedText &text, const NameTable &names, const EventTable &events, int group, const NameTables &tables)
{
    return PlaceFinder(text, names, events, group, tables).run();
}

FoundMode findMode(const Analysis &analysis, const EventTable &events, int group, bool hasPlaces)
{
    const TokenizedText &text = analysis.text;
    TokenRange online;
    TokenRange hybrid;
    TokenRange inPerson;
    const bool main = !events.events.empty() && events.events.front() == group;
    for (int i = 0; i < text.count() && main; ++i) {
        if (!text.is(i, TokenKind::Word) || !text.sentenceOf(i).isBody())
            continue;
        const bool onlineWord = text.isAny(i, {"online"_L1, "virtually"_L1, "virtual"_L1, "digitally"_L1, "digital"_L1, "remotely"_L1});
        if (onlineWord && online.isEmpty()) {
            bool held = false;
            for (int j = i - 1; j > i - 7 && j >= 0 && text.sameSentence(i, j); --j)
                held = held || (eventVerbAt(text, j) == EventSaying::Held && !text.is(j, "hold"_L1)) || text.is(j, "went"_L1);
            const bool event = isEventNoun(text, i + 1) && !text.isAny(i, {"digital"_L1}) && !text.isAny(i - 1, {"an"_L1});
            if ((held && !text.is(i, "virtual"_L1) && !text.is(i, "digital"_L1)) || event)
                online = {i, i + 1};
        }
        if (hybrid.isEmpty() && text.is(i, "hybrid"_L1) && (isEventNoun(text, i + 1) || text.isAny(i + 1, {"format"_L1, "mode"_L1, "edition"_L1})))
            hybrid = {i, i + 1};
        if (inPerson.isEmpty() && text.isAny(i, {"in-person"_L1, "on-site"_L1, "face-to-face"_L1}) && (isEventNoun(text, i + 1)))
            inPerson = {i, i + 1};
    }
    bool onlineFigure = false;
    bool siteFigure = false;
    for (const FigureCandidate &candidate : analysis.figures) {
        onlineFigure |= !candidate.previous && candidate.figure.audience == FigureAudience::Online;
        siteFigure |= !candidate.previous && candidate.figure.audience == FigureAudience::OnSite;
    }
    if (!hybrid.isEmpty())
        return {EventMode::Hybrid, hybrid};
    if (!online.isEmpty())
        return {hasPlaces && siteFigure ? EventMode::Hybrid : EventMode::Online, online};
    if (!inPerson.isEmpty())
        return {EventMode::InPerson, inPerson};
    if (main && onlineFigure)
        return {siteFigure ? EventMode::Hybrid : EventMode::Online, {}};
    if (hasPlaces || (main && siteFigure))
        return {EventMode::InPerson, {}};
    return {};
}

} // namespace eventarium
