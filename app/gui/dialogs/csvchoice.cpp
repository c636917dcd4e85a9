// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/csvchoice.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What a spreadsheet of this locale separates cells with: a semicolon where the comma is the decimal point.
QChar listSeparator()
{
    return QLocale::system().decimalPoint() == u","_s ? u';' : u',';
}

QComboBox *choice(const QString &name, const QString &accessible, const QList<std::pair<QString, QVariant>> &items,
                  QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    for (const auto &[text, value] : items)
        box->addItem(text, value);
    return box;
}

} // namespace

CsvChoice::CsvChoice(QWidget *parent)
    : QWidget(parent)
    , m_plain(new QRadioButton(tr("&Plain (for programs)"), this))
    , m_excel(new QRadioButton(tr("&Excel"), this))
    , m_separator(choice(
          u"csvSeparator"_s, tr("Between cells"),
          {{tr("Comma ,"), u","_s}, {tr("Semicolon ;"), u";"_s}, {tr("Tab"), u"\t"_s}, {tr("Bar |"), u"|"_s}}, this))
    , m_dates(choice(u"csvDates"_s, tr("Dates"),
                     {{u"2020-07-23"_s, int(CsvFormat::Dates::Iso)},
                      {u"23.07.2020"_s, int(CsvFormat::Dates::DayMonthYear)},
                      {u"07/23/2020"_s, int(CsvFormat::Dates::MonthDayYear)}},
                     this))
    , m_lineEnds(choice(u"csvLineEnds"_s, tr("Line ends"), {{tr("LF"), false}, {tr("CR LF"), true}}, this))
    , m_encoding(choice(u"csvEncoding"_s, tr("Characters"),
                        {{tr("UTF-8"), 0}, {tr("UTF-8 with mark"), 1}, {tr("UTF-16"), 2}}, this))
    , m_quoteAll(new QCheckBox(tr("&Quotation marks around every cell"), this))
    , m_oneRowEach(new QCheckBox(tr("A &row for each of several values"), this))
{
    m_plain->setObjectName("plainCsv"_L1);
    m_excel->setObjectName("excelCsv"_L1);
    m_quoteAll->setObjectName("csvQuoteAll"_L1);
    m_oneRowEach->setObjectName("csvOneRowEach"_L1);
    m_plain->setChecked(true);
    auto *presets = new QHBoxLayout;
    presets->addWidget(m_plain);
    presets->addWidget(m_excel);
    presets->addStretch();
    const auto pair = [](QWidget *one, QWidget *other) {
        auto *line = new QHBoxLayout;
        line->addWidget(one, 1);
        line->addWidget(other, 1);
        return line;
    };
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(4);
    form->addRow(tr("Preset:"), presets);
    form->addRow(tr("Cells, dates:"), pair(m_separator, m_dates));
    form->addRow(tr("Lines, characters:"), pair(m_lineEnds, m_encoding));
    form->addRow(QString(), m_quoteAll);
    form->addRow(QString(), m_oneRowEach);

    connect(m_plain, &QRadioButton::toggled, this, &CsvChoice::takePreset);
    for (QComboBox *box : {m_separator, m_dates, m_lineEnds, m_encoding})
        connect(box, &QComboBox::currentIndexChanged, this, &CsvChoice::changed);
    for (QCheckBox *box : {m_quoteAll, m_oneRowEach})
        connect(box, &QCheckBox::toggled, this, &CsvChoice::changed);
}

void CsvChoice::takePreset()
{
    const CsvFormat preset = m_excel->isChecked() ? CsvFormat::excel(listSeparator()) : CsvFormat::plain();
    {
        const QSignalBlocker quiet(this);
        m_separator->setCurrentIndex(m_separator->findData(QString(preset.separator)));
        m_dates->setCurrentIndex(0);
        m_lineEnds->setCurrentIndex(preset.crlf);
        m_encoding->setCurrentIndex(preset.byteOrderMark);
        m_quoteAll->setChecked(preset.quoteAll);
        m_oneRowEach->setChecked(preset.oneRowEach);
    }
    Q_EMIT changed();
}

CsvFormat CsvChoice::format() const
{
    CsvFormat csv;
    csv.separator = m_separator->currentData().toString().front();
    csv.dates = CsvFormat::Dates(m_dates->currentData().toInt());
    csv.crlf = m_lineEnds->currentData().toBool();
    csv.byteOrderMark = m_encoding->currentIndex() > 0;
    csv.encoding = m_encoding->currentIndex() == 2 ? CsvFormat::Encoding::Utf16 : CsvFormat::Encoding::Utf8;
    csv.quoteAll = m_quoteAll->isChecked();
    csv.oneRowEach = m_oneRowEach->isChecked();
    return csv;
}

} // namespace eventarium
