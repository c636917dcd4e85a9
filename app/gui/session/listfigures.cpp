// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/listfigures.h"

#include "gui/session/readerthread.h"

namespace eventarium {

ListFigures::ListFigures(QObject *parent)
    : QObject(parent)
{
}

ListFigures::~ListFigures() = default;

void ListFigures::setArchive(const QString &path)
{
    ++m_series;
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
}

bool ListFigures::isBusy() const
{
    return m_reader && m_reader->isBusy();
}

template<class Question>
void ListFigures::askSeries(Question question)
{
    if (!m_reader)
        return;
    m_reader->ask(this, std::move(question), [this, request = ++m_series](const Result<FigureSeries> &series) {
        if (request != m_series)
            return; // stale
        if (series)
            Q_EMIT seriesLoaded(*series);
        else
            Q_EMIT failed(series.error());
    });
}

void ListFigures::loadByEvent(std::vector<EventId> events, FigureSeries::Column column)
{
    if (events.size() > mostMarks)
        events.resize(mostMarks);
    askSeries([events = std::move(events), column](const ArchiveReader &reader) {
        return attendanceByEvent(reader, events, column);
    });
}

void ListFigures::loadByEdition(EventId event, FigureSeries::Column column)
{
    askSeries([event, column](const ArchiveReader &reader) { return attendanceByEdition(reader, event, column); });
}

void ListFigures::loadLedger(std::vector<EventId> events, quint64 ticket)
{
    if (!m_reader)
        return;
    m_reader->ask(
        this, [events = std::move(events)](const ArchiveReader &reader) { return reader.figures(events); },
        [this, ticket](const Result<std::vector<FigureRow>> &rows) {
            if (rows)
                Q_EMIT ledgerLoaded(*rows, ticket);
            else
                Q_EMIT failed(rows.error());
        });
}

void ListFigures::loadNames(ArchiveReader::Names kind, const EventFilter &filter)
{
    if (!m_reader)
        return;
    m_reader->ask(
        this, [kind, filter](const ArchiveReader &reader) { return reader.names(kind, filter); },
        [this, kind, request = ++m_names[kind]](const Result<std::vector<NameRow>> &rows) {
            if (request != m_names[kind])
                return; // stale
            if (rows)
                Q_EMIT namesLoaded(kind, *rows);
            else
                Q_EMIT failed(rows.error());
        });
}

void ListFigures::loadSources()
{
    if (!m_reader)
        return;
    m_reader->ask(
        this, [](const ArchiveReader &reader) { return reader.articles(); },
        [this](const Result<std::vector<ArticleRow>> &rows) {
            if (rows)
                Q_EMIT sourcesLoaded(*rows);
            else
                Q_EMIT failed(rows.error());
        });
}

} // namespace eventarium
