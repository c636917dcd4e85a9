// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/filedialogs.h"

#include "report/atomicfile.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

ImportDialog::ImportDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
{
    setObjectName("importDialog"_L1);
    setWindowTitle(tr("Import"));
    resize(720, 400);
    m_pages->addWidget(makeProgressPage());
    m_pages->addWidget(makeReportPage());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
}

QWidget *ImportDialog::makeProgressPage()
{
    auto *page = new QWidget(this);
    m_stage = new QLabel(page);
    m_current = new QLabel(page);
    m_current->setForegroundRole(QPalette::PlaceholderText);
    m_current->setTextFormat(Qt::PlainText);
    m_current->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar = new QProgressBar(page);
    m_bar->setAccessibleName(tr("Import progress"));
    auto *note = new QLabel(tr("You can go on working. What has been imported when you cancel, stays in the archive."),
                            page);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(page);
    m_cancel = buttons->addButton(tr("Cancel Import"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName("cancelImport"_L1);
    auto *hide = buttons->addButton(tr("Continue in Background"), QDialogButtonBox::AcceptRole);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_stage->setText(tr("Cancelling…"));
        Q_EMIT cancelWanted();
    });
    connect(hide, &QPushButton::clicked, this, &QWidget::hide);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_current);
    layout->addStretch();
    layout->addWidget(note);
    layout->addWidget(buttons);
    return page;
}

QWidget *ImportDialog::makeReportPage()
{
    auto *page = new QWidget(this);
    m_heading = new QLabel(page);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    m_heading->setWordWrap(true);
    m_summary = new QLabel(page);
    m_summary->setObjectName("importSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_skippedTitle = new QLabel(page);
    m_skipped = new QTreeWidget(page);
    m_skipped->setObjectName("skippedFiles"_L1);
    m_skipped->setAccessibleName(tr("Files that were left out"));
    m_skipped->setHeaderLabels({tr("File"), tr("Why it was left out")});
    m_skipped->setRootIsDecorated(false);
    m_skipped->setAlternatingRowColors(true);
    m_skipped->setUniformRowHeights(true);
    m_skippedTitle->setBuddy(m_skipped);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, page);
    m_save = buttons->addButton(tr("Save Report…"), QDialogButtonBox::ActionRole);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_heading);
    layout->addWidget(m_summary);
    layout->addSpacing(6);
    layout->addWidget(m_skippedTitle);
    layout->addWidget(m_skipped, 10);
    layout->addStretch(1);
    layout->addWidget(buttons);
    return page;
}

void ImportDialog::showStarted(const IngestPlan &plan)
{
    setWindowTitle(tr("Importing into %1").arg(QFileInfo(plan.archive).completeBaseName()));
    m_pages->setCurrentIndex(0);
    m_cancel->setEnabled(true);
    showProgress({});
}

QString ImportDialog::stageText(const Progress &progress)
{
    const QLocale locale;
    switch (progress.stage) {
    case Progress::Stage::Scanning:
        return progress.done > 0 ? tr("Looking for files: %Ln found", nullptr, int(progress.done))
                                 : tr("Looking for files…");
    case Progress::Stage::Reading:
        return tr("Reading article %1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total));
    case Progress::Stage::Resolving:
        return tr("Joining articles about the same event…");
    case Progress::Stage::Writing:
        return tr("Writing the archive…");
    case Progress::Stage::Done:
        return tr("Done");
    }
    return {};
}

void ImportDialog::showProgress(const Progress &progress)
{
    if (m_cancel->isEnabled())
        m_stage->setText(stageText(progress));
    const bool counted = progress.stage == Progress::Stage::Reading && progress.total > 0;
    m_bar->setRange(0, counted ? 1000 : 0);
    if (counted)
        m_bar->setValue(int(progress.done * 1000 / progress.total));
    m_current->setText(
        fontMetrics().elidedText(QDir::toNativeSeparators(progress.current), Qt::ElideMiddle, width() - 40));
}

QString ImportDialog::summaryText(const IngestReport &report)
{
    QStringList lines;
    if (report.cancelled)
        lines << tr("What was imported until then is in the archive. Import the same folder again to complete it.");
    lines << tr("%Ln new or changed article(s) imported", nullptr, int(report.taken));
    if (report.unchanged > 0)
        lines << tr("%Ln article(s) unchanged since the last import", nullptr, int(report.unchanged));
    if (report.withoutEvent > 0)
        lines << tr("%Ln of them tell(s) of no event", nullptr, int(report.withoutEvent));
    lines << tr("%Ln event(s) in the archive now", nullptr, int(report.events));
    return lines.join(u"\n"_s);
}

QString ImportDialog::reportText(const IngestReport &report)
{
    QString text = summaryText(report) + u"\n";
    for (const IngestReport::Skipped &skipped : report.failed)
        text += skipped.path + u'\t' + skipped.error.message + u'\n';
    return text;
}

void ImportDialog::showReport(const IngestReport &report)
{
    m_report = report;
    setWindowTitle(report.cancelled ? tr("Import Cancelled") : tr("Import Report"));
    m_heading->setText(report.cancelled        ? tr("The import was cancelled")
                       : report.failed.empty() ? tr("The import is complete")
                                               : tr("The import is complete, with files left out"));
    m_summary->setText(summaryText(report));
    m_skippedTitle->setText(report.failed.empty() ? tr("No file was left out.")
                                                  : tr("%Ln file(s) left out:", nullptr, int(report.failed.size())));
    m_skipped->clear();
    QList<QTreeWidgetItem *> items;
    for (const IngestReport::Skipped &skipped : report.failed) {
        auto *item = new QTreeWidgetItem({QFileInfo(skipped.path).fileName(), skipped.error.message.simplified()});
        item->setToolTip(0, QDir::toNativeSeparators(skipped.path));
        item->setToolTip(1, skipped.error.message);
        items.append(item);
    }
    m_skipped->addTopLevelItems(items);
    m_skipped->setVisible(!items.isEmpty());
    m_skipped->header()->resizeSection(0, 200);
    m_pages->setCurrentIndex(1);
}

void ImportDialog::showError(const Error &error)
{
    m_report = {};
    setWindowTitle(tr("Import Failed"));
    m_heading->setText(tr("Nothing was imported"));
    m_summary->setText(error.message);
    m_skippedTitle->setText(error.where.isEmpty() ? QString() : QDir::toNativeSeparators(error.where));
    m_skipped->clear();
    m_skipped->hide();
    m_pages->setCurrentIndex(1);
}

void ImportDialog::saveReport()
{
    const QString path = filedialogs::saveFile(this, tr("Save Report"), tr("import report.txt"), tr("Text (*.txt)"));
    if (path.isEmpty())
        return;
    if (const auto saved = writeFile(path, reportText(m_report).toUtf8()); !saved)
        QMessageBox::warning(this, tr("Save Report"), saved.error().message);
}

} // namespace eventarium
