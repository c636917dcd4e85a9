// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart as a file or on a page, with its title above and its notes below. GUI thread (it draws with a
// widget that is never shown).
#pragma once

#include "core/error.h"
#include "render/chartcolors.h"
#include "render/chartdata.h"

#include <QByteArray>
#include <QPicture>
#include <QSize>

namespace eventarium {

enum class ChartFormat { Svg, Png };

struct ChartCanvas
{
    int width = 900; // height follows from the chart
    double pixelRatio = 1; // PNG only
    ChartColors colors = ChartColors::forPaper();
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
};

// The height that the whole chart needs; never more than maximumChartHeight, then later marks are left out
// and a note says how many.
QSize chartSize(const ChartData &data, const ChartCanvas &canvas);
Result<QByteArray> chartFile(const ChartData &data, ChartFormat format, const ChartCanvas &canvas = {});
// For a page: chartSize() units.
QPicture chartPicture(const ChartData &data, const ChartCanvas &canvas);

constexpr int maximumChartHeight = 16000;

} // namespace eventarium
