// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user types <-> EventFilter (the search language of product.md). Pure; any thread.
// parseQuery(printQuery(f)).filter == f for every filter that parseQuery can return.
#pragma once

#include "core/eventfilter.h"
#include "core/textspan.h"

#include <QString>

#include <vector>

namespace eventarium {

// Something that could not be read as meant; it is searched as words instead. Never blocks.
struct QueryIssue
{
    TextSpan span; // of the query text
    QString message; // "“2020-13” is no date"

    bool operator==(const QueryIssue &) const = default;
};

// How a stretch of the query text is read, for colouring and for chips.
struct QueryPiece
{
    enum class Kind { Word, Phrase, Field, Value, Operator, Parenthesis, Error };

    Kind kind = Kind::Word;
    TextSpan span;

    bool operator==(const QueryPiece &) const = default;
};

struct ParsedQuery
{
    EventFilter filter;
    std::vector<QueryIssue> issues;
    std::vector<QueryPiece> pieces; // in text order
};

// Selections of facets and ranges are written with ":=" (place:="Berlin", date:=2020-06..2020-08); such
// terms at the top level become EventFilter::facets, dates and attendance again.
ParsedQuery parseQuery(QStringView text);
QString printQuery(const EventFilter &filter);
// One chip a top-level part of the filter: its text, and the filter without it.
struct FilterChip
{
    QString text;
    EventFilter without;

    bool operator==(const FilterChip &) const = default;
};
std::vector<FilterChip> filterChips(const EventFilter &filter);

// The word of a field as typed ("org"); empty for Words.
QString fieldWord(FilterField field);
// The one organisation that an org:, organiser: or participant: term at the top level names; else empty.
QString filteredOrganization(const EventFilter &filter);

} // namespace eventarium
