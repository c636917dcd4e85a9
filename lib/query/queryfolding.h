// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree of a query -> filter: selections of the panel at the top level become facets and ranges, and
// the number of terms stays within what the archive can be asked. Private to lib/query; pure; any thread.
#pragma once

#include "query/querylanguage.h"
#include "query/querytree.h"

namespace eventarium {

constexpr int maximumTerms = 200; // typed; selections of the panel are not counted

struct FoldedQuery
{
    EventFilter filter;
    std::vector<QueryIssue> issues;
};

FoldedQuery foldedQuery(std::optional<QueryTree> root);

} // namespace eventarium
