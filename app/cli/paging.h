// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long lists in pieces: rows are fetched by id, so many at a time. Main thread.
#pragma once

#include "cli/console.h"

#include "core/ids.h"

#include <algorithm>
#include <optional>
#include <span>

namespace eventarium::cli {

constexpr size_t rowsAtOnce = 1000;

// `begin`, then `print(fetch(ids))` of so many ids at a time, then `end`. The ids must outlive it.
template<class Fetch, class Print>
Pieces pagedPieces(std::span<const EventId> ids, QByteArray begin, Fetch fetch, Print print, QByteArray end)
{
    struct State
    {
        size_t at = 0;
        bool begun = false;
        bool ended = false;
    };
    return [=, state = State()]() mutable -> Result<QByteArray> {
        QByteArray piece;
        if (!std::exchange(state.begun, true))
            piece = begin;
        // A page of rows that are all gone prints nothing, and nothing means the end.
        while (piece.isEmpty() && state.at < ids.size()) {
            const size_t count = std::min(rowsAtOnce, ids.size() - state.at);
            const auto rows = fetch(ids.subspan(state.at, count));
            if (!rows)
                return std::unexpected(rows.error());
            state.at += count;
            piece = print(*rows);
        }
        if (piece.isEmpty() && !std::exchange(state.ended, true))
            piece = end;
        return piece;
    };
}

} // namespace eventarium::cli
