// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of events as a table: an array of ids in order, whose rows are fetched in blocks by a worker when
// somebody looks at them. data() never waits: a row that is not here yet is blank and asked for. A model; GUI
// thread.
#pragma once

#include "core/error.h"
#include "core/event.h"
#include "gui/models/eventcolumns.h"

#include <QAbstractTableModel>
#include <QCache>

#include <deque>
#include <memory>
#include <vector>

namespace eventarium {

class ReaderThread;

class EventModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventModel)

public:
    static constexpr int blockSize = 128;
    static constexpr int keptBlocks = 256;

    enum Role { EventIdRole = Qt::UserRole, PartRole };

    explicit EventModel(QObject *parent = nullptr);
    ~EventModel() override;

    void setArchive(const QString &path);
    // A new list; `first` are the rows of its beginning, so that nothing flickers.
    void setList(std::vector<EventId> ids, const QString &organization, EventOrder order,
                 const std::vector<EventRow> &first);

    const std::vector<EventId> &ids() const { return m_ids; }
    EventId idAt(int row) const;
    int rowOf(EventId id) const; // -1: not in the list
    // Null while it is being fetched.
    const EventRow *eventAt(int row) const;
    bool isBusy() const;
    // What a cell says, the state in words.
    static QString cellText(const EventRow &row, EventColumn column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    // Does not sort: asks for the list in that order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void orderWanted(eventarium::EventOrder order);
    void failed(const eventarium::Error &error);
    // The last block that was asked for has come.
    void fetched();

private:
    using Block = std::vector<EventRow>; // by position; an event that is gone has an invalid id

    void want(int block) const;
    void fetchNext() const;
    void put(int block, const std::vector<EventRow> &rows) const;
    QString toolTip(const EventRow &row, EventColumn column) const;

    std::vector<EventId> m_ids;
    QString m_organization;
    EventOrder m_order;
    quint64 m_list = 0; // rises with each list: rows of an older one are dropped
    mutable QCache<int, Block> m_blocks;
    mutable std::deque<int> m_wanted; // newest last
    mutable int m_fetching = -1;
    std::unique_ptr<ReaderThread> m_reader;
};

} // namespace eventarium
