// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurekinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

bool isPeopleCategory(FigureCategory category)
{
    return category == FigureCategory::Attendees || category == FigureCategory::OnlineViewers
           || category == FigureCategory::Interactions || category == FigureCategory::Speakers
           || category == FigureCategory::Dignitaries || category == FigureCategory::Academics
           || category == FigureCategory::Executives || category == FigureCategory::Media;
}

FigureCategory FigureKinds::refined(const CountedUnit &unit, const NumberMention &number) const
{
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    const int last = std::min(sentence.last, number.tokens.last + 25);
    const auto near = [&](WordClass c) {
        for (int i = std::max(sentence.first, number.tokens.first - 15); i < last; ++i) {
            if (m_text.has(i, c) && !unit.tokens.contains(i))
                return true;
        }
        return false;
    };
    const auto behind = [&](std::initializer_list<WordKey> words) {
        for (int i = std::max(number.tokens.last, unit.tokens.last);
             i < last && !m_text.is(i, ";"_L1) && !m_text.is(i, TokenKind::Number); ++i) {
            if (m_text.isAny(i, words))
                return true;
        }
        return false;
    };
    const bool companies = m_text.isAny(unit.tokens.first, {"companies"_L1, "firms"_L1, "enterprises"_L1});
    if (unit.category == FigureCategory::Companies && companies && near(WordClass::ExhibitWord))
        return FigureCategory::Exhibitors; // "787 companies and organisations exhibit"
    if (unit.category == FigureCategory::Companies
        && m_text.isAny(unit.head, {"companies"_L1, "enterprises"_L1, "firms"_L1, "institutions"_L1, "businesses"_L1})
        && near(WordClass::ExhibitWord))
        return FigureCategory::Exhibitors;
    if (m_text.is(unit.head, "projects"_L1)
        && (behind({"signed"_L1}) || m_text.isAny(number.tokens.first - 1, {"signed"_L1})
            || m_text.isAny(unit.tokens.last, {"worth"_L1, "valued"_L1})
            || (m_text.is(number.tokens.first - 1, "for"_L1)
                && m_text.isAny(number.tokens.first - 2, {"contracts"_L1, "deals"_L1, "agreements"_L1}))))
        return FigureCategory::Deals;
    if (unit.category == FigureCategory::Attendees && unit.people) {
        if (behind({"interacted"_L1}))
            return FigureCategory::Interactions;
        if (m_text.isAny(unit.head, {"people"_L1, "others"_L1})
            && behind({"followed"_L1, "watched"_L1, "viewed"_L1, "streamed"_L1, "tuned"_L1})
            && near(WordClass::OnlineWord))
            return FigureCategory::OnlineViewers;
    }
    if (unit.category == FigureCategory::Dignitaries && m_text.is(unit.head, "heads"_L1)
        && m_text.is(unit.head + 1, "of"_L1)) {
        for (int i = unit.head + 2; i < unit.head + 6; ++i) {
            if (m_text.isAny(i, {"universities"_L1, "institutions"_L1, "institutes"_L1, "academies"_L1, "schools"_L1}))
                return FigureCategory::Academics;
            if (m_text.isAny(i, {"companies"_L1, "enterprises"_L1}))
                return FigureCategory::Executives;
        }
    }
    if (m_text.is(unit.head, "users"_L1) && !near(WordClass::OnlineWord)) // of a product, not of a stream
        return FigureCategory::Attendees;
    if (m_text.is(unit.head, "tickets"_L1) && !m_text.is(unit.tokens.last, "for"_L1)
        && (behind({"sold"_L1, "available"_L1, "issued"_L1, "booked"_L1, "snapped"_L1})
            || m_text.isAny(number.tokens.first - 1, {"sold"_L1, "issued"_L1, "sells"_L1})))
        return FigureCategory::Attendees;
    if (m_text.is(unit.head, "entries"_L1)
        && (behind({"submitted"_L1, "received"_L1, "judged"_L1, "shortlisted"_L1})
            || m_text.isAny(number.tokens.first - 1, {"received"_L1, "judged"_L1, "attracted"_L1, "drew"_L1})))
        return FigureCategory::Other; // sent in, not let in
    if (m_text.is(unit.head, "winners"_L1)) {
        for (int i = unit.head + 1; i < unit.head + 6; ++i) {
            if (m_text.isAny(i, {"Nobel"_L1, "Turing"_L1}))
                return FigureCategory::Academics;
        }
    }
    return unit.category;
}

std::optional<FigureCounts> FigureKinds::countsOf(const CountedUnit &unit, FigureCategory category) const
{
    if (category == FigureCategory::Attendees
        && m_text.isAny(unit.head, {"visits"_L1, "visit"_L1, "entries"_L1, "footfall"_L1}))
        return FigureCounts::Visits;
    if (category == FigureCategory::OnlineViewers && !unit.people)
        return FigureCounts::Views;
    if (category == FigureCategory::Interactions && !unit.people)
        return FigureCounts::Interactions;
    if (!isPeopleCategory(category) || m_text.is(unit.head, "teams"_L1)
        || (category == FigureCategory::Media && !unit.people))
        return std::nullopt;
    return FigureCounts::People;
}

bool FigureKinds::perDay(int at) const
{
    return (m_text.isAny(at, {"a"_L1, "per"_L1, "each"_L1, "every"_L1}) && m_text.is(at + 1, "day"_L1))
           || m_text.is(at, "daily"_L1);
}

bool FigureKinds::canBeCounted(const FigureCandidate &found) const
{
    const int head = found.unit.last - 1;
    if (m_text.isAny(head, {"stands"_L1, "booths"_L1, "pavilions"_L1, "stalls"_L1, "booth"_L1}))
        return false;
    if (found.figure.category == FigureCategory::Other)
        return m_text.isAny(head, {"delegations"_L1, "provinces"_L1, "municipalities"_L1, "states"_L1, "cities"_L1});
    return isPeopleCategory(found.figure.category) || found.figure.category == FigureCategory::Exhibitors
           || found.figure.category == FigureCategory::Companies || found.figure.category == FigureCategory::Countries;
}

std::optional<FigureAudience> FigureKinds::audienceOf(const FigureCandidate &found, const CountedUnit &unit) const
{
    const Figure &figure = found.figure;
    if (figure.category == FigureCategory::OnlineViewers || figure.category == FigureCategory::Interactions)
        return FigureAudience::Online;
    for (int i = unit.tokens.first; i < unit.tokens.last; ++i) {
        if (figure.category != FigureCategory::Sessions && m_text.isAny(i, {"online"_L1, "virtual"_L1, "digital"_L1})
            && isPeopleCategory(figure.category))
            return FigureAudience::Online;
    }
    if (!isPeopleCategory(figure.category))
        return std::nullopt;
    // "5,000 people joined online", "followed by 5,000 people online"; not "registered online"
    const int last = std::min(m_text.sentenceOf(found.tokens.first).tokens.last, found.tokens.last + 6);
    for (int i = found.tokens.last; i < last && m_text.is(i, TokenKind::Word); ++i) {
        if (m_text.has(i, WordClass::RegisterWord) || m_text.isAny(i, {"and"_L1, "for"_L1, "booked"_L1}))
            break;
        if (m_text.isAny(i, {"online"_L1, "virtually"_L1, "remotely"_L1, "digitally"_L1}))
            return FigureAudience::Online;
        if (m_text.isAny(i, {"in-person"_L1, "onsite"_L1, "on-site"_L1})
            || (m_text.is(i, "in"_L1) && m_text.is(i + 1, "person"_L1)))
            return FigureAudience::OnSite;
    }
    const bool by = m_text.is(found.tokens.first - 1, "by"_L1);
    if (by && m_text.isAny(found.tokens.first - 2, {"online"_L1, "virtually"_L1, "remotely"_L1}))
        return FigureAudience::Online;
    return std::nullopt;
}

namespace {

// Whoever is counted at an event is there as the event is: in its halls or online.
std::optional<FigureAudience> audienceAt(const Figure &figure, std::optional<EventMode> mode)
{
    const FigureCategory category = figure.category;
    const bool people = figure.counts == FigureCounts::People || figure.counts == FigureCounts::Visits;
    const bool guests = category == FigureCategory::Attendees || category == FigureCategory::Dignitaries
                        || category == FigureCategory::Academics || category == FigureCategory::Executives
                        || category == FigureCategory::Media;
    if (people && mode == EventMode::Online)
        return FigureAudience::Online;
    if (!people || !guests)
        return std::nullopt;
    if (category == FigureCategory::Media && figure.basis != FigureBasis::Counted)
        return std::nullopt;
    return category == FigureCategory::Attendees || mode == EventMode::InPerson ? std::optional(FigureAudience::OnSite)
                                                                                : std::nullopt;
}

} // namespace

void settleFigure(Figure &figure, std::optional<EventMode> mode, bool scheduled)
{
    if (!figure.audience)
        figure.audience = audienceAt(figure, mode);
    const bool open = figure.basis == FigureBasis::Counted
                      || (!figure.basis
                          && (figure.category == FigureCategory::Sessions
                              || figure.category == FigureCategory::Exhibitors));
    if (scheduled && open)
        figure.basis = FigureBasis::Expected;
}

} // namespace eventarium
