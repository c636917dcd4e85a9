// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search box: one line, read as the query language after a short pause or at once on Enter; what cannot be
// read is underlined and searched as words. A text edit rather than a line edit, so that it can be coloured.
// A widget; GUI thread.
#pragma once

#include "query/querylanguage.h"

#include <QPlainTextEdit>
#include <QTimer>

class QToolButton;

namespace eventarium {

class SearchCompleter;

class SearchBox final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchBox)

public:
    static constexpr int pause = 150; // ms between the last key and the search

    explicit SearchBox(QWidget *parent = nullptr);

    QString query() const;
    // Shows a filter's typed part; text that already means it is left as the user wrote it.
    void setTyped(const EventFilter &typed);
    SearchCompleter &completer() { return *m_completer; }
    bool isWaiting() const { return m_pause.isActive(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // `settled`: Enter, rather than a pause in typing.
    void searched(const eventarium::EventFilter &typed, bool settled);
    // The arrow down or Enter leads on to the list.
    void leaveDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void search(bool settled);
    void mark(const std::vector<QueryIssue> &issues);
    int lineHeight() const;

    QTimer m_pause;
    QToolButton *m_clear;
    SearchCompleter *m_completer;
    std::vector<QueryIssue> m_issues;
    bool m_loading = false;
};

} // namespace eventarium
