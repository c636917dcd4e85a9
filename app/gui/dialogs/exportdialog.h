// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What to export: which table and rows, which columns, in which form, to which file, with the first rows as they will
// be. It stays open until the file is written, and keeps what was chosen where it could not be. A dialog; GUI thread.
#pragma once

#include "gui/session/exporttask.h"
#include "query/eventpage.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace eventarium {

class CsvChoice;
class ExportPreview;

// The list that is shown, and what of it is chosen.
struct ExportOffer
{
    QString archive;
    EventPage page;
    std::vector<EventId> selected; // of the page's events
    QStringList visibleColumns; // of eventCsvColumns()
    QString target; // proposed
};

class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    explicit ExportDialog(ExportOffer offer, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportPlan plan() const;
    bool isSettled() const; // the preview is up to date

    void showRunning();
    void showError(const Error &error); // the file was not written; all stays as it was chosen

Q_SIGNALS:
    void exportWanted(const eventarium::ExportPlan &plan);
    void settled();

private:
    QLayout *makeForm();
    QWidget *makeColumns();
    void connectAll();
    void browse();
    void tableChanged();
    void formatChanged();
    void describe();
    void ask(); // before a file is replaced
    ExportTable table() const;
    ExportFormat format() const;
    QString target() const;
    QStringList columns() const;

    const ExportOffer m_offer;
    QLineEdit *m_target;
    QPushButton *m_browse;
    QComboBox *m_table;
    QComboBox *m_format;
    QComboBox *m_report;
    QComboBox *m_paper;
    QRadioButton *m_allRows;
    QRadioButton *m_selectedRows;
    QRadioButton *m_allColumns;
    QRadioButton *m_visibleColumns;
    QRadioButton *m_chosenColumns;
    QListWidget *m_columnList;
    QCheckBox *m_provenance;
    QCheckBox *m_meta;
    CsvChoice *m_csv;
    QLabel *m_description;
    QLabel *m_error;
    ExportPreview *m_preview;
    QPushButton *m_export;
};

} // namespace eventarium
