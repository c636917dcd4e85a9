// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Completes what is typed into the search box: the names of fields, and after "field:" the values that the archive
// has, fetched on a worker. A QObject; GUI thread; of the search box's lifetime.
#pragma once

#include "core/eventfilter.h"

#include <QCompleter>
#include <QStringListModel>

#include <memory>

class QPlainTextEdit;

namespace eventarium {

class ReaderThread;

class SearchCompleter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchCompleter)

public:
    static constexpr int mostValues = 12;
    static constexpr qsizetype fewestLetters = 2; // of a field's name

    explicit SearchCompleter(QPlainTextEdit &box);
    ~SearchCompleter() override;

    // An empty path: only fields are completed.
    void setArchive(const QString &path);
    // Offers what the word before the cursor may become.
    void offer();
    void hide();
    // A completion is chosen: Enter takes it.
    bool hasChoice() const;
    bool isShown() const;
    QStringList offered() const { return m_model.stringList(); }

private:
    struct Word
    {
        qsizetype start = 0; // in the query
        QString field; // before the colon; empty: none
        QString text; // so far
    };
    Word wordBefore() const;
    void offerValues(const Word &word, FilterField field);
    void show(const QStringList &values);
    void insert(const QString &completion);

    QPlainTextEdit &m_box;
    QStringListModel m_model;
    QCompleter m_completer;
    std::unique_ptr<ReaderThread> m_reader;
    quint64 m_request = 0; // the values asked for last
};

} // namespace eventarium
