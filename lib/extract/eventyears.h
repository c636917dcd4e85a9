// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The year of a date that gives none, as far as the text supports it: where an article has no day of its own,
// the year in the event's name, or none; and never a year in which the weekday is another one. Views the
// analysis, which must outlive it. Bounded look-around; any thread.
#pragma once

#include "extract/eventnames.h"

namespace eventarium {

class EventYears final
{
public:
    EventYears(const Analysis &analysis, const EventTable &events, int group);

    // The date in its year; nothing where that year is a mere guess.
    std::optional<DateMention> sure(const DateMention &date) const;

private:
    bool saysYear(const DateMention &date, int year) const;

    const Analysis &m_analysis;
    const TokenizedText &m_text;
    int m_year = 0; // that the event's name bears
};

} // namespace eventarium
