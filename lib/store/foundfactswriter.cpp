// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/evidencecolumns.h"
#include "store/foundfacts.h"

namespace eventarium::store {

namespace {

std::optional<QString> isoOf(const std::optional<PartialDate> &date)
{
    return date ? std::optional(date->toIso()) : std::nullopt;
}

} // namespace

FoundFactsWriter::FoundFactsWriter(const Connection &connection, Entities &entities, Groups &groups)
    : m_entities(entities)
    , m_groups(groups)
    , m_event(
          connection,
          "INSERT INTO found_event (article, ordinal, event, blocks, name, aliases, kind, edition, year, start_date, "
          "end_date, mode, status, theme, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "
          "id")
    , m_field(connection, "INSERT INTO found_field VALUES (?, ?, ?, ?, ?)")
    , m_place(connection, "INSERT INTO found_place VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_organizer(connection, "INSERT INTO found_organizer VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_person(connection, "INSERT INTO found_person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_participant(connection, "INSERT INTO found_participant VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_topic(connection, "INSERT INTO found_topic VALUES (?, ?, ?, ?, ?, ?)")
    , m_session(connection, "INSERT INTO found_session VALUES (?, ?, ?, ?, ?, ?)")
    , m_figure(
          connection,
          "INSERT INTO found_figure (found, previous, value, upper, qualifier, unit, category, scope, basis, counts, "
          "audience, per, stated_by, stated_relation, stated_entity, edition, year, sentence_start, sentence_end, "
          "span_start, span_end, span_other) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_organization(connection, "INSERT INTO article_organization VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_articlePerson(connection, "INSERT INTO article_person VALUES (?, ?, ?, ?, ?, ?)")
    , m_tellings(connection, "SELECT event, blocks FROM found_event WHERE article = ? ORDER BY ordinal")
    , m_orphan(connection, "INSERT OR IGNORE INTO orphan VALUES (?)")
    , m_defined(connection, "SELECT name, acronym FROM article_organization WHERE article = ? AND acronym <> ''")
    , m_dropEvents(connection, "DELETE FROM found_event WHERE article = ?")
    , m_dropOrganizations(connection, "DELETE FROM article_organization WHERE article = ?")
    , m_dropPeople(connection, "DELETE FROM article_person WHERE article = ?")
{
}

void FoundFactsWriter::write(ArticleId article, const FoundFacts &facts, const std::optional<PartialDate> &published,
                             const std::vector<qint64> &former)
{
    int ordinal = 0;
    for (const EventFacts &event : facts.events) {
        const Blocks blocks = blocksOf(event, published);
        m_event.bind(article.value).bind(ordinal);
        if (static_cast<size_t>(ordinal) < former.size() && former[static_cast<size_t>(ordinal)] != 0)
            m_event.bind(former[static_cast<size_t>(ordinal)]);
        else
            m_event.bindNull();
        m_event.bind(packBlocks(blocks))
            .bind(event.name)
            .bind(event.aliases.join(u'\n'))
            .bind(event.kind)
            .bind(event.edition);
        m_event.bind(event.year)
            .bind(isoOf(event.dates.start))
            .bind(isoOf(event.dates.end))
            .bind(event.mode)
            .bind(event.status);
        m_event.bind(event.theme).bind(event.confidence).step();
        const qint64 found = m_event.int64(0);
        m_event.reset();
        m_groups.add(found, blocks);
        writeEvent(found, event);
        ++ordinal;
    }
    writeArticleNames(article, facts);
}

void FoundFactsWriter::writeEvent(qint64 found, const EventFacts &event)
{
    writeFields(found, event);
    int ordinal = 0;
    for (const Place &place : event.places) {
        m_place.bind(found).bind(ordinal++).bind(place.name).bind(place.kind).bind(place.country);
        bindEvidence(m_place, place.evidence);
        m_place.run();
    }
    ordinal = 0;
    for (const Organizer &organizer : event.organizers) {
        m_organizer.bind(found).bind(ordinal++).bind(organizer.name).bind(organizer.role);
        bindEvidence(m_organizer, organizer.evidence);
        m_organizer.run();
    }
    ordinal = 0;
    for (const PersonFact &person : event.people) {
        m_person.bind(found)
            .bind(ordinal++)
            .bind(person.name)
            .bind(person.title)
            .bind(person.organization)
            .bind(person.role);
        bindEvidence(m_person, person.evidence);
        m_person.run();
    }
    ordinal = 0;
    for (const Participant &participant : event.participants) {
        m_participant.bind(found).bind(ordinal++).bind(participant.name).bind(participant.role).bind(participant.via);
        bindEvidence(m_participant, participant.evidence);
        m_participant.run();
    }
    const auto writeNamed = [found](Statement &statement, const std::vector<NamedFact> &facts) {
        int position = 0;
        for (const NamedFact &fact : facts) {
            statement.bind(found).bind(position++).bind(fact.name);
            bindEvidence(statement, fact.evidence);
            statement.run();
        }
    };
    writeNamed(m_topic, event.topics);
    writeNamed(m_session, event.sessions);
    writeFigures(found, event.figures, false);
    writeFigures(found, event.previousFigures, true);
}

void FoundFactsWriter::writeFields(qint64 found, const EventFacts &event)
{
    const auto &fields = event.evidence;
    int field = 0;
    for (const Evidence *evidence :
         {&fields.name, &fields.edition, &fields.start, &fields.end, &fields.mode, &fields.theme, &fields.status}) {
        if (evidence->isValid()) {
            m_field.bind(found).bind(field);
            bindEvidence(m_field, *evidence);
            m_field.run();
        }
        ++field;
    }
}

void FoundFactsWriter::writeFigures(qint64 found, const Figures &figures, bool previous)
{
    for (const Figure &figure : figures) {
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
    }
}

void FoundFactsWriter::writeArticleNames(ArticleId article, const FoundFacts &facts)
{
    int ordinal = 0;
    for (const OrganizationFact &organization : facts.organizations) {
        const qint64 entity = m_entities.idOf(EntityKind::Organization, organization.name);
        if (entity == 0)
            continue;
        m_organization.bind(article.value)
            .bind(ordinal++)
            .bind(entity)
            .bind(organization.name)
            .bind(organization.acronym);
        m_organization.bind(organization.mentions);
        bindEvidence(m_organization, organization.evidence);
        m_organization.run();
        if (!organization.acronym.isEmpty())
            m_entities.defineAcronym(organization.acronym, organization.name, 1);
    }
    ordinal = 0;
    for (const NamedFact &person : facts.people) {
        m_articlePerson.bind(article.value).bind(ordinal++).bind(person.name);
        bindEvidence(m_articlePerson, person.evidence);
        m_articlePerson.run();
    }
}

std::vector<qint64> FoundFactsWriter::remove(ArticleId article)
{
    std::vector<qint64> events;
    std::vector<Blocks> blocks;
    m_tellings.bind(article.value);
    while (m_tellings.step()) {
        events.push_back(m_tellings.int64(0));
        blocks.push_back(unpackBlocks(m_tellings.blob(1)));
    }
    for (const Blocks &each : blocks)
        m_groups.remove(each);
    for (const qint64 event : events) {
        if (event != 0)
            m_orphan.bind(event).run();
    }
    std::vector<std::pair<QString, QString>> defined;
    m_defined.bind(article.value);
    while (m_defined.step())
        defined.emplace_back(m_defined.text(0), m_defined.text(1));
    for (const auto &[organization, acronym] : defined)
        m_entities.defineAcronym(acronym, organization, -1);
    m_dropEvents.bind(article.value).run();
    m_dropOrganizations.bind(article.value).run();
    m_dropPeople.bind(article.value).run();
    return events;
}

} // namespace eventarium::store
