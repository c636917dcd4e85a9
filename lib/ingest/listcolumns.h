// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which column of a list is what of an event: guessed from the names of the columns, or said. Pure; any thread.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace eventarium {

enum class ListField {
    Name,
    Start,
    End,
    City,
    Country,
    Venue,
    Online,
    Url,
    Theme,
    Topic,
    Kind,
    Status,
    Edition,
    Organizer,
    Attendees,
    OnlineViewers,
    Speakers,
    Exhibitors,
    Companies,
    Countries
};

// "name", "start", "online_viewers"; nullopt for any other word.
std::optional<ListField> listField(QStringView word);
QStringList listFields();

using ListColumns = QMap<ListField, int>;

// `said` wins: field -> name of a column. Each column is one field at most.
ListColumns listColumns(const QStringList &columns, const QMap<ListField, QString> &said = {});
// What makes a list one of events: names and days, or names and places under their plain words.
bool isOfEvents(const ListColumns &columns);

} // namespace eventarium
