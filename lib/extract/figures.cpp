// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figures.h"

#include "extract/figurecontext.h"
#include "extract/figurejoiner.h"
#include "extract/figurekinds.h"
#include "extract/figureunits.h"
#include "extract/lexicon.h"
#include "extract/names.h"
#include "extract/reason.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr double smallWord = 10; // number words below it are figures only beside others

class Finder
{
public:
    Finder(const TokenizedText &text, const std::vector<NumberMention> &numbers, const std::vector<DateMention> &dates,
           const std::optional<PartialDate> &reference, const Lexicon &lexicon)
        : m_text(text)
        , m_numbers(numbers)
        , m_dates(dates)
        , m_units(text, lexicon)
        , m_context(text, dates, reference)
        , m_kinds(text)
    {
    }

    std::vector<FigureCandidate> run()
    {
        auto date = m_dates.begin();
        for (size_t i = 0; i < m_numbers.size(); ++i) {
            const NumberMention &number = m_numbers[i];
            while (date != m_dates.end() && date->tokens.last <= number.number.first)
                ++date;
            if (date != m_dates.end() && date->tokens.first < number.number.last)
                continue;
            const size_t before = m_found.size();
            if (usable(number))
                candidate(i);
            if (m_found.size() == before)
                leftOut(number);
        }
        joinFigures(m_found, m_text, m_context);
        return std::move(m_found);
    }

private:
    void leftOut(const NumberMention &number) const
    {
        if (number.kind == NumberMention::Kind::Ordinal)
            return;
        tellReason(m_text, [&] {
            const QString why = number.kind == NumberMention::Kind::Percent ? u"a share is no figure"_s
                                : usable(number)                            ? u"it counts nothing that figures count"_s
                                                 : u"it is a part of a name, a share, or outside the text"_s;
            return Reason{Reason::Of::Figure, -1, nameText(m_text, number.tokens), u"a number"_s, number.tokens,
                          std::nullopt,       why};
        });
    }

    // -- which numbers

    bool usable(const NumberMention &number) const
    {
        using Kind = NumberMention::Kind;
        if (number.kind == Kind::Ordinal || number.kind == Kind::Percent || number.value < 1)
            return false;
        const Sentence &sentence = m_text.sentenceOf(number.number.first);
        if (sentence.part && sentence.part != HeaderPart::Kind::Title && sentence.part != HeaderPart::Kind::Boilerplate)
            return false;
        return !partOfName(number) && !isShare(number);
    }

    // "Fortune 500", "Hall 4", "COP 25", "No. 43"
    bool partOfName(const NumberMention &number) const
    {
        const int before = number.tokens.first - 1;
        if (number.kind != NumberMention::Kind::Cardinal || number.qualifier != Qualifier::Exact || number.value >= 3000
            || !number.digits || before < 0 || !m_text.sameSentence(before, number.number.first))
            return false;
        if (m_text.isAny(before, {"#"_L1, "No."_L1, "no."_L1, "Nos."_L1, "phase"_L1, "hall"_L1, "chapter"_L1,
                                  "article"_L1, "booth"_L1, "room"_L1, "page"_L1}))
            return true;
        return m_text.is(before, TokenKind::Word) && m_text.isCapitalized(before)
               && !m_text.has(before, WordClass::FunctionWord) && before > m_text.sentenceOf(before).tokens.first
               && !m_text.has(before, WordClass::UnitStop)
               && !(m_text.has(number.tokens.last, WordClass::UnitHead) && !m_text.isCapitalized(before - 1));
    }

    // "six visitors in seven", "two out of three", "half of"
    bool isShare(const NumberMention &number) const
    {
        const int at = number.tokens.last;
        if (m_text.is(at, "of"_L1) && (m_text.is(at + 2, TokenKind::Number) || m_text.is(at + 1, TokenKind::Number)))
            return true; // "45,000 of the 172,500"
        return m_text.isAny(at, {"out"_L1, "times"_L1, "fold"_L1, "short"_L1, "mark"_L1})
               || (m_text.is(at, "in"_L1) && m_text.has(at + 1, WordClass::Cardinal));
    }

    // -- one candidate

    void candidate(size_t index)
    {
        const NumberMention &number = m_numbers[index];
        auto unit = unitOf(number);
        if (!unit)
            return;
        const bool small = !number.digits && number.value < smallWord && number.kind == NumberMention::Kind::Cardinal;
        if (small && !besideFigure(number) && !unit->before)
            return;
        if (unit->people && number.value != std::floor(number.value))
            return; // an index or an average
        FigureCandidate found;
        found.sentence = m_text.at(number.number.first).sentence;
        found.unit = unit->tokens;
        found.tokens = unit->elsewhere ? number.tokens
                                       : TokenRange{std::min(number.tokens.first, unit->tokens.first),
                                                    std::max(number.tokens.last, unit->tokens.last)};
        if (difference(found.tokens, number))
            return;
        const FigureContext::Edition edition = editionOf(number, found);
        if (edition.when == FigureContext::When::Later)
            return;
        found.previous = edition.when == FigureContext::When::Earlier;
        found.boilerplate = isBoilerplate(found.sentence);
        Figure &figure = found.figure;
        figure.year = found.previous ? edition.year : std::nullopt;
        figure.quantity = {number.value, number.upper, number.qualifier, m_text.textOf(unit->tokens).toString()};
        figure.category = m_kinds.refined(*unit, number);
        figure.evidence = Evidence::fromText(m_text.text, m_text.spanOf(found.tokens));
        figure.sentence = m_text.sentences[size_t(found.sentence)].span;
        figure.counts = m_kinds.countsOf(*unit, figure.category);
        figure.per = m_kinds.perDay(found.tokens.last) ? std::optional(FigurePer::Day) : std::nullopt;
        figure.scope = m_kinds.scopeOf(*unit);
        setBasis(found, number, index);
        figure.audience = m_kinds.audienceOf(found, *unit);
        m_lastUnit = *unit;
        m_found.push_back(std::move(found));
    }

    std::optional<CountedUnit> unitOf(const NumberMention &number)
    {
        if (number.kind == NumberMention::Kind::Money)
            return moneyUnit(number);
        if (number.kind == NumberMention::Kind::Area) {
            if (isAverage(number))
                return std::nullopt;
            CountedUnit unit;
            unit.tokens = number.unit;
            unit.head = number.unit.last - 1;
            unit.category = FigureCategory::Area;
            return unit;
        }
        if (auto unit = m_units.find(number))
            return unit;
        return inherited(number);
    }

    bool isAverage(const NumberMention &number) const
    {
        for (int i = m_text.sentenceOf(number.number.first).tokens.first; i < number.tokens.first; ++i) {
            if (m_text.isAny(i, {"average"_L1, "each"_L1, "every"_L1, "gets"_L1, "per"_L1}))
                return true;
        }
        return false;
    }

    std::optional<CountedUnit> moneyUnit(const NumberMention &number) const
    {
        if (m_text.isAny(number.tokens.first - 1, {"("_L1})) // "40 billion yuan (US$5.48 billion)"
            return std::nullopt;
        if (m_text.isAny(number.tokens.first - 2, {"("_L1})
            && m_text.isAny(number.tokens.first - 1, {"about"_L1, "or"_L1}))
            return std::nullopt;
        if (auto noun = m_units.moneyNoun(number)) {
            if (noun->before && noun->tokens.last < number.tokens.first - 8)
                noun->tokens = number.unit;
            if (noun->before
                && (m_text.has(noun->head - 1, WordClass::PastCue) || m_text.isAny(noun->head - 1, {"placed"_L1})))
                noun->tokens = {noun->head, noun->head + 1};
            return noun;
        }
        if (const auto &last = m_lastUnit;
            last && (last->category == FigureCategory::Deals || last->category == FigureCategory::Money)
            && !m_found.empty() && m_found.back().sentence == m_text.at(number.number.first).sentence) {
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
        if (m_text.is(number.tokens.first - 1, "worth"_L1) && !m_found.empty()
            && m_found.back().tokens.last == number.tokens.first - 1) {
            CountedUnit unit;
            unit.tokens = number.unit;
            unit.head = number.unit.last - 1;
            unit.category = FigureCategory::Money;
            return unit; // "501 projects worth 612 billion yuan"
        }
        return std::nullopt;
    }

    // A number without a noun takes the unit of the figure it is compared with: "69,304 in 2018", "after 7,503", "(2021: 36,000)".
    std::optional<CountedUnit> inherited(const NumberMention &number) const
    {
        if (!m_lastUnit || m_found.empty() || number.value < smallWord || number.hyphenated)
            return std::nullopt;
        const FigureCandidate &last = m_found.back();
        const int sentence = m_text.at(number.number.first).sentence;
        const int at = number.tokens.last;
        const int before = number.tokens.first - 1;
        const bool compared = m_text.isAny(before, {"against"_L1, "after"_L1})
                              || (m_text.isAny(before, {"with"_L1, "to"_L1, "from"_L1})
                                  && m_text.isAny(before - 1, {"compared"_L1, "up"_L1, "down"_L1}));
        const bool dated = (m_text.is(at, "in"_L1) && m_text.is(at + 1, TokenKind::Number)
                            && m_text.at(at + 1).span.length() == 4)
                           || m_text.is(before, ":"_L1) || m_text.isAny(before, {"'s"_L1})
                           || m_text.textOf(std::max(before, 0)) == u"\u2019s" || m_text.isAny(at, {"the"_L1});
        const bool verb = m_text.isAny(at, {"came"_L1, "attended"_L1, "took"_L1}) && number.value > 500;
        if (!compared && !dated && !verb)
            return std::nullopt;
        if (sentence - last.sentence > (dated && number.value > 500 ? 4 : 0) && !verb)
            return std::nullopt;
        if (m_text.isAny(at, {"the"_L1}) && !m_text.isAny(at + 1, {"year"_L1, "month"_L1}))
            return std::nullopt;
        CountedUnit unit = *m_lastUnit;
        unit.elsewhere = true;
        if (sentence != last.sentence) { // the figure of like size
            double best = 1e12;
            for (auto figure = m_found.rbegin(); figure != m_found.rend() && figure - m_found.rbegin() < 10; ++figure) {
                const double ratio = std::abs(std::log(number.value / figure->figure.quantity.value));
                if (figure->figure.category != FigureCategory::Money && figure->figure.category != FigureCategory::Area
                    && ratio < best) {
                    best = ratio;
                    takeOver(unit, *figure);
                }
            }
        } else if (m_lastUnit->category == FigureCategory::Countries || m_lastUnit->category == FigureCategory::Money
                   || m_lastUnit->category == FigureCategory::Area) {
            // the people counted before them rather than their countries
            for (auto figure = m_found.rbegin(); figure != m_found.rend() && figure - m_found.rbegin() < 4; ++figure) {
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

    void takeOver(CountedUnit &unit, const FigureCandidate &from) const
    {
        unit.tokens = from.unit;
        unit.head = from.unit.last - 1;
        unit.category = from.figure.category;
        unit.people = m_text.has(unit.head, WordClass::UnitPeople);
    }

    // "20,000 more people than", "50,000 square metres more than": no figure of its own
    bool difference(TokenRange counted, const NumberMention &number) const
    {
        return m_text.isAny(number.tokens.last, {"more"_L1, "fewer"_L1, "less"_L1})
               || (m_text.isAny(counted.last, {"more"_L1, "fewer"_L1, "less"_L1, "higher"_L1, "lower"_L1})
                   && m_text.is(counted.last + 1, "than"_L1));
    }

    bool besideFigure(const NumberMention &number) const
    {
        if (m_found.empty())
            return false;
        const FigureCandidate &last = m_found.back();
        if (last.sentence != m_text.at(number.number.first).sentence)
            return false;
        if (coordinated(m_text, last, number.tokens))
            return true;
        return number.tokens.first - last.tokens.last < 10 && m_text.isAny(number.tokens.first - 1, {"to"_L1, "and"_L1})
               && last.figure.category == FigureCategory::Countries;
    }

    FigureContext::Edition editionOf(const NumberMention &number, const FigureCandidate &found) const
    {
        TokenRange counted = found.tokens;
        if (found.unit.last <= number.tokens.first
            || found.unit.first
                   < number.tokens.first) // the unit stands before: what counts is what is behind the number
            counted = {number.tokens.first, number.tokens.last};
        const FigureContext::Edition edition = m_context.edition(counted, number);
        if (!edition.certain && !m_found.empty() && m_found.back().previous
            && coordinated(m_text, m_found.back(), number.tokens))
            return {FigureContext::When::Earlier, m_found.back().figure.year, true};
        return edition;
    }

    bool isBoilerplate(int sentence) const
    {
        const Sentence &s = m_text.sentences[size_t(sentence)];
        if (s.part == HeaderPart::Kind::Boilerplate)
            return true;
        // "About AEM" as a heading or label of the paragraph
        const Paragraph &paragraph = m_text.paragraphs[size_t(s.paragraph)];
        const TokenRange first = m_text.sentences[size_t(paragraph.firstSentence)].tokens;
        return m_text.is(first.first, "About"_L1) && m_text.isCapitalized(first.first)
               && m_text.isCapitalized(first.first + 1);
    }

    // -- basis

    void setBasis(FigureCandidate &found, const NumberMention &number, size_t index)
    {
        Figure &figure = found.figure;
        const TokenRange sentence = m_text.sentences[size_t(found.sentence)].tokens;
        const bool follows = !m_found.empty() && m_found.back().sentence == found.sentence;
        TokenRange segment{follows ? m_found.back().tokens.last : sentence.first, sentence.last};
        for (size_t i = index + 1; i < m_numbers.size() && i < index + 6 && m_numbers[i].number.first < sentence.last;
             ++i) {
            if (m_numbers[i].kind == NumberMention::Kind::Cardinal && m_numbers[i].number.first >= found.tokens.last
                && !inDate(m_numbers[i].number.first)) {
                segment.last = m_numbers[i].tokens.first;
                break;
            }
        }
        segment.first = std::max(segment.first, found.tokens.first - 30);
        segment.last = std::min(segment.last, found.tokens.last + 30);
        figure.basis = m_context.basis(segment, found.unit, number);
        if (m_text.is(found.unit.last - 1, "registrations"_L1))
            figure.basis = FigureBasis::Registered;
        if (!figure.basis && follows && coordinated(m_text, m_found.back(), number.tokens)
            && m_found.back().figure.basis != FigureBasis::Counted)
            figure.basis = m_found.back().figure.basis;
        if (!figure.basis || (figure.basis == FigureBasis::Registered && !m_kinds.canBeCounted(found)))
            figure.basis = m_kinds.canBeCounted(found) ? std::optional(FigureBasis::Counted) : std::nullopt;
    }

    bool inDate(int token) const
    {
        const auto date = std::ranges::partition_point(m_dates,
                                                       [&](const DateMention &d) { return d.tokens.last <= token; });
        return date != m_dates.end() && date->tokens.first <= token;
    }

    // -- repeats

    const TokenizedText &m_text;
    const std::vector<NumberMention> &m_numbers;
    const std::vector<DateMention> &m_dates;
    UnitFinder m_units;
    FigureContext m_context;
    FigureKinds m_kinds;
    std::optional<CountedUnit> m_lastUnit;
    std::vector<FigureCandidate> m_found;
};

} // namespace

std::vector<FigureCandidate> findFigures(const TokenizedText &text, const std::vector<NumberMention> &numbers,
                                         const std::vector<DateMention> &dates,
                                         const std::optional<PartialDate> &reference, const Lexicon &lexicon)
{
    return Finder(text, numbers, dates, reference, lexicon).run();
}

} // namespace eventarium
