// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thing that a number counts: the noun group behind it ("2,300 companies"), the label before it
// ("Exhibitors: 1,500") or the subject it belongs to ("the number of viewers exceeded 10 million").
// Bounded look-around within the sentence. Pure; any thread.
#pragma once

#include "core/figure.h"
#include "extract/lexicon.h"
#include "extract/numbers.h"

#include <optional>

namespace eventarium {

struct CountedUnit
{
    TokenRange tokens; // the noun group
    int head = 0; // its head noun
    FigureCategory category = FigureCategory::Other;
    bool people = false;
    bool before = false; // stands before the number
    bool elsewhere = false; // taken over from another figure: no part of the evidence
    bool earlier = false; // counts something only if it is of an earlier edition
};

class UnitFinder final
{
public:
    UnitFinder(const TokenizedText &text, const Lexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
    {
    }

    std::optional<CountedUnit> find(const NumberMention &number) const;
    // What the sum of money is: "deals worth US$57.83 billion", "40 billion yuan of investment"; nullopt where the text
    // has only the currency.
    std::optional<CountedUnit> moneyNoun(const NumberMention &number) const;

    std::optional<CountedUnit> after(const NumberMention &number) const;
    std::optional<CountedUnit> label(const NumberMention &number) const;
    std::optional<CountedUnit> subject(const NumberMention &number) const;

private:
    struct Run // of words behind a number
    {
        int head = -1;
        quint8 category = 0;
        bool people = false;
    };
    Run scan(int first, int last) const;
    bool stops(int token, bool headSeen) const;
    bool isCompound(int head, int last) const;
    int listEnd(int head, int last) const;
    int ofEnd(int head, int last) const;
    CountedUnit unitOf(TokenRange tokens, const Run &run) const;
    int groupStart(int head, int first) const;

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
};

} // namespace eventarium
