// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/dayorder.h"

#include <QDate>

#include <algorithm>

namespace eventarium {

namespace {

constexpr qsizetype reach = 6000; // what is read for evidence
constexpr int nearDays = 45;

struct Evidence
{
    int dayFirst = 0;
    int monthFirst = 0;
    bool isClear() const { return (dayFirst > 0) != (monthFirst > 0); }
};

bool isWordStart(QStringView text, qsizetype pos)
{
    return pos == 0 || !text[pos - 1].isLetterOrNumber();
}

// Every date in the text: a numeric one may tell the order, one with a name the days that the article is about.
void readDates(QStringView text, const Stamp &stamp, Evidence &numeric, Evidence &named)
{
    const QDate dayFirst(stamp.year, stamp.second, stamp.first);
    const QDate monthFirst(stamp.year, stamp.first, stamp.second);
    TextCursor cursor(text);
    while (!cursor.atEnd()) {
        const qsizetype start = cursor.pos;
        const QChar c = cursor.peek();
        const auto found = isWordStart(text, start) && (c.isDigit() || c.isUpper()) ? takeDate(cursor) : std::nullopt;
        if (!found || cursor.pos == start) {
            cursor.pos = start + 1;
            continue;
        }
        const QStringView form = text.sliced(start, cursor.pos - start);
        if (found->isAmbiguous() || !found->day)
            continue;
        if (form.count(u'/') == 2 && form.front().isDigit()) {
            if (form.indexOf(u'/') <= 2 && found->day > 12)
                ++(form.startsWith(QString::number(found->day)) ? numeric.dayFirst : numeric.monthFirst);
            continue;
        }
        const QDate day(found->year ? found->year : stamp.year, found->month, found->day);
        if (qAbs(day.daysTo(dayFirst)) <= nearDays)
            ++named.dayFirst;
        if (qAbs(day.daysTo(monthFirst)) <= nearDays)
            ++named.monthFirst;
    }
}

Evidence readSpelling(QStringView text)
{
    static constexpr QStringView british[] = {u"centre",  u"colour", u"programme", u"theatre",
                                              u"organis", u"labour", u"favour",    u"defence"};
    static constexpr QStringView american[] = {u"center",  u"color",  u"program ", u"theater",
                                               u"organiz", u"labor ", u"favor",    u"defense"};
    const auto count = [&](QStringView word) { return static_cast<int>(text.count(word, Qt::CaseInsensitive)); };
    Evidence evidence;
    for (size_t i = 0; i < std::size(british); ++i) {
        evidence.dayFirst += count(british[i]);
        evidence.monthFirst += count(american[i]);
    }
    return evidence;
}

} // namespace

Stamp withDayOrder(const Stamp &stamp, QStringView text)
{
    if (!stamp.isAmbiguous())
        return stamp;
    text = text.first(qMin(reach, text.size()));
    Evidence numeric;
    Evidence named;
    readDates(text, stamp, numeric, named);
    for (const Evidence &evidence : {numeric, named, readSpelling(text)}) {
        if (evidence.isClear())
            return evidence.dayFirst ? stamp.dayFirst() : stamp.monthFirst();
    }
    return stamp;
}

} // namespace eventarium
