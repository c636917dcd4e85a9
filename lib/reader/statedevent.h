// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event as a page's data describe it (schema.org Event and its kinds). Pure; any thread.
#pragma once

#include "core/facts.h"

#include <QJsonObject>

#include <optional>

namespace eventarium {

// nullopt where the object is no event or has no name. Each value's evidence points below `pointer`.
std::optional<EventFacts> statedEvent(const QJsonObject &object, const QString &pointer);

} // namespace eventarium
