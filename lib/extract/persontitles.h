// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The offices of people and the bodies they hold them in: before a name, behind it in commas or brackets, shared
// by a list. Bounded look-around each name; any thread.
#pragma once

#include "extract/names.h"

namespace eventarium {

// Sets title and organisation of every mention of a person.
void findTitles(NameTable &names, const TokenizedText &text);

} // namespace eventarium
