// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which part of an event a figure counts, where it is not the whole: guests of one origin, a session, a day, a hall, a
// subset of the number before it. Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/figures.h"
#include "extract/figureunits.h"

#include <optional>

namespace eventarium {

class FigureScopes final
{
public:
    explicit FigureScopes(const TokenizedText &text)
        : m_text(text)
    {
    }

    // `found` is complete but for its scope; `last` is the figure before it, or null.
    std::optional<QString> scopeOf(const FigureCandidate &found, const CountedUnit &unit, const NumberMention &number,
                                   const FigureCandidate *last) const;
    // "600 of them": how many tokens behind the number say so
    int ofThem(int token) const;

private:
    std::optional<QString> origin(const CountedUnit &unit, int end) const;
    std::optional<QString> fromPhrase(int at) const;
    std::optional<QString> dayOf(TokenRange counted) const;
    std::optional<QString> partBefore(const NumberMention &number) const;
    bool isSubset(const FigureCandidate &found, const NumberMention &number, const FigureCandidate &last) const;

    const TokenizedText &m_text;
};

} // namespace eventarium
