// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays content out on pages and paints them: table headers are repeated, no row is split that fits a page,
// no heading ends one. Painted the same on PDF, printer and preview. Lives and paints on the thread that
// made it.
#pragma once

#include "render/pagecontent.h"

#include <QLocale>
#include <QPageLayout>
#include <QRectF>

#include <memory>

class QPainter;

namespace eventarium {

class PagedLayout final
{
public:
    PagedLayout(const PageContent &content, const QPageLayout &layout);
    PagedLayout(PagedLayout &&) noexcept;
    PagedLayout &operator=(PagedLayout &&) noexcept;
    ~PagedLayout();

    static constexpr int resolution = 720; // units an inch

    int pageCount() const; // at least 1
    // The painter's origin is the top left of the page's paint rectangle, its unit 1/720 inch.
    void paint(QPainter &painter, int page) const;

    struct Place // on a page, from the top left of its paint rectangle
    {
        int page = 0;
        QRectF rect;
    };
    struct OutlineEntry
    {
        QString title;
        Place place;
    };
    struct Link
    {
        Place from;
        Place to;
    };
    std::vector<OutlineEntry> outline() const;
    std::vector<Link> links() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
