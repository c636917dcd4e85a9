// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figures.h"

#include "extract/carriedunits.h"
#include "extract/figurecontext.h"
#include "extract/figurefilters.h"
#include "extract/figurejoiner.h"
#include "extract/figurekinds.h"
#include "extract/figurescopes.h"
#include "extract/figuretables.h"
#include "extract/lexicon.h"
#include "extract/names.h"
#include "extract/reason.h"

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
        , m_carried(text, numbers, lexicon)
        , m_context(text, dates, reference)
        , m_reference(reference)
        , m_tables(text, lexicon)
        , m_kinds(text)
        , m_scopes(text)
        , m_filters(text)
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
            if (m_tables.isCell(number) && inTable(number))
                continue;
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
        if (number.kind == Kind::Cardinal && number.value == 1 && !number.upper)
            return false; // says no more than "a"
        const Sentence &sentence = m_text.sentenceOf(number.number.first);
        if (sentence.part && sentence.part != HeaderPart::Kind::Title && sentence.part != HeaderPart::Kind::Boilerplate)
            return false;
        return !m_filters.isDistractor(number);
    }

    // -- one candidate

    void candidate(size_t index)
    {
        const NumberMention &number = m_numbers[index];
        auto unit = m_carried.unitOf(index, m_found, m_lastUnit);
        if (!unit)
            return;
        const bool small = !number.digits && number.value < smallWord && number.kind == NumberMention::Kind::Cardinal;
        if (small && !besideFigure(number) && !unit->before && !isProgramme(number, *unit))
            return;
        FigureCandidate found;
        found.sentence = m_text.at(number.number.first).sentence;
        found.unit = unit->tokens;
        found.tokens = unit->elsewhere ? number.tokens
                                       : TokenRange{std::min(number.tokens.first, unit->tokens.first),
                                                    std::max(number.tokens.last, unit->tokens.last)};
        if (m_filters.isDistractor(number, *unit, found.tokens))
            return;
        const FigureContext::Edition edition = editionOf(number, found);
        if (edition.when == FigureContext::When::Later
            || (unit->earlier && edition.when != FigureContext::When::Earlier))
            return;
        found.previous = edition.when == FigureContext::When::Earlier;
        found.boilerplate = isBoilerplate(found.sentence);
        Figure &figure = found.figure;
        figure.year = found.previous ? edition.year : std::nullopt;
        figure.quantity = {number.value, number.upper, number.qualifier, unitText(number, *unit)};
        figure.category = m_kinds.refined(*unit, number);
        figure.evidence = Evidence::fromText(m_text.text, m_text.spanOf(found.tokens));
        figure.sentence = m_text.sentences[size_t(found.sentence)].span;
        figure.counts = m_kinds.countsOf(*unit, figure.category);
        figure.per = m_kinds.perDay(found.tokens.last) || m_text.is(unit->tokens.first, "daily"_L1)
                         ? std::optional(FigurePer::Day)
                         : std::nullopt;
        setBasis(found, number, index);
        if (figure.basis == FigureBasis::Limit && figure.counts == FigureCounts::Visits)
            figure.counts = FigureCounts::People; // how many may enter
        figure.scope = m_scopes.scopeOf(found, *unit, number, m_found.empty() ? nullptr : &m_found.back());
        figure.audience = m_kinds.audienceOf(found, *unit);
        m_lastUnit = *unit;
        m_found.push_back(std::move(found));
    }

    // Whether a table says what the number counts; one of a year to come is left out.
    bool inTable(const NumberMention &number)
    {
        using Kind = NumberMention::Kind;
        if ((number.kind != Kind::Cardinal && number.kind != Kind::Money && number.kind != Kind::Area)
            || number.value < 1)
            return false;
        const auto cell = m_tables.cell(number);
        if (!cell)
            return false;
        const int current = m_reference ? m_reference->year : 0;
        if (cell->year && current != 0 && *cell->year > current)
            return true;
        FigureCandidate found;
        found.sentence = m_text.at(number.number.first).sentence;
        found.unit = cell->unit.tokens;
        found.tokens = number.tokens;
        found.previous = cell->year && *cell->year < current;
        Figure &figure = found.figure;
        figure.year = found.previous ? cell->year : std::nullopt;
        figure.quantity = {number.value * cell->scale, number.upper, number.qualifier,
                           m_text.textOf(cell->unit.tokens).toString()};
        figure.category = cell->unit.category;
        figure.evidence = Evidence::fromText(m_text.text, m_text.spanOf(found.tokens));
        figure.sentence = m_text.sentences[size_t(found.sentence)].span;
        figure.counts = m_kinds.countsOf(cell->unit, figure.category);
        figure.basis = m_kinds.canBeCounted(found) ? std::optional(FigureBasis::Counted) : std::nullopt;
        m_lastUnit = cell->unit;
        m_found.push_back(std::move(found));
        return true;
    }

    // A sum carries its currency: "US$ in intended deals"
    QString unitText(const NumberMention &number, const CountedUnit &unit) const
    {
        const QString noun = m_text.textOf(unit.tokens).toString();
        if (number.kind != NumberMention::Kind::Money || number.unit.isEmpty() || unit.tokens == number.unit)
            return noun;
        const QString currency = m_text.textOf(number.unit).toString();
        const bool verb = m_text.isAny(unit.head, {"raised"_L1, "endowed"_L1});
        return verb ? currency : QString(currency + u" in "_s + noun);
    }

    // "two workshops were held", "the signing of three memorandums", "six teams took part"
    bool isProgramme(const NumberMention &number, const CountedUnit &unit) const
    {
        if (unit.category == FigureCategory::Deals)
            return m_text.isAny(number.tokens.first - 1, {"signed"_L1, "sign"_L1, "signing"_L1})
                   || m_text.is(number.tokens.first - 2, "signing"_L1)
                   || m_text.isAny(unit.tokens.last + 1, {"signed"_L1});
        if (m_text.isAny(number.tokens.first - 1, {"the"_L1, "these"_L1, "those"_L1, "last"_L1, "first"_L1, "next"_L1,
                                                   "other"_L1, "both"_L1, "all"_L1, "of"_L1}))
            return false;
        return m_text.isAny(unit.head, {"sessions"_L1, "talks"_L1, "workshops"_L1, "panels"_L1, "forums"_L1,
                                        "sub-forums"_L1, "tracks"_L1, "keynotes"_L1, "lectures"_L1, "seminars"_L1,
                                        "tutorials"_L1, "roundtables"_L1, "speakers"_L1, "teams"_L1});
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
    CarriedUnits m_carried;
    FigureContext m_context;
    const std::optional<PartialDate> &m_reference;
    FigureTables m_tables;
    FigureKinds m_kinds;
    FigureScopes m_scopes;
    FigureFilters m_filters;
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
