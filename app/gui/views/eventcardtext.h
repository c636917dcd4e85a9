// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event as the rich text of its card, every fact a link to its sentence. Pure; GUI thread (translated).
#pragma once

#include "core/event.h"
#include "gui/session/correction.h"

#include <QPalette>
#include <QSet>
#include <QString>

#include <vector>

namespace eventarium {

struct EventCardText
{
    QString html;
    std::vector<ShownFact> facts; // link "fact:N" shows the evidence of the Nth, "edit:N,M" corrects one of these
};

// Whether facts can be corrected, and what has been said of the event.
struct CardCuration
{
    bool editable = false;
    QString whyNot;
    JournalEntries said;
};

// A long list of names ends in "more" (link "more:NAME") unless it is among `unfolded`.
constexpr qsizetype cardListLimit = 12;
EventCardText eventCardText(const Event &event, const CardCuration &curation, const QPalette &palette,
                            const QSet<QString> &unfolded = {});

} // namespace eventarium
