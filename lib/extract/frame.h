// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The event frame: binds names, dates, figures, people and organisations to the events of an article.
// Every fact carries the span that says so. Pure; any thread.
#pragma once

#include "core/annotation.h"
#include "core/article.h"
#include "core/facts.h"
#include "extract/analysis.h"

#include <vector>

namespace eventarium {

class Lexicon;
class NameTables;

FoundFacts buildFacts(const Article &article, const Analysis &analysis, const Lexicon &lexicon,
                      const NameTables &tables);

// People, organisations, places, events, topics and acronyms as annotations; unsorted.
void appendNameAnnotations(const Analysis &analysis, const Lexicon &lexicon, const NameTables &tables,
                           std::vector<Annotation> &annotations);

} // namespace eventarium
