// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mentions of one event -> one group: equal names, acronyms, shorter forms ("Tech Week"), "better known
// as", the same edition of the same kind. Linear but for the first hundred-odd groups, which are compared
// with each other. Any thread.
#pragma once

#include "extract/eventnames.h"

namespace eventarium {

// Fills table.groups (mentions only) and the mentions' group numbers.
void joinEventMentions(EventTable &table, const TokenizedText &text, const NameTable &names);

} // namespace eventarium
