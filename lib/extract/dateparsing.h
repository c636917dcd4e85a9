// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of DateParser share. Internal; pure.
#pragma once

#include "extract/dates.h"

#include <QStringView>

namespace eventarium::dateparsing {

// Values of [date-trigger].
enum Trigger {
    Today = 1,
    Yesterday,
    Tomorrow,
    Now,
    Recently,
    Soon,
    Tonight,
    FutureWord,
    PresentWord,
    This = 10,
    Last,
    Next,
    Early = 20,
    Mid,
    Late,
    Every = 30,
    RecentWord = 36,
    Fiscal = 37,
    Earlier = 40,
    Later,
    End = 45,
    Start,
    Middle,
    FirstDecade = 50,
    LastDecade = 59,
    MidYear = 80,
    YearEnd,
    YearBefore,
    MidWeek
};

inline TimePoint::Mod modOf(int trigger)
{
    return trigger == Early || trigger == Start  ? TimePoint::Mod::Start
           : trigger == Mid || trigger == Middle ? TimePoint::Mod::Mid
                                                 : TimePoint::Mod::End;
}

inline int digitsValue(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 4)
        return -1;
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

inline bool isYear(int value)
{
    return value >= 1000 && value <= 2999;
}

} // namespace eventarium::dateparsing
