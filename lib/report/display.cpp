// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/display.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

const QString nothing = u"–"_s;

struct VagueWord
{
    double floor;
    QLatin1StringView word;
};
constexpr VagueWord vagueTable[] = {{10, "tens"_L1},
                                    {12, "dozens"_L1},
                                    {20, "scores"_L1},
                                    {100, "hundreds"_L1},
                                    {1000, "thousands"_L1},
                                    {10'000, "tens of thousands"_L1},
                                    {100'000, "hundreds of thousands"_L1},
                                    {1'000'000, "millions"_L1},
                                    {10'000'000, "tens of millions"_L1},
                                    {100'000'000, "hundreds of millions"_L1},
                                    {1'000'000'000, "billions"_L1}};

QString displayNumber(double value, const QLocale &locale)
{
    const bool whole = value == std::floor(value) && std::abs(value) < 9e15;
    return whole ? locale.toString(static_cast<qint64>(value))
                 : locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

// The order in which a locale names the parts of a date.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

DateOrder dateOrder(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::LongFormat).remove("dddd"_L1); // the weekday
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'M');
    const qsizetype year = format.indexOf(u'y');
    if (year < month)
        return DateOrder::YearMonthDay;
    return month < day ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
}

QString monthName(int month, const QLocale &locale)
{
    // "Sep" everywhere in English: some of its locales say "Sept".
    static constexpr QLatin1StringView english[] = {"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
                                                    "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return english[month - 1];
    return locale.monthName(month, QLocale::ShortFormat);
}

// Day and month of a date as far as known, without its year.
class DateWriter
{
public:
    explicit DateWriter(const QLocale &locale)
        : m_locale(locale)
        , m_order(dateOrder(locale))
        , m_eastAsian(locale.language() == QLocale::Chinese || locale.language() == QLocale::Japanese)
    {
    }

    QString day(int day) const { return QString::number(day) + (m_eastAsian ? u"日"_s : QString()); }
    QString month(int month) const { return m_eastAsian ? QString::number(month) + u'月' : monthName(month, m_locale); }
    QString dayMonth(const QString &day, int number) const
    {
        if (m_eastAsian)
            return month(number) + day;
        const QString name = month(number);
        return m_order == DateOrder::DayMonthYear ? QString(day + u' ' + name) : QString(name + u' ' + day);
    }
    // `rest`: the day and month; `withDay` since "Jul 23, 2020" but "Jul 2020".
    QString withYear(const QString &rest, int year, bool withDay) const
    {
        const QString number = QString::number(year);
        if (m_eastAsian)
            return number + u"年"_s + rest;
        switch (m_order) {
        case DateOrder::YearMonthDay:
            return number + u' ' + rest;
        case DateOrder::MonthDayYear:
            return rest + (withDay ? u", "_s : u" "_s) + number;
        case DateOrder::DayMonthYear:
            break;
        }
        return rest + u' ' + number;
    }

    QString date(const PartialDate &date) const
    {
        if (!date.month)
            return m_eastAsian ? QString::number(date.year) + u'年' : QString::number(date.year);
        if (!date.day)
            return withYear(month(date.month), date.year, false);
        return withYear(dayMonth(day(date.day), date.month), date.year, true);
    }

    QString range(const PartialDate &from, const PartialDate &to) const
    {
        if (from == to)
            return date(from);
        if (from.precision() == to.precision() && from.year == to.year && from.month) {
            if (from.month == to.month)
                return withYear(dayMonth(day(from.day) + u'–' + day(to.day), from.month), from.year, true);
            if (!from.day)
                return withYear(month(from.month) + u'–' + month(to.month), from.year, false);
            return withYear(dayMonth(day(from.day), from.month) + u" – " + dayMonth(day(to.day), to.month), from.year,
                            true);
        }
        if (from.precision() == PartialDate::Precision::Year && to.precision() == PartialDate::Precision::Year)
            return date(from) + u'–' + date(to);
        return date(from) + u" – " + date(to);
    }

private:
    const QLocale &m_locale;
    DateOrder m_order;
    bool m_eastAsian;
};

} // namespace

QString displayDates(const DateRange &dates, const QLocale &locale)
{
    const DateWriter writer(locale);
    if (dates.start && dates.end)
        return writer.range(*dates.start, *dates.end);
    if (dates.end)
        return u"until " + writer.date(*dates.end);
    if (dates.start) // "Jul 2020" and "2020" name a time as a whole
        return dates.start->day ? u"from " + writer.date(*dates.start) : writer.date(*dates.start);
    return u"no date"_s;
}

QString vagueWords(double floor)
{
    const auto found = std::ranges::find(vagueTable, floor, &VagueWord::floor);
    return found == std::end(vagueTable) ? QString() : QString(found->word);
}

QString displayQuantity(const Quantity &quantity, const QLocale &locale)
{
    const QString number = displayNumber(quantity.value, locale)
                           + (quantity.upper ? u'–' + displayNumber(*quantity.upper, locale) : QString());
    switch (quantity.qualifier) {
    case Qualifier::MoreThan:
        return u"> " + number;
    case Qualifier::About:
        return u"≈ " + number;
    case Qualifier::LessThan:
        return u"< " + number;
    case Qualifier::UpTo:
        return u"≤ " + number;
    case Qualifier::Vague: {
        const QString words = vagueWords(quantity.value);
        return words.isEmpty() ? u"≥ " + number : words;
    }
    case Qualifier::Exact:
        break;
    }
    return number;
}

QString displayFigure(const Figure &figure, const QLocale &locale)
{
    QString text = displayQuantity(figure.quantity, locale);
    if (!figure.quantity.unit.isEmpty()) {
        const bool words = figure.quantity.qualifier == Qualifier::Vague
                           && !vagueWords(figure.quantity.value).isEmpty();
        text += (words ? u" of "_s : u" "_s) + figure.quantity.unit;
    }
    if (figure.per == FigurePer::Day)
        text += u" a day"_s;
    return text;
}

QString displayHeadline(const std::optional<Headline> &headline, const QLocale &locale)
{
    if (!headline)
        return nothing;
    QString text = displayQuantity(headline->figure.quantity, locale);
    if (headline->figure.per == FigurePer::Day)
        text += u" a day"_s;
    if (headline->part)
        text += u" · " + headline->figure.scope.value_or(u"a part"_s);
    return text;
}

QString displayEdition(std::optional<int> edition)
{
    if (!edition)
        return {};
    const int tens = *edition / 10 % 10;
    const int ones = *edition % 10;
    const QLatin1StringView suffix = tens == 1   ? "th"_L1
                                     : ones == 1 ? "st"_L1
                                     : ones == 2 ? "nd"_L1
                                     : ones == 3 ? "rd"_L1
                                                 : "th"_L1;
    return QString::number(*edition) + suffix;
}

QString displayName(const EventRow &row)
{
    return row.edition ? QString(row.name + u" (" + displayEdition(row.edition) + u')') : row.name;
}

QLatin1StringView checkedWord(Checked checked)
{
    switch (checked) {
    case Checked::Verified:
        return "verified"_L1;
    case Checked::Corrected:
        return "corrected"_L1;
    case Checked::MachineMade:
        break;
    }
    return "machine"_L1;
}

QString displayPublished(const QString &iso, const QLocale &locale)
{
    const auto date = PartialDate::fromIso(iso);
    if (!date)
        return u"no date"_s;
    const QString day = DateWriter(locale).date(*date);
    const QTime time = iso.size() > 11
                           ? QTime::fromString(iso.sliced(11, qMin<qsizetype>(5, iso.size() - 11)), u"HH:mm"_s)
                           : QTime();
    return time.isValid() ? QString(day + u", " + locale.toString(time, QLocale::ShortFormat)) : day;
}

} // namespace eventarium
