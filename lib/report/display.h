// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How dates, numbers and places are shown to a person (product.md, "How things are shown"), in a
// locale. Pure; any thread. The same functions serve window, print and command line.
#pragma once

#include "core/event.h"

#include <QLocale>
#include <QString>

namespace eventarium {

QString displayDates(const DateRange &dates, const QLocale &locale); // "23–25 Jul 2020", "until 27 Jun 2020", "no date"
QString displayQuantity(const Quantity &quantity,
                        const QLocale &locale); // "> 10,000,000", "≈ 78,000", "391–400", "millions"
QString displayFigure(const Figure &figure,
                      const QLocale &locale); // with unit: "> 10,000,000 viewers a day", "millions of viewers"
QString vagueWords(double floor); // "millions", "tens of thousands"; empty for a number that is no such word's floor
QString displayHeadline(const std::optional<Headline> &headline,
                        const QLocale &locale); // with " · scope" for a part; "–" for none
QString displayEdition(std::optional<int> edition); // "19th"; empty for none
QString displayName(const EventRow &row); // "China Internet Conference (19th)"
QLatin1StringView checkedWord(Checked checked); // "machine", "verified", "corrected": in CSV, JSON and queries
QString displayPublished(const QString &iso, const QLocale &locale);

} // namespace eventarium
