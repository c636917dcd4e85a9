// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/facteditor.h"

#include "core/names.h"
#include "gui/models/factwords.h"
#include "gui/models/journalwords.h"
#include "gui/session/correction.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

FactEditor::FactEditor(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_category(new QComboBox(this))
    , m_word(new QComboBox(this))
    , m_complaint(new QLabel(this))
{
    m_sign->setAccessibleName(tr("How exact"));
    m_sign->addItem(tr("exactly"), QString());
    m_sign->addItem(tr("more than"), u">"_s);
    m_sign->addItem(tr("about"), u"~"_s);
    m_category->setAccessibleName(tr("What was counted"));
    const auto words = eventarium::words<FigureCategory>();
    for (size_t i = 0; i < words.size(); ++i)
        m_category->addItem(categoryText(FigureCategory(i)), QString(words[i]).replace(u'_', u' '));
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 18);
    m_complaint->setObjectName("complaint"_L1);
    m_complaint->setWordWrap(true);
    m_complaint->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_sign);
    line->addWidget(m_text, 1);
    line->addWidget(m_word, 1);
    line->addWidget(m_category);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_complaint);
    setFocusProxy(m_text);
    const auto tell = [this] {
        m_complaint->setText(complaint());
        Q_EMIT changed();
    };
    connect(m_text, &QLineEdit::textChanged, this, tell);
    for (const QComboBox *box : {m_sign, m_category, m_word})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
}

void FactEditor::fillWords()
{
    m_word->clear();
    const auto fill = [this]<class Enum>(QString (*text)(Enum)) {
        const auto words = eventarium::words<Enum>();
        for (size_t i = 0; i < words.size(); ++i)
            m_word->addItem(text(Enum(i)), QString(words[i]));
    };
    if (m_field == "kind"_L1)
        fill(&kindText);
    else if (m_field == "mode"_L1)
        fill(&modeText);
    else if (m_field == "status"_L1)
        fill(&statusText);
}

void FactEditor::setFigure(const QString &value)
{
    const QString sign = value.startsWith(u'>') || value.startsWith(u'~') ? value.first(1) : QString();
    const QString rest = value.mid(sign.size());
    bool known = false;
    const double number = rest.section(u' ', 0, 0).toDouble(&known);
    m_sign->setCurrentIndex(std::max(0, m_sign->findData(sign)));
    m_category->setCurrentIndex(std::max(0, m_category->findData(rest.section(u' ', 1))));
    m_text->setText(known ? locale().toString(number, 'f', QLocale::FloatingPointShortest) : QString());
}

void FactEditor::setField(const QString &field, const QString &value)
{
    m_field = field;
    fillWords();
    const bool figure = field == "figure"_L1;
    const bool chosen = m_word->count() > 0;
    const bool date = field == "start"_L1 || field == "end"_L1;
    m_sign->setVisible(figure);
    m_category->setVisible(figure);
    m_word->setVisible(chosen);
    m_text->setVisible(!chosen);
    setFocusProxy(chosen ? static_cast<QWidget *>(m_word) : m_text);
    m_word->setAccessibleName(fieldText(field));
    m_text->setAccessibleName(fieldText(field));
    m_text->setPlaceholderText(date ? tr("2020-07-23, 2020-07 or 2020") : figure ? tr("a number") : QString());
    if (figure)
        setFigure(value);
    else if (chosen)
        m_word->setCurrentIndex(m_word->findData(value));
    else
        m_text->setText(value);
    m_text->selectAll();
    m_complaint->setText(complaint());
    Q_EMIT changed();
}

QString FactEditor::value() const
{
    if (m_word->count() > 0)
        return m_word->currentData().toString();
    const QString text = m_text->text().simplified();
    if (m_field != "figure"_L1 || text.isEmpty())
        return text;
    bool ok = false;
    double number = locale().toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok);
    if (!ok || !(std::abs(number) <= 1e15))
        return text; // complained about
    return m_sign->currentData().toString() + QString::number(number, 'f', QLocale::FloatingPointShortest) + u' '
           + m_category->currentData().toString();
}

QString FactEditor::complaint() const
{
    const QString value = this->value();
    if (value.isEmpty() || valueComplaint(m_field, value).isEmpty())
        return {};
    if (m_field == "start"_L1 || m_field == "end"_L1)
        return tr("A date is written 2020-07-23, 2020-07 or 2020.");
    if (m_field == "figure"_L1)
        return tr("A figure is a number such as 12,500.");
    if (m_field == "edition"_L1)
        return tr("An edition is a whole number above zero.");
    return tr("“%1” cannot stand here.").arg(value.left(40));
}

} // namespace eventarium
