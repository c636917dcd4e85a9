// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/annotations.h"

#include "extract/timex.h"

namespace eventarium {

namespace {

AnnotationType typeOf(DateMention::Type type)
{
    switch (type) {
    case DateMention::Type::Date:
        return AnnotationType::Date;
    case DateMention::Type::Time:
        return AnnotationType::Time;
    case DateMention::Type::Duration:
        return AnnotationType::Duration;
    case DateMention::Type::Set:
        return AnnotationType::Set;
    }
    return AnnotationType::Date;
}

AnnotationType typeOf(NumberMention::Kind kind)
{
    switch (kind) {
    case NumberMention::Kind::Cardinal:
        return AnnotationType::Number;
    case NumberMention::Kind::Ordinal:
        return AnnotationType::Ordinal;
    case NumberMention::Kind::Money:
        return AnnotationType::Money;
    case NumberMention::Kind::Percent:
        return AnnotationType::Percent;
    case NumberMention::Kind::Area:
        return AnnotationType::Area;
    }
    return AnnotationType::Number;
}

Annotation fromDate(const DateMention &mention, const TokenizedText &text)
{
    Annotation annotation;
    annotation.type = mention.byLength ? AnnotationType::Duration : typeOf(mention.type);
    annotation.span = text.spanOf(mention.phrase.isEmpty() ? mention.tokens : mention.phrase);
    annotation.timex = mention.byLength ? durationTimex(mention) : mention.resolved.timex;
    if (mention.resolved.start)
        annotation.start = mention.resolved.start->toIso();
    if (mention.resolved.end)
        annotation.end = mention.resolved.end->toIso();
    return annotation;
}

Annotation fromNumber(const NumberMention &mention, const TokenizedText &text)
{
    Annotation annotation;
    annotation.type = typeOf(mention.kind);
    annotation.span = text.spanOf(mention.tokens);
    annotation.quantity = Quantity{mention.value, mention.upper, mention.qualifier,
                                   text.textOf(mention.unit).toString()};
    return annotation;
}

} // namespace

void appendAnnotations(const Analysis &analysis, std::vector<Annotation> &annotations)
{
    for (const DateMention &mention : analysis.dates)
        annotations.push_back(fromDate(mention, analysis.text));

    for (const FigureCandidate &candidate : analysis.figures) {
        Annotation annotation;
        annotation.type = AnnotationType::Figure;
        annotation.span = candidate.figure.evidence.span;
        annotation.quantity = candidate.figure.quantity;
        annotations.push_back(annotation);
    }

    auto date = analysis.dates.begin(); // numbers that are part of a date are none of their own
    auto figure = analysis.figures.begin(); // a number that a figure counts with has the figure's unit
    for (const NumberMention &number : analysis.numbers) {
        while (date != analysis.dates.end() && date->tokens.last <= number.number.first)
            ++date;
        if (date != analysis.dates.end() && date->tokens.first < number.number.last)
            continue;
        while (figure != analysis.figures.end() && figure->tokens.last <= number.number.first)
            ++figure;
        Annotation annotation = fromNumber(number, analysis.text);
        if (number.kind == NumberMention::Kind::Cardinal && figure != analysis.figures.end()
            && figure->tokens.first < number.number.last && figure->figure.quantity.value == number.value) {
            annotation.quantity->unit = figure->figure.quantity.unit;
            annotation.span = figure->figure.evidence.span;
        }
        annotations.push_back(annotation);
    }
}

} // namespace eventarium
