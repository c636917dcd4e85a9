// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the cells of a list of events, as values. Pure; any thread.
#pragma once

#include "core/daterange.h"
#include "core/facts.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace eventarium {

// How a list writes days in figures: "23.07.2020" tells it, "03/04/2020" does not.
enum class DayOrder { DayFirst, MonthFirst, Unknown };
DayOrder dayOrderOf(const QStringList &cells);

// "2020-07-23", "2020-07-23T09:00Z", "23.7.2020", "July 23, 2020", "23 Jul 2020", "Jul 2020", "2020". Where the
// order of day and month is open, the month is left out: never a guess.
std::optional<PartialDate> listDate(const QString &cell, DayOrder order);
// "12,500", "1 200+", "> 500", "about 300", "200-300"; nullopt where it is no number.
std::optional<Quantity> listQuantity(const QString &cell);
// "true", "yes", "1", "online", "virtual"; "hybrid" is neither.
std::optional<bool> listBool(const QString &cell);
// The English short name of a country that is written as an abbreviation, else as written.
QString listCountry(const QString &cell);

struct ListName
{
    QString name; // without year and edition
    std::optional<int> edition;
    std::optional<int> year;
};
// "The 19th China Internet Conference 2020".
ListName listName(const QString &cell);
EventKind kindFromName(const QString &name);

} // namespace eventarium
