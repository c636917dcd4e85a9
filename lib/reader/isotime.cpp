// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/isotime.h"

#include "reader/stampparser.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isYear(int year)
{
    return year >= 1600 && year <= 2200;
}

QString clockOf(QStringView text) // "11:14:39.000Z", " 11:14"
{
    qsizetype i = 0;
    while (i < text.size() && (text[i] == u'T' || text[i] == u't' || text[i].isSpace()))
        ++i;
    text = text.sliced(i);
    if (text.size() < 5 || !isDigits(text.first(2)) || text[2] != u':' || !isDigits(text.sliced(3, 2))
        || text.first(2).toInt() > 23 || text.sliced(3, 2).toInt() > 59)
        return {};
    if (text.size() >= 8 && text[5] == u':' && isDigits(text.sliced(6, 2)) && text.sliced(6, 2).toInt() < 60)
        return text.first(8).toString();
    return text.first(5).toString();
}

// A half-day mark makes the digits another hour: then the small parser of printed times reads it.
bool hasHalfDay(QStringView text)
{
    return text.contains(u"pm", Qt::CaseInsensitive) || text.contains(u"am", Qt::CaseInsensitive)
           || text.contains(u"p.m", Qt::CaseInsensitive) || text.contains(u"a.m", Qt::CaseInsensitive);
}

// 2020-07-30, 2020/7/30, 2020.07.30, with or without a clock.
QString fromNumbers(QStringView text)
{
    if (text.size() < 6 || !isDigits(text.first(4)))
        return {};
    const int year = text.first(4).toInt();
    if (!isYear(year))
        return {};
    const QChar separator = text[4];
    if (separator != u'-' && separator != u'/' && separator != u'.')
        return {};
    qsizetype i = 5;
    const auto number = [&] {
        int value = 0;
        for (const qsizetype stop = qMin(i + 2, text.size()); i < stop && text[i].isDigit() && text[i].unicode() < 128;
             ++i)
            value = value * 10 + text[i].digitValue();
        return value;
    };
    const int month = number();
    if (i >= text.size())
        return month >= 1 && month <= 12
                   ? QString(text.first(4) % u'-' % QString::number(month).rightJustified(2, u'0'))
                   : QString();
    if (text[i] != separator)
        return {};
    ++i;
    const QDate date(year, month, number());
    if (!date.isValid())
        return {};
    const QString clock = hasHalfDay(text.sliced(i)) ? QString() : clockOf(text.sliced(i));
    return clock.isEmpty() ? date.toString(Qt::ISODate) : QString(date.toString(Qt::ISODate) % u'T' % clock);
}

QString fromSeconds(QStringView digits)
{
    qint64 value = digits.toLongLong();
    if (digits.size() == 13)
        value /= 1000;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(value, QTimeZone::UTC);
    return isYear(time.date().year()) ? time.toString(u"yyyy-MM-ddTHH:mm:ss") : QString();
}

QString fromDigits(QStringView digits)
{
    if (digits.size() == 8 || digits.size() == 14 || digits.size() == 12) {
        const QDate date(digits.first(4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6, 2).toInt());
        if (!date.isValid() || !isYear(date.year()))
            return {};
        if (digits.size() == 8)
            return date.toString(Qt::ISODate);
        const QTime time(digits.sliced(8, 2).toInt(), digits.sliced(10, 2).toInt(),
                         digits.size() == 14 ? digits.sliced(12, 2).toInt() : 0);
        return time.isValid() ? QString(date.toString(Qt::ISODate) % u'T' % time.toString(u"HH:mm:ss")) : QString();
    }
    return digits.size() == 10 || digits.size() == 13 ? fromSeconds(digits) : QString();
}

} // namespace

QString isoTime(QStringView stated)
{
    stated = stated.trimmed();
    if (stated.size() < 6 || stated.size() > 120)
        return {};
    if (isDigits(stated))
        return fromDigits(stated);
    if (stated.size() >= 15 && isDigits(stated.first(8)) && stated[8] == u'T' && isDigits(stated.sliced(9, 6)))
        return fromDigits(QString(stated.first(8) % stated.sliced(9, 6)));
    if (const QString iso = fromNumbers(stated); !iso.isEmpty())
        return iso;
    if (const QDateTime mail = QDateTime::fromString(stated.toString(), Qt::RFC2822Date);
        mail.isValid() && isYear(mail.date().year()))
        return mail.toString(u"yyyy-MM-ddTHH:mm:ss");
    // "Published on July 30, 2020 at 11:14": the first date that is one.
    for (qsizetype i = 0; i < stated.size(); ++i) {
        if (i > 0 && (stated[i - 1].isLetterOrNumber() || !stated[i].isLetterOrNumber()))
            continue;
        TextCursor cursor(stated, i);
        if (const auto stamp = takeStamp(cursor)) {
            if (stamp->isAmbiguous())
                return stamp->dayFirst().iso();
            if (isYear(stamp->year))
                return stamp->iso();
        }
    }
    return {};
}

QString dateInAddress(QStringView address)
{
    for (qsizetype i = 0; i + 8 <= address.size(); ++i) {
        if (address[i] != u'/' || !isDigits(address.sliced(i + 1, 4)))
            continue;
        if (const QString iso = fromNumbers(address.sliced(i + 1, qMin<qsizetype>(10, address.size() - i - 1)));
            iso.size() == 10)
            return iso;
        if (i + 9 <= address.size() && isDigits(address.sliced(i + 1, 8))
            && (i + 9 == address.size() || !address[i + 9].isDigit())) {
            if (const QString iso = fromDigits(address.sliced(i + 1, 8)); !iso.isEmpty())
                return iso;
        }
    }
    return {};
}

} // namespace eventarium
