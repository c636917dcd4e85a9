// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The articles of one event as a reader wants them: the text in comfortable type, coloured by our syntax
// definition, the event's facts marked by type above it, and the evidence that was asked for lit and
// scrolled into view. A widget; GUI thread. Everything shown is handed in; it reads no archive.
#pragma once

#include "core/article.h"
#include "core/event.h"

#include <QWidget>

#include <memory>
#include <vector>

class QMenu;

namespace eventarium {

// What somebody selected in an article, with the sentence around it.
struct ArticleSelection
{
    ArticleId article;
    QString words; // empty: nothing is selected
    QString sentence;

    bool operator==(const ArticleSelection &) const = default;
};

class ArticleView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticleView)

public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    // Shows the articles (newest first, as Event::articles has them), one tab each; marks the facts of
    // `event` in them. The first article is current.
    void setEvent(const Event &event, const std::vector<Article> &articles);
    // A source shown for itself: no facts.
    void setArticle(const Article &article);
    void clear();

    ArticleId currentArticle() const; // none when empty
    // The evidence that is lit; Kind::None when none is.
    Evidence currentEvidence() const;
    ArticleSelection selection() const;
    void select(TextSpan span); // in the current article
    // A menu that stands in the text's own one, beside Copy.
    void setSelectionMenu(QMenu *menu);

public Q_SLOTS:
    // Lights the evidence and its sentence and scrolls to it, in the tab of its article. Evidence of another
    // kind than text, or of an article that is not shown, puts the light out.
    void highlight(const eventarium::Evidence &evidence);
    // Words of the search, marked wherever they occur (case folded); an empty list puts them out.
    void setSearchWords(const QStringList &words);
    // Facts and search hits in text order, on to the next article at the end (F3, Shift+F3).
    void nextEvidence();
    void previousEvidence();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    // The user clicked a marked fact, or walked to it.
    void evidenceActivated(const eventarium::Evidence &evidence);
    void selectionChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
