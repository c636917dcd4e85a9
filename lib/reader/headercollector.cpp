// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headercollector.h"

#include "reader/dayorder.h"

namespace eventarium {

void HeaderCollector::take(const MetaLine &meta, const HeaderLine &line)
{
    for (const HeaderPart &part : meta.parts)
        add(part.kind, {line.span.start + part.span.start, line.span.start + part.span.end});
    if (meta.time > m_time) {
        m_time = meta.time;
        m_article.published = meta.ambiguous ? withDayOrder(*meta.ambiguous, m_article.text).iso() : meta.published;
    }
    if (m_article.byline.isEmpty())
        m_article.byline = meta.byline;
    if (m_article.publisher.isEmpty())
        m_article.publisher = meta.publisher;
}

void HeaderCollector::takeAttribution(const MetaLine &meta, const HeaderLine &line)
{
    m_article.byline = meta.byline;
    take(meta, line);
}

bool HeaderCollector::isTaken(TextSpan span) const
{
    return std::ranges::any_of(m_article.parts, [&](const HeaderPart &part) { return part.span.overlaps(span); });
}

} // namespace eventarium
