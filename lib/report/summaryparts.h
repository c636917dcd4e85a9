// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the reports have in common. Made by summary.cpp for digest.cpp. Pure; any thread.
#pragma once

#include "report/reports.h"

namespace eventarium {

// Title, coverage, what is unchecked, archive.
SummaryDocument reportHead(const QString &what, std::span<const EventRow> rows, const ReportContext &context);
// The events as a table, each figure with the number of its sentence.
SummarySection eventSection(std::span<const EventRow> rows, const ReportContext &context, SummaryDocument &document);
SummaryCell headlineCell(const std::optional<Headline> &headline, SummaryDocument &document, const QLocale &locale);

} // namespace eventarium
