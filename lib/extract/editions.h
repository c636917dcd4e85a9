// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which edition of an event an article reports: from its name ("25th", "VIII", "(19th)"), else from
// sentences about it ("in its fifth edition", "held for the 59th time"). Linear; any thread.
#pragma once

#include "extract/eventnames.h"

#include <optional>

namespace eventarium {

struct FoundEdition
{
    std::optional<int> edition;
    TokenRange tokens;

    bool operator==(const FoundEdition &) const = default;
};

FoundEdition findEdition(const TokenizedText &text, const EventTable &events, int group, std::optional<int> year);

} // namespace eventarium
