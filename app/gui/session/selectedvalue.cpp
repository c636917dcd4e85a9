// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/selectedvalue.h"

#include "core/partialdate.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The month that begins with these letters; 0 for none.
int monthOf(const QString &word)
{
    static const QLocale english(QLocale::English);
    for (int month = 1; month <= 12; ++month) {
        if (word.size() >= 3 && english.monthName(month).startsWith(word, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

QString isoOf(int year, int month, int day)
{
    const PartialDate date{year, month, day};
    return date.isValid() ? date.toIso() : QString();
}

QString dateIn(const QString &words)
{
    if (const auto iso = PartialDate::fromIso(words))
        return iso->toIso();
    static const QRegularExpression chinese(u"(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月)?(?:\\s*(\\d{1,2})\\s*日)?"_s);
    if (const auto match = chinese.match(words); match.hasMatch())
        return isoOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    static const QRegularExpression word(u"\\p{L}{3,}|\\d+"_s);
    int year = 0;
    int month = 0;
    int day = 0;
    for (auto all = word.globalMatch(words); all.hasNext();) {
        const QString each = all.next().captured();
        const int number = each.toInt();
        if (each.size() == 4 && number && !year)
            year = number;
        else if (number && number <= 31 && !day)
            day = number; // of a range the first
        else if (const int named = number ? 0 : monthOf(each); named && !month)
            month = named;
    }
    return year && (month || !day) ? isoOf(year, month, day) : QString();
}

QString figureIn(const QString &words, const QString &category)
{
    static const QRegularExpression number(u"(\\d{1,3}(?:[, .\\x{a0}]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)"
                                           "\\s*(thousand|million|billion|[万亿])?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    auto matches = number.globalMatch(words);
    if (!matches.hasNext())
        return {};
    const auto match = matches.next();
    if (matches.hasNext())
        return {}; // which of several is for the person to say
    QString digits = match.captured(1);
    static const QRegularExpression thousands(u"[, .\\x{a0}](?=\\d{3}(?!\\d))"_s);
    if (match.captured(2).isEmpty()) // "1.234 million" has a decimal point
        digits.remove(thousands);
    digits.replace(u',', u'.').remove(u' ');
    bool ok = false;
    double value = digits.toDouble(&ok);
    if (!ok)
        return {};
    const QString scale = match.captured(2).toLower();
    value *= scale == "thousand"_L1  ? 1e3
             : scale == "million"_L1 ? 1e6
             : scale == "billion"_L1 ? 1e9
             : scale == u"万"        ? 1e4
             : scale == u"亿"        ? 1e8
                                     : 1;
    static const QRegularExpression above(u"\\b(?:more than|over|at least|above|exceed\\w*|upwards)\\b|多|超"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression about(u"\\b(?:about|around|some|nearly|almost|approximately|roughly)\\b|约|近"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString sign = words.contains(above) ? u">"_s : words.contains(about) ? u"~"_s : QString();
    return sign + QString::number(value, 'f', 0) + u' ' + QString(category).replace(u'_', u' ');
}

} // namespace

QString selectedValue(const QString &field, const QString &words, const QString &category)
{
    const QString text = words.simplified();
    if (field == "start"_L1 || field == "end"_L1)
        return dateIn(text);
    if (field == "figure"_L1)
        return figureIn(text, category.isEmpty() ? u"attendees"_s : category);
    if (field == "edition"_L1) {
        static const QRegularExpression digits(u"\\d+"_s);
        return digits.match(text).captured();
    }
    return text.size() > 500 ? QString() : text;
}

} // namespace eventarium
