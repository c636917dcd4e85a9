// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of one article to read: proportional type in lines of a readable length, header parts set off,
// marks over the syntax colours. Positions are those of the article's text. A widget; GUI thread.
#pragma once

#include "gui/views/articleviewmarks.h"

#include <QTextEdit>

#include <memory>
#include <optional>

namespace eventarium {

class ArticleHighlighter;
class ArticleSyntax;

class ArticleViewText final : public QTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticleViewText)

public:
    explicit ArticleViewText(QWidget *parent = nullptr);
    ~ArticleViewText() override;

    // Of a text longer than shownAtFirst only the beginning is set, until showWhole().
    static constexpr qsizetype shownAtFirst = 2'000'000;
    void setArticle(const Article &article);
    bool isShortened() const;
    void showWhole();

    void setMarks(const std::vector<FactMark> &marks); // those to be seen
    void setHits(const std::vector<TextSpan> &hits);
    // Lights span and sentence and scrolls to them; nullopt puts the light out.
    void light(std::optional<TextSpan> span, TextSpan sentence = {});

    void zoomBy(int steps); // 0: back to normal
    void setSelectionMenu(QMenu *menu) { m_selectionMenu = menu; }

Q_SIGNALS:
    void markClicked(const eventarium::Evidence &evidence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setText();
    void zoomTo(int steps);
    void setType();
    void followPalette();
    void limitLines();
    void paintMarks();
    void scrollTo(TextSpan span);
    std::optional<size_t> markAt(QPoint point) const;

    Article m_article;
    qsizetype m_shown = 0; // how much of the text is set
    std::vector<FactMark> m_marks;
    std::vector<TextSpan> m_hits;
    std::optional<TextSpan> m_lit;
    TextSpan m_sentence;
    int m_zoom = 0;
    QMenu *m_selectionMenu = nullptr; // the window's
    std::unique_ptr<ArticleSyntax> m_syntax;
    std::unique_ptr<ArticleHighlighter> m_highlighter; // of the document, while the text is short enough
};

} // namespace eventarium
