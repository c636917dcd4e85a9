// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By what tellings find those that may be of the same event: series keys with an edition or a year, as
// numbers, and the days of the event with its city or initial, for those that go by another name. The year of
// publication stands in where an event has neither edition nor year. Values and pure; any thread.
#pragma once

#include "core/facts.h"
#include "core/partialdate.h"

#include <QByteArray>

#include <vector>

namespace eventarium::store {

struct Blocks
{
    qint64 name = 0; // the key of the event's name
    std::vector<qint64> own; // of the name and the occasion; never empty
    std::vector<qint64> aliases; // of its other names

    bool operator==(const Blocks &) const = default;
};

Blocks blocksOf(const EventFacts &facts, const std::optional<PartialDate> &published);

QByteArray packBlocks(const Blocks &blocks);
Blocks unpackBlocks(const QByteArray &packed);

} // namespace eventarium::store
