// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tellings must be looked at together: those that may be of one event share a block, made of a
// series key with an edition or a year. Blocks chained by tellings form a group; groups are small, so
// a new article costs the same in a large archive as in a small one. Pure; any thread.
#pragma once

#include "core/facts.h"
#include "core/partialdate.h"

#include <QByteArray>

#include <vector>

namespace eventarium::store {

// Sorted, without repeats, never empty. The year of publication stands in where an event has neither
// edition nor date.
std::vector<qint64> blocksOf(const EventFacts &facts, const std::optional<PartialDate> &published);

QByteArray packBlocks(const std::vector<qint64> &blocks);
std::vector<qint64> unpackBlocks(const QByteArray &packed);

} // namespace eventarium::store
