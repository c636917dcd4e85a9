// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdffile.h"

#include "render/pdffinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace eventarium {

Result<QByteArray> pdfFile(const PagedLayout &pages, const QPageLayout &layout, const PdfInfo &info)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(PagedLayout::resolution);
    writer.setPageLayout(layout);
    writer.setTitle(info.title);
    writer.setDocumentXmpMetadata(pdfXmp(info));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(Error::Kind::Internal,
                    QCoreApplication::translate("eventarium::pdfFile", "The pages could not be painted."));
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return finishPdf(buffer.data(), pages, layout, info);
}

} // namespace eventarium
