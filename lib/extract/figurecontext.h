// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sentence says about its numbers beside the unit: whether they are an earlier edition's,
// expected, registered or a limit, and who states them. Bounded by the sentence. Pure; any thread.
#pragma once

#include "core/figure.h"
#include "extract/dates.h"

#include <optional>
#include <vector>

namespace eventarium {

class FigureContext final
{
public:
    FigureContext(const TokenizedText &text, const std::vector<DateMention> &dates,
                  const std::optional<PartialDate> &reference)
        : m_text(text)
        , m_dates(dates)
        , m_reference(reference)
    {
    }

    enum class When : quint8 { Current, Earlier, Later };
    struct Edition
    {
        When when = When::Current;
        std::optional<int> year;
        bool certain = false; // a cue says so; else it is only the default
    };
    // `counted` is the number with its unit.
    Edition edition(TokenRange counted, const NumberMention &number) const;

    // From the cue words between the neighbouring figures; nullopt where none speaks.
    std::optional<FigureBasis> basis(TokenRange segment, TokenRange unit, const NumberMention &number) const;

    // Who says the sentence: the name as it stands, empty if nobody.
    TokenRange speaker(int sentence) const;
    // "The figures were released by X": X, for the figures before it.
    TokenRange releasedBy(int sentence) const;
    // "X gave these details:" before a list
    TokenRange introducedBy(int sentence) const;

private:
    struct Cue
    {
        TokenRange tokens;
        Edition edition;
    };
    std::vector<Cue> cues(int sentence) const;
    std::optional<Edition> editionOf(const DateMention &date) const;
    bool comparison(int token) const;
    bool foretells(TokenRange range) const;
    bool opensClause(int token, int first) const;
    TokenRange nameEndingAt(int last, int bound) const;
    TokenRange nameStartingAt(int first, int bound) const;
    bool isLimit(const NumberMention &number) const;
    bool isName(int token) const;
    bool isRelative(int name) const;

    const TokenizedText &m_text;
    const std::vector<DateMention> &m_dates;
    const std::optional<PartialDate> &m_reference;
};

} // namespace eventarium
