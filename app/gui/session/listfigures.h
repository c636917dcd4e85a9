// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of the list that is shown: the chart's series and, in pieces, the figure ledger; both on a
// worker, and only while somebody looks at them. A QObject; GUI thread.
#pragma once

#include "core/error.h"
#include "core/event.h"
#include "query/figureseries.h"
#include "store/archivereader.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace eventarium {

class ReaderThread;

class ListFigures final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListFigures)

public:
    // A chart of more events than this could not be read; it shows the first ones of the list.
    static constexpr size_t mostMarks = 2000;

    explicit ListFigures(QObject *parent = nullptr);
    ~ListFigures() override;

    void setArchive(const QString &path);
    void loadByEvent(std::vector<EventId> events, FigureSeries::Column column);
    void loadByEdition(EventId event, FigureSeries::Column column);
    // Figures of these events; `ticket` comes back with them.
    void loadLedger(std::vector<EventId> events, quint64 ticket);
    void loadSources();
    void loadNames(ArchiveReader::Names kind, const EventFilter &filter);

    bool isBusy() const;

Q_SIGNALS:
    void seriesLoaded(const eventarium::FigureSeries &series);
    void ledgerLoaded(const std::vector<eventarium::FigureRow> &rows, quint64 ticket);
    void namesLoaded(eventarium::ArchiveReader::Names kind, const std::vector<eventarium::NameRow> &rows);
    void sourcesLoaded(const std::vector<eventarium::ArticleRow> &rows);
    void failed(const eventarium::Error &error);

private:
    template<class Question>
    void askSeries(Question question);

    std::unique_ptr<ReaderThread> m_reader;
    quint64 m_series = 0; // the series asked for last
    QMap<ArchiveReader::Names, quint64> m_names; // the names of each kind
};

} // namespace eventarium
