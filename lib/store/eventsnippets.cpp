// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventsnippets.h"

#include "store/searchterms.h"
#include "store/snippets.h"

namespace eventarium::store {

namespace {

constexpr size_t mostTerms = 32;
constexpr int mostArticles = 20; // of an event are looked at

// Of an article's text, else of its title, whatever has more of the terms.
std::optional<TextHits> hitsIn(const SnippetFinder &finder, const QString &text, const QString &title)
{
    auto inText = finder.find(text);
    auto inTitle = finder.find(title);
    if (!inText || (inTitle && inTitle->terms > inText->terms))
        return inTitle;
    return inText;
}

} // namespace

std::vector<Snippet> eventSnippets(ReadSession &session, std::span<const EventId> ids, const EventFilter &filter)
{
    const SnippetFinder finder(searchTerms(filter, mostTerms));
    std::vector<Snippet> snippets;
    if (finder.isEmpty())
        return snippets;
    Statement &from = session.prepare(
        "SELECT a.id, a.source, a.title, t.text FROM article a JOIN article_text t ON t.article = a.id WHERE a.id IN "
        "(SELECT article FROM found_event WHERE event = ?) ORDER BY a.published DESC, a.source LIMIT ?");
    for (const EventId id : ids) {
        session.throwIfStopped();
        from.reset();
        from.bind(id.value).bind(mostArticles);
        std::optional<Snippet> best;
        qsizetype most = 0;
        while (from.step()) {
            auto found = hitsIn(finder, from.text(3), from.text(2));
            if (!found || found->terms <= most)
                continue;
            most = found->terms;
            best = Snippet{id, {from.int64(0)}, from.text(1), std::move(found->text), std::move(found->hits)};
        }
        if (best)
            snippets.push_back(std::move(*best));
    }
    return snippets;
}

} // namespace eventarium::store
