// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eventpage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium {

QString coverageLine(const EventList &list)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto number = [](qint64 value) { return english.toString(value); };
    if (list.total == 0)
        return u"no events in the archive"_s;
    QString line = number(std::ssize(list.ids)) + u" of "_s + number(list.total)
                   + (list.total == 1 ? u" event"_s : u" events"_s);
    if (list.undatedLeftOut > 0)
        line += u"; "_s + number(list.undatedLeftOut) + u" undated left out"_s;
    if (list.possiblyInRange > 0)
        line += u"; "_s + number(list.possiblyInRange) + u" only possibly in range"_s;
    return line;
}

} // namespace eventarium
