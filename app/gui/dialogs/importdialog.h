// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An import as the user sees it: progress with a Cancel button, then the report: what was taken, what was left
// out and why. Modeless; closing it lets the import run on. A dialog; GUI thread.
#pragma once

#include "core/error.h"
#include "core/progress.h"
#include "ingest/ingestor.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace eventarium {

class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    explicit ImportDialog(QWidget *parent = nullptr);

    void showStarted(const IngestPlan &plan);
    void showProgress(const Progress &progress);
    void showReport(const IngestReport &report);
    void showError(const Error &error);

    static QString stageText(const Progress &progress);
    static QString summaryText(const IngestReport &report);
    // The report as plain text, for keeping.
    static QString reportText(const IngestReport &report);

Q_SIGNALS:
    void cancelWanted();

private:
    QWidget *makeProgressPage();
    QWidget *makeReportPage();
    void saveReport();

    QStackedWidget *m_pages;
    QLabel *m_stage = nullptr;
    QLabel *m_current = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_skippedTitle = nullptr;
    QTreeWidget *m_skipped = nullptr;
    QPushButton *m_save = nullptr;
    IngestReport m_report;
};

} // namespace eventarium
