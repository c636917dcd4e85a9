// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a damaged archive anew from what cannot be derived: the articles with what was found in them, and the
// journal. Word index, names, series and events are derived again. The damaged file is kept beside it as
// "NAME-damaged". Blocking: run it on a worker thread.
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QStringList>

#include <stop_token>

namespace eventarium {

struct RepairReport
{
    qint64 articles = 0; // saved
    qint64 entries = 0; // of the journal
    QStringList lost; // what could not be read any more, in words
    QString damaged; // where the former file is

    bool operator==(const RepairReport &) const = default;
};

// Errors: those of opening an archive; Corrupt where not even its articles can be listed: then a backup is
// needed, and nothing was changed. Cancelled.
Result<RepairReport> repairArchive(const QString &archive, std::stop_token stop = {},
                                   const ProgressSink &progress = {});

} // namespace eventarium
