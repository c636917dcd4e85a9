// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/exportpager.h"

#include <QSet>

namespace eventarium {

namespace {

constexpr size_t rowsAtOnce = 1000;

std::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, QStringLiteral("The export was stopped. Nothing was written."));
}

template<class Row>
Result<ExportRows> limited(std::vector<Row> rows, std::optional<qint64> limit)
{
    if (limit && *limit < std::ssize(rows))
        rows.resize(static_cast<size_t>(*limit));
    return ExportRows(std::move(rows));
}

} // namespace

ExportPager::ExportPager(const ExportRequest &request, const ExportSource &source, const ExportTick &tick)
    : m_request(request)
    , m_source(source)
    , m_tick(tick)
{
}

Result<std::span<const EventId>> ExportPager::nextIds()
{
    const std::span<const EventId> all = m_request.events;
    if (!tick(static_cast<qint64>(m_at), std::ssize(all)))
        return cancelled();
    const auto page = all.subspan(m_at, std::min(rowsAtOnce, all.size() - m_at));
    m_at += page.size();
    return page;
}

Result<ExportRows> ExportPager::next()
{
    const bool byIds = m_request.table == ExportTable::Events || m_request.table == ExportTable::Figures;
    if (byIds)
        return nextOfIds();
    if (std::exchange(m_ended, true))
        return ExportRows();
    if (!tick(0, 0))
        return cancelled();
    auto rows = m_request.table == ExportTable::Sources ? sources() : names();
    if (rows)
        m_rows = static_cast<qint64>(sizeOf(*rows));
    return rows;
}

Result<ExportRows> ExportPager::nextOfIds()
{
    for (;;) {
        const auto ids = nextIds();
        if (!ids)
            return std::unexpected(ids.error());
        if (ids->empty())
            return ExportRows();
        Result<ExportRows> page;
        if (m_request.table == ExportTable::Events)
            page = m_source.rows(*ids).transform([](auto &&rows) { return ExportRows(std::move(rows)); });
        else
            page = m_source.figures(*ids).transform([](auto &&rows) { return ExportRows(std::move(rows)); });
        if (page && sizeOf(*page) == 0)
            continue;
        if (page)
            m_rows += static_cast<qint64>(sizeOf(*page));
        return page;
    }
}

Result<ExportRows> ExportPager::names()
{
    return m_source.names(m_request.table).and_then([this](auto &&rows) {
        return limited(std::move(rows), m_request.limit);
    });
}

Result<ExportRows> ExportPager::sources()
{
    // All events: all articles, those included that tell of none.
    if (std::ssize(m_request.events) == m_request.context.coverage.total) {
        return m_source.articles({}).and_then(
            [this](auto &&rows) { return limited(std::move(rows), m_request.limit); });
    }
    std::vector<ArticleRow> rows;
    QSet<qint64> seen;
    for (size_t i = 0; i < m_request.events.size(); ++i) {
        if (i % rowsAtOnce == 0 && !tick(static_cast<qint64>(i), std::ssize(m_request.events)))
            return cancelled();
        auto articles = m_source.articles(m_request.events[i]);
        if (!articles)
            return std::unexpected(articles.error());
        for (ArticleRow &article : *articles) {
            if (const qint64 id = article.id.value; !seen.contains(id)) {
                seen.insert(id);
                rows.push_back(std::move(article));
            }
        }
    }
    std::ranges::sort(rows, [](const ArticleRow &a, const ArticleRow &b) {
        return std::tie(b.published, a.source, a.id) < std::tie(a.published, b.source, b.id);
    });
    return limited(std::move(rows), m_request.limit);
}

} // namespace eventarium
