// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Enumerations of facts in words for people: translated, in the users' terms. Pure; GUI thread.
#pragma once

#include "core/event.h"

#include <QString>

namespace eventarium {

QString kindText(EventKind kind);
QString modeText(EventMode mode);
QString statusText(EventStatus status);
QString organizerRoleText(OrganizerRole role);
QString personRoleText(PersonRole role);
QString participantRoleText(ParticipantRole role);
QString categoryText(FigureCategory category);
// "counted, people" and the like; empty where the article says nothing of the kind.
QString basisText(const Figure &figure);
// Of which earlier edition a figure is: "18th edition", "2019".
QString previousText(const Figure &figure);
QString stateText(const EventRow &row);

} // namespace eventarium
