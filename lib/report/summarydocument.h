// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A summary before it has a format: headings, facts, tables and numbered quotations, each to be written as plain
// text, Markdown or HTML. A value; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace eventarium {

struct SummaryCell
{
    QString text;
    std::vector<int> references; // numbers of quotations
    bool muted = false; // only a part is known
    bool number = false; // set to the right

    bool operator==(const SummaryCell &) const = default;
};

// One bar of a chart.
struct SummaryBar
{
    QString label;
    QString text; // the number as it is shown
    double value = 0;
    double share = 0; // of the longest bar, 0 to 1
    bool open = false; // a lower bound: it may be more
    int reference = 0; // number of the quotation; 0: none

    bool operator==(const SummaryBar &) const = default;
};

struct SummarySection
{
    QString heading; // may be empty
    std::vector<std::pair<QString, SummaryCell>> facts; // label and value
    QStringList columns; // of the table; empty: none
    std::vector<std::vector<SummaryCell>> rows;
    QString whenEmpty; // said where there is no row
    std::vector<SummaryBar> bars; // a chart, above the table
    QString note; // below; may be empty

    bool operator==(const SummarySection &) const = default;
};

struct SummaryQuote // its number is its place, from 1
{
    QString text;
    QString source;

    bool operator==(const SummaryQuote &) const = default;
};

struct SummaryDocument
{
    QString language = QStringLiteral("en");
    QString title;
    QStringList lines; // below the title: what the list is of, what it leaves out, how it can be made again
    std::vector<SummarySection> sections;
    std::vector<SummaryQuote> quotes;

    // The number of a quotation; an equal one from the same source is not repeated. 0 for an empty one.
    int quote(const QString &text, const QString &source);
    bool operator==(const SummaryDocument &) const = default;
};

// Text from articles without line ends, controls and marks that would turn the direction of what follows.
QString singleLine(QStringView text);

QString summaryAsText(const SummaryDocument &document);
QString summaryAsMarkdown(const SummaryDocument &document);
QString summaryAsHtml(const SummaryDocument &document);

} // namespace eventarium
