// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// New filters from old: what each control of the window asks for. Pure; any thread.
#pragma once

#include "core/eventfilter.h"

namespace eventarium {

// Selects a facet's value or takes it back; an empty value is "(none)".
EventFilter withFacetValue(EventFilter filter, Facet facet, const QString &value, bool selected);
EventFilter withDates(EventFilter filter, const DateFilter &dates);
// What was typed: its expression takes the place of the old one; facets and ranges typed with ":=" join those
// that are selected.
EventFilter withTyped(EventFilter filter, const EventFilter &typed);
// The part of the filter that stands in the search box.
EventFilter typedPart(const EventFilter &filter);
// One more term, beside what the expression has; the same term again changes nothing.
EventFilter withTerm(EventFilter filter, const FilterTerm &term);
// "org:X" widened to events that only mention X.
EventFilter withMentions(EventFilter filter, const QString &organization);
// The first and last day meant, and back.
DateFilter dateFilter(std::optional<PartialDate> from, std::optional<PartialDate> to);

// The words and phrases looked for anywhere, for marking them in a text; negated ones are left out.
QStringList searchedWords(const EventFilter &filter);

} // namespace eventarium
