// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reports made of rows, before they have a format: the filtered list, the digest of a period with its charts, the
// comparison of a series' editions. Each states its query, its coverage and the archive. Pure; any thread.
#pragma once

#include "report/summary.h"
#include "report/summarydocument.h"

namespace eventarium {

enum class ReportKind { List, Digest, Editions };

std::span<const QLatin1StringView> reportKindWords(); // "list", "digest", "editions"
std::optional<ReportKind> reportKindOf(QStringView word);

SummaryDocument listDocument(std::span<const EventRow> rows, const ReportContext &context);
// `organizations`: of the same filter, most frequent first.
SummaryDocument digestDocument(std::span<const EventRow> rows, std::span<const NameRow> organizations,
                               const ReportContext &context);
// `rows`: all editions of one series, in any order.
SummaryDocument editionsDocument(std::span<const EventRow> rows, const ReportContext &context);

QString summaryText(const SummaryDocument &document, SummaryFormat format);

} // namespace eventarium
