// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words on and around a chart. Pure; any thread.
#pragma once

#include "query/figureseries.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace eventarium {

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(eventarium::ChartWords)

public:
    // "Attendance (people)"; without what is counted where that differs or is not known.
    static QString valueTitle(const FigureSeries &series);
    // "views, registered": how a figure of a mixed series differs from its neighbours.
    static QString kind(const Figure &figure);
    // Rich text for a tool tip, with the sentence; `value` as displayed.
    static QString tip(const FigureMark &mark, const QString &value, const QLocale &locale);
    // The same in one line for assistive technology.
    static QString spoken(const FigureMark &mark, const QString &value, const QLocale &locale);
    // "0", "5,000", "5 million", "2.5 billion": a number on an axis.
    static QString axisNumber(double value, const QLocale &locale);
};

} // namespace eventarium
