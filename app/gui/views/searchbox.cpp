// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/searchbox.h"

#include "gui/models/icons.h"
#include "gui/session/filteredit.h"
#include "gui/views/searchcompleter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int iconRoom = 26;

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_clear(new QToolButton(this))
    , m_completer(new SearchCompleter(*this))
{
    setObjectName("searchBox"_L1);
    setAccessibleName(tr("Search events"));
    setPlaceholderText(tr("Search: words, org:Huawei, place:Berlin, date:2020-07, figure:>10000"));
    setWhatsThis(
        tr("Type words that must all occur, \"phrases\" in quotation marks, -words that must not, or fields such as "
           "org:, person:, place:, topic:, date:2020-06..2020-08, figure:>1000000."));
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    setBackgroundRole(QPalette::Base); // the margins around the text, too
    setAutoFillBackground(true);
    m_clear->setAutoRaise(true);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setIcon(themeIcon(isRightToLeft() ? "edit-clear-locationbar-rtl"_L1 : "edit-clear"_L1));
    m_clear->setToolTip(tr("Clear the search box"));
    m_clear->setAccessibleName(tr("Clear the search box"));
    m_clear->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(false); });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        search(true);
        setFocus();
    });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_clear->setVisible(!query().isEmpty());
        if (m_loading)
            return;
        m_pause.start();
        if (hasFocus())
            m_completer->offer();
    });
}

QString SearchBox::query() const
{
    return toPlainText().replace(u'\n', u' ');
}

void SearchBox::setTyped(const EventFilter &typed)
{
    const EventFilter read = parseQuery(query()).filter;
    if (read == typed || (hasFocus() && typedPart(read) == typed))
        return;
    m_pause.stop();
    m_loading = true;
    setPlainText(printQuery(typed));
    moveCursor(QTextCursor::End);
    m_loading = false;
    mark({});
}

void SearchBox::search(bool settled)
{
    m_pause.stop();
    ParsedQuery parsed = parseQuery(query());
    mark(parsed.issues);
    Q_EMIT searched(parsed.filter, settled);
}

void SearchBox::mark(const std::vector<QueryIssue> &issues)
{
    m_issues = issues;
    QList<QTextEdit::ExtraSelection> selections;
    QStringList messages;
    for (const QueryIssue &issue : issues) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(issue.span.start));
        selection.cursor.setPosition(int(std::min<qsizetype>(issue.span.end, document()->characterCount() - 1)),
                                     QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(QColor(0xd0, 0x3b, 0x3b));
        selections.append(selection);
        messages.append(issue.message);
    }
    setExtraSelections(selections);
    setAccessibleDescription(messages.join(u"; "_s));
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_completer->hasChoice()) {
            event->ignore(); // the completion is taken
            return;
        }
        m_completer->hide();
        if (event->key() == Qt::Key_Tab)
            break;
        search(true);
        return;
    case Qt::Key_Down:
        Q_EMIT leaveDown();
        return;
    case Qt::Key_Escape:
        if (m_completer->isShown()) {
            m_completer->hide();
            return;
        }
        if (!query().isEmpty()) {
            clear();
            search(true);
            return;
        }
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SearchBox::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        selectAll();
    update();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

int SearchBox::lineHeight() const
{
    return std::max(fontMetrics().height(), 16) + 10;
}

QSize SearchBox::sizeHint() const
{
    return {360, lineHeight()};
}

QSize SearchBox::minimumSizeHint() const
{
    return {160, lineHeight()};
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    const int above = std::max(0, (height() - 2 * frameWidth() - fontMetrics().height()) / 2);
    const bool rtl = isRightToLeft();
    setViewportMargins(iconRoom, above, iconRoom, 0);
    QPlainTextEdit::resizeEvent(event);
    const int side = height() - 6;
    m_clear->setGeometry(rtl ? 3 : width() - side - 3, 3, side, side);
}

void SearchBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // one line: nothing to scroll
}

// The magnifier stands in the frame, left of the viewport.
bool SearchBox::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const bool done = QPlainTextEdit::event(event);
        QPainter painter(this);
        const int side = 16;
        const int x = isRightToLeft() ? width() - side - 6 : 6;
        themeIcon("search"_L1).paint(&painter, x, (height() - side) / 2, side, side);
        return done;
    }
    if (event->type() == QEvent::ToolTip && !m_issues.empty()) {
        const QPoint at = static_cast<QHelpEvent *>(event)->pos();
        const int position = cursorForPosition(viewport()->mapFrom(this, at)).position();
        for (const QueryIssue &issue : m_issues) {
            if (issue.span.start <= position && position <= issue.span.end)
                QToolTip::showText(mapToGlobal(at), issue.message, this);
        }
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SearchBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_clear->setIcon(themeIcon("edit-clear"_L1));
}

} // namespace eventarium
