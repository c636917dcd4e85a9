// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of a chart, from a palette so that light, dark and high-contrast themes are followed, or for
// paper. A value; any thread.
#pragma once

#include <QColor>

class QPalette;

namespace eventarium {

struct ChartColors
{
    QColor paper;
    QColor text;
    QColor dimmed; // axis numbers, notes
    QColor grid;
    QColor mark;
    QColor current; // the mark of the selected event

    static ChartColors fromPalette(const QPalette &palette);
    static ChartColors forPaper();
    bool operator==(const ChartColors &) const = default;
};

} // namespace eventarium
