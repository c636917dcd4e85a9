// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Extracts the articles of an archive anew, from their texts in it: to see what a newer extractor finds
// otherwise, and to take it over. What people said stays, and is replayed over what is found then.
// Blocking: run it on a worker thread.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/facts.h"
#include "core/progress.h"
#include "resolve/factdiff.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace eventarium {

struct ArticleChanges
{
    ArticleId article;
    QString source;
    QString title;
    std::vector<FactChange> changes;

    bool operator==(const ArticleChanges &) const = default;
};

struct ReextractionReport
{
    qint64 articles = 0; // looked at
    qint64 changed = 0; // of them
    qint64 facts = 0; // that came, went or changed
    bool cancelled = false; // what was committed until then stays

    bool operator==(const ReextractionReport &) const = default;
};

struct Reextraction
{
    std::function<FoundFacts(const Article &)> extract;
    int version = 0;
    bool all = false; // else those that another version extracted
};

// Told of each article of which anything changes, in the order of their paths.
using ChangesSink = std::function<void(const ArticleChanges &)>;

// Only looks.
Result<ReextractionReport> showReextraction(const QString &archive, const Reextraction &how, const ChangesSink &changes,
                                            std::stop_token stop = {}, const ProgressSink &progress = {});
// Takes it over.
Result<ReextractionReport> applyReextraction(const QString &archive, const Reextraction &how,
                                             const ChangesSink &changes, std::stop_token stop = {},
                                             const ProgressSink &progress = {});

} // namespace eventarium
