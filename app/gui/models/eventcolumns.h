// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of the event table: their titles, what they sort by, and the group of CSV columns that each one
// stands for. Pure; GUI thread (titles are translated).
#pragma once

#include "core/event.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium {

enum class EventColumn { Date, Event, Role, Place, Attendance, Online, State };
constexpr int eventColumnCount = 7;

QString columnTitle(EventColumn column);
// The same where a short title would be unclear (menus, What's This).
QString columnDescription(EventColumn column);
std::optional<EventOrder::Key> columnOrder(EventColumn column); // nullopt: cannot be sorted by
std::optional<EventColumn> orderColumn(EventOrder::Key key);
// Numbers and dates newest and largest first at the first click, words from A.
bool sortsDescendingFirst(EventColumn column);
// The CSV columns of these table columns, in the file's order; the event's id is always among them.
QStringList csvColumns(const std::vector<EventColumn> &columns);

} // namespace eventarium
