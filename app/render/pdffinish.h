// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Qt's PDF writer leaves open: outline, links, language, and everything that would differ from one run
// to the next. Uses libqpdf. Any thread.
#pragma once

#include "render/pdffile.h"

namespace eventarium {

QByteArray pdfXmp(const PdfInfo &info);
Result<QByteArray> finishPdf(const QByteArray &pdf, const PagedLayout &pages, const QPageLayout &layout,
                             const PdfInfo &info);

} // namespace eventarium
