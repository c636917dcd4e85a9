// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one extraction of an article found otherwise than another: fact by fact. Pure; any thread.
#pragma once

#include "core/facts.h"

#include <QString>

#include <span>
#include <vector>

namespace eventarium {

struct FactChange
{
    QString event; // its name as it is after the change, or was
    QString field; // "event" where a whole one came or went
    QString before; // empty: it came
    QString after; // empty: it went
    QString quote; // the words for what came, or went

    bool operator==(const FactChange &) const = default;
};

// Events are the same that have the same name key and occasion, else the same name key, else the same days.
std::vector<FactChange> factChanges(std::span<const EventFacts> before, std::span<const EventFacts> after);

} // namespace eventarium
