// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/filedialogs.h"

#include "gui/dialogs/csvchoice.h"
#include "gui/dialogs/exportpreview.h"

#include "query/querylanguage.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QRadioButton *option(const QString &text, const QString &name, QButtonGroup *group, QWidget *parent)
{
    auto *button = new QRadioButton(text, parent);
    button->setObjectName(name);
    group->addButton(button);
    return button;
}

QString formatName(ExportFormat format)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("eventarium::ExportDialog", "CSV (text with separators)"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "JSON"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "JSON Lines"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Plain text"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Markdown"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Web page (HTML)"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Calendar (iCalendar)"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Workbook (XLSX)"),
                                        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Pages (PDF)")};
    return ExportDialog::tr(names[size_t(format)]);
}

bool isDocument(ExportFormat format)
{
    return format == ExportFormat::Text || format == ExportFormat::Markdown || format == ExportFormat::Html
           || format == ExportFormat::Pdf;
}

QString tableName(ExportTable table)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Events"),
        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Figures, each with its sentence"),
        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "People"),
        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Organisations"),
        QT_TRANSLATE_NOOP("eventarium::ExportDialog", "Sources")};
    return ExportDialog::tr(names[size_t(table)]);
}

} // namespace

ExportDialog::ExportDialog(ExportOffer offer, QWidget *parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_target(new QLineEdit(QDir::toNativeSeparators(m_offer.target), this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_table(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_report(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_provenance(new QCheckBox(tr("With the &places of the figures in their articles"), this))
    , m_meta(new QCheckBox(tr("With a file beside it that says &what it is (.meta.json)"), this))
    , m_csv(new CsvChoice(this))
    , m_description(new QLabel(this))
    , m_error(new QLabel(this))
    , m_preview(new ExportPreview(m_offer.archive, this))
{
    setObjectName("exportDialog"_L1);
    setWindowTitle(tr("Export"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::ApplyRole);
    m_export->setObjectName("exportButton"_L1);
    m_export->setDefault(true);
    m_description->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setObjectName("exportError"_L1);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    auto *upper = new QHBoxLayout;
    upper->addLayout(makeForm(), 3);
    upper->addWidget(makeColumns(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(upper);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_description);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectAll();
    tableChanged();
    resize(sizeHint().expandedTo({760, 560}));
}

ExportDialog::~ExportDialog() = default;

QLayout *ExportDialog::makeForm()
{
    auto *rowGroup = new QButtonGroup(this);
    m_allRows = option(tr("All %Ln listed", nullptr, int(m_offer.page.list.ids.size())), u"allRows"_s, rowGroup, this);
    m_selectedRows = option(tr("The %Ln selected", nullptr, int(m_offer.selected.size())), u"selectedRows"_s, rowGroup,
                            this);
    m_allRows->setChecked(true);
    m_selectedRows->setEnabled(!m_offer.selected.empty());
    m_target->setObjectName("exportTarget"_L1);
    m_target->setMinimumWidth(260);
    m_target->setAccessibleName(tr("File to write"));
    m_browse->setAutoDefault(false);
    m_table->setObjectName("exportTable"_L1);
    m_format->setObjectName("exportFormat"_L1);
    m_report->setObjectName("exportReport"_L1);
    m_report->addItem(tr("List, with numbered sentences"));
    m_report->addItem(tr("Digest: charts, then the list"));
    m_paper->setObjectName("exportPaper"_L1);
    m_provenance->setObjectName("exportProvenance"_L1);
    m_meta->setObjectName("exportMeta"_L1);
    for (size_t i = 0; i < exportTableWords().size(); ++i)
        m_table->addItem(tableName(ExportTable(i)), int(i));
    for (size_t i = 0; i < exportFormatWords().size(); ++i)
        m_format->addItem(formatName(ExportFormat(i)), int(i));
    m_paper->addItem(tr("A4, upright"), int(Renderer::Paper::A4));
    m_paper->addItem(tr("A4, across"), int(Renderer::Paper::A4Landscape));
    m_paper->addItem(tr("Letter, upright"), int(Renderer::Paper::Letter));
    m_paper->addItem(tr("Letter, across"), int(Renderer::Paper::LetterLandscape));
    if (locale().measurementSystem() == QLocale::ImperialUSSystem)
        m_paper->setCurrentIndex(2);

    auto *fileLine = new QHBoxLayout;
    fileLine->addWidget(m_target, 1);
    fileLine->addWidget(m_browse);
    auto *rows = new QHBoxLayout;
    rows->addWidget(m_allRows);
    rows->addWidget(m_selectedRows);
    rows->addStretch();
    auto *form = new QFormLayout;
    form->setVerticalSpacing(4);
    form->addRow(tr("&Table:"), m_table);
    form->addRow(tr("Events:"), rows);
    form->addRow(tr("For&mat:"), m_format);
    form->addRow(tr("&File:"), fileLine);
    static_cast<QLabel *>(form->labelForField(fileLine))->setBuddy(m_target);
    form->addRow(m_csv);
    form->addRow(tr("&Report:"), m_report);
    form->addRow(tr("Paper:"), m_paper);
    form->addRow(QString(), m_meta);
    return form;
}

QWidget *ExportDialog::makeColumns()
{
    auto *columns = new QWidget(this);
    auto *group = new QButtonGroup(columns);
    m_allColumns = option(tr("&All columns, with sentences and sources"), u"allColumns"_s, group, columns);
    m_visibleColumns = option(tr("Only the columns that are &shown"), u"visibleColumns"_s, group, columns);
    m_chosenColumns = option(tr("The &columns chosen here, in this order:"), u"chosenColumns"_s, group, columns);
    m_allColumns->setChecked(true);
    m_columnList = new QListWidget(columns);
    m_columnList->setObjectName("columnList"_L1);
    m_columnList->setAccessibleName(tr("Columns; drag them to change their order"));
    m_columnList->setDragDropMode(QAbstractItemView::InternalMove);
    auto *layout = new QVBoxLayout(columns);
    layout->setContentsMargins({});
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_allColumns, m_visibleColumns, m_provenance, m_chosenColumns, m_columnList})
        layout->addWidget(widget);
    return columns;
}

void ExportDialog::connectAll()
{
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::describe);
    connect(m_table, &QComboBox::currentIndexChanged, this, &ExportDialog::tableChanged);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_report, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);
    connect(m_csv, &CsvChoice::changed, this, &ExportDialog::describe);
    for (QRadioButton *button : {m_allRows, m_allColumns, m_visibleColumns, m_chosenColumns})
        connect(button, &QRadioButton::toggled, this, &ExportDialog::describe);
    connect(m_provenance, &QCheckBox::toggled, this, &ExportDialog::describe);
    connect(m_columnList, &QListWidget::itemChanged, this, &ExportDialog::describe);
    connect(m_columnList->model(), &QAbstractItemModel::rowsMoved, this, &ExportDialog::describe);
    connect(m_preview, &ExportPreview::shown, this, &ExportDialog::settled);
}

void ExportDialog::tableChanged()
{
    const QSignalBlocker quiet(m_columnList);
    m_columnList->clear();
    const QStringList usual = exportColumns(table());
    for (const QString &name : allExportColumns(table())) {
        auto *item = new QListWidgetItem(name, m_columnList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(usual.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_visibleColumns->setEnabled(table() == ExportTable::Events);
    if (m_visibleColumns->isChecked() && !m_visibleColumns->isEnabled())
        m_allColumns->setChecked(true);
    if (!canExport(table(), format()))
        m_format->setCurrentIndex(int(ExportFormat::Csv));
    formatChanged();
}

// The name follows the format as long as it ended in another one's.
void ExportDialog::formatChanged()
{
    const bool columns = format() == ExportFormat::Csv || format() == ExportFormat::Workbook;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_allColumns, m_chosenColumns, m_columnList})
        widget->setEnabled(columns);
    m_visibleColumns->setEnabled(columns && table() == ExportTable::Events);
    m_provenance->setEnabled(columns && !provenanceColumns(table()).isEmpty());
    m_csv->setEnabled(format() == ExportFormat::Csv);
    m_report->setEnabled(isDocument(format()) && table() == ExportTable::Events);
    m_paper->setEnabled(format() == ExportFormat::Pdf);
    const QString path = m_target->text().trimmed();
    const QString old = QFileInfo(path).suffix();
    for (size_t i = 0; i < exportFormatWords().size(); ++i) {
        if (!old.isEmpty() && old == exportSuffix(ExportFormat(i))) {
            m_target->setText(path.chopped(old.size()) + exportSuffix(format()));
            break;
        }
    }
    describe();
}

void ExportDialog::describe()
{
    const QFileInfo file(target());
    const bool possible = canExport(table(), format());
    const bool noColumn = m_chosenColumns->isChecked() && m_columnList->isEnabled() && columns().isEmpty();
    m_export->setEnabled(!m_target->text().trimmed().isEmpty() && !file.isDir() && possible && !noColumn);
    m_error->hide();
    QStringList lines;
    if (!possible)
        lines << tr("Only events can be written in this format.");
    else if (noColumn)
        lines << tr("Choose a column at least.");
    if (format() == ExportFormat::Csv)
        lines << tr("Text that a spreadsheet would take for a formula is guarded by a leading apostrophe.");
    if (format() == ExportFormat::Calendar)
        lines << tr("Events without a date have no place in a calendar: they are left out and counted.");
    if (file.isFile())
        lines << tr("The file exists already: you will be asked before it is replaced.");
    m_description->setText(lines.join(u' '));
    m_description->setVisible(!lines.isEmpty());
    const qint64 events = qint64(plan().request.events.size());
    m_export->setText(table() == ExportTable::Events ? tr("Export %Ln Event(s)", nullptr, int(events))
                                                     : tr("Export %1").arg(m_table->currentText().section(u',', 0, 0)));
    if (possible && !noColumn)
        m_preview->show(plan().request);
}

bool ExportDialog::isSettled() const
{
    return !m_preview->isBusy();
}

void ExportDialog::browse()
{
    const QString suffix = exportSuffix(format());
    const QString path = filedialogs::saveFile(this, tr("Export"), target(),
                                               formatName(format()) + u" (*."_s + suffix + u')',
                                               QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_target->setText(QDir::toNativeSeparators(path));
}

void ExportDialog::ask()
{
    const QFileInfo file(target());
    if (!file.isFile()) {
        Q_EMIT exportWanted(plan());
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Export"), {}, QMessageBox::Cancel, this);
    box->setObjectName("replaceFile"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("“%1” exists already.").arg(file.fileName()));
    box->setInformativeText(tr("Replace it? What it holds now is lost."));
    box->setDefaultButton(QMessageBox::Cancel);
    auto *replace = box->addButton(tr("Replace the File"), QMessageBox::AcceptRole);
    connect(replace, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(plan()); });
    box->open();
}

void ExportDialog::showRunning()
{
    m_error->hide();
    m_export->setEnabled(false);
}

void ExportDialog::showError(const Error &error)
{
    m_export->setEnabled(true);
    m_error->setText(error.kind == Error::Kind::Cancelled ? tr("The export was cancelled. No file was changed.")
                                                          : error.message);
    m_error->show();
}

ExportTable ExportDialog::table() const
{
    return ExportTable(m_table->currentIndex());
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentIndex());
}

QString ExportDialog::target() const
{
    QString path = QDir::fromNativeSeparators(m_target->text().trimmed());
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty() && !QFileInfo(path).isDir())
        path += u'.' + exportSuffix(format());
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

QStringList ExportDialog::columns() const
{
    QStringList columns;
    if (m_chosenColumns->isChecked()) {
        for (int i = 0; i < m_columnList->count(); ++i) {
            if (m_columnList->item(i)->checkState() == Qt::Checked)
                columns << m_columnList->item(i)->text();
        }
        return columns;
    }
    if (m_visibleColumns->isChecked())
        columns = m_offer.visibleColumns;
    if (m_provenance->isChecked())
        columns = (columns.isEmpty() ? exportColumns(table()) : columns) + provenanceColumns(table());
    return columns;
}

ExportPlan ExportDialog::plan() const
{
    const EventPage &page = m_offer.page;
    ExportPlan plan;
    plan.archive = m_offer.archive;
    plan.target = target();
    plan.withMeta = m_meta->isChecked();
    plan.paper = Renderer::Paper(m_paper->currentData().toInt());
    ExportRequest &request = plan.request;
    request.table = table();
    request.format = format();
    const bool takesColumns = format() == ExportFormat::Csv || format() == ExportFormat::Workbook;
    request.columns = takesColumns ? columns() : QStringList();
    request.csv = m_csv->format();
    if (m_report->isEnabled() && m_report->currentIndex() == 1)
        request.report = ReportKind::Digest;
    request.events = m_selectedRows->isChecked() ? m_offer.selected : page.list.ids;
    request.filter = page.filter;
    request.context.query = printQuery(page.filter);
    if (m_selectedRows->isChecked())
        request.context.query += (request.context.query.isEmpty() ? QString() : u" "_s)
                                 + u"(%1 selected)"_s.arg(m_offer.selected.size());
    request.context.coverage = page.list;
    request.context.organization = page.organization;
    return plan;
}

} // namespace eventarium
