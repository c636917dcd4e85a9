// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that an archive knows, as text without its row numbers: equal for archives of equal content,
// whatever way they came to be.
#pragma once

#include "core/names.h"
#include "store/archivereader.h"

#include <QStringList>

namespace eventarium::test {

class ArchiveDump
{
public:
    // Each event and article a line, sorted; an error's message where something cannot be read.
    static QStringList of(const QString &path)
    {
        auto reader = ArchiveReader::open(path);
        if (!reader)
            return {reader.error().message};
        return ArchiveDump(*reader).lines();
    }

private:
    explicit ArchiveDump(const ArchiveReader &reader)
        : m_reader(reader)
    {
    }

    QStringList lines()
    {
        QStringList all;
        const auto articles = m_reader.articles();
        if (!articles)
            return {articles.error().message};
        for (const ArticleRow &row : *articles) {
            m_sources.insert(row.id, row.source);
            const auto article = m_reader.article(row.id);
            all += article ? QStringLiteral("article %1 %2 %3")
                                 .arg(row.source, QString::fromLatin1(article->contentHash.toHex()), article->text)
                           : article.error().message;
        }
        const auto events = m_reader.select({}, {});
        if (!events)
            return {events.error().message};
        QMap<qint64, QStringList> series;
        for (const EventId id : events->ids) {
            const auto event = m_reader.event(id);
            if (!event)
                return {event.error().message};
            const QString line = eventLine(*event);
            series[event->row.series.value] += line;
            all += line;
        }
        for (QStringList &members : series) {
            members.sort();
            all += QStringLiteral("series ") + members.join(QStringLiteral(" ~ "));
        }
        for (const Facet facet :
             {Facet::Period, Facet::Organization, Facet::Person, Facet::Place, Facet::Topic, Facet::Category}) {
            const auto values = m_reader.facet(facet, {});
            for (const FacetValue &value : values ? *values : std::vector<FacetValue>())
                all += QStringLiteral("facet %1 %2 %3").arg(toWord(facet), value.value).arg(value.count);
        }
        all.sort();
        return all;
    }

    QString eventLine(const Event &event)
    {
        const EventRow &row = event.row;
        const EventFacts &facts = event.facts;
        QStringList parts{QStringLiteral("event ") + row.name,
                          QString::number(row.edition.value_or(0)),
                          row.dates.start ? row.dates.start->toIso() : QString(),
                          row.dates.end ? row.dates.end->toIso() : QString(),
                          row.mode ? QString(toWord(*row.mode)) : QString(),
                          row.status ? QString(toWord(*row.status)) : QString(),
                          row.place,
                          row.city,
                          row.country,
                          QString::number(row.conflict),
                          QString::number(row.articles),
                          facts.theme,
                          facts.aliases.join(u'/'),
                          at(facts.evidence.name),
                          at(facts.evidence.start)};
        for (const ArticleId article : event.articles)
            parts += m_sources.value(article);
        for (const Organizer &organizer : facts.organizers)
            parts += organizer.name + u':' + toWord(organizer.role) + at(organizer.evidence);
        for (const Participant &participant : facts.participants)
            parts += participant.name + u':' + toWord(participant.role) + at(participant.evidence);
        for (const PersonFact &person : facts.people)
            parts += person.name + u':' + person.title + u':' + person.organization + at(person.evidence);
        for (const NamedFact &topic : facts.topics)
            parts += topic.name + at(topic.evidence);
        for (const Figure &figure : facts.figures)
            parts += number(figure);
        for (const Figure &figure : facts.previousFigures)
            parts += QStringLiteral("previous ") + number(figure);
        if (row.attendance)
            parts += QStringLiteral("attendance ") + number(row.attendance->figure) + row.attendance->quote;
        if (row.online)
            parts += QStringLiteral("online ") + number(row.online->figure) + row.online->quote;
        return parts.join(u'|');
    }

    QString number(const Figure &figure)
    {
        return QString::number(figure.quantity.value, 'f', 0) + toWord(figure.quantity.qualifier) + figure.quantity.unit
               + toWord(figure.category) + figure.scope.value_or(QString()) + at(figure.evidence);
    }

    QString at(const Evidence &evidence)
    {
        return QStringLiteral("@%1:%2-%3")
            .arg(m_sources.value(evidence.article))
            .arg(evidence.span.start)
            .arg(evidence.span.end);
    }

    const ArchiveReader &m_reader;
    QHash<ArticleId, QString> m_sources;
};

} // namespace eventarium::test
