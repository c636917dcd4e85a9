// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive and the query that a command was given, opened and answered. Main thread.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/archivereader.h"

#include <expected>

namespace eventarium::cli {

struct ArchiveQuery
{
    ArchiveReader archive;
    ArchiveInfo info;
    EventFilter filter;
    EventOrder order;
    EventList list; // ids are cut to --limit
    QString organization; // that roles are told of; may be empty
    qint64 matching = 0; // before --limit

    // The counts of all that match; of the ids only how many they are.
    EventList coverage() const
    {
        EventList all = list;
        all.ids.resize(static_cast<size_t>(matching));
        return all;
    }
};

Option sortOption();
Option limitOption();
// nullopt: no limit; a complaint where it is no number.
std::expected<std::optional<qint64>, QString> limitOf(const Arguments &arguments);

// Opens the first argument; the failure has been told.
std::expected<ArchiveReader, ExitCode> openArchive(const Arguments &arguments, Console &console);
// The arguments from `queryIndex` on as a filter; what could not be read as meant is told and searched as words.
EventFilter readFilter(const Arguments &arguments, qsizetype queryIndex, Console &console);
// All of it: archive, filter, --sort, --limit, matching events. The failure has been told.
// Without `cut` --limit is not obeyed: it is of something else than events.
std::expected<ArchiveQuery, ExitCode> answerQuery(const Arguments &arguments, qsizetype queryIndex, Console &console,
                                                  bool cut = true);

} // namespace eventarium::cli
