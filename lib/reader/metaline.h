// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line that tells when, by whom or for whom an article was written: "Updated: 2014-11-07 14:46  Source: City
// News Desk", "By Marta Keller | May 4, 2020", "(Reporting by A; editing by B)". Pure; any thread.
#pragma once

#include "core/article.h"
#include "reader/stampparser.h"

#include <optional>

namespace eventarium {

struct MetaLine
{
    // Which of several times counts as publication: the best of them.
    enum class Time { None, Updated, Plain, Published };

    Time time = Time::None;
    QString published; // ISO 8601
    std::optional<Stamp> ambiguous; // the same, where the order of day and month is open
    QStringList byline;
    QString publisher;
    std::vector<HeaderPart> parts; // spans within the line

    bool operator==(const MetaLine &) const = default;
};

// nullopt when the line is something else. `labelled`: only times and names that are named as such count
// (elsewhere than below the title a bare date may be anything).
std::optional<MetaLine> metaLine(QStringView line, bool labelled);
// The line that closes an article: "(Conglun Liu)", "(Reporting by A and B; editing by C)", "By A".
std::optional<MetaLine> closingLine(QStringView line);

} // namespace eventarium
