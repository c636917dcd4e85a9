// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads PDFs back with poppler's tools, which are in the package list; tests that need them are skipped
// where they are absent.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace eventarium {

bool havePdfTools();
// The text of each page, NFKC (CJK text may come out as radicals), runs of white space as one space.
QStringList pdfPages(const QByteArray &pdf);
QString pdfTool(const QString &tool, const QStringList &options, const QByteArray &pdf);

} // namespace eventarium
