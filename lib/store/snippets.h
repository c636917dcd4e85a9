// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the words of a search stand in a text, as the full-text index compares them: case and accents folded,
// ideographs one by one, a "*" at the end for words that begin so. Pure; any thread.
#pragma once

#include "core/eventfilter.h"
#include "core/textspan.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium::store {

struct TextHits
{
    QString text; // a stretch of the text that says most of what is looked for; "…" where it was cut
    std::vector<TextSpan> hits; // in it; ascending, apart from each other
    qsizetype terms = 0; // how many of the terms stand in it
};

class SnippetFinder final
{
public:
    explicit SnippetFinder(const std::vector<FilterTerm> &terms);

    bool isEmpty() const { return m_phrases.empty(); }
    // nullopt: none of the words stands in the text.
    std::optional<TextHits> find(const QString &text) const;

private:
    struct Phrase
    {
        QStringList words; // folded
        bool prefix = false; // the last one may go on
    };

    std::vector<Phrase> m_phrases;
};

} // namespace eventarium::store
