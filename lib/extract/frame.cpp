// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/frame.h"

#include "extract/editions.h"
#include "extract/eventcues.h"
#include "extract/eventdates.h"
#include "extract/eventmode.h"
#include "extract/eventnames.h"
#include "extract/eventplaces.h"
#include "extract/eventroles.h"
#include "extract/eventstatus.h"
#include "extract/eventthemes.h"
#include "extract/eventtopics.h"
#include "extract/figureevents.h"
#include "extract/names.h"
#include "extract/organizers.h"
#include "extract/participants.h"
#include "extract/tense.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostOrganizers = 200;

class FrameBuilder
{
public:
    FrameBuilder(const Article &article, const Analysis &analysis, const Lexicon &lexicon, const NameTables &tables)
        : m_article(article)
        , m_analysis(analysis)
        , m_text(analysis.text)
        , m_lexicon(lexicon)
        , m_tables(tables)
        , m_shapes(analysis.text)
        , m_names(findNames(analysis.text, m_shapes, lexicon))
        , m_events(findEvents(analysis, m_names, m_shapes, tables))
        , m_organizers(findOrganizers(analysis.text, m_names, m_events))
        , m_people(findPeople(analysis.text, m_names))
        , m_figureEvents(figureEvents(analysis.text, analysis.figures, m_events))
    {
    }

    FoundFacts build()
    {
        FoundFacts facts;
        if (m_organizers.size() > mostOrganizers)
            m_organizers.resize(mostOrganizers);
        for (const Organizing &organizing : m_organizers) {
            if (organizing.mention >= 0)
                m_names.promote(size_t(organizing.mention), m_text);
        }
        for (const int group : m_events.events)
            facts.events.push_back(event(group));
        organizations(facts);
        for (const PersonFact &person : m_people)
            facts.people.push_back({person.name, person.evidence});
        return facts;
    }

private:
    bool isMain(int group) const { return m_events.events.front() == group; }
    Evidence evidence(TokenRange tokens) const
    {
        return tokens.isEmpty() ? Evidence{} : Evidence::fromText(m_text.text, m_text.spanOf(tokens));
    }

    EventFacts event(int index)
    {
        const EventGroup &group = m_events.groups[size_t(index)];
        EventFacts facts;
        facts.name = group.name;
        facts.kind = group.kind;
        facts.evidence.name = evidence(group.nameTokens);
        aliases(facts, group);
        const EventDates dates = findEventDates(m_analysis, m_events, index);
        facts.dates = dates.range;
        facts.evidence.start = evidence(dates.startTokens);
        facts.evidence.end = evidence(dates.endTokens);
        facts.year = yearOf(group, facts.dates);
        const FoundEdition edition = findEdition(m_text, m_events, index, facts.year);
        facts.edition = edition.edition;
        facts.evidence.edition = evidence(edition.tokens);
        facts.places = findEventPlaces(m_text, m_names, m_events, index, m_tables, m_article.dateline.place);
        const FoundMode mode = findMode(m_analysis, m_events, index, !facts.places.empty());
        facts.mode = mode.mode;
        facts.evidence.mode = evidence(mode.tokens);
        organizersOf(facts, index);
        status(facts, index, dates);
        if (isMain(index))
            mainOnly(facts);
        figuresOf(facts, index);
        facts.confidence = confidence(group, dates);
        return facts;
    }

    void aliases(EventFacts &facts, const EventGroup &group) const
    {
        QSet<QString> seen{folded(facts.name)};
        const auto add = [&](const QString &alias) {
            if (!alias.isEmpty() && !seen.contains(folded(alias)) && facts.aliases.size() < 12) {
                seen.insert(folded(alias));
                facts.aliases.append(alias);
            }
        };
        add(group.acronym);
        for (const int index : group.mentions) {
            const EventMention &mention = m_events.mentions[size_t(index)];
            add(nameText(m_text, mention.name));
            add(nameText(m_text, mention.full));
        }
    }

    std::optional<int> yearOf(const EventGroup &group, const DateRange &dates) const
    {
        if (dates.start)
            return dates.start->year;
        if (dates.end)
            return dates.end->year;
        for (const int index : group.mentions) {
            if (const auto year = m_events.mentions[size_t(index)].year)
                return year;
        }
        return std::nullopt;
    }

    void organizersOf(EventFacts &facts, int index)
    {
        QSet<QString> seen;
        for (const Organizing &organizing : m_organizers) {
            const bool ours = organizing.group == index
                              || (isMain(index) && (organizing.group < 0 || isAbbreviated(organizing.group)));
            const QString name = organizing.mention >= 0
                                     ? m_names.nameOf(m_names.mentions[size_t(organizing.mention)], m_text)
                                     : nameText(m_text, organizing.organization);
            if (!ours || seen.contains(folded(name)) || name == facts.name)
                continue;
            seen.insert(folded(name));
            facts.organizers.push_back({name, organizing.role, evidence(organizing.organization)});
        }
    }
    // A group that is none of the events: what is organised there counts for the main one.
    bool isAbbreviated(int group) const
    {
        return !m_events.groups[size_t(group)].accepted && !m_events.groups[size_t(group)].part;
    }

    void mainOnly(EventFacts &facts)
    {
        facts.people = m_people;
        const FoundTheme theme = findTheme(m_text);
        facts.theme = theme.theme;
        facts.evidence.theme = evidence(theme.tokens);
        facts.topics = findTopics(m_text, m_lexicon, m_names, m_events);
        facts.sessions = findSessions(m_text, m_lexicon, m_events);
        std::vector<Organizing> organizers;
        std::ranges::copy_if(m_organizers, std::back_inserter(organizers), [&](const Organizing &o) {
            return o.group < 0 || isMain(o.group) || isAbbreviated(o.group);
        });
        facts.participants = findParticipants(m_text, m_names, m_events, organizers, m_people);
    }

    void figuresOf(EventFacts &facts, int index) const
    {
        for (size_t i = 0; i < m_figureEvents.size(); ++i) {
            if (m_figureEvents[i] != index)
                continue;
            const FigureCandidate &candidate = m_analysis.figures[i];
            Figure figure = candidate.figure;
            figure.statedBy = statedBy(candidate, facts);
            if (!candidate.previous)
                settleFigure(figure, facts.mode, facts.status == EventStatus::Scheduled);
            (candidate.previous ? facts.previousFigures : facts.figures).push_back(std::move(figure));
        }
    }

    std::optional<StatedBy> statedBy(const FigureCandidate &candidate, const EventFacts &facts) const
    {
        if (candidate.statedBy.isEmpty())
            return candidate.figure.statedBy;
        StatedBy stated;
        const NameMention *mention = m_names.mentionOver(candidate.statedBy.last - 1);
        stated.name = mention ? m_names.nameOf(*mention, m_text) : nameText(m_text, candidate.statedBy);
        if (!mention && candidate.statedBy.size() == 1)
            stated.name = bodyCalled(stated.name);
        stated.relation = candidate.figure.statedBy ? candidate.figure.statedBy->relation : StatedRelation::Other;
        const bool organises = std::ranges::any_of(facts.organizers,
                                                   [&](const Organizer &o) { return o.name == stated.name; });
        if (organises || stated.name.contains(u"organi", Qt::CaseInsensitive))
            stated.relation = StatedRelation::Organiser;
        return stated;
    }

    // "the society said": the only organisation whose name has that word
    QString bodyCalled(const QString &word) const
    {
        if (m_bodies.isEmpty()) {
            m_bodies.insert(QString(), -1); // told apart from not made
            for (size_t i = 0; i < m_names.entities.size(); ++i) {
                const NameEntity &entity = m_names.entities[i];
                if (entity.kind != NameKind::Organization || !entity.inBody)
                    continue;
                for (const QStringView part : QStringView(entity.name).tokenize(u' ')) {
                    const auto known = m_bodies.constFind(folded(part));
                    m_bodies.insert(folded(part), known == m_bodies.constEnd() || *known == int(i) ? int(i) : -1);
                }
            }
        }
        const int body = m_bodies.value(folded(word), -1);
        return body < 0 ? word : m_names.entities[size_t(body)].name;
    }

    void status(EventFacts &facts, int index, const EventDates &dates) const
    {
        if (const auto stated = findStatedStatus(m_analysis, m_events, index, facts.year)) {
            facts.status = stated->status;
            facts.evidence.status = evidence(stated->tokens);
            return;
        }
        const std::optional<PartialDate> reference = m_article.publishedDate() ? m_article.publishedDate()
                                                                               : m_analysis.reference;
        if (!reference || !facts.dates.isDated())
            return;
        const bool dayKnown = m_article.publishedDate() || m_article.dateline.date;
        const TokenRange said = dates.startTokens.isEmpty() ? dates.endTokens : dates.startTokens;
        const Tense tense = dayKnown || said.isEmpty() ? Tense::Unknown : tenseAround(m_text, said);
        if (tense != Tense::Unknown) { // "will be held on July 3", in an article without a day of its own
            facts.status = tense == Tense::Future ? EventStatus::Scheduled : EventStatus::Held;
            return;
        }
        const QDate last = facts.dates.end ? facts.dates.end->firstDay() : facts.dates.start->firstDay();
        const QDate first = facts.dates.start ? facts.dates.start->lastDay() : last; // "closed on Friday", that day
        facts.status = last < reference->firstDay() || first <= reference->firstDay() ? EventStatus::Held
                                                                                      : EventStatus::Scheduled;
    }

    double confidence(const EventGroup &group, const EventDates &dates) const
    {
        const double name = std::min(1.0, group.score / 20.0);
        const double date = std::min(1.0, dates.weight / 12.0);
        const double value = 0.35 + 0.4 * name + 0.25 * date - (dates.contradicted ? 0.15 : 0.0);
        return std::clamp(qRound(value * 100) / 100.0, 0.05, 0.99);
    }

    void organizations(FoundFacts &facts) const
    {
        for (const NameEntity &entity : m_names.entities) {
            if (entity.kind != NameKind::Organization || !entity.inBody)
                continue;
            facts.organizations.push_back({entity.name, entity.acronym, entity.mentions, evidence(entity.first)});
        }
    }

    const Article &m_article;
    const Analysis &m_analysis;
    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    const NameTables &m_tables;
    NameShapes m_shapes;
    NameTable m_names;
    mutable QHash<QString, int> m_bodies; // folded words of organisations -> entity, -1 of several; made when asked for
    EventTable m_events;
    std::vector<Organizing> m_organizers;
    std::vector<PersonFact> m_people;
    std::vector<int> m_figureEvents; // a group for each of the figures
};

} // namespace

FoundFacts buildFacts(const Article &article, const Analysis &analysis, const Lexicon &lexicon,
                      const NameTables &tables)
{
    return FrameBuilder(article, analysis, lexicon, tables).build();
}

void appendNameAnnotations(const Analysis &analysis, const Lexicon &lexicon, const NameTables &tables,
                           std::vector<Annotation> &annotations)
{
    const TokenizedText &text = analysis.text;
    const NameShapes shapes(text);
    const NameTable names = findNames(text, shapes, lexicon);
    const EventTable events = findEvents(analysis, names, shapes, tables);
    const auto add = [&](AnnotationType type, TextSpan span, const QString &name) -> Annotation & {
        Annotation annotation;
        annotation.type = type;
        annotation.span = span;
        annotation.name = name;
        annotations.push_back(std::move(annotation));
        return annotations.back();
    };
    for (const NameMention &mention : names.mentions) {
        if (mention.entity < 0 || mention.kind == NameKind::Event || mention.kind == NameKind::Unknown)
            continue;
        const AnnotationType type = mention.kind == NameKind::Person  ? AnnotationType::Person
                                    : mention.kind == NameKind::Place ? AnnotationType::Place
                                                                      : AnnotationType::Organization;
        Annotation &annotation = add(type, text.spanOf(mention.tokens), names.nameOf(mention, text));
        if (mention.kind != NameKind::Person)
            continue;
        annotation.title = nameText(text, mention.title);
        if (!mention.organization.isEmpty()) {
            const NameMention *organization = names.mentionOver(mention.organization.first);
            annotation.organization = organization ? names.nameOf(*organization, text)
                                                   : nameText(text, mention.organization);
        }
    }
    for (const EventMention &mention : events.mentions) {
        const EventGroup &group = events.groups[size_t(mention.group)];
        if (!mention.headed && !mention.cued && !group.accepted)
            continue; // a name that may be anything
        add(AnnotationType::Event, text.spanOf(mention.name), group.name);
    }
    for (const NamedFact &topic : findTopics(text, lexicon, names, events))
        add(AnnotationType::Topic, topic.evidence.span, topic.name);
    for (const AcronymDefinition &acronym : names.acronyms)
        add(AnnotationType::Acronym, text.spanOf(acronym.shortForm), nameText(text, acronym.longForm)).acronym =
            nameText(text, acronym.shortForm);
}

} // namespace eventarium
