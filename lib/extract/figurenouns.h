// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// People whom no list names: "60 Rubyists gathered", "drew 3,000 music lovers", "over 1,200 attended". The verbs around
// the number and the shape of the noun say that it counts who came. Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/figureunits.h"

namespace eventarium {

class AttendanceCues final
{
public:
    explicit AttendanceCues(const TokenizedText &text)
        : m_text(text)
    {
    }

    // The noun group behind the number, where it is of people and they came.
    std::optional<CountedUnit> people(const NumberMention &number) const;
    // Whether the number itself came: "some 900 took part", "300 of them came".
    bool standsAlone(const NumberMention &number) const;

private:
    int groupEnd(int first) const;
    bool isAgent(int token) const;
    bool drawn(int before, bool strongOnly) const;
    bool cameBehind(int token, bool strongOnly) const;
    bool came(int token, bool strongOnly) const;

    const TokenizedText &m_text;
};

} // namespace eventarium
