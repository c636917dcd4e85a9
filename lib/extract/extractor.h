// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article -> facts, each with its evidence span. Pure: no clock, no disk, no event loop; the same
// input gives the same output. An Extractor is immutable after construction: one may be shared by
// any number of threads. Never fails: whatever cannot be understood yields no fact.
#pragma once

#include "core/annotation.h"
#include "core/article.h"
#include "core/facts.h"
#include "extract/explanation.h"

#include <memory>
#include <optional>
#include <vector>

namespace eventarium {

struct ExtractOptions
{
    // What relative and partial dates are resolved against. Without it: the publication date, then
    // the dateline's, then any full date in the text.
    std::optional<PartialDate> reference;
};

class Extractor final
{
public:
    Extractor();
    ~Extractor();
    Q_DISABLE_COPY_MOVE(Extractor)

    FoundFacts extract(const Article &article, const ExtractOptions &options = {}) const;
    // The facts that extract() gives, with the rules behind them and what lost against them; event by event.
    std::vector<Explanation> explain(const Article &article, const ExtractOptions &options = {}) const;
    // Every span found, whether or not it belongs to an event; sorted by start, then end.
    std::vector<Annotation> annotate(const Article &article, const ExtractOptions &options = {}) const;

    // Rises whenever the same input may give other output.
    static constexpr int version = 4;

private:
    struct Lexicons;
    std::unique_ptr<const Lexicons> m_lexicons;
};

} // namespace eventarium
