// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thing a number counts where its noun is left out: "another 5,000 or so watched from home", "almost 2,000 online",
// "last year it was 138,192", "the talks, 277 in number", "(33,780 and 27,370 respectively)", "entries are capped at
// 20,000". Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/figures.h"
#include "extract/figureunits.h"

namespace eventarium {

class EllipticUnits final
{
public:
    EllipticUnits(const TokenizedText &text, const std::vector<NumberMention> &numbers)
        : m_text(text)
        , m_numbers(numbers)
    {
    }

    // Of the number at `index`, behind which no noun stands; `found` are the figures before it.
    std::optional<CountedUnit> unitOf(size_t index, const std::vector<FigureCandidate> &found) const;
    // "close to 350 of us"
    std::optional<CountedUnit> ofUs(const NumberMention &number) const;
    static bool isViewed(const TokenizedText &text, const NumberMention &number); // "watched 46,000 times"
    // "from the 1,653 that had attended": where the number that it is compared with begins to be spoken of
    static bool isCompared(const TokenizedText &text, const NumberMention &number);

private:
    using Found = std::vector<FigureCandidate>;

    std::optional<CountedUnit> followers(const NumberMention &number, const Found &found) const;
    std::optional<CountedUnit> earlier(const NumberMention &number, const Found &found) const;
    std::optional<CountedUnit> respectively(size_t index, const Found &found) const;
    std::optional<CountedUnit> apposed(const NumberMention &number) const;
    std::optional<CountedUnit> listed(const NumberMention &number) const;
    std::optional<CountedUnit> limited(const NumberMention &number) const;
    std::optional<CountedUnit> finished(const NumberMention &number) const;
    std::optional<CountedUnit> nounBefore(int last, int first) const;
    CountedUnit takenFrom(const FigureCandidate &figure) const;

    const TokenizedText &m_text;
    const std::vector<NumberMention> &m_numbers;
};

} // namespace eventarium
