// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/exportspill.h"

#include <QTemporaryFile>

#include <memory>
#include <numeric>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t rowsAtOnce = 1000;
constexpr qsizetype pieceSize = 1 << 18;

class Spill final
{
public:
    Spill(const ExportRequest &request, const ExportSource &source, const ExportTick &tick, ExportOutcome &outcome)
        : m_request(request)
        , m_source(source)
        , m_tick(tick)
        , m_outcome(outcome)
        , m_layout(request.table, request.columns)
    {
    }
    Q_DISABLE_COPY_MOVE(Spill)

    Result<QByteArray> next()
    {
        if (!m_begun) {
            if (const auto gathered = gather(); !gathered)
                return std::unexpected(gathered.error());
            m_begun = true;
            if (QByteArray header = csvHeader(m_layout, m_request.csv); !header.isEmpty())
                return header;
        }
        QByteArray piece;
        piece.reserve(pieceSize + pieceSize / 4);
        for (; m_at < m_lines.size() && piece.size() < pieceSize; ++m_at) {
            const Lines &lines = m_lines[m_at];
            const qsizetype before = piece.size();
            piece.resize(before + lines.size);
            if (pread(m_file.handle(), piece.data() + before, static_cast<size_t>(lines.size), lines.start)
                != lines.size)
                return unusable();
        }
        return piece;
    }

private:
    struct Lines
    {
        qint64 start = 0;
        qint32 size = 0; // 0: the event is gone
    };

    std::unexpected<Error> unusable() const
    {
        return fail(Error::Kind::NotWritable,
                    u"Could not keep the rows in the temporary folder: "_s + m_file.errorString()
                        + u". Nothing was written. Make room there."_s,
                    m_file.fileName());
    }

    Result<void> gather()
    {
        if (!m_file.open())
            return unusable();
        m_lines.resize(m_request.events.size());
        std::vector<quint32> byId(m_lines.size());
        std::iota(byId.begin(), byId.end(), 0U);
        std::ranges::sort(byId, {}, [this](quint32 at) { return m_request.events[at]; });
        const std::span<const quint32> all = byId;
        for (size_t at = 0; at < all.size(); at += rowsAtOnce) {
            if (m_tick && !m_tick(static_cast<qint64>(at), std::ssize(all)))
                return fail(Error::Kind::Cancelled, QStringLiteral("The export was stopped. Nothing was written."));
            if (const auto kept = keep(all.subspan(at, std::min(rowsAtOnce, all.size() - at))); !kept)
                return kept;
        }
        return m_file.flush() ? Result<void>() : Result<void>(unusable());
    }

    Result<void> keep(std::span<const quint32> places)
    {
        std::vector<EventId> ids;
        for (const quint32 place : places)
            ids.push_back(m_request.events[place]);
        auto rows = m_source.rows(ids);
        if (!rows)
            return std::unexpected(rows.error());
        m_outcome.rows += std::ssize(*rows);
        QByteArray page;
        ExportRows one = std::vector<EventRow>(1);
        auto place = places.begin();
        for (EventRow &row : *rows) {
            while (place != places.end() && m_request.events[*place] != row.id)
                ++place; // it is gone
            if (place == places.end())
                break;
            EventRow &told = std::get<std::vector<EventRow>>(one).front();
            told = std::move(row);
            const QByteArray lines = csvRows(m_layout, one, m_request.csv);
            m_lines[*place++] = {m_end + page.size(), static_cast<qint32>(lines.size())};
            page += lines;
        }
        m_end += page.size();
        if (m_file.write(page) != page.size())
            return unusable();
        return {};
    }

    const ExportRequest &m_request;
    const ExportSource &m_source;
    ExportTick m_tick;
    ExportOutcome &m_outcome;
    ExportLayout m_layout;
    QTemporaryFile m_file;
    std::vector<Lines> m_lines; // of the events, in the order of the request
    qint64 m_end = 0;
    size_t m_at = 0;
    bool m_begun = false;
};

} // namespace

ExportPieces spilledCsvPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                              ExportOutcome &outcome)
{
    // shared_ptr: std::function wants to be copyable; there is one owner all the same.
    return [spill = std::make_shared<Spill>(request, source, tick, outcome)] { return spill->next(); };
}

} // namespace eventarium
