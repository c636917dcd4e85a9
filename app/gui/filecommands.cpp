// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filecommands.h"
#include "gui/dialogs/filedialogs.h"

#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/importdialog.h"
#include "gui/models/icons.h"
#include "gui/session/archivesession.h"
#include "gui/session/settings.h"
#include "gui/views/messagebar.h"
#include "gui/windowactions.h"
#include "gui/windowparts.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace eventarium {

FileCommands::FileCommands(ArchiveSession &session, Settings &settings, WindowParts &parts, WindowActions &actions,
                           QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_settings(settings)
    , m_parts(parts)
    , m_actions(actions)
    , m_window(window)
    , m_dialog(new ImportDialog(&window))
{
    connect(actions.newArchive, &QAction::triggered, this, &FileCommands::chooseNew);
    connect(actions.open, &QAction::triggered, this, &FileCommands::chooseOpen);
    connect(actions.openSample, &QAction::triggered, this, &FileCommands::openSample);
    connect(actions.importFiles, &QAction::triggered, this, &FileCommands::chooseFiles);
    connect(actions.importFolder, &QAction::triggered, this, &FileCommands::chooseFolder);
    connect(actions.close, &QAction::triggered, &session, &ArchiveSession::close);
    actions.openSample->setEnabled(!SampleArchive::articlesFolder().isEmpty());
    connect(&session, &ArchiveSession::opened, this, &FileCommands::archiveOpened);
    connect(&session, &ArchiveSession::closed, this, [this] { m_printer.reset(); });
    connect(&session, &ArchiveSession::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::NotFound) {
            m_settings.removeRecentArchive(error.where);
            updateRecent();
        }
        m_parts.messages->showError(error);
    });
    connect(parts.jobCancel, &QToolButton::clicked, this, [this] {
        m_ingest.cancel();
        m_export.cancel();
    });
    connectIngest();
    connectExport();
    updateRecent();
}

FileCommands::~FileCommands() = default;

void FileCommands::connectIngest()
{
    connect(m_dialog, &ImportDialog::cancelWanted, &m_ingest, &IngestTask::cancel);
    connect(&m_ingest, &IngestTask::started, this, [this] {
        m_dialog->showStarted(m_ingest.plan());
        showJob(m_makingSample ? tr("Preparing the sample archive…") : ImportDialog::stageText({}), 0, 0);
    });
    connect(&m_ingest, &IngestTask::progressed, this, [this](const Progress &progress) {
        m_dialog->showProgress(progress);
        showJob(m_makingSample ? tr("Preparing the sample archive…") : ImportDialog::stageText(progress),
                int(progress.done), int(progress.total));
    });
    connect(&m_ingest, &IngestTask::finished, this, [this](const IngestReport &report) {
        m_dialog->showReport(report);
        if (!m_makingSample)
            m_dialog->show();
        ingestEnded();
    });
    connect(&m_ingest, &IngestTask::failed, this, [this](const Error &error) {
        m_dialog->hide();
        m_dialog->showError(error);
        m_parts.messages->showError(error);
        m_makingSample = false;
        hideJob();
    });
}

void FileCommands::ingestEnded()
{
    const QString &archive = m_ingest.plan().archive;
    const bool sample = std::exchange(m_makingSample, false);
    hideJob();
    if (!sample && m_session.isOpen() && QFileInfo(archive) == QFileInfo(m_session.path()))
        m_session.refresh();
    else
        m_session.open(archive, sample);
}

void FileCommands::connectExport()
{
    connect(&m_export, &ExportTask::started, this, [this] { showJob(tr("Exporting…"), 0, 0); });
    connect(&m_export, &ExportTask::progressed, this,
            [this](qint64 done, qint64 total) { showJob(tr("Exporting…"), int(done), int(total)); });
    connect(&m_export, &ExportTask::finished, this, [this](const QString &target, const ExportOutcome &outcome) {
        hideJob();
        QString text = m_export.plan().request.table == ExportTable::Events
                           ? tr("%Ln event(s) exported to %1", nullptr, int(outcome.rows))
                           : tr("%Ln row(s) exported to %1", nullptr, int(outcome.rows));
        text = text.arg(QDir::toNativeSeparators(target));
        if (outcome.undated > 0)
            text += u" · "_s + tr("%Ln without a date left out", nullptr, int(outcome.undated));
        m_parts.messages->show(MessageBar::Kind::Success, text,
                               {{tr("Open"), [target] { QDesktopServices::openUrl(QUrl::fromLocalFile(target)); }},
                                {tr("Show in Folder"), [target] {
                                     QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(target).path()));
                                 }}});
    });
    // Why is told where the export was asked for; the dialog is still open unless it was closed to end the job.
    connect(&m_export, &ExportTask::failed, this, [this](const Error &error) {
        hideJob();
        if (error.kind == Error::Kind::Cancelled)
            m_parts.messages->show(MessageBar::Kind::Information, tr("The export was cancelled. No file was changed."));
        else
            m_parts.messages->showError(error);
    });
}

void FileCommands::archiveOpened()
{
    if (!m_session.isSample()) {
        m_settings.addRecentArchive(m_session.path());
        updateRecent();
    }
    m_printer = std::make_unique<PrintController>([path = m_session.path()] { return ArchiveReader::open(path); },
                                                  &m_window);
    connect(m_printer.get(), &PrintController::busyChanged, this, [this](bool busy) {
        if (busy)
            showJob(tr("Laying out pages…"), 0, 0);
        else
            hideJob();
    });
    connect(m_printer.get(), &PrintController::failed, m_parts.messages, &MessageBar::showError);
    connect(m_printer.get(), &PrintController::saved, this, [this](const QString &path) {
        m_parts.messages->show(MessageBar::Kind::Success, tr("Saved as %1").arg(QDir::toNativeSeparators(path)),
                               {{tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}});
    });
}

void FileCommands::updateRecent()
{
    QMenu *menu = m_actions.recentMenu;
    menu->clear();
    for (const QString &path : m_settings.recentArchives()) {
        QAction *action = menu->addAction(QDir::toNativeSeparators(path).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    menu->setEnabled(!menu->isEmpty());
    if (!menu->isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Clear This List")), &QAction::triggered, this, [this] {
            m_settings.clearRecentArchives();
            QMetaObject::invokeMethod(this, &FileCommands::updateRecent, Qt::QueuedConnection);
        });
    }
}

QString FileCommands::chooseTarget(const QString &title, const QString &name, const QString &filter)
{
    // An archive is never replaced: what asks for one says so where the file exists.
    const bool archive = name.endsWith(".eventarium"_L1);
    const QString path = filedialogs::saveFile(&m_window, title, QDir(m_settings.lastFolder()).filePath(name), filter,
                                               archive ? QFileDialog::DontConfirmOverwrite : QFileDialog::Options());
    if (!path.isEmpty())
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
    return path;
}

QString FileCommands::proposedName(const QString &suffix) const
{
    return (m_session.isSample() ? u"events"_s : m_session.name()) + suffix;
}

namespace {

QString withSuffix(QString path)
{
    return path.isEmpty() || path.endsWith(".eventarium"_L1) ? path : path + ".eventarium"_L1;
}

} // namespace

void FileCommands::chooseNew()
{
    const QString path = withSuffix(
        chooseTarget(tr("New Archive"), tr("My events.eventarium"), tr("Eventarium archives (*.eventarium)")));
    if (!path.isEmpty())
        m_session.create(path);
}

void FileCommands::chooseOpen()
{
    const QString path = filedialogs::openFile(&m_window, tr("Open Archive"), m_settings.lastFolder(),
                                               tr("Eventarium archives (*.eventarium);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    open(path);
}

void FileCommands::open(const QString &path)
{
    m_session.open(path);
}

void FileCommands::openSample()
{
    if (m_ingest.isRunning())
        return;
    const auto plan = m_sample.plan();
    if (!plan) {
        m_parts.messages->show(MessageBar::Kind::Warning, tr("The sample archive cannot be shown: its articles are not "
                                                             "installed, or there is no room for temporary files."));
        return;
    }
    m_makingSample = true;
    m_ingest.start(*plan);
    Q_EMIT busyChanged();
}

void FileCommands::chooseFiles()
{
    const QStringList paths = filedialogs::openFiles(&m_window, tr("Import Files"), m_settings.lastFolder(),
                                                     tr("All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(paths.first()).absolutePath());
    importPaths(paths);
}

void FileCommands::chooseFolder()
{
    const QString path = filedialogs::folder(&m_window, tr("Import Folder"), m_settings.lastFolder());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(path);
    importPaths({path});
}

void FileCommands::importPaths(const QStringList &paths)
{
    if (m_ingest.isRunning()) {
        m_parts.messages->show(MessageBar::Kind::Information,
                               tr("An import is running already. Start the next one when it is done."));
    } else if (m_session.isOpen() && !QFileInfo::exists(m_session.path())) {
        m_parts.messages->show(
            MessageBar::Kind::Warning,
            tr("Nothing was imported: the archive “%1” is gone. It was moved or deleted while it was "
               "open. Open it where it is now, or create another one.")
                .arg(m_session.name()));
    } else if (m_session.isOpen() && !m_session.isSample() && !m_session.isReadOnly()) {
        importInto(m_session.path(), paths);
    } else {
        offerOwnArchive(paths);
    }
}

void FileCommands::offerOwnArchive(const QStringList &paths)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Create an Archive"), {}, QMessageBox::Cancel, &m_window);
    box->setObjectName("offerArchive"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(m_session.isSample()     ? tr("The sample archive is a throwaway copy.")
                 : m_session.isReadOnly() ? tr("This archive can only be read: %1.").arg(m_session.readOnlyReason())
                                          : tr("No archive is open."));
    box->setInformativeText(tr("Create an archive of your own for the articles that you import? It is one file; your "
                               "articles stay where they are."));
    auto *create = box->addButton(tr("Create Archive…"), QMessageBox::AcceptRole);
    box->setDefaultButton(create);
    connect(create, &QPushButton::clicked, this, [this, paths] {
        const QString path = withSuffix(
            chooseTarget(tr("New Archive"), tr("My events.eventarium"), tr("Eventarium archives (*.eventarium)")));
        if (!path.isEmpty() && QFileInfo::exists(path))
            offerExisting(path, paths);
        else if (!path.isEmpty())
            importInto(path, paths);
    });
    box->open();
}

void FileCommands::offerExisting(const QString &archive, const QStringList &paths)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import"), {}, QMessageBox::Cancel, &m_window);
    box->setObjectName("offerExisting"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("“%1” exists already.").arg(QFileInfo(archive).fileName()));
    box->setInformativeText(tr("Import the articles into it, beside those that it holds?"));
    box->setDefaultButton(QMessageBox::Cancel);
    auto *add = box->addButton(tr("Import into It"), QMessageBox::AcceptRole);
    connect(add, &QPushButton::clicked, this, [this, archive, paths] { importInto(archive, paths); });
    box->open();
}

void FileCommands::importInto(const QString &archive, const QStringList &paths)
{
    IngestPlan plan;
    plan.archive = archive;
    plan.paths = paths;
    m_ingest.start(plan);
    m_dialog->show();
    Q_EMIT busyChanged();
}

void FileCommands::chooseExport(const EventPage &page, const std::vector<EventId> &selected,
                                const QStringList &visibleColumns)
{
    const QString target = QDir(m_settings.lastFolder()).filePath(proposedName(u".csv"_s));
    // One row is always the current one: that is no choice.
    auto *dialog = new ExportDialog(
        {m_session.path(), page, selected.size() > 1 ? selected : std::vector<EventId>(), visibleColumns, target},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportWanted, this, [this, dialog](const ExportPlan &plan) {
        m_settings.setLastFolder(QFileInfo(plan.target).absolutePath());
        dialog->showRunning();
        m_export.start(plan);
        Q_EMIT busyChanged();
    });
    connect(&m_export, &ExportTask::finished, dialog, &QDialog::accept);
    connect(&m_export, &ExportTask::failed, dialog, &ExportDialog::showError);
    connect(dialog, &QDialog::rejected, &m_export, &ExportTask::cancel);
    dialog->open();
}

void FileCommands::chooseSummaryPdf(const EventPage &page)
{
    const QString path = chooseTarget(tr("Save Summary as PDF"), proposedName(u".pdf"_s), tr("PDF (*.pdf)"));
    if (!path.isEmpty() && m_printer)
        m_printer->saveListPdf(page, path);
}

QString FileCommands::choosePdf(const QString &title)
{
    return m_printer ? chooseTarget(title, proposedName(u".pdf"_s), tr("PDF (*.pdf)")) : QString();
}

void FileCommands::chooseEventPdf(EventId event)
{
    const QString path = chooseTarget(tr("Save This Event as PDF"), tr("event.pdf"), tr("PDF (*.pdf)"));
    if (!path.isEmpty() && m_printer)
        m_printer->saveEventPdf(event, path);
}

void FileCommands::showJob(const QString &text, int done, int total)
{
    m_parts.jobText->setText(text);
    m_parts.jobBar->setRange(0, total);
    m_parts.jobBar->setValue(done);
    m_parts.jobText->show();
    m_parts.jobBar->show();
    m_parts.jobCancel->setVisible((m_ingest.isRunning() && !m_makingSample) || m_export.isRunning());
}

void FileCommands::hideJob()
{
    m_parts.jobText->hide();
    m_parts.jobBar->hide();
    m_parts.jobCancel->hide();
    Q_EMIT busyChanged();
}

} // namespace eventarium
