// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event as the rich text of its card, every fact a link to its sentence. Pure; GUI thread (translated).
#pragma once

#include "core/event.h"

#include <QPalette>
#include <QSet>
#include <QString>

#include <vector>

namespace eventarium {

struct EventCardText
{
    QString html;
    std::vector<Evidence> evidence; // of link "fact:N"
};

// A long list of names ends in "more" (link "more:NAME") unless it is among `unfolded`.
constexpr qsizetype cardListLimit = 12;
EventCardText eventCardText(const Event &event, const QPalette &palette, const QSet<QString> &unfolded = {});

} // namespace eventarium
