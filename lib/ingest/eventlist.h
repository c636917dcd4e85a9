// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of events as input: each row is an article of its own with one event, and each of its facts has the
// cell that says so as evidence. Chosen by content. Pure; any thread.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/facts.h"
#include "ingest/listcolumns.h"

#include <optional>
#include <vector>

namespace eventarium {

struct ListedEvent
{
    Article article; // its text: a line a cell, "column: value"
    FoundFacts facts;
};

// Cheap: whether a text is worth reading as a list at all.
bool mayBeEventList(QStringView text);
// Nullopt where `bytes` are no list of events. Errors: InvalidInput where a list breaks off.
Result<std::optional<std::vector<ListedEvent>>> readEventList(const QByteArray &bytes, const QString &source,
                                                              const QMap<ListField, QString> &said = {});

} // namespace eventarium
