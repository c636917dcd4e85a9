// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The formats that exportrun.cpp puts together, each from the rows of a pager. Used on its thread.
#pragma once

#include "report/exportpager.h"

namespace eventarium {

// An iCalendar of the events that have a date; the others are counted in the outcome.
ExportPieces calendarPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                            ExportOutcome &outcome);
// A workbook for spreadsheets: the table, and a sheet that says what it is. Made in a file of its own, which is gone
// with the pieces.
ExportPieces workbookPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                            ExportOutcome &outcome);
// Any table but that of events, which has reports of its own.
Result<SummaryDocument> tableDocument(const ExportRequest &request, ExportPager &pager);

// "events.csv": what the export is called in places that want a name.
QString exportTitle(const ExportRequest &request);
// What the archive, the program and the query were: label and value, the same in every format that has room.
std::vector<std::pair<QString, QString>> exportFacts(const ExportRequest &request);

} // namespace eventarium
