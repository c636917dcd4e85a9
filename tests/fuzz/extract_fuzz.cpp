// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> article -> facts and annotations: whatever the bytes are, no crash, each piece of evidence is the
// text at its span, each date is one of the calendar, and no range ends before it begins.
#include "extract/extractor.h"
#include "reader/readerregistry.h"
#include "support/extracting.h"

#include <cstdlib>

using namespace eventarium;

namespace {

// Not Q_ASSERT, which a build may leave out.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkDate(const std::optional<PartialDate> &date)
{
    require(!date || PartialDate::fromIso(date->toIso()) == date);
}

void check(const Article &article)
{
    const FoundFacts facts = test::extractor().extract(article);
    require(test::evidenceHolds(article, facts));
    for (const EventFacts &event : facts.events) {
        require(!event.name.isEmpty());
        checkDate(event.dates.start);
        checkDate(event.dates.end);
        if (event.dates.start && event.dates.end)
            require(event.dates.start->firstDay() <= event.dates.end->lastDay());
        require(event.confidence >= 0 && event.confidence <= 1);
    }
    qsizetype last = 0;
    for (const Annotation &annotation : test::extractor().annotate(article)) {
        require(annotation.span.start >= last && !annotation.span.isEmpty());
        require(annotation.span.end <= article.text.size());
        last = annotation.span.start;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ReaderRegistry registry;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto articles = registry.readBytes(bytes, QStringLiteral("fuzz"))) {
        for (const Article &article : *articles)
            check(article);
    }
    return 0;
}
