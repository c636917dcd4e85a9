// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first rows of an export as they will stand in the file: cells for tables, else the text's begin. Read on a
// worker; an answer that has been overtaken is dropped. A widget; GUI thread.
#pragma once

#include "core/error.h"
#include "report/exportrun.h"

#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace eventarium {

class ReaderThread;

class ExportPreview final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPreview)

public:
    explicit ExportPreview(const QString &archive, QWidget *parent = nullptr);
    ~ExportPreview() override;

    // Of a request only the first events are read.
    void show(ExportRequest request);
    bool isBusy() const;

    struct Content
    {
        QStringList columns; // of a table
        QList<QStringList> rows;
        QString text; // of anything else
    };

Q_SIGNALS:
    void shown();

private:
    void fill(const Result<Content> &content);

    std::unique_ptr<ReaderThread> m_reader;
    QTableWidget *m_table;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    quint64 m_asked = 0;
};

} // namespace eventarium
