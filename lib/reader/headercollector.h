// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts what head and foot were found to say into the article: its parts, and of several times the best. Lives
// while one article is read; one thread.
#pragma once

#include "reader/headerlines.h"
#include "reader/metaline.h"

namespace eventarium {

class HeaderCollector final
{
public:
    explicit HeaderCollector(Article &article)
        : m_article(article)
    {
    }
    Q_DISABLE_COPY_MOVE(HeaderCollector)

    Article &article() { return m_article; }
    void add(HeaderPart::Kind kind, TextSpan span) { m_article.parts.push_back({kind, span}); }
    void take(const MetaLine &meta, const HeaderLine &line);
    // The same, but its names stand above those of any line: they are said in words.
    void takeAttribution(const MetaLine &meta, const HeaderLine &line);
    bool isTaken(TextSpan span) const;

private:
    Article &m_article;
    MetaLine::Time m_time = MetaLine::Time::None;
};

} // namespace eventarium
