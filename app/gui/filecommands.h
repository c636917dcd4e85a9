// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The File menu: archives made and opened, imports, exports, pages; with their dialogs, and their progress in
// the status line. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "gui/dialogs/printcontroller.h"
#include "gui/session/exporttask.h"
#include "gui/session/ingesttask.h"
#include "gui/session/samplearchive.h"

#include <QObject>

class QWidget;

namespace eventarium {

class ArchiveSession;
class ImportDialog;
class Settings;
class WindowActions;
struct WindowParts;

class FileCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileCommands)

public:
    FileCommands(ArchiveSession &session, Settings &settings, WindowParts &parts, WindowActions &actions,
                 QWidget &window);
    ~FileCommands() override;

    void chooseNew();
    void chooseOpen();
    void open(const QString &path);
    void openSample();
    void chooseFiles();
    void chooseFolder();
    // Into the open archive; where that cannot be written to or is the sample, offers to make one.
    void importPaths(const QStringList &paths);
    void importInto(const QString &archive, const QStringList &paths);
    void chooseExport(const EventPage &page, const std::vector<EventId> &selected, const QStringList &visibleColumns);
    void chooseSummaryPdf(const EventPage &page);
    void chooseEventPdf(EventId event);
    QString choosePdf(const QString &title); // empty: none, or no archive to print from
    PrintController *printer() { return m_printer.get(); } // null without an archive

    bool isBusy() const { return m_ingest.isRunning() || m_export.isRunning() || (m_printer && m_printer->isBusy()); }
    ImportDialog &importDialog() { return *m_dialog; }
    IngestTask &ingest() { return m_ingest; }
    ExportTask &exporter() { return m_export; }

Q_SIGNALS:
    void busyChanged();

private:
    void connectIngest();
    void connectExport();
    void archiveOpened();
    void updateRecent();
    void offerExisting(const QString &archive, const QStringList &paths);
    void offerOwnArchive(const QStringList &paths);
    void ingestEnded();
    void showJob(const QString &text, int done, int total); // total 0: unknown
    void hideJob();
    QString proposedName(const QString &suffix) const;
    QString chooseTarget(const QString &title, const QString &name, const QString &filter);

    ArchiveSession &m_session;
    Settings &m_settings;
    WindowParts &m_parts;
    WindowActions &m_actions;
    QWidget &m_window;
    IngestTask m_ingest;
    ExportTask m_export;
    SampleArchive m_sample;
    bool m_makingSample = false;
    std::unique_ptr<PrintController> m_printer;
    ImportDialog *m_dialog;
};

} // namespace eventarium
