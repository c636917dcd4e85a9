// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One article: decoded text and the header parts found in it. A value; any thread.
#pragma once

#include "core/facts.h"
#include "core/ids.h"
#include "core/partialdate.h"
#include "core/textspan.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace eventarium {

// What a stretch of an article's text is, beside body. Spans do not overlap, in text order.
struct HeaderPart
{
    enum class Kind { Title, Timestamp, Byline, Dateline, Publisher, Navigation, Contact, Boilerplate, Caption };

    Kind kind = Kind::Title;
    TextSpan span;

    bool operator==(const HeaderPart &) const = default;
};

struct Dateline // "BEIJING, July 30 (Xinhua) --"
{
    QString place; // as printed, may be empty
    std::optional<PartialDate> date;
    QString agency; // may be empty
    TextSpan span; // empty when there is none

    bool operator==(const Dateline &) const = default;
};

struct Article
{
    ArticleId id; // set once in an archive
    QString source; // path as given
    QString format; // "text", later "html", "pdf", ...
    QString language; // BCP 47 primary tag, "en"; empty when unknown
    QString encoding; // what the bytes were decoded from, e.g. "UTF-8", "GB18030"
    QString text; // LF line ends, no byte order mark, no lone surrogates
    QString title; // empty when none was found
    QString published; // ISO 8601 date or date-time as precise as stated; empty when unknown
    QStringList byline;
    QString publisher;
    Dateline dateline;
    std::vector<HeaderPart> parts; // what is not body
    std::vector<EventFacts> stated; // events that its data, not its words, describe (schema.org Event)
    std::vector<qsizetype> pages; // where each page begins in the text; empty where there are none
    QByteArray contentHash; // SHA-256 of the file's bytes (of its part, for containers)
    qint64 size = 0; // bytes
    QDateTime modified; // of the file, UTC
    QByteArray sketch; // of the text (sketch.h); null where it was not made yet
    QStringList warnings; // e.g. "3 bytes could not be decoded"

    // The publication date as far as known, from `published`.
    std::optional<PartialDate> publishedDate() const
    {
        return PartialDate::fromIso(QStringView(published).first(qMin<qsizetype>(10, published.size())));
    }

    // The page on which this place of the text stands, from 1; 0 where there are no pages.
    int pageAt(qsizetype position) const
    {
        const auto next = std::ranges::upper_bound(pages, position);
        return pages.empty() ? 0 : qMax(1, static_cast<int>(next - pages.begin()));
    }

    bool operator==(const Article &) const = default;
};

} // namespace eventarium
