// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/listvalues.h"

#include "core/names.h"
#include "core/serieskeys.h"

#include <QLocale>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct InFigures
{
    int first, second, year;
};

// "23.7.2020", "07/23/2020", "23-07-20" has no century and is no date.
std::optional<InFigures> inFigures(const QString &cell)
{
    static const QRegularExpression form(u"^(\\d{1,2})[./-]\\s?(\\d{1,2})[./-]\\s?(\\d{4})(?:\\D|$)"_s);
    const auto match = form.match(cell);
    if (!match.hasMatch())
        return std::nullopt;
    return InFigures{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

std::optional<PartialDate> valid(PartialDate date)
{
    return date.isValid() && date.year >= 1000 ? std::optional(date) : std::nullopt;
}

int monthOf(const QString &word)
{
    const QLocale english(QLocale::English);
    const QString plain = word.toLower();
    for (int month = 1; month <= 12; ++month) {
        const QString name = english.standaloneMonthName(month, QLocale::LongFormat).toLower();
        if (plain.size() >= 3 && (name.startsWith(plain) || (plain == "sept"_L1 && month == 9)))
            return month;
    }
    return 0;
}

// "July 23, 2020", "23 Jul 2020", "Jul 2020", also as the begin of "July 23-25, 2020".
std::optional<PartialDate> withMonthName(const QString &cell)
{
    static const QRegularExpression words(u"[\\p{L}]+|\\d+"_s);
    PartialDate date;
    for (auto matches = words.globalMatch(cell); matches.hasNext();) {
        const QString word = matches.next().captured();
        const int number = word.toInt();
        if (word.size() == 4 && number > 0 && !date.year)
            date.year = number;
        else if (word.size() <= 2 && number >= 1 && number <= 31 && !date.day)
            date.day = number;
        else if (!word[0].isDigit() && !date.month)
            date.month = monthOf(word);
    }
    if (!date.month)
        return std::nullopt;
    return valid(date);
}

} // namespace

DayOrder dayOrderOf(const QStringList &cells)
{
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QString &cell : cells) {
        if (const auto date = inFigures(cell.trimmed())) {
            dayFirst = dayFirst || date->first > 12;
            monthFirst = monthFirst || date->second > 12;
        }
    }
    if (dayFirst == monthFirst)
        return DayOrder::Unknown;
    return dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

std::optional<PartialDate> listDate(const QString &cell, DayOrder order)
{
    const QString text = cell.trimmed();
    static const QRegularExpression iso(u"^\\d{4}(-\\d{2}(-\\d{2})?)?(?=[T ]|$)"_s);
    if (const auto match = iso.match(text); match.hasMatch())
        return PartialDate::fromIso(match.captured());
    static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})(?=T|$)"_s);
    if (const auto match = compact.match(text); match.hasMatch())
        return valid({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    static const QRegularExpression yearFirst(u"^(\\d{4})[./](\\d{1,2})[./](\\d{1,2})(?:\\D|$)"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return valid({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    if (const auto date = inFigures(text)) {
        const bool open = date->first <= 12 && date->second <= 12 && date->first != date->second;
        if (open && order == DayOrder::Unknown)
            return valid({date->year, 0, 0});
        const bool dayFirst = open ? order == DayOrder::DayFirst : date->first > 12 || date->first == date->second;
        return valid({date->year, dayFirst ? date->second : date->first, dayFirst ? date->first : date->second});
    }
    return withMonthName(text);
}

std::optional<Quantity> listQuantity(const QString &cell)
{
    static const QRegularExpression form(
        u"^(>=?|≥|<=?|≤|~|≈|about|around|some|approx\\.?|c\\.|ca\\.|over|more than|at least|up to|under|fewer "
        u"than|less than)?\\s*"
        "(\\d{1,3}(?:[,. "
        "'\\x{2019}\\x{a0}\\x{202f}]\\d{3})+|\\d+)(?:\\.\\d+)?\\s*(k|m|thousand|million)?\\s*(\\+|plus)?"
        "(?:\\s*[-–—]\\s*(\\d{1,3}(?:[,.]\\d{3})+|\\d+))?(?:\\s|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(cell.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [](QString digits) {
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        return digits.toDouble();
    };
    Quantity quantity;
    quantity.value = number(match.captured(2));
    const QString unit = match.captured(3).toLower();
    if (!unit.isEmpty())
        quantity.value *= unit.startsWith(u'k') || unit.startsWith(u't') ? 1e3 : 1e6;
    const QString sign = match.captured(1).toLower();
    if (!match.captured(5).isEmpty() && number(match.captured(5)) > quantity.value)
        quantity.upper = number(match.captured(5));
    else if (!match.captured(4).isEmpty() || sign.startsWith(u'>') || sign == "≥"_L1 || sign == u"≥"
             || sign == "over"_L1 || sign == "more than"_L1 || sign == "at least"_L1)
        quantity.qualifier = Qualifier::MoreThan;
    else if (sign == "up to"_L1 || sign == u"≤" || sign == "<="_L1)
        quantity.qualifier = Qualifier::UpTo;
    else if (sign.startsWith(u'<') || sign == "under"_L1 || sign.endsWith("than"_L1))
        quantity.qualifier = Qualifier::LessThan;
    else if (!sign.isEmpty())
        quantity.qualifier = Qualifier::About;
    return quantity;
}

std::optional<bool> listBool(const QString &cell)
{
    const QString word = foldName(cell);
    static const QStringList yes{u"true"_s, u"yes"_s, u"y"_s, u"1"_s, u"online"_s, u"virtual"_s, u"x"_s};
    static const QStringList no{u"false"_s,     u"no"_s,      u"n"_s,       u"0"_s,
                                u"in person"_s, u"offline"_s, u"on site"_s, u"onsite"_s};
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

QString listCountry(const QString &cell)
{
    static const QMap<QString, QString> short_{{u"usa"_s, u"United States"_s},
                                               {u"us"_s, u"United States"_s},
                                               {u"u s a"_s, u"United States"_s},
                                               {u"u s"_s, u"United States"_s},
                                               {u"united states of america"_s, u"United States"_s},
                                               {u"uk"_s, u"United Kingdom"_s},
                                               {u"u k"_s, u"United Kingdom"_s},
                                               {u"great britain"_s, u"United Kingdom"_s},
                                               {u"uae"_s, u"United Arab Emirates"_s},
                                               {u"u a e"_s, u"United Arab Emirates"_s},
                                               {u"prc"_s, u"China"_s},
                                               {u"czechia"_s, u"Czech Republic"_s}};
    return short_.value(foldName(cell), cell.trimmed());
}

ListName listName(const QString &cell)
{
    ListName name;
    QString text = cell.simplified();
    static const QRegularExpression year(u"(^|\\s)[(\\[]?((?:19|20)\\d{2})[)\\]]?(?=\\s|$|,)"_s);
    if (const auto match = year.match(text); match.hasMatch()) {
        const QString without =
            QString(text.first(match.capturedStart()) + u' ' + text.mid(match.capturedEnd())).simplified();
        if (!without.isEmpty()) {
            name.year = match.captured(2).toInt();
            text = without;
        }
    }
    static const QRegularExpression ordinal(u"(^|\\s)[(]?(\\d{1,3})(?:st|nd|rd|th)[)]?(?=\\s|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = ordinal.match(text); match.hasMatch()) {
        const QString without =
            QString(text.first(match.capturedStart()) + u' ' + text.mid(match.capturedEnd())).simplified();
        if (!without.isEmpty()) {
            name.edition = match.captured(2).toInt();
            text = without;
        }
    }
    static const QRegularExpression article(u"^The\\s+(?=\\p{Lu})"_s);
    name.name = text;
    if (name.edition || name.year)
        name.name.remove(article);
    return name;
}

EventKind kindFromName(const QString &name)
{
    const QStringList words = foldName(name).split(u' ');
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (const auto kind = fromWord<EventKind>(*word); kind && *kind != EventKind::Other)
            return *kind;
        if (word->endsWith("conf"_L1) || *word == "congress"_L1 || *word == "con"_L1)
            return EventKind::Conference;
        if (*word == "hackathon"_L1)
            return EventKind::Competition;
    }
    return EventKind::Other;
}

} // namespace eventarium
