// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables to files and standard output, through the same requests as the window's export. Main thread.
#pragma once

#include "cli/archivequery.h"
#include "cli/console.h"
#include "cli/delivery.h"

#include "report/exportrun.h"

namespace eventarium::cli {

Option columnsOption();
Option presetOption(); // of CSV
// How CSV is written beyond the presets, and what else an export may carry.
std::vector<Option> csvOptions();
// CSV as the options want it.
CsvFormat csvFormatOf(const Arguments &arguments);
Option metaOption();
Option paperOption(); // of PDF
// --report and --of: which summary.
std::vector<Option> reportOptions();

// The formats of one table that leave the program, as words.
QStringList exportFormats(ExportTable table);

// Runs the export that the arguments ask for: columns, CSV, limit, target. Failures are told.
ExitCode runExport(const Arguments &arguments, Console &console, ExportTable table, ExportFormat format);
// The same of an answer that is there already.
ExitCode runExport(const Arguments &arguments, Console &console, ExportTable table, ExportFormat format,
                   const ArchiveQuery &query);
// What is wrong with the options for this table and format, before anything is opened; empty where nothing is.
QString exportComplaint(const Arguments &arguments, ExportTable table, ExportFormat format);

// The query, archive and coverage that an answer's reports carry.
ReportContext contextOf(const ArchiveQuery &query);

} // namespace eventarium::cli
