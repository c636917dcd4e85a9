// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/samples.h"

using namespace Qt::StringLiterals;

namespace eventarium::samples {

Quantity quantity(double value, Qualifier qualifier, std::optional<double> upper, const QString &unit)
{
    return {value, upper, qualifier, unit};
}

Headline headline(const Quantity &quantity, const QString &quote)
{
    Headline headline;
    headline.figure.quantity = quantity;
    headline.figure.category = FigureCategory::Attendees;
    headline.figure.counts = FigureCounts::People;
    headline.figure.evidence.kind = Evidence::Kind::Text;
    headline.figure.evidence.article = ArticleId{1};
    headline.figure.evidence.span = {120, 140};
    headline.quote = quote;
    headline.source = u"articles/sample.txt"_s;
    return headline;
}

EventRow row(int id, const QString &name, int year)
{
    EventRow row;
    row.id = EventId{id};
    row.name = name;
    row.kind = EventKind::Conference;
    row.dates = {PartialDate{year, 6, 10}, PartialDate{year, 6, 12}};
    row.place = u"Hamburg"_s;
    row.articles = 1;
    row.attendance = headline(quantity(1000.0 * id, Qualifier::MoreThan, {}, u"visitors"_s),
                              u"Sentence number %1 says how many came."_s.arg(id));
    return row;
}

std::vector<EventRow> rows(int count)
{
    std::vector<EventRow> rows;
    for (int i = 1; i <= count; ++i)
        rows.push_back(row(i, u"Meeting of the Members %1"_s.arg(i, 5, 10, QChar(u'0')), 2000 + i % 25));
    return rows;
}

FigureMark mark(int id, const QString &label, const Quantity &quantity)
{
    FigureMark mark;
    mark.event = EventId{id};
    mark.label = label;
    mark.dates = {PartialDate{2020, 6, 10}, PartialDate{2020, 6, 12}};
    mark.headline = headline(quantity, u"The sentence of %1."_s.arg(label));
    return mark;
}

FigureSeries everyKind()
{
    FigureSeries series;
    series.marks = {mark(1, u"Harbour Days 2020"_s, quantity(8000)),
                    mark(2, u"Forum on Clean Water (4th)"_s, quantity(10000, Qualifier::MoreThan)),
                    mark(3, u"Open Data Week"_s, quantity(7800, Qualifier::About)),
                    mark(4, u"The International Exposition of Instruments, Machines and Very Long Names (12th)"_s,
                         quantity(5000, Qualifier::UpTo)),
                    mark(5, u"Summit of the Regions"_s, quantity(3900, Qualifier::Exact, 4600)),
                    mark(6, u"Night of the Museums"_s, quantity(1000, Qualifier::Vague)),
                    mark(7, u"市民科学论坛"_s, quantity(6100, Qualifier::LessThan))};
    series.events = 12;
    series.withoutFigure = 5;
    return series;
}

FigureSeries editions()
{
    FigureSeries series;
    for (const auto &[edition, value] : {std::pair{1, 1200.0}, {2, 1900.0}, {3, 2600.0}, {6, 4100.0}}) {
        FigureMark mark = samples::mark(edition, u"Open Data Week"_s, quantity(value));
        mark.edition = edition;
        mark.dates = {PartialDate{2010 + edition, 5, 4}, PartialDate{2010 + edition, 5, 8}};
        series.marks.push_back(mark);
    }
    series.marks.back().headline.figure.quantity.qualifier = Qualifier::MoreThan;
    series.events = 5;
    series.withoutFigure = 1;
    return series;
}

} // namespace eventarium::samples
