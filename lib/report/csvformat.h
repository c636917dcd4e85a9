// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells and lines of CSV, below csv.h. Pure; any thread.
#pragma once

#include "report/csv.h"

namespace eventarium {

QString csvQuoted(QString cell, const CsvFormat &format); // RFC 4180
QString csvNumber(double value); // "10000000": bare, no grouping
QByteArray csvBytes(const QString &text, const CsvFormat &format); // in its encoding

} // namespace eventarium
