// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/eventmodel.h"

#include "gui/models/factwords.h"
#include "gui/models/icons.h"
#include "gui/session/readerthread.h"
#include "report/display.h"

#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace eventarium {

EventModel::EventModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_blocks(keptBlocks)
{
}

EventModel::~EventModel() = default;

void EventModel::setArchive(const QString &path)
{
    setList({}, {}, m_order, {});
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
}

void EventModel::setList(std::vector<EventId> ids, const QString &organization, EventOrder order,
                         const std::vector<EventRow> &first)
{
    beginResetModel();
    m_ids = std::move(ids);
    m_organization = organization;
    m_order = order;
    ++m_list;
    m_wanted.clear();
    m_fetching = -1;
    m_blocks.clear();
    if (!first.empty())
        put(0, first);
    endResetModel();
}

EventId EventModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : EventId();
}

int EventModel::rowOf(EventId id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

const EventRow *EventModel::eventAt(int row) const
{
    if (row < 0 || size_t(row) >= m_ids.size())
        return nullptr;
    const Block *block = m_blocks.object(row / blockSize);
    if (!block) {
        want(row / blockSize);
        return nullptr;
    }
    const auto at = size_t(row % blockSize);
    return at < block->size() && (*block)[at].id.isValid() ? &(*block)[at] : nullptr;
}

bool EventModel::isBusy() const
{
    return m_fetching >= 0;
}

void EventModel::want(int block) const
{
    if (!m_reader || block == m_fetching)
        return;
    std::erase(m_wanted, block);
    m_wanted.push_back(block);
    if (m_wanted.size() > 8) // scrolled past
        m_wanted.pop_front();
    if (m_fetching < 0)
        fetchNext();
}

void EventModel::fetchNext() const
{
    if (m_wanted.empty())
        return;
    m_fetching = m_wanted.back();
    m_wanted.pop_back();
    const auto rest = std::span(m_ids).subspan(size_t(m_fetching) * blockSize);
    const auto part = rest.first(std::min<size_t>(blockSize, rest.size()));
    auto *self = const_cast<EventModel *>(this); // what is fetched is a cache
    m_reader->ask(
        self,
        [ids = std::vector(part.begin(), part.end()), organization = m_organization](const ArchiveReader &reader) {
            return reader.rows(ids, organization);
        },
        [self, list = m_list, block = m_fetching](const Result<std::vector<EventRow>> &rows) {
            if (list != self->m_list)
                return; // stale
            self->m_fetching = -1;
            if (!rows) {
                self->m_wanted.clear();
                Q_EMIT self->failed(rows.error());
                return;
            }
            self->put(block, *rows);
            const int first = block * blockSize;
            const int last = std::min(first + blockSize, int(self->m_ids.size())) - 1;
            Q_EMIT self->dataChanged(self->index(first, 0), self->index(last, eventColumnCount - 1));
            self->fetchNext();
            if (!self->isBusy())
                Q_EMIT self->fetched();
        });
}

// Rows come in the order of ids, without those that are gone.
void EventModel::put(int block, const std::vector<EventRow> &rows) const
{
    const size_t begin = size_t(block) * blockSize;
    auto cells = std::make_unique<Block>();
    auto row = rows.begin();
    for (size_t i = begin; i < std::min(begin + blockSize, m_ids.size()); ++i) {
        if (row != rows.end() && row->id == m_ids[i])
            cells->push_back(*row++);
        else
            cells->emplace_back();
    }
    m_blocks.insert(block, cells.release());
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : eventColumnCount;
}

QString EventModel::cellText(const EventRow &row, EventColumn column)
{
    const QLocale locale;
    switch (column) {
    case EventColumn::Date:
        return displayDates(row.dates, locale);
    case EventColumn::Event:
        return displayName(row);
    case EventColumn::Role:
        return row.role;
    case EventColumn::Place:
        return row.place.isEmpty() ? u"–"_s : row.place;
    case EventColumn::Attendance:
        return displayHeadline(row.attendance, locale);
    case EventColumn::Online:
        return displayHeadline(row.online, locale);
    case EventColumn::State:
        return stateText(row);
    }
    return {};
}

QString EventModel::toolTip(const EventRow &row, EventColumn column) const
{
    const auto sentence = [](const std::optional<Headline> &headline) {
        return headline ? tr("“%1”\n%2").arg(headline->quote.simplified(), headline->source)
                        : tr("No article says how many.");
    };
    switch (column) {
    case EventColumn::Attendance:
        return sentence(row.attendance);
    case EventColumn::Online:
        return sentence(row.online);
    case EventColumn::State:
        return stateText(row);
    case EventColumn::Place: {
        QStringList parts = {row.place, row.city, row.country};
        parts.removeAll(QString());
        parts.removeDuplicates();
        return parts.isEmpty() ? tr("No article says where.") : parts.join(u", "_s);
    }
    case EventColumn::Date:
        return row.dates.isDated() ? displayDates(row.dates, QLocale()) : tr("No article says when.");
    case EventColumn::Event:
    case EventColumn::Role:
        break;
    }
    return cellText(row, column);
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = EventColumn(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == EventColumn::Attendance || column == EventColumn::Online;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == EventIdRole)
        return QVariant::fromValue(idAt(index.row()).value);
    const EventRow *row = eventAt(index.row());
    if (!row)
        return {};
    const std::optional<Headline> *headline = column == EventColumn::Attendance ? &row->attendance
                                              : column == EventColumn::Online   ? &row->online
                                                                                : nullptr;
    const bool faint = (headline && (!*headline || (*headline)->part))
                       || (column == EventColumn::Date && !row->dates.isDated())
                       || (column == EventColumn::Place && row->place.isEmpty());
    switch (role) {
    case Qt::DisplayRole:
        return column == EventColumn::State ? QVariant() : cellText(*row, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case Qt::DecorationRole:
        return column == EventColumn::State ? QVariant(stateIcon(*row)) : QVariant();
    case Qt::ForegroundRole:
        return faint ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    case PartRole:
        return headline && *headline && (*headline)->part;
    case Qt::AccessibleTextRole:
        return cellText(*row, column);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= eventColumnCount)
        return {};
    const auto column = EventColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
    case Qt::WhatsThisRole:
        return columnDescription(column);
    case Qt::AccessibleTextRole:
        return column == EventColumn::State ? tr("State") : columnTitle(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (column == EventColumn::Attendance || column == EventColumn::Online ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

void EventModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= eventColumnCount)
        return;
    const auto key = columnOrder(EventColumn(column));
    if (!key)
        return;
    const EventOrder wanted{*key, order == Qt::DescendingOrder};
    if (wanted != m_order)
        Q_EMIT orderWanted(wanted);
}

} // namespace eventarium
