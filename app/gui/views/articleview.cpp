// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleview.h"

namespace eventarium {

struct ArticleView::Private
{
};

ArticleView::ArticleView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

ArticleView::~ArticleView() = default;

void ArticleView::setEvent(const Event &, const std::vector<Article> &) {}
void ArticleView::setArticle(const Article &) {}
void ArticleView::clear() {}
ArticleId ArticleView::currentArticle() const { return {}; }
Evidence ArticleView::currentEvidence() const { return {}; }
void ArticleView::highlight(const Evidence &) {}
void ArticleView::setSearchWords(const QStringList &) {}
void ArticleView::nextEvidence() {}
void ArticleView::previousEvidence() {}
void ArticleView::zoomIn() {}
void ArticleView::zoomOut() {}
void ArticleView::resetZoom() {}

} // namespace eventarium
