// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/mergedialog.h"

#include "core/names.h"
#include "gui/models/factwords.h"
#include "gui/models/icons.h"
#include "gui/models/journalwords.h"
#include "report/display.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString placeOf(const Event &event, PlaceKind kind)
{
    const auto found = std::ranges::find(event.facts.places, kind, &Place::kind);
    return found == event.facts.places.end() ? QString() : found->name;
}

QString namesOf(const Event &event)
{
    QStringList names;
    for (const Organizer &organizer : event.facts.organizers)
        names << organizer.name;
    return names.mid(0, 3).join(u", "_s) + (names.size() > 3 ? u", …"_s : QString());
}

} // namespace

MergeDialog::MergeDialog(const MergePreview &preview, QWidget *parent)
    : QDialog(parent)
    , m_preview(preview)
    , m_table(new QTableWidget(this))
{
    setObjectName("mergeDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    const int count = int(preview.events.size());
    setWindowTitle(tr("Merge %Ln Event(s)", nullptr, count));
    auto *hint = new QLabel(tr("They become one event with the figures and articles of all. Click a value, or press "
                               "Space on it, to let it stand. It can be undone."),
                            this);
    hint->setWordWrap(true);
    fill();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *merge = buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
    merge->setObjectName("merge"_L1);
    merge->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        std::vector<EventId> ids;
        for (const Event &event : m_preview.events)
            ids.push_back(event.row.id);
        QMap<QString, QString> chosen;
        for (const Line &line : m_lines) {
            if (line.chosen >= 0)
                chosen.insert(line.field, line.values[line.chosen]);
        }
        Q_EMIT mergeWanted(ids, chosen);
        accept();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(std::min(1100, 260 + 200 * (count + 1)), 520);
}

void MergeDialog::addLine(const QString &label, const QString &field,
                          const std::function<QString(const Event &)> &value,
                          const std::function<QString(const Event &)> &shown)
{
    Line line{label, field, {}, {}};
    for (const Event &event : m_preview.events) {
        line.values << value(event);
        line.shown << shown(event);
    }
    line.values << value(m_preview.merged);
    line.shown << shown(m_preview.merged);
    if (std::ranges::any_of(line.shown, [](const QString &text) { return !text.isEmpty() && text != u"–"; }))
        m_lines.push_back(std::move(line));
}

void MergeDialog::fill()
{
    const auto field = [this](const QString &name, const std::function<QString(const Event &)> &value) {
        addLine(fieldText(name), name, value, value);
    };
    const auto only = [this](const QString &label, const std::function<QString(const Event &)> &shown) {
        addLine(label, {}, shown, shown);
    };
    const auto number = [](auto count) { return QLocale().toString(qlonglong(count)); };
    field(u"name"_s, [](const Event &event) { return event.facts.name; });
    field(u"edition"_s,
          [](const Event &event) { return event.facts.edition ? QString::number(*event.facts.edition) : QString(); });
    const auto date = [](const std::optional<PartialDate> &day) { return day ? day->toIso() : QString(); };
    field(u"start"_s, [date](const Event &event) { return date(event.facts.dates.start); });
    field(u"end"_s, [date](const Event &event) { return date(event.facts.dates.end); });
    field(u"venue"_s, [](const Event &event) { return placeOf(event, PlaceKind::Venue); });
    field(u"city"_s, [](const Event &event) { return placeOf(event, PlaceKind::City); });
    addLine(
        fieldText(u"kind"_s), u"kind"_s, [](const Event &event) { return QString(toWord(event.facts.kind)); },
        [](const Event &event) { return kindText(event.facts.kind); });
    only(tr("Attendance"), [](const Event &event) { return displayHeadline(event.row.attendance, QLocale()); });
    only(tr("Online"), [](const Event &event) { return displayHeadline(event.row.online, QLocale()); });
    only(tr("Organisers"), namesOf);
    only(tr("People"), [number](const Event &event) { return number(event.facts.people.size()); });
    only(tr("Figures"), [number](const Event &event) { return number(event.facts.figures.size()); });
    only(tr("Articles"), [number](const Event &event) { return number(event.articles.size()); });

    const int events = int(m_preview.events.size());
    m_table->setAccessibleName(tr("What each event has, and what they become"));
    m_table->setRowCount(int(m_lines.size()));
    m_table->setColumnCount(events + 1);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    QStringList headers;
    for (const Event &event : m_preview.events)
        headers << displayName(event.row);
    headers << tr("Becomes");
    m_table->setHorizontalHeaderLabels(headers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Line &line = m_lines[size_t(row)];
        m_table->setVerticalHeaderItem(row, new QTableWidgetItem(line.label));
        for (int column = 0; column <= events; ++column) {
            auto *item = new QTableWidgetItem;
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_table->setItem(row, column, item);
        }
        showChoice(row);
    }
    m_table->setCurrentCell(0, 0);
    connect(m_table, &QTableWidget::cellClicked, this, &MergeDialog::choose);
    auto *space = new QAction(this);
    space->setShortcut(Qt::Key_Space);
    space->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(space);
    connect(space, &QAction::triggered, this, [this] { choose(m_table->currentRow(), m_table->currentColumn()); });
}

// Only now the columns have the width that lines are broken by.
void MergeDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_table->resizeRowsToContents();
}

void MergeDialog::choose(int row, int column)
{
    if (row < 0 || column < 0)
        return;
    Line &line = m_lines[size_t(row)];
    const int merged = int(m_preview.events.size());
    if (line.field.isEmpty() || column == merged || line.values[column].isEmpty())
        return;
    line.chosen = line.values[column] == line.values[merged] ? -1 : column;
    showChoice(row);
}

// What stands is bold and has a tick.
void MergeDialog::showChoice(int row)
{
    const Line &line = m_lines[size_t(row)];
    const int merged = int(m_preview.events.size());
    const int from = line.chosen >= 0 ? line.chosen : merged;
    for (int column = 0; column <= merged; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        const bool stands = column == merged
                            || (!line.field.isEmpty() && !line.values[column].isEmpty()
                                && line.values[column] == line.values[from]);
        item->setText(line.shown[column == merged ? from : column]);
        item->setIcon(stands && column != merged ? themeIcon("checkmark"_L1) : QIcon());
        QFont font = m_table->font();
        font.setBold(stands);
        item->setFont(font);
        item->setToolTip(item->text());
    }
}

} // namespace eventarium
