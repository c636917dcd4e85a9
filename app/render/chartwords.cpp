// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartwords.h"

#include "report/display.h"

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

QString countedWords(const Figure &figure)
{
    if (figure.counts) {
        switch (*figure.counts) {
        case FigureCounts::People:
            return ChartWords::tr("people");
        case FigureCounts::Visits:
            return ChartWords::tr("visits");
        case FigureCounts::Views:
            return ChartWords::tr("views");
        case FigureCounts::Interactions:
            return ChartWords::tr("interactions");
        }
    }
    return {};
}

QString basisWords(const Figure &figure)
{
    if (!figure.basis)
        return {};
    switch (*figure.basis) {
    case FigureBasis::Counted:
        return ChartWords::tr("counted");
    case FigureBasis::Registered:
        return ChartWords::tr("registered");
    case FigureBasis::Expected:
        return ChartWords::tr("expected");
    case FigureBasis::Limit:
        return ChartWords::tr("limit");
    }
    return {};
}

} // namespace

QString ChartWords::kind(const Figure &figure)
{
    QStringList words;
    for (const QString &word : {countedWords(figure), basisWords(figure)}) {
        if (!word.isEmpty())
            words << word;
    }
    return words.join(u", "_s);
}

QString ChartWords::tip(const FigureMark &mark, const QString &value, const QLocale &locale)
{
    const Figure &figure = mark.headline.figure;
    QString line = value;
    if (!figure.quantity.unit.isEmpty() && figure.quantity.qualifier != Qualifier::Vague)
        line += u' ' + figure.quantity.unit;
    if (const QString basis = basisWords(figure); !basis.isEmpty())
        line += u" · "_s + basis;
    if (figure.per)
        line += u" · "_s + ChartWords::tr("a day");
    if (figure.statedBy && !figure.statedBy->name.isEmpty())
        line += u" · "_s + ChartWords::tr("stated by %1").arg(figure.statedBy->name);
    QString tip = u"<p style='white-space:normal'><b>"_s + mark.label.toHtmlEscaped() + u"</b><br>"_s
                  + displayDates(mark.dates, locale).toHtmlEscaped() + u"<br>"_s + line.toHtmlEscaped() + u"</p>"_s;
    if (!mark.headline.quote.isEmpty())
        tip += u"<p>“"_s + mark.headline.quote.toHtmlEscaped() + u"”</p>"_s;
    if (!mark.headline.source.isEmpty())
        tip += u"<p><small>"_s + mark.headline.source.toHtmlEscaped() + u"</small></p>"_s;
    return tip;
}

QString ChartWords::spoken(const FigureMark &mark, const QString &value, const QLocale &locale)
{
    QString spoken = mark.label + u", "_s + displayDates(mark.dates, locale) + u": "_s + value;
    if (!mark.headline.quote.isEmpty())
        spoken += u". “"_s + mark.headline.quote + u"”"_s;
    return spoken;
}

QString ChartWords::valueTitle(const FigureSeries &series)
{
    const QString column = series.column == FigureSeries::Column::Online ? ChartWords::tr("Online attendance")
                                                                         : ChartWords::tr("Attendance");
    QString counted;
    for (const FigureMark &mark : series.marks) {
        if (mark.headline.part)
            continue;
        const QString words = countedWords(mark.headline.figure);
        if (words.isEmpty() || (!counted.isEmpty() && words != counted))
            return column;
        counted = words;
    }
    return counted.isEmpty() ? column : column + u" ("_s + counted + u')';
}

QString ChartWords::axisNumber(double value, const QLocale &locale)
{
    struct Step
    {
        double from;
        const char *words;
    };
    static constexpr Step steps[] = {{1e12, QT_TRANSLATE_NOOP("eventarium::ChartWords", "%1 trillion")},
                                     {1e9, QT_TRANSLATE_NOOP("eventarium::ChartWords", "%1 billion")},
                                     {1e6, QT_TRANSLATE_NOOP("eventarium::ChartWords", "%1 million")}};
    if (value >= 1e15)
        return locale.toString(value, 'g', 3);
    for (const Step &step : steps) {
        if (value >= step.from)
            return QCoreApplication::translate("eventarium::ChartWords", step.words)
                .arg(locale.toString(value / step.from, 'g', 4));
    }
    return locale.toString(value, 'g', value < 1 ? 3 : 7);
}

} // namespace eventarium
