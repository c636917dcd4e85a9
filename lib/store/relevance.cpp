// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/relevance.h"

#include "store/searchterms.h"
#include "store/textsearch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

constexpr size_t mostTerms = 32;
constexpr double nameWeight = 6;

class Weighing
{
public:
    Weighing(ReadSession &session, const EventSet &events)
        : m_session(session)
        , m_index(session.index())
        , m_events(events)
        , m_scores(m_index.slots(), 0)
        , m_names(m_index.of(EntityKind::Name).count(), 0)
    {
    }

    // BM25 is the lower the better, and below 0.
    void weighArticles(const QString &query)
    {
        Statement &from = m_session.prepare(
            "SELECT rowid, bm25(article_words, 4.0, 1.0) FROM article_words WHERE article_words MATCH ?");
        from.bind(query);
        const ArticleColumns &articles = m_index.articles;
        while (from.step()) {
            const auto article = static_cast<quint64>(from.int64(0));
            for (size_t i = article < articles.end() ? articles.first[article] : 0;
                 article < articles.end() && i < articles.first[article + 1]; ++i)
                m_scores[articles.slots[i]] = std::min(m_scores[articles.slots[i]], from.real(1));
        }
    }

    void weighNames(const QString &query)
    {
        Statement &from = m_session.prepare(
            "SELECT rowid, bm25(entity_words) FROM entity_words WHERE entity_words MATCH ?");
        from.bind(query);
        while (from.step()) {
            const auto id = static_cast<quint64>(from.int64(0));
            if (id >= m_index.entityKind.size() || m_index.entityKind[id] != static_cast<qint8>(EntityKind::Name)
                || m_index.entityNumber[id] == noName)
                continue;
            double &score = m_names[m_index.entityNumber[id]];
            score = std::min(score, from.real(1));
        }
        const NameLinks &links = m_index.of(EntityKind::Name);
        for (quint32 number = 0; number < m_names.size(); ++number) {
            for (const quint32 slot : m_names[number] < 0 ? links.slotsOf(number) : std::span<const quint32>())
                m_scores[slot] += nameWeight * m_names[number];
        }
    }

    std::vector<quint32> sorted()
    {
        const auto &ranks = m_index.ranks({});
        std::vector<quint32> slots;
        m_events.forEach([&](size_t slot) { slots.push_back(static_cast<quint32>(slot)); });
        std::ranges::sort(slots, {}, [&](quint32 slot) { return std::pair(m_scores[slot], ranks[slot]); });
        return slots;
    }

private:
    ReadSession &m_session;
    EventIndex &m_index;
    const EventSet &m_events;
    std::vector<double> m_scores; // by slot
    std::vector<double> m_names; // by number
};

QString queryOf(const FilterTerm &term)
{
    return term.phrase || term.field == FilterField::Words ? phraseQuery(term.text) : wordsQuery(term.text);
}

} // namespace

std::vector<quint32> byRelevance(ReadSession &session, const EventFilter &filter, const EventSet &events)
{
    QStringList articles, names;
    for (const FilterTerm &term : searchTerms(filter, mostTerms)) {
        const QString query = queryOf(term);
        if (query.isEmpty())
            continue;
        const QString grouped = u'(' + query + u')';
        if (term.field == FilterField::Title)
            articles += u"title : "_s + grouped;
        else if (term.field == FilterField::Words)
            articles += grouped;
        if (term.field != FilterField::Title)
            names += grouped;
    }
    if ((articles.isEmpty() && names.isEmpty()) || events.count() > mostWeighed)
        return {};
    Weighing weighing(session, events);
    if (!articles.isEmpty())
        weighing.weighArticles(articles.join(u" OR "_s));
    session.throwIfStopped();
    if (!names.isEmpty())
        weighing.weighNames(names.join(u" OR "_s));
    return weighing.sorted();
}

} // namespace eventarium::store
