// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where output goes: standard output, or a file that is written beside its target and renamed. Main thread.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace eventarium::cli {

enum class OutputKind { Data, Text }; // text is made harmless for a terminal

Option outputOption();
Option formatOption(const QStringList &choices); // the first one is taken where nothing says which
// The word of --format, else of what the name of the -o file ends in; a complaint where that is none of `choices`.
std::expected<QString, QString> formatOf(const Arguments &arguments, const QStringList &choices);

// What is wrong with making a file of that name; empty where nothing is. What was no UTF-8 has become another
// name on its way here.
QString nameComplaint(const QString &name);
// Whether the -o of the arguments may not be written: it is what is read, an article, or exists and --force was not
// given. The reason has been told.
std::optional<ExitCode> refusal(const Arguments &arguments, Console &console);
// Writes all pieces to the -o of the arguments ("-" or none: standard output). Failures are told; otherwise
// `code`.
ExitCode deliverTo(const QString &target, Console &console, const Pieces &pieces, OutputKind kind,
                   ExitCode code = ExitCode::Done);
ExitCode deliver(const Arguments &arguments, Console &console, const Pieces &pieces, OutputKind kind,
                 ExitCode code = ExitCode::Done);

} // namespace eventarium::cli
