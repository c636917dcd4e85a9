// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands at the edges of an event's name and is no part of it: ordinals, years, verbs of headlines. Views what
// it is made from; bounded look-around; one thread.
#pragma once

#include "extract/eventbrands.h"
#include "extract/eventnames.h"
#include "extract/eventsigns.h"

namespace eventarium {

class EventNameEdges final
{
public:
    EventNameEdges(const TokenizedText &text, const NameShapes &shapes, const EventSigns &signs,
                   const EventBrands &brands)
        : m_text(text)
        , m_shapes(shapes)
        , m_signs(signs)
        , m_brands(brands)
    {
    }

    // Sets name, full and the edition that the name opens or ends with.
    void strip(EventMention &mention) const;
    // Edition and year before the name
    void lookBefore(EventMention &mention) const;
    // The year behind it
    void lookBehind(EventMention &mention) const;

private:
    bool isHeadlineVerb(int token) const;
    bool looksRoman(int token) const;
    bool isBetweenOrdinal(int token) const;
    bool isSomebodysFirst(int token) const;
    bool isFirstInYears(int behind) const;
    void cutRoman(EventMention &mention) const;
    void takeWordBehindYear(TokenRange &name) const;

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const EventSigns &m_signs;
    const EventBrands &m_brands;
};

} // namespace eventarium
