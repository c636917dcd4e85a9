// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells and lines of CSV, below csv.h. Pure; any thread.
#pragma once

#include "report/csv.h"

namespace eventarium {

// Each puts a cell at the end of a line.
void appendCsvText(QString &line, QStringView text, const CsvFormat &format); // guarded and quoted
void appendCsvQuoted(QString &line, QStringView cell, const CsvFormat &format); // RFC 4180
void appendCsvNumber(QString &line, double value, const CsvFormat &format); // "10000000": bare, no grouping
QByteArray csvBytes(const QString &text, const CsvFormat &format); // in its encoding

} // namespace eventarium
