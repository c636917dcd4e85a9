// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A span of text with its type and normalised value, whether or not it belongs to an event
// (the contract's `annotate`). A value; any thread.
#pragma once

#include "core/quantity.h"
#include "core/textspan.h"

#include <QString>

#include <optional>

namespace eventarium {

enum class AnnotationType {
    Date,
    Time,
    Duration,
    Set,
    Number,
    Ordinal,
    Money,
    Percent,
    Area,
    Person,
    Organization,
    Place,
    Event,
    Topic,
    Figure,
    Acronym
};

struct Annotation
{
    AnnotationType type = AnnotationType::Date;
    TextSpan span;

    // Date, Time, Duration, Set: TIMEX3 value, and for dates first and last day (ISO, as precise as stated)
    QString timex;
    QString start;
    QString end;
    // Number, Money, Percent, Area, Ordinal, Figure
    std::optional<Quantity> quantity;
    // Person, Organization, Place, Event, Topic: fullest form in the article; Acronym: the long form
    QString name;
    QString title; // Person
    QString organization; // Person
    QString acronym; // Acronym: the short form

    bool operator==(const Annotation &) const = default;
};

} // namespace eventarium
