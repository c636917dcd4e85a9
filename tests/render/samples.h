// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hand-made events and figures for the tests of charts and pages. Values; any thread.
#pragma once

#include "query/figureseries.h"

#include <QString>

namespace eventarium::samples {

Quantity quantity(double value, Qualifier qualifier = Qualifier::Exact, std::optional<double> upper = {},
                  const QString &unit = {});
Headline headline(const Quantity &quantity, const QString &quote = {});
// An event on 10 June of `year`, with an attendance of 1,000 x id and a sentence of its own.
EventRow row(int id, const QString &name, int year = 2020);
std::vector<EventRow> rows(int count);

FigureMark mark(int id, const QString &label, const Quantity &quantity);
// One of each kind of mark: exact, more than, about, up to, range, vague.
FigureSeries everyKind();
// Editions 1 to 3 and 6 of a series.
FigureSeries editions();

} // namespace eventarium::samples
