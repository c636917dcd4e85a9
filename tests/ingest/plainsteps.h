// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Import steps for tests of the import itself: files of lines "key: value", read by the real reader and
// understood by a few lines of code, so that no rule of language is in the way. Any thread.
#pragma once

#include "ingest/importjob.h"
#include "reader/readerregistry.h"

namespace eventarium::test {

// name: opens an event; date:, edition:, alias:, org:, place:, visitors: tell of it.
inline FoundFacts understand(const Article &article)
{
    FoundFacts facts;
    qsizetype start = 0;
    for (const QStringView line : QStringView(article.text).split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0) {
            const QStringView key = line.first(colon);
            const QStringView value = line.sliced(colon + 1).trimmed();
            const qsizetype at = start + (value.data() - line.data());
            const Evidence evidence = Evidence::fromText(article.text, {at, at + value.size()});
            if (key == u"name") {
                EventFacts &event = facts.events.emplace_back();
                event.name = value.toString();
                event.evidence.name = evidence;
                event.confidence = 0.9;
            } else if (!facts.events.empty()) {
                EventFacts &event = facts.events.back();
                if (key == u"date") {
                    event.dates.start = PartialDate::fromIso(value);
                    event.year = event.dates.start ? std::optional(event.dates.start->year) : std::nullopt;
                    event.evidence.start = evidence;
                } else if (key == u"edition") {
                    event.edition = value.toInt();
                } else if (key == u"alias") {
                    event.aliases += value.toString();
                } else if (key == u"org") {
                    event.organizers.push_back({value.toString(), OrganizerRole::Host, evidence});
                    facts.organizations.push_back({value.toString(), {}, 1, evidence});
                } else if (key == u"place") {
                    event.places.push_back({value.toString(), PlaceKind::City, {}, evidence});
                } else if (key == u"visitors") {
                    Figure figure;
                    figure.quantity.value = value.toDouble();
                    figure.category = FigureCategory::Attendees;
                    figure.basis = FigureBasis::Counted;
                    figure.evidence = evidence;
                    figure.sentence = {start, start + line.size()};
                    event.figures.push_back(figure);
                }
            }
        }
        start += line.size() + 1;
    }
    return facts;
}

inline ImportSteps plainSteps(const ReaderRegistry &readers, int version = 1)
{
    return {[&readers](const QString &path) { return readers.readFile(path); }, understand, version, {}};
}

} // namespace eventarium::test
