// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Found facts of many articles -> events: which articles tell of the same edition of a series, the
// joined facts, the headline figures, where they disagree. Pure and deterministic: the order of the
// input does not matter. Any thread.
#pragma once

#include "core/event.h"

#include <functional>
#include <span>

namespace eventarium {

// The normalised name by which editions of a series find each other: case and accents folded, year,
// ordinal, "annual" and the like left out.
QString seriesKey(const EventFacts &facts);

// All tellings of one series -> its events, sorted by date then edition. row.id is unset.
std::vector<Event> resolveSeries(std::span<const Telling> tellings);

// 0 for the claim that a person chose, 1 for a verified one, 2 for the others.
using ClaimRank = std::function<int(const Figure &)>;

// The headline of a column by the rule "Which number stands for an event": by rank; whole event before part;
// counted, registered, unsaid; people, unsaid, visits and views; stated by the organiser, by others, by
// nobody; exact, bound, approximate, vague; newest article. Nullopt where no claim qualifies.
enum class HeadlineColumn { Attendance, Online };
std::optional<Headline> headline(std::span<const FigureRow> ledger, HeadlineColumn column, const ClaimRank &rank = {});

} // namespace eventarium
