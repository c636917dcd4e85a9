// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The index made from the archive's tables, whole or row by row. In a transaction of the connection, on its
// thread; stops at the token with Cancelled. Throws Failure.
#pragma once

#include "store/connection.h"
#include "store/eventindex.h"
#include "store/statement.h"

#include <stop_token>

namespace eventarium::store {

EventIndex buildIndex(const Connection &connection, const std::stop_token &stop = {});

// The columns of an event as the index takes them, and where: behind the last slot, or over that of `slot`.
// name_rank and place_rank follow as texts; their ranks are left as they are.
extern const char *const indexedEventColumns;
inline constexpr int indexedEventTexts = 29; // the column of name_rank
qint32 indexedNumber(const Statement &row, int column);
void readEvent(const Statement &row, SlotColumns &columns, size_t slot);
void resizeEvents(SlotColumns &columns, size_t slots);

// Ranks for texts: in their order, evenly spread, the same for equal ones, 0 for the empty one.
// Of each slot, in any order and more than once.
struct ClaimsBySlot
{
    std::vector<std::tuple<quint32, double, double>> speakers; // from, to
    std::vector<std::tuple<quint32, quint32>> stated; // rows of names
};
ClaimColumns columnsOf(ClaimsBySlot claims, size_t slots);

std::vector<quint32> ranksOf(const Texts &texts);

} // namespace eventarium::store
