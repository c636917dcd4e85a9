// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines at the two ends of an article, and whether a line reads like a paragraph. Borrowed text; any thread.
#pragma once

#include "core/textspan.h"

#include <QStringView>

#include <vector>

namespace eventarium {

struct HeaderLine
{
    TextSpan span; // without blanks at its ends
    QStringView text;
    bool blankBefore = false;
};

// The first lines that are not blank.
std::vector<HeaderLine> firstLines(QStringView text, int count);
// The last lines that are not blank and begin at or behind `from`, in text order.
std::vector<HeaderLine> lastLines(QStringView text, qsizetype from, int count);

int wordCount(QStringView text);
// A paragraph rather than a heading.
bool isParagraph(QStringView line);
bool isCapitals(QStringView text); // no small letter

} // namespace eventarium
