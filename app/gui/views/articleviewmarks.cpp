// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewmarks.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace eventarium {
namespace {

class Collector
{
public:
    explicit Collector(const Article &article)
        : m_article(article)
    {
    }

    void add(FactType type, const Evidence &stated, TextSpan sentence = {})
    {
        const Evidence evidence = placedIn(stated, m_article);
        const TextSpan span = evidence.span;
        const bool here = evidence.kind == Evidence::Kind::Text && evidence.article == m_article.id;
        if (here && span.start >= 0 && !span.isEmpty() && span.end <= m_article.text.size())
            m_marks.push_back({type, evidence, sentence});
    }

    std::vector<FactMark> sorted()
    {
        const auto place = [](const FactMark &mark) { return std::tuple(mark.evidence.span, mark.type); };
        std::ranges::stable_sort(m_marks, {}, place);
        const auto repeated = std::ranges::unique(m_marks, {}, place);
        m_marks.erase(repeated.begin(), repeated.end());
        return std::move(m_marks);
    }

private:
    const Article &m_article;
    std::vector<FactMark> m_marks;
};

// Without accents and case; a letter that is not letter + accent (a Hangul syllable) stays whole.
QChar folded(QChar c)
{
    for (;;) {
        const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
        if (parts.size() != 2 || !parts.back().isMark())
            return c.toCaseFolded();
        c = parts.front();
    }
}

// Character for character, so that positions stay.
QString folded(const QString &text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, result.begin(), [](QChar c) { return c.isSpace() ? QChar(u' ') : folded(c); });
    return result;
}

bool isCjk(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
           || script == QChar::Script_Hangul;
}

bool isWordBorder(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const auto joins = [](QChar c) { return (c.isLetterOrNumber() || c.isSurrogate() || c.isMark()) && !isCjk(c); };
    return !joins(text[at - 1]) || !joins(text[at]);
}

} // namespace

std::vector<FactMark> factMarks(const Event &event, const Article &article)
{
    Collector collector(article);
    const EventFacts &facts = event.facts;
    collector.add(FactType::Name, facts.evidence.name);
    collector.add(FactType::Name, facts.evidence.edition);
    collector.add(FactType::Date, facts.evidence.start);
    collector.add(FactType::Date, facts.evidence.end);
    for (const Evidence *other : {&facts.evidence.mode, &facts.evidence.theme, &facts.evidence.status})
        collector.add(FactType::Other, *other);
    for (const Place &place : facts.places)
        collector.add(FactType::Place, place.evidence);
    for (const Organizer &organizer : facts.organizers)
        collector.add(FactType::Organization, organizer.evidence);
    for (const Participant &participant : facts.participants)
        collector.add(FactType::Organization, participant.evidence);
    for (const PersonFact &person : facts.people)
        collector.add(FactType::Person, person.evidence);
    for (const Figures *figures : {&facts.figures, &facts.previousFigures}) {
        for (const Figure &figure : *figures)
            collector.add(FactType::Figure, figure.evidence, figure.sentence);
    }
    for (const auto *named : {&facts.topics, &facts.sessions}) {
        for (const NamedFact &fact : *named)
            collector.add(FactType::Other, fact.evidence);
    }
    return collector.sorted();
}

Evidence placedIn(const Evidence &evidence, const Article &article)
{
    const bool mayBe = evidence.kind == Evidence::Kind::Note && !evidence.text.isEmpty() && evidence.article.isValid()
                       && evidence.article == article.id;
    const qsizetype at = mayBe ? article.text.indexOf(evidence.text) : -1;
    if (at < 0)
        return evidence;
    Evidence placed = Evidence::fromText(article.text, {at, at + evidence.text.size()});
    placed.article = article.id;
    return placed;
}

TextSpan sentenceAround(const QString &text, TextSpan span)
{
    if (span.start < 0 || span.isEmpty() || span.end > text.size())
        return {};
    const qsizetype paragraph = span.start ? text.lastIndexOf(u'\n', span.start - 1) + 1 : 0;
    qsizetype end = text.indexOf(u'\n', span.end);
    if (end < 0)
        end = text.size();
    const QStringView inside = QStringView(text).sliced(paragraph, end - paragraph);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, inside.constData(), inside.size());
    TextSpan sentence{paragraph, end};
    finder.setPosition(span.start - paragraph);
    const qsizetype from = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(span.end - paragraph);
    const qsizetype to = finder.isAtBoundary() ? finder.position() : finder.toNextBoundary();
    if (from >= 0)
        sentence.start = paragraph + from;
    if (to >= 0)
        sentence.end = paragraph + to;
    while (sentence.end > span.end && text[sentence.end - 1].isSpace())
        --sentence.end;
    return sentence;
}

std::vector<TextSpan> searchHits(const QString &text, const QStringList &words)
{
    std::vector<TextSpan> hits;
    const QString haystack = folded(text);
    for (const QString &word : words) {
        const QString needle = folded(word.simplified());
        if (needle.isEmpty())
            continue;
        for (qsizetype at = haystack.indexOf(needle); at >= 0 && hits.size() < 4 * searchHitLimit;
             at = haystack.indexOf(needle, at + 1)) {
            const TextSpan hit{at, at + needle.size()};
            if (isWordBorder(haystack, hit.start) && isWordBorder(haystack, hit.end))
                hits.push_back(hit);
        }
    }
    // Of overlapping hits the first and longest stays.
    std::ranges::sort(hits,
                      [](TextSpan a, TextSpan b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    std::vector<TextSpan> apart;
    for (const TextSpan hit : hits) {
        if (apart.size() < searchHitLimit && (apart.empty() || hit.start >= apart.back().end))
            apart.push_back(hit);
    }
    return apart;
}

} // namespace eventarium
