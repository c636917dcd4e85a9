// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Summaries of a filtered list and of single events, as plain text, Markdown and HTML. Pure; any thread.
#pragma once

#include "core/event.h"

#include <QLocale>
#include <QString>

#include <span>

namespace eventarium {

enum class SummaryFormat { Text, Markdown, Html };

// What a report carries so that it can be made again.
struct ReportContext
{
    QString query; // as printed by printQuery; may be empty
    ArchiveInfo archive;
    EventList coverage; // counts; the ids are not used
    QString organization; // roles are told of it; may be empty
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
};

// A list with a heading that states query, count, coverage and archive; numbered quotations below.
QString listSummary(std::span<const EventRow> rows, const ReportContext &context, SummaryFormat format);
// One event: facts, figures with their sentences, sources.
QString eventSheet(const Event &event, std::span<const FigureRow> ledger, std::span<const ArticleRow> articles,
                   const ReportContext &context, SummaryFormat format);

} // namespace eventarium
