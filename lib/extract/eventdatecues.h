// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the words around a date say of it: that it opens or closes the event, is one end of a stretch, a
// length, or belongs to something else. Views the text, which must outlive it. Bounded look-around; any thread.
#pragma once

#include "extract/dates.h"
#include "extract/eventcues.h"

namespace eventarium {

class EventDateCues final
{
public:
    explicit EventDateCues(const TokenizedText &text)
        : m_text(text)
    {
    }

    // "will last three days" is a length, not the three days before
    bool isLasting(const DateMention &date) const;
    // A general word for the event in its sentence: "the fair", "it", "the three-day event"
    bool speaksOfEvent(const DateMention &date) const;
    // "our Summit this Thursday", "the fair on June 3": right behind a general word for the event
    bool followsNoun(const DateMention &date) const;
    // Words that turn the date away from this edition
    bool isElsewhen(const DateMention &date) const;
    // Two days in a row, joined by "and"
    bool areOneStretch(const DateMention &first, const DateMention &second) const;
    // "postponed to June 3": the day it has now
    bool isNewDate(const DateMention &date) const;
    // "With 4 November, the last day of its third phase, the fair": the day it ends, or "first day": begins
    EventSaying apposition(const DateMention &date) const;
    EventSaying sayingBefore(const DateMention &date) const;
    EventSaying sayingAfter(const DateMention &date) const;
    // "until 24 June", "through Friday": an end alone
    bool isUntil(const DateMention &date) const;
    // "from June 3", "starting Monday": a start alone
    bool isFrom(const DateMention &date) const;

private:
    const TokenizedText &m_text;
};

} // namespace eventarium
