// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events that the form of a line tells, whatever the words in it: items of a calendar ("Rails in the Park,
// April 13-14", "June 14: Pipelines for Beginners - Boston"), a title that ends in its day ("Digital borough
// meeting - 27 February 2018"), a title of a name and a head noun ("potter-init: Summit 2018"). Linear; any thread.
#pragma once

#include "extract/eventnames.h"

namespace eventarium {

std::vector<EventMention> calendarEvents(const Analysis &analysis, const NameTable &names);
// Nothing where the title holds no event; `names` are the capitalised ones found in it.
std::optional<EventMention> titleEvent(const Analysis &analysis);

} // namespace eventarium
