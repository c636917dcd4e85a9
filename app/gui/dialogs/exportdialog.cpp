// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/exportdialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What a spreadsheet of this locale separates cells with: a semicolon where the comma is the decimal point.
QChar listSeparator()
{
    return QLocale::system().decimalPoint() == u","_s ? u';' : u',';
}

QRadioButton *option(const QString &text, const QString &name, QButtonGroup *group, bool checked)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    button->setChecked(checked);
    group->addButton(button);
    return button;
}

} // namespace

ExportDialog::ExportDialog(qint64 events, const QStringList &visibleColumns, const QString &target, QWidget *parent)
    : QDialog(parent)
    , m_visible(visibleColumns)
    , m_target(new QLineEdit(QDir::toNativeSeparators(target), this))
    , m_description(new QLabel(this))
{
    setObjectName("exportDialog"_L1);
    setWindowTitle(tr("Export CSV"));
    auto *columnGroup = new QButtonGroup(this);
    auto *formatGroup = new QButtonGroup(this);
    m_allColumns = option(tr("&All columns, with the sentences and sources of the figures"), u"allColumns"_s,
                          columnGroup, true);
    m_visibleColumns = option(tr("Only the columns that are &shown"), u"visibleColumns"_s, columnGroup, false);
    m_plain = option(tr("&Plain CSV (comma, UTF-8)"), u"plainCsv"_s, formatGroup, true);
    m_excel = option(tr("CSV that &Excel opens right"), u"excelCsv"_s, formatGroup, false);
    m_target->setObjectName("exportTarget"_L1);
    m_target->setMinimumWidth(360);
    m_target->setAccessibleName(tr("File to write"));
    auto *browse = new QPushButton(tr("&Browse…"), this);
    browse->setAutoDefault(false);
    auto *fileLine = new QHBoxLayout;
    fileLine->addWidget(m_target, 1);
    fileLine->addWidget(browse);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(4);
    form->addRow(tr("&File:"), fileLine);
    form->addRow(tr("Columns:"), m_allColumns);
    form->addRow(QString(), m_visibleColumns);
    form->addRow(tr("Format:"), m_plain);
    form->addRow(QString(), m_excel);
    static_cast<QLabel *>(form->labelForField(fileLine))->setBuddy(m_target);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_description->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export %Ln Event(s)", nullptr, int(events)), QDialogButtonBox::AcceptRole);
    m_export->setObjectName("exportButton"_L1);
    m_export->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        new QLabel(tr("The events are written as they are listed, in this order and with this filter."), this));
    layout->addLayout(form);
    layout->addWidget(m_description);
    layout->addSpacing(6);
    layout->addWidget(buttons);

    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::describe);
    connect(formatGroup, &QButtonGroup::buttonToggled, this, &ExportDialog::describe);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    describe();
}

void ExportDialog::describe()
{
    const QFileInfo file(target());
    m_export->setEnabled(!m_target->text().trimmed().isEmpty() && !file.isDir());
    QStringList lines;
    if (m_excel->isChecked())
        lines << tr("With a byte order mark and “%1” between the cells, as spreadsheets in your language expect.")
                     .arg(listSeparator());
    lines << tr("Text that a spreadsheet would take for a formula is guarded by a leading apostrophe.");
    if (file.isFile())
        lines << tr("The file exists already and will be replaced.");
    m_description->setText(lines.join(u' '));
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export CSV"), target(), tr("CSV (*.csv)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_target->setText(QDir::toNativeSeparators(path));
}

QString ExportDialog::target() const
{
    QString path = QDir::fromNativeSeparators(m_target->text().trimmed());
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty() && !QFileInfo(path).isDir())
        path += ".csv"_L1;
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

QStringList ExportDialog::columns() const
{
    return m_visibleColumns->isChecked() ? m_visible : QStringList();
}

CsvFormat ExportDialog::format() const
{
    return m_excel->isChecked() ? CsvFormat::excel(listSeparator()) : CsvFormat::plain();
}

} // namespace eventarium
