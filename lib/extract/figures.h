// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures: numbers with the thing they count, as far as one sentence and its neighbours tell.
// Which event a figure belongs to is for the event frame to say. Pure; any thread.
#pragma once

#include "core/facts.h"
#include "extract/dates.h"
#include "extract/numbers.h"
#include "extract/tokenizedtext.h"

#include <vector>

namespace eventarium {

class Lexicon;

struct FigureCandidate
{
    Figure figure; // evidence, sentence, unit, category, basis, counts, audience, per, scope are set;
                   // statedBy is set with the name as it stands at statedBy below
    int sentence = 0; // index into TokenizedText::sentences
    TokenRange tokens; // the evidence: qualifier, number and unit
    TokenRange unit;
    TokenRange statedBy; // who says so, as it stands ("TAITRA", "the organisers"); empty: nobody named.
                         // The frame replaces the name by its fullest form and settles the relation.
    bool previous = false; // of an earlier edition: goes into previousFigures (figure.year, .edition where told)
    bool boilerplate = false; // in an "About X" or contact part: only for an event that X is

    bool operator==(const FigureCandidate &) const = default;
};

// In text order, what title and body both say only once. Distractors (prices, ages, percentages, company results...) are left out already.
std::vector<FigureCandidate> findFigures(const TokenizedText &text, const std::vector<NumberMention> &numbers,
                                         const std::vector<DateMention> &dates,
                                         const std::optional<PartialDate> &reference, const Lexicon &lexicon);

// What only the event frame knows settles the rest: the audience of people counted on site or online, and in
// an article about what is still to come nothing has been counted yet. A figure that the event's own year marks as
// current is for the frame to move (figure.year).
void settleFigure(Figure &figure, std::optional<EventMode> mode, bool scheduled);

} // namespace eventarium
