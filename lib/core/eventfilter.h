// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person asked to see: facet selections + ranges + an expression tree over fields.
// The one value that travels from the search box, the panel and the command line to the archive.
// A value; any thread.
#pragma once

#include "core/partialdate.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium {

// The facets of the filter panel. Within one facet selections are OR, across facets AND.
enum class Facet { Period, Organization, Person, Place, Topic, Kind, Mode, Checked, Category, Source };

// The fields of the search language (product.md); Words is a bare word or phrase.
enum class FilterField {
    Words,
    Name,
    Org, // organised or took part
    Organiser,
    Participant,
    Mentions,
    Person,
    Place,
    Topic,
    Kind,
    Mode,
    Source,
    Title,
    Stated,
    Date,
    Published,
    Figure, // attendance headline
    Viewers, // online headline
    Speakers,
    Edition,
    Is,
    Has,
    Added,
    Changed
};

template<class T>
struct FilterRange // closed unless marked exclusive; nullopt is open
{
    std::optional<T> from;
    std::optional<T> to;
    bool fromExclusive = false;
    bool toExclusive = false;

    bool isOpen() const { return !from && !to; }
    bool operator==(const FilterRange &) const = default;
};

using DateFilter = FilterRange<PartialDate>;
using NumberFilter = FilterRange<double>;

struct FilterTerm
{
    FilterField field = FilterField::Words;
    QString text; // text fields: what to look for; Is and Has: the flag word
    bool phrase = false; // text stood in quotation marks
    bool exact = false; // ":=": the whole value, not words of it; empty text then means "(none)"
    DateFilter dates; // Date, Published, Added, Changed
    NumberFilter numbers; // Figure, Viewers, Speakers, Edition

    bool operator==(const FilterTerm &) const = default;
};

struct FilterNode
{
    enum class Kind { Term, And, Or, Not }; // And, Or: two or more children; Not: one

    Kind kind = Kind::Term;
    FilterTerm term; // Kind::Term only
    std::vector<FilterNode> children;

    bool operator==(const FilterNode &) const = default;
};

struct EventFilter
{
    QMap<Facet, QStringList> facets; // never an empty list; an empty string is "(none)"
    DateFilter dates; // the panel's or the timeline's range
    NumberFilter attendance; // of the attendance headline
    std::optional<FilterNode> expression; // what was typed

    bool isEmpty() const { return facets.isEmpty() && dates.isOpen() && attendance.isOpen() && !expression; }
    bool operator==(const EventFilter &) const = default;
};

} // namespace eventarium
