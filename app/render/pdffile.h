// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Laid-out pages -> the bytes of a PDF: fonts embedded, outline, links, title, and dates taken from the
// archive, so that equal content gives equal bytes. On the thread of the layout.
#pragma once

#include "core/error.h"
#include "render/pagedlayout.h"

#include <QByteArray>
#include <QDateTime>

namespace eventarium {

struct PdfInfo
{
    QString title;
    QString subject; // the query
    QString keywords; // fingerprint and generation
    QDateTime date; // of the archive's last change; invalid: no date is written
};

Result<QByteArray> pdfFile(const PagedLayout &pages, const QPageLayout &layout, const PdfInfo &info);

} // namespace eventarium
