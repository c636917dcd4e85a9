// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that stand where a person's organisation does: "Jane Doe, director, Example Labs", "EXA director Jane
// Doe", "Jane Doe, EXA". Bounded look-around each person. Any thread.
#pragma once

#include "extract/names.h"

#include <vector>

namespace eventarium {

// Makes organisations of the unknown names that stand there.
void markAffiliations(std::vector<NameMention> &mentions, const TokenizedText &text);

} // namespace eventarium
