// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What words beside a name show it to be an event ("the X conference", ", Asia's largest fair,", "X 2024 recap"),
// or not to be one ("X hosts a fair"). Views the article's text; each look is bounded; any thread.
#pragma once

#include "extract/eventcues.h"
#include "extract/eventnames.h"

#include <QSet>
#include <QString>

namespace eventarium {

class EventSigns final
{
public:
    explicit EventSigns(const TokenizedText &text)
        : m_text(text)
    {
        findOwnOrdinals();
    }

    // "The ceremony of the X will be held", "hosts X": seldom needed, only for titles
    bool heldBefore(int first) const;
    // "'The Grand 9' exhibition", "the Examplica hackathon"
    bool kindBehind(const NameMention &name, const EventMention &mention) const;
    // "inaugurated the 9th EXTEX"
    bool opensBefore(int first) const;
    // "X hosts conference", "X will host its third fair": X is no event
    bool hostsSomething(int behind) const;
    // A headline like "X 2024 Recap", "X wrap-up", "X highlights"
    bool isReviewed(const EventMention &mention) const;
    // A headline that begins with the name and goes on with what events do.
    bool isTitleOpening(const NameMention &name, EventSaying saying) const;
    // ", Asia's largest tech fair,", ", the annual conference of ..."
    bool appositionIsEvent(int behind) const;
    // "alongside", "on the same five days": held together with another event
    bool sharesTime(TokenRange around) const;
    // "First" of "First Aid Day" where the text speaks of "First Aid courses", too: no edition
    bool isOwnOrdinal(int token) const;

private:
    bool isQuote(int token) const;
    void findOwnOrdinals();
    QString pairAt(int token) const;

    const TokenizedText &m_text;
    QSet<QString> m_ownOrdinals; // with the word behind them
};

} // namespace eventarium
