// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Short ways to run the extractor over a few sentences in a test.
#pragma once

#include "extract/extractor.h"

#include <QStringList>

namespace eventarium::test {

using namespace Qt::StringLiterals;

inline const Extractor &extractor()
{
    static const Extractor instance;
    return instance;
}

inline Article articleOf(const QString &text, const QString &published = {})
{
    Article article;
    article.text = text;
    article.published = published;
    return article;
}

inline FoundFacts factsOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    return extractor().extract(articleOf(text, published));
}

template<class List>
QStringList namesOf(const List &list)
{
    QStringList names;
    for (const auto &item : list)
        names.append(item.name);
    return names;
}

// The evidence of every fact, valid or not.
inline std::vector<Evidence> allEvidence(const FoundFacts &facts)
{
    std::vector<Evidence> all;
    const auto each = [&](const auto &list) {
        for (const auto &item : list)
            all.push_back(item.evidence);
    };
    for (const EventFacts &event : facts.events) {
        each(event.places);
        each(event.organizers);
        each(event.people);
        each(event.figures);
        each(event.previousFigures);
        each(event.participants);
        each(event.topics);
        each(event.sessions);
        const EventFacts::Sources &s = event.evidence;
        all.insert(all.end(), {s.name, s.edition, s.start, s.end, s.mode, s.theme, s.status});
    }
    each(facts.organizations);
    each(facts.people);
    return all;
}

// Whether each piece of evidence is the text at its span.
inline bool evidenceHolds(const Article &article, const FoundFacts &facts)
{
    for (const Evidence &evidence : allEvidence(facts)) {
        if (evidence.kind == Evidence::Kind::None)
            continue;
        const TextSpan span = evidence.span;
        if (evidence.kind != Evidence::Kind::Text || span.start < 0 || span.end > article.text.size() || span.isEmpty()
            || article.text.sliced(span.start, span.length()) != evidence.text)
            return false;
    }
    return true;
}

} // namespace eventarium::test
