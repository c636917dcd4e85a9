// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the lists say beyond word classes: the country of a place, the kind of event of a head noun.
// Read once from the embedded lists, then immutable; any thread.
#pragma once

#include "core/facts.h"

#include <QHash>
#include <QString>

#include <optional>

namespace eventarium {

class NameTables final
{
public:
    NameTables();
    Q_DISABLE_COPY_MOVE(NameTables)

    QString countryOf(QStringView place) const; // empty when unknown
    // By the last word of the name, a last part behind a hyphen counting as well.
    std::optional<EventKind> kindOf(QStringView eventName) const;

private:
    QHash<QString, QString> m_countries;
    QHash<QString, EventKind> m_kinds;
};

} // namespace eventarium
