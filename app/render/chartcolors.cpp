// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartcolors.h"

#include <QPalette>

namespace eventarium {
namespace {

QColor between(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

} // namespace

ChartColors ChartColors::fromPalette(const QPalette &palette)
{
    ChartColors colors;
    colors.paper = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::Text);
    colors.dimmed = between(colors.text, colors.paper, 0.3);
    colors.grid = between(colors.text, colors.paper, 0.85);
    const bool dark = colors.paper.lightness() < colors.text.lightness();
    colors.mark = dark ? QColor(0x6f, 0xa8, 0xdc) : QColor(0x2f, 0x6f, 0xb0);
    colors.current = dark ? QColor(0xf2, 0xb2, 0x4c) : QColor(0xc2, 0x5e, 0x00);
    return colors;
}

ChartColors ChartColors::forPaper()
{
    ChartColors colors;
    colors.paper = Qt::white;
    colors.text = QColor(0x1a, 0x1a, 0x1a);
    colors.dimmed = QColor(0x55, 0x55, 0x55);
    colors.grid = QColor(0xdd, 0xdd, 0xdd);
    colors.mark = QColor(0x2f, 0x6f, 0xb0);
    colors.current = colors.mark;
    return colors;
}

} // namespace eventarium
