// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartdata.h"

#include "render/chartwords.h"
#include "report/display.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

// Above this ratio of largest to smallest figure the short bars of a linear axis can no longer be told apart.
constexpr double logarithmicFrom = 2000;
constexpr double widestRun = 200; // editions; a longer run is not ticked one by one

bool isDrawn(const FigureMark &mark)
{
    const double value = mark.headline.figure.quantity.value;
    return !mark.headline.part && std::isfinite(value) && value >= 0;
}

ChartMark::End endOf(const Quantity &quantity)
{
    switch (quantity.qualifier) {
    case Qualifier::MoreThan:
        return ChartMark::End::Above;
    case Qualifier::LessThan:
    case Qualifier::UpTo:
        return ChartMark::End::Below;
    case Qualifier::Vague:
        return ChartMark::End::Hatched;
    case Qualifier::Exact:
    case Qualifier::About:
        break;
    }
    return quantity.upper && *quantity.upper > quantity.value ? ChartMark::End::Range : ChartMark::End::Plain;
}

ChartMark markOf(const FigureMark &from, bool mixed, const QLocale &locale)
{
    ChartMark mark;
    const Figure &figure = from.headline.figure;
    mark.event = from.event;
    mark.value = figure.quantity.value;
    mark.upper = figure.quantity.upper.value_or(mark.value);
    mark.end = endOf(figure.quantity);
    mark.label = from.label;
    mark.valueText = displayQuantity(figure.quantity, locale);
    mark.tip = ChartWords::tip(from, mark.valueText, locale);
    mark.spoken = ChartWords::spoken(from, mark.valueText, locale);
    mark.sentence = from.headline.quote;
    if (const QString kind = mixed ? ChartWords::kind(figure) : QString(); !kind.isEmpty())
        mark.valueText += u' ' + kind;
    return mark;
}

// Editions, else years, else the order given: what the marks of a series stand on.
enum class Footing { Edition, Year, Order };

std::optional<int> yearOf(const FigureMark &mark)
{
    if (mark.dates.start)
        return mark.dates.start->year;
    if (mark.dates.end)
        return mark.dates.end->year;
    return std::nullopt;
}

Footing footingOf(const std::vector<FigureMark> &marks)
{
    const auto risesBy = [&marks](auto number) {
        for (size_t i = 0; i < marks.size(); ++i) {
            if (!number(marks[i]) || (i && *number(marks[i]) <= *number(marks[i - 1])))
                return false;
        }
        return true;
    };
    if (risesBy([](const FigureMark &mark) { return mark.edition; }))
        return Footing::Edition;
    if (risesBy(yearOf))
        return Footing::Year;
    return Footing::Order;
}

QString tickLabel(const FigureMark &mark, Footing footing)
{
    const std::optional<int> year = yearOf(mark);
    if (footing == Footing::Edition)
        return year ? displayEdition(mark.edition) + u'\n' + QString::number(*year) : displayEdition(mark.edition);
    if (footing == Footing::Year)
        return QString::number(*year);
    return mark.label;
}

void placeByEvent(ChartData &data)
{
    for (size_t i = 0; i < data.marks.size(); ++i) {
        data.marks[i].position = static_cast<double>(i);
        data.ticks.push_back({data.marks[i].position, data.marks[i].label, false});
    }
}

void placeByEdition(ChartData &data, const std::vector<FigureMark> &drawn)
{
    const Footing footing = footingOf(drawn);
    data.positionTitle = footing == Footing::Edition ? ChartWords::tr("Edition")
                         : footing == Footing::Year  ? ChartWords::tr("Year")
                                                     : QString();
    for (size_t i = 0; i < drawn.size(); ++i) {
        const double before = i ? data.marks[i - 1].position : 0;
        const double here = footing == Footing::Edition ? *drawn[i].edition
                            : footing == Footing::Year  ? *yearOf(drawn[i])
                                                        : static_cast<double>(i);
        data.marks[i].position = here;
        if (i && here - before <= widestRun) {
            for (double gap = before + 1; gap < here; ++gap) {
                const int number = static_cast<int>(gap);
                data.ticks.push_back(
                    {gap, footing == Footing::Edition ? displayEdition(number) : QString::number(number), true});
            }
        }
        data.ticks.push_back({here, tickLabel(drawn[i], footing), false});
        if (i && here - before <= 1)
            data.segments.back().second = static_cast<int>(i);
        else
            data.segments.push_back({static_cast<int>(i), static_cast<int>(i)});
    }
}

void chooseAxis(ChartData &data, ChartScale scale)
{
    double least = 0;
    double most = 0;
    for (const ChartMark &mark : data.marks) {
        if (mark.value > 0)
            least = least > 0 ? std::min(least, mark.value) : mark.value;
        most = std::max({most, mark.value, mark.upper});
    }
    // A zero has no place on a logarithmic axis, and nothing is left out silently.
    const bool possible = least > 0
                          && std::ranges::none_of(data.marks, [](const ChartMark &mark) { return mark.value <= 0; });
    data.logarithmic = possible
                       && (scale == ChartScale::Logarithmic
                           || (scale == ChartScale::Automatic && most / least >= logarithmicFrom));
    data.lower = data.logarithmic ? std::pow(10, std::floor(std::log10(least) - 0.05)) : 0;
    data.upper = most > 0 ? most : 1;
}

QStringList notesOf(const FigureSeries &series, qint64 drawn, const ChartData &data)
{
    QStringList notes;
    const qint64 missing = std::max(series.withoutFigure, series.events - drawn);
    if (missing > 0 && series.events > 0) {
        const QString line = data.kind == ChartKind::ByEdition
                                 ? ChartWords::tr("%1 of %2 editions have no comparable figure")
                                 : ChartWords::tr("%1 of %2 have no comparable figure");
        notes << line.arg(missing).arg(series.events);
    }
    if (series.mixed)
        notes << ChartWords::tr(
            "Not all of one kind: the figures differ in what they count or in how they were counted");
    const auto has = [&data](ChartMark::End end) {
        return std::ranges::any_of(data.marks, [end](const ChartMark &mark) { return mark.end == end; });
    };
    if (has(ChartMark::End::Above) || has(ChartMark::End::Below))
        notes << ChartWords::tr("An open arrow marks a bound: more than, or at most");
    if (has(ChartMark::End::Hatched))
        notes << ChartWords::tr("Hatched: only a word is given, such as “thousands”");
    if (data.logarithmic)
        notes << ChartWords::tr("Logarithmic axis");
    return notes;
}

} // namespace

ChartData chartData(const FigureSeries &series, const ChartOptions &options)
{
    ChartData data;
    data.kind = options.kind;
    data.title = options.title;
    data.valueTitle = ChartWords::valueTitle(series);
    std::vector<FigureMark> drawn;
    std::ranges::copy_if(series.marks, std::back_inserter(drawn), isDrawn);
    for (const FigureMark &mark : drawn)
        data.marks.push_back(markOf(mark, series.mixed, options.locale));
    if (options.kind == ChartKind::ByEvent)
        placeByEvent(data);
    else
        placeByEdition(data, drawn);
    chooseAxis(data, options.scale);
    data.notes = notesOf(series, static_cast<qint64>(drawn.size()), data);
    return data;
}

} // namespace eventarium
