// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an event is about: the subjects that its text lists ("topics such as", "a conference on") or that it names
// beside the event. Linear; views the article's text; any thread.
#pragma once

#include "core/facts.h"
#include "extract/eventnames.h"
#include "extract/names.h"

#include <vector>

namespace eventarium {

class Lexicon;

std::vector<NamedFact> findTopics(const TokenizedText &text, const Lexicon &lexicon, const NameTable &names,
                                  const EventTable &events);

} // namespace eventarium
