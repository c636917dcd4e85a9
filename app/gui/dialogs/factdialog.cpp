// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/factdialog.h"

#include "core/names.h"
#include "gui/dialogs/facteditor.h"
#include "gui/models/journalwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The value as the editor takes it: a figure with its category.
QString editable(const ShownFact &fact)
{
    if (!fact.figure)
        return fact.value;
    const Figure &figure = *fact.figure;
    const QString sign = figure.quantity.qualifier == Qualifier::MoreThan ? u">"_s
                         : figure.quantity.qualifier == Qualifier::About  ? u"~"_s
                                                                          : QString();
    // "up to", "10,000 to 12,000": what the editor has no sign for is to be typed, not made an exact number
    const bool plain = !figure.quantity.upper && (!sign.isEmpty() || figure.quantity.qualifier == Qualifier::Exact);
    const QString number = plain ? QString::number(figure.quantity.value, 'f', QLocale::FloatingPointShortest)
                                 : QString();
    return sign + number + u' ' + QString(toWord(figure.category)).replace(u'_', u' ');
}

} // namespace

FactDialog::FactDialog(const QString &event, const ShownFact &fact, QWidget *parent)
    : QDialog(parent)
    , m_fact(fact)
    , m_adding(fact.value.isEmpty())
    , m_editor(new FactEditor(this))
    , m_note(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(m_adding ? tr("Add %1").arg(fieldText(fact.field)) : tr("Correct %1").arg(fieldText(fact.field)));
    m_editor->setField(fact.field, editable(fact));
    build(event, fact.evidence.text);
}

FactDialog::FactDialog(const QString &event, const QString &field, const QString &value, const QString &quoted,
                       QWidget *parent)
    : QDialog(parent)
    , m_fact{field, {}, {}, {}}
    , m_adding(true)
    , m_field(new QComboBox(this))
    , m_editor(new FactEditor(this))
    , m_note(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(tr("Add a Fact"));
    m_field->setAccessibleName(tr("What to add"));
    for (const QString &each : {u"figure"_s, u"organizer"_s, u"participant"_s, u"person"_s, u"start"_s, u"end"_s,
                                u"venue"_s, u"city"_s, u"country"_s, u"topic"_s, u"session"_s, u"theme"_s, u"edition"_s,
                                u"kind"_s, u"mode"_s, u"status"_s, u"name"_s})
        m_field->addItem(fieldText(each), each);
    m_field->setCurrentIndex(std::max(0, m_field->findData(field)));
    m_editor->setField(m_field->currentData().toString(), value);
    connect(m_field, &QComboBox::currentIndexChanged, this,
            [this] { m_editor->setField(m_field->currentData().toString(), {}); });
    build(event, quoted);
}

void FactDialog::build(const QString &event, const QString &quoted)
{
    setObjectName("factDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    m_before = m_editor->value();
    auto *heading = new QLabel(event, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    m_note->setPlaceholderText(tr("Why, or from where it is known"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(2000);
    auto *form = new QFormLayout;
    if (m_field)
        form->addRow(tr("&What:"), m_field);
    form->addRow(m_field ? tr("&Value:") : tr("%1:").arg(fieldText(m_fact.field)), m_editor);
    if (!quoted.isEmpty()) {
        auto *words = new QLabel(tr("“%1”").arg(quoted.simplified().left(300)), this);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        form->addRow(m_fact.isSaid() ? tr("Said:") : tr("Article:"), words);
    }
    if (!m_adding && !m_fact.isSaid())
        form->addRow(tr("What was wrong:"), makeReasons());
    form->addRow(tr("&Note:"), m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);
    makeButtons();
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    connect(m_editor, &FactEditor::changed, this, &FactDialog::update);
    m_editor->setFocus();
    update();
}

QWidget *FactDialog::makeReasons()
{
    auto *box = new QWidget(this);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    m_reasons = new QButtonGroup(this);
    const std::array texts = {tr("The program &misread the article"), tr("The &article is wrong"),
                              tr("It speaks of an&other event")};
    for (size_t i = 0; i < texts.size(); ++i) {
        auto *radio = new QRadioButton(texts[i], box);
        m_reasons->addButton(radio, int(i) + 1); // as JournalEntry::Reason counts
        lines->addWidget(radio);
        connect(radio, &QRadioButton::toggled, this, &FactDialog::update);
    }
    const bool canGo = canReject(m_fact.field);
    m_reasons->button(int(JournalEntry::Reason::OtherEvent))->setEnabled(canGo);
    m_reasons->button(int(JournalEntry::Reason::Misread))->setChecked(true);
    return box;
}

void FactDialog::makeButtons()
{
    m_save = m_buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FactDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_adding)
        return;
    if (canReject(m_fact.field) || m_fact.isSaid()) {
        auto *out = m_buttons->addButton(tr("&Take It Out"), QDialogButtonBox::DestructiveRole);
        out->setObjectName("takeOut"_L1);
        out->setToolTip(tr("It is not true of this event"));
        connect(out, &QPushButton::clicked, this, [this] {
            Q_EMIT changeWanted(m_fact, {}, reason(), m_note->text().trimmed());
            accept();
        });
    }
    const auto category = m_fact.figure ? std::optional(m_fact.figure->category) : std::nullopt;
    const bool online = category == FigureCategory::OnlineViewers
                        || (category == FigureCategory::Attendees && m_fact.figure->audience == FigureAudience::Online);
    if (online || category == FigureCategory::Attendees) {
        auto *choose = m_buttons->addButton(online ? tr("&Show as Online Figure") : tr("&Show as Attendance"),
                                            QDialogButtonBox::ActionRole);
        choose->setToolTip(tr("Of all figures of this event, let this one stand in the list"));
        connect(choose, &QPushButton::clicked, this, [this, online] {
            Q_EMIT choiceWanted(m_fact, online ? u"online"_s : u"attendance"_s);
            accept();
        });
    }
}

JournalEntry::Reason FactDialog::reason() const
{
    return m_reasons ? JournalEntry::Reason(m_reasons->checkedId()) : JournalEntry::Reason::None;
}

void FactDialog::update()
{
    if (!m_save)
        return;
    const bool goes = reason() == JournalEntry::Reason::OtherEvent;
    m_editor->setEnabled(!goes);
    if (auto *out = findChild<QPushButton *>(u"takeOut"_s))
        out->setVisible(!goes); // the other button says the same then
    m_save->setText(goes ? tr("Take It Out") : m_adding ? tr("Add") : tr("Save Correction"));
    const QString value = m_editor->value();
    m_save->setEnabled(goes || (!value.isEmpty() && value != m_before && m_editor->complaint().isEmpty())
                       || (m_adding && !value.isEmpty() && m_editor->complaint().isEmpty()));
}

void FactDialog::save()
{
    const QString note = m_note->text().trimmed();
    if (m_adding)
        Q_EMIT additionWanted(m_editor->field(), m_editor->value(), note);
    else if (reason() == JournalEntry::Reason::OtherEvent)
        Q_EMIT changeWanted(m_fact, {}, reason(), note);
    else
        Q_EMIT changeWanted(m_fact, m_editor->value(), reason(), note);
    accept();
}

void FactDialog::openAt(const QPoint &global)
{
    adjustSize();
    QRect place(global, size());
    if (const QScreen *screen = parentWidget() ? parentWidget()->screen() : nullptr) {
        const QRect room = screen->availableGeometry();
        place.moveRight(std::min(place.right(), room.right()));
        place.moveBottom(std::min(place.bottom(), room.bottom() - 30));
        place.moveTopLeft({std::max(place.left(), room.left()), std::max(place.top(), room.top())});
    }
    move(place.topLeft());
    open();
}

} // namespace eventarium
