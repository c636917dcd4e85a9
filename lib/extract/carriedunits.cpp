// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/carriedunits.h"

#include "extract/figurekinds.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr double smallWord = 10; // below it, a number is compared with nothing
constexpr double mostCountries = 250;

} // namespace

std::optional<CountedUnit> CarriedUnits::unitOf(size_t index, const Found &found, const Last &last) const
{
    const NumberMention &number = m_numbers[index];
    if (number.kind == NumberMention::Kind::Money)
        return moneyUnit(number, found, last);
    if (number.kind == NumberMention::Kind::Area) {
        if (m_filters.isAverage(number))
            return std::nullopt;
        CountedUnit unit;
        unit.tokens = number.unit;
        unit.head = number.unit.last - 1;
        unit.category = FigureCategory::Area;
        return unit;
    }
    if (auto unit = ofThem(number, found))
        return unit;
    if (auto unit = m_elliptic.ofUs(number))
        return unit;
    if (auto unit = m_units.after(number))
        return unit;
    if (auto unit = pairUnit(index))
        return unit;
    if (auto unit = m_attendance.people(number))
        return unit;
    if (auto unit = m_units.find(number))
        return unit;
    if (auto unit = m_elliptic.unitOf(index, found))
        return unit;
    if (m_attendance.standsAlone(number))
        return attended(number, found);
    return inherited(number, found, last);
}

std::optional<CountedUnit> CarriedUnits::moneyUnit(const NumberMention &number, const Found &found,
                                                   const Last &last) const
{
    if (m_text.isAny(number.tokens.first - 1, {"("_L1})) // "40 billion yuan (US$5.48 billion)"
        return std::nullopt;
    if (m_text.isAny(number.tokens.first - 2, {"("_L1}) && m_text.isAny(number.tokens.first - 1, {"about"_L1, "or"_L1}))
        return std::nullopt;
    if (auto noun = m_units.moneyNoun(number)) {
        if (noun->before && noun->tokens.last < number.tokens.first - 8)
            noun->tokens = number.unit;
        if (noun->before
            && (m_text.has(noun->head - 1, WordClass::PastCue) || m_text.isAny(noun->head - 1, {"placed"_L1})))
            noun->tokens = {noun->head, noun->head + 1};
        return noun;
    }
    if (auto unit = worth(number, found))
        return unit;
    if (last && (last->category == FigureCategory::Deals || last->category == FigureCategory::Money) && !found.empty()
        && found.back().sentence == m_text.at(number.number.first).sentence) {
        CountedUnit unit;
        unit.tokens = number.unit;
        unit.head = number.unit.last - 1;
        unit.category = last->category;
        if (m_text.is(number.tokens.first - 1, "for"_L1)
            && m_text.is(number.tokens.first - 2, TokenKind::Word)) { // "cars for US$11.99 billion"
            unit.head = number.tokens.first - 2;
            unit.tokens = {unit.head, unit.head + 1};
        }
        return unit; // "another 3.03 billion dollars"
    }
    return std::nullopt;
}

// "501 projects worth 612 billion yuan", "valued at", "with a total value of", "their total value of": the sum of what
// was counted just before; "machines for R$13 billion were sold": of what is sold
std::optional<CountedUnit> CarriedUnits::worth(const NumberMention &number, const Found &found) const
{
    const int before = number.tokens.first - 1;
    const int sentence = m_text.at(number.number.first).sentence;
    CountedUnit unit;
    const bool of = m_text.isAny(before, {"of"_L1, "at"_L1, "to"_L1, "was"_L1});
    int value = before - of;
    value -= m_text.isAny(value, {"amounting"_L1, "amounted"_L1, "estimated"_L1, "came"_L1, "stood"_L1});
    const bool valued = m_text.isAny(value, {"value"_L1, "worth"_L1, "valued"_L1, "totalling"_L1, "totaling"_L1});
    if (valued && !found.empty() && found.back().sentence == sentence && before - found.back().tokens.last < 8
        && found.back().figure.category != FigureCategory::Countries && !found.back().unit.isEmpty()) {
        const FigureCategory counted = found.back().figure.category;
        const bool traded = counted == FigureCategory::Deals || counted == FigureCategory::Products
                            || counted == FigureCategory::Money;
        const bool total = m_text.isAny(value - 1, {"total"_L1, "combined"_L1, "overall"_L1, "aggregate"_L1});
        unit.tokens = total ? TokenRange{value - 1, value + 1} : found.back().unit;
        unit.head = unit.tokens.last - 1;
        unit.category = counted == FigureCategory::Deals || (traded && m_text.is(value, "valued"_L1))
                            ? FigureCategory::Deals
                            : FigureCategory::Money;
        unit.before = true;
        unit.elsewhere = true;
        return unit;
    }
    if (!m_text.is(before, "for"_L1) || !m_text.is(before - 1, TokenKind::Word)
        || !m_text.textOf(before - 1).endsWith(u's'))
        return std::nullopt;
    const int last = std::min(m_text.sentences[size_t(sentence)].tokens.last, number.tokens.last + 12);
    for (int i = number.tokens.last; i < last && !m_text.isAny(i, {","_L1, ";"_L1}); ++i) {
        if (!m_text.isAny(i, {"sold"_L1, "ordered"_L1, "reserved"_L1, "booked"_L1}))
            continue;
        unit.head = before - 1;
        unit.tokens = {before - 1, before};
        unit.category = FigureCategory::Deals;
        unit.before = true;
        return unit;
    }
    return std::nullopt;
}

// "135 of them from Norway": what was counted just before; "600 of them start-ups" names it
std::optional<CountedUnit> CarriedUnits::ofThem(const NumberMention &number, const Found &found) const
{
    const int behind = m_scopes.ofThem(number.tokens.last);
    if (behind == 0 || number.kind != NumberMention::Kind::Cardinal)
        return std::nullopt;
    const int sentence = m_text.at(number.number.first).sentence;
    auto of = found.rbegin(); // "500 buyers from 40 countries, 135 of them": the buyers
    const bool aside = m_text.is(number.tokens.first - 1, "("_L1);
    while (!aside && of != found.rend() && of->figure.category == FigureCategory::Countries && of->sentence == sentence)
        ++of;
    if (of == found.rend() || sentence - of->sentence > (of == found.rbegin() ? 1 : 0)
        || (!isPeopleCategory(of->figure.category) && of->figure.category != FigureCategory::Exhibitors
            && of->figure.category != FigureCategory::Companies))
        return std::nullopt;
    NumberMention shifted = number;
    shifted.tokens.last += behind;
    if (auto named = m_units.after(shifted))
        return named;
    CountedUnit unit;
    takeOver(unit, *of);
    unit.elsewhere = true;
    return unit.tokens.isEmpty() ? std::nullopt : std::optional(unit);
}

// "grew from 225 to 290 visitors": the first of a pair counts what the second does
std::optional<CountedUnit> CarriedUnits::pairUnit(size_t index) const
{
    const NumberMention &number = m_numbers[index];
    if (!m_text.is(number.tokens.first - 1, "from"_L1) || !m_text.is(number.tokens.last, "to"_L1)
        || index + 1 >= m_numbers.size() || m_numbers[index + 1].tokens.first != number.tokens.last + 1
        || number.value < smallWord)
        return std::nullopt;
    auto unit = m_units.after(m_numbers[index + 1]);
    if (unit)
        unit->elsewhere = true;
    return unit;
}

// "over 1,200 attended": the people counted just before, else nobody says of what kind they are
CountedUnit CarriedUnits::attended(const NumberMention &number, const Found &found) const
{
    CountedUnit unit;
    unit.tokens = {number.tokens.last, number.tokens.last};
    unit.head = number.number.last - 1;
    unit.category = FigureCategory::Attendees;
    unit.people = true;
    unit.elsewhere = true;
    const int sentence = m_text.at(number.number.first).sentence;
    for (auto figure = found.rbegin(); figure != found.rend() && sentence - figure->sentence <= 1; ++figure) {
        if (figure->figure.counts == FigureCounts::People && !figure->unit.isEmpty()) {
            takeOver(unit, *figure);
            break;
        }
    }
    return unit;
}

// A number without a noun takes the unit of the figure it is compared with: "69,304 in 2018", "after 7,503", "(2021: 36,000)".
std::optional<CountedUnit> CarriedUnits::inherited(const NumberMention &number, const Found &found,
                                                   const Last &last) const
{
    if (!last || found.empty() || number.value < smallWord || number.hyphenated)
        return std::nullopt;
    const FigureCandidate &previous = found.back();
    const int sentence = m_text.at(number.number.first).sentence;
    const int at = number.tokens.last;
    const int before = number.tokens.first - 1;
    const bool compared = m_text.isAny(before, {"against"_L1, "after"_L1})
                          || (m_text.isAny(before, {"with"_L1, "to"_L1, "from"_L1})
                              && m_text.isAny(before - 1, {"compared"_L1, "up"_L1, "down"_L1}));
    const bool dated =
        (m_text.is(at, "in"_L1) && m_text.is(at + 1, TokenKind::Number) && m_text.at(at + 1).span.length() == 4)
        || (m_text.is(at, "of"_L1) && m_text.is(at + 1, TokenKind::Number) && m_text.at(at + 1).span.length() == 4)
        || m_text.is(before, ":"_L1) || m_text.isAny(before, {"'s"_L1})
        || m_text.textOf(std::max(before, 0)) == u"\u2019s" || m_text.isAny(at, {"the"_L1});
    const bool verb = m_text.isAny(at, {"came"_L1, "attended"_L1, "took"_L1}) && number.value > 500;
    if (!compared && !dated && !verb)
        return std::nullopt;
    if (sentence - previous.sentence > (dated && number.value > 500 ? 4 : 0) && !verb)
        return std::nullopt;
    if (m_text.isAny(at, {"the"_L1}) && !m_text.isAny(at + 1, {"year"_L1, "month"_L1}))
        return std::nullopt;
    CountedUnit unit = *last;
    unit.elsewhere = true;
    if (sentence != previous.sentence) { // the figure of like size
        double best = 1e12;
        for (auto figure = found.rbegin(); figure != found.rend() && figure - found.rbegin() < 10; ++figure) {
            const double ratio = std::abs(std::log(number.value / figure->figure.quantity.value));
            if (figure->figure.category != FigureCategory::Money && figure->figure.category != FigureCategory::Area
                && ratio < best) {
                best = ratio;
                takeOver(unit, *figure);
            }
        }
    } else if (last->category == FigureCategory::Countries || last->category == FigureCategory::Money
               || last->category == FigureCategory::Area) {
        // the people counted before them rather than their countries, unless so few
        for (auto figure = found.rbegin(); figure != found.rend() && figure - found.rbegin() < 4; ++figure) {
            if (figure->sentence != sentence
                && (last->category == FigureCategory::Countries && number.value < mostCountries))
                break;
            if (figure->figure.category == FigureCategory::Attendees
                || figure->figure.category == FigureCategory::Exhibitors) {
                takeOver(unit, *figure);
                break;
            }
        }
    }
    unit.before = true;
    return unit;
}

void CarriedUnits::takeOver(CountedUnit &unit, const FigureCandidate &from) const
{
    unit.tokens = from.unit;
    unit.head = from.unit.last - 1;
    unit.category = from.figure.category;
    unit.people = m_text.has(unit.head, WordClass::UnitPeople);
}

} // namespace eventarium
