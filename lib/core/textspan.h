// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A half-open stretch of an article's decoded text, counted in UTF-16 code units, so that
// it is a QTextCursor position as it stands. A value; any thread.
#pragma once

#include <QStringView>
#include <QtTypes>

#include <compare>

namespace eventarium {

struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - start; }
    constexpr bool isEmpty() const { return end <= start; }
    constexpr bool contains(qsizetype position) const { return start <= position && position < end; }
    constexpr bool contains(TextSpan other) const { return start <= other.start && other.end <= end; }
    constexpr bool overlaps(TextSpan other) const { return start < other.end && other.start < end; }
    QStringView in(QStringView text) const { return text.sliced(start, length()); }

    constexpr auto operator<=>(const TextSpan &) const = default;
};

} // namespace eventarium
