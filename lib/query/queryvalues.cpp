// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/queryvalues.h"

#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// What a number may end in, and how many zeros that stands for; longer words before their beginnings.
struct Suffix
{
    QStringView text;
    int zeros;
};
constexpr std::array suffixes = {
    Suffix{u"thousand", 3}, Suffix{u"million", 6}, Suffix{u"billion", 9}, Suffix{u"bn", 9},
    Suffix{u"mn", 6},       Suffix{u"k", 3},       Suffix{u"m", 6},       Suffix{u"b", 9},
    Suffix{u"千", 3},       Suffix{u"万", 4},      Suffix{u"亿", 8},
};

int takeSuffix(QStringView &text)
{
    for (const Suffix &suffix : suffixes) {
        if (text.endsWith(suffix.text, Qt::CaseInsensitive)) {
            text = text.chopped(suffix.text.size()).trimmed();
            return suffix.zeros;
        }
    }
    return 0;
}

bool isGroupSign(QChar c)
{
    return c == u',' || c == u'_' || c == u'\'' || c == u'\u2019' || c == u' ' || c == u'\u00a0' || c == u'\u202f';
}

// The digits of "1,000,000" without its signs; empty where the groups are not of three.
QByteArray wholeDigits(QStringView text)
{
    QByteArray digits;
    qsizetype group = -1; // digits since the last sign; -1 before the first one
    QChar sign;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += static_cast<char>(c.unicode());
            group += group >= 0;
        } else if (isGroupSign(c) && (group < 0 ? !digits.isEmpty() && digits.size() <= 3 : group == 3 && c == sign)) {
            sign = c;
            group = 0;
        } else {
            return {};
        }
    }
    return group < 0 || group == 3 ? digits : QByteArray();
}

template<class T, class ReadOne>
std::optional<FilterRange<T>> readRange(QStringView text, bool since, ReadOne readOne)
{
    QString plain = text.trimmed().toString();
    plain.replace(u'\u2265', ">="_L1).replace(u'\u2264', "<="_L1).replace(u'\u2026', ".."_L1);
    const QStringView view(plain);
    FilterRange<T> range;
    const auto bound = [&](QStringView side, std::optional<T> &value, bool &exclusive, QChar sign) {
        side = side.trimmed();
        exclusive = side.startsWith(sign);
        if (exclusive)
            side = side.sliced(1);
        if (!exclusive && side.isEmpty())
            return true;
        value = readOne(side.trimmed());
        return value.has_value();
    };
    if (const qsizetype dots = view.indexOf(".."_L1); dots >= 0) {
        qsizetype end = dots;
        while (end < view.size() && view[end] == u'.')
            ++end;
        if (!bound(view.first(dots), range.from, range.fromExclusive, u'>')
            || !bound(view.sliced(end), range.to, range.toExclusive, u'<') || range.isOpen())
            return std::nullopt;
        return range;
    }
    const bool inclusive = view.size() > 1 && view[1] == u'=';
    if (view.startsWith(u'>') || view.startsWith(u'<')) {
        const bool lower = view.startsWith(u'>');
        std::optional<T> &value = lower ? range.from : range.to;
        (lower ? range.fromExclusive : range.toExclusive) = !inclusive;
        value = readOne(view.sliced(inclusive ? 2 : 1).trimmed());
        return value ? std::optional(range) : std::nullopt;
    }
    range.from = readOne(view);
    if (!since)
        range.to = range.from;
    return range.from ? std::optional(range) : std::nullopt;
}

template<class T>
void turn(FilterRange<T> &range)
{
    std::swap(range.from, range.to);
    std::swap(range.fromExclusive, range.toExclusive);
}

template<class T, class PrintOne>
QString printRange(const FilterRange<T> &range, bool since, PrintOne printOne)
{
    if (range.from && range.to) {
        if (range.from == range.to && !range.fromExclusive && !range.toExclusive && !since)
            return printOne(*range.from);
        return (range.fromExclusive ? u">"_s : QString()) + printOne(*range.from) + u".."_s
               + (range.toExclusive ? u"<"_s : QString()) + printOne(*range.to);
    }
    if (range.from) {
        const QString sign = range.fromExclusive ? u">"_s : since ? QString() : u">="_s;
        return sign + printOne(*range.from);
    }
    return range.to ? (range.toExclusive ? u"<"_s : u"<="_s) + printOne(*range.to) : QString();
}

} // namespace

std::optional<PartialDate> queryDate(QStringView text)
{
    QString plain = text.toString();
    plain.replace(u'/', u'-').replace(u'.', u'-');
    QStringList parts = plain.split(u'-');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 1)
            parts[i].prepend(u'0');
    }
    return PartialDate::fromIso(parts.join(u'-'));
}

std::optional<double> queryNumber(QStringView text)
{
    text = text.trimmed();
    const int zeros = takeSuffix(text);
    QStringView whole = text;
    QByteArray fraction;
    if (const qsizetype point = text.indexOf(u'.'); point >= 0) {
        whole = text.first(point);
        const QStringView rest = text.sliced(point + 1);
        if (rest.isEmpty() || !std::ranges::all_of(rest, isDigit))
            return std::nullopt;
        fraction = rest.toLatin1();
    }
    const QByteArray digits = wholeDigits(whole);
    if (digits.isEmpty())
        return std::nullopt;
    // Written out with an exponent, so that 1.005m is the double nearest to 1005000.
    bool ok = false;
    const QByteArray written = digits + '.' + fraction + "0e" + QByteArray::number(zeros);
    const double value = written.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> queryEdition(QStringView text)
{
    for (const QStringView ending : {u"st", u"nd", u"rd", u"th"}) {
        if (text.size() > 2 && text.endsWith(ending, Qt::CaseInsensitive) && isDigit(text[text.size() - 3]))
            return queryNumber(text.chopped(2));
    }
    return queryNumber(text);
}

std::optional<DateFilter> queryDates(QStringView text, bool since, bool &turned)
{
    auto range = readRange<PartialDate>(text, since, queryDate);
    turned = range && range->from && range->to && range->from->firstDay() > range->to->lastDay();
    if (turned)
        turn(*range);
    return range;
}

std::optional<NumberFilter> queryNumbers(QStringView text, bool edition, bool &turned)
{
    auto range = readRange<double>(text, false, edition ? queryEdition : queryNumber);
    turned = range && range->from && range->to && *range->from > *range->to;
    if (turned)
        turn(*range);
    return range;
}

QString printNumber(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QString printDates(const DateFilter &range, bool since)
{
    return printRange(range, since, [](const PartialDate &date) { return date.toIso(); });
}

QString printNumbers(const NumberFilter &range)
{
    return printRange(range, false, printNumber);
}

} // namespace eventarium
