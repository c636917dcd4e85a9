// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewtext.h"

#include "gui/views/articleviewcolors.h"
#include "gui/views/articleviewsyntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

constexpr int lineLimit = 76; // of average characters: what an eye follows without losing the line
constexpr int lineHeight = 135; // percent

QTextCharFormat partFormat(HeaderPart::Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    switch (kind) {
    case HeaderPart::Kind::Title:
        format.setProperty(QTextFormat::FontSizeAdjustment, 2);
        format.setFontWeight(QFont::DemiBold);
        break;
    case HeaderPart::Kind::Navigation:
    case HeaderPart::Kind::Contact:
    case HeaderPart::Kind::Boilerplate:
    case HeaderPart::Kind::Caption:
        format.setForeground(palette.color(QPalette::PlaceholderText));
        break;
    case HeaderPart::Kind::Timestamp:
    case HeaderPart::Kind::Byline:
    case HeaderPart::Kind::Dateline:
    case HeaderPart::Kind::Publisher:
        break;
    }
    return format;
}

} // namespace

ArticleViewText::ArticleViewText(QWidget *parent)
    : QTextEdit(parent)
    , m_syntax(std::make_unique<ArticleSyntax>())
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Article text"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // the margins are part of the page
    setAutoFillBackground(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setMouseTracking(true);
    zoomTo(0);
}

ArticleViewText::~ArticleViewText() = default;

void ArticleViewText::setArticle(const Article &article)
{
    m_article = article;
    m_marks.clear();
    m_hits.clear();
    m_lit.reset();
    m_shown = std::min(article.text.size(), shownAtFirst);
    setText();
}

bool ArticleViewText::isShortened() const
{
    return m_shown < m_article.text.size();
}

void ArticleViewText::showWhole()
{
    if (!isShortened())
        return;
    m_shown = m_article.text.size();
    setText();
    paintMarks();
}

void ArticleViewText::setText()
{
    m_highlighter.reset();
    // A cut through a surrogate pair would change the length.
    if (m_shown < m_article.text.size() && m_article.text[m_shown].isLowSurrogate())
        --m_shown;
    setCurrentCharFormat({}); // else all of it takes that of where the cursor was, say a title's
    setPlainText(m_article.text.first(m_shown));
    setType();
    if (m_shown <= highlightLimit) {
        m_highlighter = std::make_unique<ArticleHighlighter>(document());
        m_highlighter->setTheme(m_syntax->theme(palette()));
        m_highlighter->setDefinition(m_syntax->definition());
    }
    moveCursor(QTextCursor::Start);
}

// Line height, space between paragraphs, header parts.
void ArticleViewText::setType()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    // Texts with empty lines between paragraphs bring their own space.
    const bool spaced = m_article.text.contains(u"\n\n"_s);
    block.setBottomMargin(spaced ? 0 : fontMetrics().height() * 0.6);
    cursor.mergeBlockFormat(block);
    for (const HeaderPart &part : m_article.parts) {
        if (part.span.isEmpty() || part.span.start < 0 || part.span.end > m_shown)
            continue;
        cursor.setPosition(static_cast<int>(part.span.start));
        cursor.setPosition(static_cast<int>(part.span.end), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(partFormat(part.kind, palette()));
    }
    cursor.endEditBlock();
}

void ArticleViewText::setMarks(const std::vector<FactMark> &marks)
{
    m_marks = marks;
    paintMarks();
}

void ArticleViewText::setHits(const std::vector<TextSpan> &hits)
{
    m_hits = hits;
    paintMarks();
}

void ArticleViewText::light(std::optional<TextSpan> span, TextSpan sentence)
{
    m_lit = span;
    m_sentence = sentence;
    if (span && span->end > m_shown)
        showWhole();
    paintMarks();
    if (span)
        scrollTo(*span);
}

// Later selections are painted over earlier ones.
void ArticleViewText::paintMarks()
{
    QList<ExtraSelection> selections;
    const auto add = [&](TextSpan span, const QTextCharFormat &format) {
        if (span.isEmpty() || span.start < 0 || span.end > m_shown)
            return;
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(span.start));
        selection.cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
        selection.format = format;
        selections << selection;
    };
    if (m_lit)
        add(m_sentence, sentenceFormat(palette()));
    for (const FactMark &mark : m_marks)
        add(mark.evidence.span, factFormat(mark.type, palette()));
    for (const TextSpan hit : m_hits)
        add(hit, searchHitFormat(palette()));
    if (m_lit)
        add(*m_lit, evidenceFormat(palette()));
    setExtraSelections(selections);
}

void ArticleViewText::scrollTo(TextSpan span)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(span.end));
    const QRect end = cursorRect(cursor);
    cursor.setPosition(static_cast<int>(span.start));
    setTextCursor(cursor); // reading and selecting by keyboard goes on from here
    const QRect start = cursorRect(cursor);
    const QRect seen = viewport()->rect().adjusted(0, 0, 0, -start.height());
    if (start.top() >= seen.top() && end.bottom() <= seen.bottom())
        return;
    // A third of the way down, so that what leads up to it is seen too.
    verticalScrollBar()->setValue(verticalScrollBar()->value() + start.top() - viewport()->height() / 3);
}

void ArticleViewText::zoomBy(int steps)
{
    zoomTo(steps ? m_zoom + steps : 0);
}

void ArticleViewText::zoomTo(int steps)
{
    m_zoom = std::clamp(steps, -6, 20);
    QFont reading = parentWidget() ? parentWidget()->font() : font();
    const double size = reading.pointSizeF() > 0 ? reading.pointSizeF() : 10;
    reading.setPointSizeF(std::max(5.0, size + 1 + m_zoom));
    setFont(reading);
    limitLines();
}

// The text keeps a readable width in the middle of a wide pane.
void ArticleViewText::limitLines()
{
    const int widest = fontMetrics().averageCharWidth() * lineLimit;
    const int least = fontMetrics().averageCharWidth() * 2;
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(least, (room - widest) / 2);
    setViewportMargins(side, least, side, least);
}

void ArticleViewText::followPalette()
{
    if (m_highlighter) {
        m_highlighter->setTheme(m_syntax->theme(palette()));
        m_highlighter->rehighlight();
    }
    setType();
    paintMarks();
}

void ArticleViewText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    if (event->type() == QEvent::FontChange)
        limitLines();
}

void ArticleViewText::resizeEvent(QResizeEvent *event)
{
    limitLines();
    QTextEdit::resizeEvent(event);
}

std::optional<size_t> ArticleViewText::markAt(QPoint point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    if (!cursorRect(cursor).adjusted(-fontMetrics().height(), 0, fontMetrics().height(), 0).contains(point))
        return std::nullopt;
    // Of marks one in another the shortest is meant.
    std::optional<size_t> found;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const TextSpan span = m_marks[i].evidence.span;
        if (span.contains(cursor.position()) && (!found || span.length() < m_marks[*found].evidence.span.length()))
            found = i;
    }
    return found;
}

void ArticleViewText::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const auto mark = event->buttons() ? std::nullopt : markAt(event->position().toPoint());
    viewport()->setCursor(mark ? Qt::PointingHandCursor : Qt::IBeamCursor);
    viewport()->setToolTip(mark ? factTypeName(m_marks[*mark].type) : QString());
}

void ArticleViewText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const auto mark = markAt(event->position().toPoint()))
        Q_EMIT markClicked(m_marks[*mark].evidence);
}

void ArticleViewText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_selectionMenu) {
        menu->addSeparator();
        menu->addMenu(m_selectionMenu);
    }
    menu->popup(event->globalPos());
}

void ArticleViewText::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTextEdit::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

} // namespace eventarium
