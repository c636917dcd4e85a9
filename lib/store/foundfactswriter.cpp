// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/evidencecolumns.h"
#include "store/foundfacts.h"
#include "store/packing.h"

#include <QMap>

#include <tuple>

namespace eventarium::store {

FoundFactsWriter::FoundFactsWriter(const Connection &connection, Entities &entities, Groups &groups)
    : m_connection(connection)
    , m_entities(entities)
    , m_groups(groups)
    , m_event(connection, "INSERT INTO found_event (article, ordinal, event, blocks, facts) VALUES (?, ?, ?, ?, ?)")
    , m_figure(
          connection,
          "INSERT INTO found_figure (found, previous, value, upper, qualifier, unit, category, scope, basis, counts, "
          "audience, per, stated_by, stated_relation, stated_entity, edition, year, sentence_start, sentence_end, "
          "span_start, span_end, span_other) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_organization(connection, "INSERT OR IGNORE INTO article_organization VALUES (?, ?)")
    , m_tellings(connection, "SELECT event, blocks, id FROM found_event WHERE article = ? ORDER BY ordinal")
    , m_orphan(connection, "INSERT OR IGNORE INTO orphan VALUES (?)")
    , m_storedNames(connection, "SELECT names FROM article_text WHERE article = ?")
    , m_dropEvents(connection, "DELETE FROM found_event WHERE article = ?")
    , m_dropOrganization(connection, "DELETE FROM article_organization WHERE entity = ? AND article = ?")
    , m_said(connection, "UPDATE found_figure SET said = 1 WHERE id = ?")
{
}

std::vector<std::pair<qint64, Telling>> FoundFactsWriter::write(const Article &article, ArticleId id,
                                                                const QByteArray &sketch, const FoundFacts &facts,
                                                                const std::vector<qint64> &former)
{
    const auto published = article.publishedDate();
    std::vector<std::pair<qint64, Telling>> tellings;
    int ordinal = 0;
    for (const EventFacts &event : facts.events) {
        Telling telling{id, ordinal, article.published, article.source, event, article.contentHash, sketch};
        const Blocks blocks = blocksOf(event, published);
        m_event.bind(id.value).bind(ordinal);
        if (static_cast<size_t>(ordinal) < former.size() && former[static_cast<size_t>(ordinal)] != 0)
            m_event.bind(former[static_cast<size_t>(ordinal)]);
        else
            m_event.bindNull();
        m_event.bind(packBlocks(blocks)).bind(pack(event)).run();
        const qint64 found = m_connection.lastId();
        m_groups.add(found, blocks);
        writeFigures(found, telling.facts.figures, false);
        writeFigures(found, telling.facts.previousFigures, true);
        forEachEvidence(telling.facts, [&](Evidence &evidence) {
            if (evidence.isValid())
                evidence.article = id;
        });
        tellings.emplace_back(found, std::move(telling));
        ++ordinal;
    }
    writeNames(id, facts);
    return tellings;
}

void FoundFactsWriter::writeFigure(qint64 found, Figure &figure, bool previous)
{
    const Quantity &quantity = figure.quantity;
    const qint64 speaker = figure.statedBy ? m_entities.idOf(EntityKind::Organization, figure.statedBy->name) : 0;
    m_figure.bind(found).bind(previous ? 1 : 0).bind(quantity.value).bind(quantity.upper).bind(quantity.qualifier);
    m_figure.bind(quantity.unit).bind(figure.category).bind(figure.scope).bind(figure.basis).bind(figure.counts);
    m_figure.bind(figure.audience).bind(figure.per);
    if (figure.statedBy) {
        m_figure.bind(figure.statedBy->name).bind(figure.statedBy->relation).bind(speaker);
    } else {
        m_figure.bindNull().bindNull().bindNull();
    }
    m_figure.bind(figure.edition)
        .bind(figure.year)
        .bind(qint64(figure.sentence.start))
        .bind(qint64(figure.sentence.end));
    bindEvidence(m_figure, figure.evidence);
    m_figure.run();
    figure.id = {m_connection.lastId()};
}

void FoundFactsWriter::writeSaid(const std::function<qint64(ArticleId)> &home, Figures &figures)
{
    for (Figure &figure : figures) {
        if (figure.evidence.kind != Evidence::Kind::Note)
            continue;
        writeFigure(home(figure.evidence.article), figure, false);
        m_said.bind(figure.id.value).run();
    }
}

// In the end the figures are as they will be read: with their ids, in the order of the text.
void FoundFactsWriter::writeFigures(qint64 found, Figures &figures, bool previous)
{
    for (Figure &figure : figures)
        writeFigure(found, figure, previous);
    QMap<std::tuple<bool, qsizetype, qint64>, const Figure *> byPlace;
    for (const Figure &figure : figures) {
        const bool inText = figure.evidence.kind == Evidence::Kind::Text;
        byPlace.insert({inText, inText ? figure.evidence.span.start : 0, figure.id.value}, &figure);
    }
    Figures sorted;
    sorted.reserve(figures.size());
    for (const Figure *figure : std::as_const(byPlace))
        sorted.push_back(*figure);
    figures = std::move(sorted);
}

void FoundFactsWriter::writeNames(ArticleId article, const FoundFacts &facts)
{
    for (const OrganizationFact &organization : facts.organizations) {
        const qint64 entity = m_entities.idOf(EntityKind::Organization, organization.name);
        if (entity == 0)
            continue;
        m_organization.bind(entity).bind(article.value).run();
        if (!organization.acronym.isEmpty())
            m_entities.defineAcronym(organization.acronym, organization.name, 1);
    }
}

void FoundFactsWriter::removeNames(ArticleId article)
{
    const QByteArray stored = m_storedNames.bind(article.value).step() ? m_storedNames.blob(0) : QByteArray();
    m_storedNames.reset();
    const auto names = unpackNames(stored);
    for (const OrganizationFact &organization : names ? names->organizations : std::vector<OrganizationFact>()) {
        const qint64 entity = m_entities.idOf(EntityKind::Organization, organization.name);
        if (entity == 0)
            continue;
        m_dropOrganization.bind(entity).bind(article.value).run();
        if (!organization.acronym.isEmpty())
            m_entities.defineAcronym(organization.acronym, organization.name, -1);
    }
}

std::vector<qint64> FoundFactsWriter::remove(ArticleId article)
{
    struct Former
    {
        qint64 event, found;
        Blocks blocks;
    };
    std::vector<Former> tellings;
    m_tellings.bind(article.value);
    while (m_tellings.step())
        tellings.push_back({m_tellings.int64(0), m_tellings.int64(2), unpackBlocks(m_tellings.blob(1))});
    std::vector<qint64> events;
    for (const Former &each : tellings) {
        m_groups.remove(each.found, each.blocks);
        events.push_back(each.event);
        if (each.event != 0)
            m_orphan.bind(each.event).run();
    }
    removeNames(article);
    m_dropEvents.bind(article.value).run();
    return events;
}

} // namespace eventarium::store
