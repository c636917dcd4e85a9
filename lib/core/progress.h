// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a long job has come. A value; sinks are called on the job's own thread.
#pragma once

#include <QString>

#include <functional>

namespace eventarium {

struct Progress
{
    enum class Stage { Scanning, Reading, Resolving, Writing, Done };

    Stage stage = Stage::Scanning;
    qint64 done = 0; // items finished
    qint64 total = 0; // items known of; 0 while still counting
    QString current; // what is being worked on, e.g. a path; may be empty

    bool operator==(const Progress &) const = default;
};

// Called from the job's thread, at most a few times a second; must return at once.
using ProgressSink = std::function<void(const Progress &)>;

} // namespace eventarium
