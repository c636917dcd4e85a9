// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "BEIJING, July 30 (Xinhua) --", "LAS VEGAS--(WIRE)--March 5, 2020--", "LISBON — The queues": the place,
// date and agency with which a report begins. Pure; any thread.
#pragma once

#include "core/article.h"
#include "reader/stampparser.h"

#include <optional>

namespace eventarium {

struct FoundDateline
{
    QString place;
    std::optional<Stamp> date; // perhaps without year
    QString agency;
    TextSpan span; // within the line: from the place to the closing dash

    bool operator==(const FoundDateline &) const = default;
};

// `strict`: only with a date or an agency (a heading may begin like a bare place).
std::optional<FoundDateline> datelineAt(QStringView line, bool strict);

} // namespace eventarium
