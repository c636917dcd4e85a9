// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snippets.h"

#include "core/serieskeys.h"

#include <QSet>

#include <algorithm>

namespace eventarium::store {

namespace {

constexpr qsizetype snippetLength = 200; // UTF-16 units, about two lines
constexpr qsizetype longestText = 1'000'000; // of which snippets are made; hits further down are not shown

struct Token
{
    TextSpan span;
    QString folded;
};

// Letters and digits in a row, ideographs each for itself.
std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    const auto add = [&](qsizetype start, qsizetype end) {
        tokens.push_back({{start, end}, foldName(text.sliced(start, end - start))});
    };
    qsizetype word = -1;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype next = at + (pair ? 2 : 1);
        const bool cjk = isCjk(c);
        const bool inWord = !cjk && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
        if (word >= 0 && !inWord) {
            add(word, at);
            word = -1;
        }
        if (cjk)
            add(at, next);
        else if (inWord && word < 0)
            word = at;
        at = next;
    }
    if (word >= 0)
        add(word, text.size());
    return tokens;
}

struct Hit
{
    size_t phrase;
    TextSpan span;
};

// The hits that fit into one snippet and are of most phrases; the first of equal ones.
std::pair<size_t, size_t> bestStretch(const std::vector<Hit> &hits)
{
    std::pair<size_t, size_t> best{0, 1};
    qsizetype most = 0;
    for (size_t first = 0; first < hits.size(); ++first) {
        QSet<size_t> phrases;
        size_t end = first;
        while (end < hits.size() && hits[end].span.end - hits[first].span.start <= snippetLength)
            phrases.insert(hits[end++].phrase);
        if (phrases.size() > most) {
            most = phrases.size();
            best = {first, std::max(end, first + 1)};
        }
    }
    return best;
}

qsizetype wordStart(QStringView text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = from; at < limit; ++at) {
        if (at == 0 || text[at - 1].isSpace())
            return at;
    }
    return from > 0 && text[from].isLowSurrogate() ? from - 1 : from;
}

qsizetype wordEnd(QStringView text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = from; at > limit; --at) {
        if (at == text.size() || text[at].isSpace())
            return at;
    }
    return from < text.size() && text[from].isLowSurrogate() ? from + 1 : from;
}

TextHits excerpt(QStringView text, std::span<const Hit> hits)
{
    const qsizetype first = hits.front().span.start;
    const qsizetype last = std::ranges::max(hits, {}, [](const Hit &hit) { return hit.span.end; }).span.end;
    const qsizetype room = std::max<qsizetype>(0, snippetLength - (last - first));
    const qsizetype start = wordStart(text, std::max<qsizetype>(0, first - room / 3), first);
    const qsizetype end = wordEnd(text, std::min(text.size(), std::max(last, start + snippetLength)), last);

    TextHits found;
    if (start > 0)
        found.text += u'…';
    const qsizetype shift = found.text.size() - start;
    for (const QChar c : text.sliced(start, end - start))
        found.text += c.isSpace() ? QChar(u' ') : c;
    if (end < text.size())
        found.text += u'…';
    QSet<size_t> phrases;
    for (const Hit &hit : hits) {
        phrases.insert(hit.phrase);
        const TextSpan span{hit.span.start + shift, hit.span.end + shift};
        if (!found.hits.empty() && found.hits.back().end >= span.start)
            found.hits.back().end = std::max(found.hits.back().end, span.end);
        else
            found.hits.push_back(span);
    }
    found.terms = phrases.size();
    return found;
}

} // namespace

SnippetFinder::SnippetFinder(const std::vector<FilterTerm> &terms)
{
    for (const FilterTerm &term : terms) {
        QStringView text = QStringView(term.text).trimmed();
        Phrase phrase;
        phrase.prefix = text.endsWith(u'*');
        for (const Token &token : tokensOf(text))
            phrase.words += token.folded;
        if (term.field == FilterField::Words || term.phrase) {
            if (!phrase.words.isEmpty())
                m_phrases.push_back(std::move(phrase));
            continue;
        }
        for (const QString &word : std::as_const(phrase.words))
            m_phrases.push_back({{word}, phrase.prefix && word == phrase.words.last()});
    }
}

std::optional<TextHits> SnippetFinder::find(const QString &whole) const
{
    const QStringView text = QStringView(whole).first(std::min(whole.size(), longestText));
    const auto tokens = tokensOf(text);
    std::vector<Hit> hits;
    for (size_t at = 0; at < tokens.size(); ++at) {
        for (size_t number = 0; number < m_phrases.size(); ++number) {
            const Phrase &phrase = m_phrases[number];
            const auto length = static_cast<size_t>(phrase.words.size());
            if (length > tokens.size() - at)
                continue;
            bool same = true;
            for (size_t i = 0; same && i < length; ++i) {
                const QString &word = phrase.words[static_cast<qsizetype>(i)];
                const QString &token = tokens[at + i].folded;
                same = i + 1 == length && phrase.prefix ? token.startsWith(word) : token == word;
            }
            if (same)
                hits.push_back({number, {tokens[at].span.start, tokens[at + length - 1].span.end}});
        }
    }
    if (hits.empty())
        return std::nullopt;
    const auto [begin, end] = bestStretch(hits);
    return excerpt(text, std::span(hits).subspan(begin, end - begin));
}

} // namespace eventarium::store
