// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events that go by a title in quotes rather than by a name: a workshop on "X", "the conference, entitled X".
// Linear; views the article's text; any thread.
#pragma once

#include "extract/eventnames.h"

namespace eventarium {

// In text order, with name and full set to what stands between the quotes.
std::vector<EventMention> titledEvents(const TokenizedText &text);

} // namespace eventarium
