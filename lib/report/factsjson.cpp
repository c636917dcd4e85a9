// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/factsjson.h"

#include "core/names.h"
#include "report/display.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template<class Enum>
    requires std::is_enum_v<Enum>
QJsonValue orNull(std::optional<Enum> value)
{
    return value ? QJsonValue(QString(toWord(*value))) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<PartialDate> &date)
{
    return date ? QJsonValue(date->toIso()) : QJsonValue(QJsonValue::Null);
}

QJsonValue json(const Evidence &evidence)
{
    QJsonObject object;
    switch (evidence.kind) {
    case Evidence::Kind::None:
        return QJsonValue(QJsonValue::Null);
    case Evidence::Kind::Text:
        object = {{u"start"_s, evidence.span.start}, {u"end"_s, evidence.span.end}, {u"text"_s, evidence.text}};
        break;
    case Evidence::Kind::Cell:
        object = {{u"file"_s, evidence.locator}, {u"line"_s, evidence.line}, {u"column"_s, evidence.column}};
        break;
    case Evidence::Kind::Pointer:
        object = {{u"pointer"_s, evidence.locator}};
        break;
    case Evidence::Kind::Note:
        object = {{u"note"_s, evidence.text},
                  {u"author"_s, evidence.locator},
                  {u"date"_s, orNull(evidence.date.toString(Qt::ISODate))}};
        break;
    }
    if (evidence.article.isValid()) // in an archive evidence may be of any of an event's articles
        object.insert(u"article"_s, evidence.article.value);
    return object;
}

QJsonArray json(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject json(const Quantity &quantity)
{
    return {{u"value"_s, quantity.value},
            {u"upper"_s, orNull(quantity.upper)},
            {u"qualifier"_s, QString(toWord(quantity.qualifier))},
            {u"unit"_s, orNull(quantity.unit)}};
}

QJsonObject json(const Figure &figure)
{
    QJsonObject object = json(figure.quantity);
    object.insert(u"category"_s, QString(toWord(figure.category)));
    object.insert(u"scope"_s, orNull(figure.scope.value_or(QString())));
    object.insert(u"basis"_s, orNull(figure.basis));
    object.insert(u"counts"_s, orNull(figure.counts));
    object.insert(u"audience"_s, orNull(figure.audience));
    object.insert(u"per"_s, orNull(figure.per));
    object.insert(u"stated_by"_s,
                  figure.statedBy ? QJsonValue(QJsonObject{{u"name"_s, figure.statedBy->name},
                                                           {u"relation"_s, QString(toWord(figure.statedBy->relation))}})
                                  : QJsonValue(QJsonValue::Null));
    object.insert(u"evidence"_s, json(figure.evidence));
    return object;
}

QJsonObject previousJson(const Figure &figure)
{
    QJsonObject object = json(figure);
    object.insert(u"edition"_s, orNull(figure.edition));
    object.insert(u"year"_s, orNull(figure.year));
    return object;
}

QJsonObject json(const NamedFact &fact)
{
    return {{u"name"_s, fact.name}, {u"evidence"_s, json(fact.evidence)}};
}

QJsonObject json(const Place &place)
{
    return {{u"name"_s, place.name},
            {u"kind"_s, QString(toWord(place.kind))},
            {u"country"_s, orNull(place.country)},
            {u"evidence"_s, json(place.evidence)}};
}

QJsonObject json(const Organizer &organizer)
{
    return {{u"name"_s, organizer.name},
            {u"role"_s, QString(toWord(organizer.role))},
            {u"evidence"_s, json(organizer.evidence)}};
}

QJsonObject json(const PersonFact &person)
{
    return {{u"name"_s, person.name},
            {u"title"_s, orNull(person.title)},
            {u"organization"_s, orNull(person.organization)},
            {u"role"_s, orNull(person.role)},
            {u"evidence"_s, json(person.evidence)}};
}

QJsonObject json(const Participant &participant)
{
    return {{u"name"_s, participant.name},
            {u"role"_s, QString(toWord(participant.role))},
            {u"via"_s, orNull(participant.via)},
            {u"evidence"_s, json(participant.evidence)}};
}

QJsonObject json(const OrganizationFact &organization)
{
    return {{u"name"_s, organization.name},
            {u"acronym"_s, orNull(organization.acronym)},
            {u"mentions"_s, organization.mentions},
            {u"evidence"_s, json(organization.evidence)}};
}

QJsonObject json(const EventFacts &facts);

template<class Range, class Writer>
QJsonArray arrayOf(const Range &values, Writer writer)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(writer(value));
    return array;
}

template<class Range>
QJsonArray arrayOf(const Range &values)
{
    return arrayOf(values, [](const auto &value) { return json(value); });
}

QJsonObject json(const EventFacts &facts)
{
    const EventFacts::Sources &sources = facts.evidence;
    return {{u"name"_s, facts.name},
            {u"aliases"_s, json(facts.aliases)},
            {u"kind"_s, QString(toWord(facts.kind))},
            {u"edition"_s, orNull(facts.edition)},
            {u"year"_s, orNull(facts.year)},
            {u"start"_s, orNull(facts.dates.start)},
            {u"end"_s, orNull(facts.dates.end)},
            {u"mode"_s, orNull(facts.mode)},
            {u"places"_s, arrayOf(facts.places)},
            {u"theme"_s, orNull(facts.theme)},
            {u"organizers"_s, arrayOf(facts.organizers)},
            {u"people"_s, arrayOf(facts.people)},
            {u"figures"_s, arrayOf(facts.figures)},
            {u"participants"_s, arrayOf(facts.participants)},
            {u"previous_figures"_s, arrayOf(facts.previousFigures, previousJson)},
            {u"status"_s, orNull(facts.status)},
            {u"topics"_s, arrayOf(facts.topics)},
            {u"sessions"_s, arrayOf(facts.sessions)},
            {u"confidence"_s, facts.confidence},
            {u"evidence"_s, QJsonObject{{u"name"_s, json(sources.name)},
                                        {u"edition"_s, json(sources.edition)},
                                        {u"start"_s, json(sources.start)},
                                        {u"end"_s, json(sources.end)},
                                        {u"mode"_s, json(sources.mode)},
                                        {u"theme"_s, json(sources.theme)},
                                        {u"status"_s, json(sources.status)}}}};
}

QJsonValue json(const std::optional<Headline> &headline)
{
    if (!headline)
        return QJsonValue(QJsonValue::Null);
    QJsonObject object = json(headline->figure);
    object.insert(u"part"_s, headline->part);
    object.insert(u"quote"_s, headline->quote);
    object.insert(u"source"_s, headline->source);
    return object;
}

QJsonValue annotationValue(const Annotation &annotation)
{
    switch (annotation.type) {
    case AnnotationType::Date:
    case AnnotationType::Time:
    case AnnotationType::Duration:
    case AnnotationType::Set: {
        QJsonObject value{{u"timex"_s, orNull(annotation.timex)}};
        if (annotation.type != AnnotationType::Duration || !annotation.start.isEmpty()) {
            value.insert(u"start"_s, orNull(annotation.start));
            value.insert(u"end"_s, orNull(annotation.end));
        }
        return value;
    }
    case AnnotationType::Number:
    case AnnotationType::Money:
    case AnnotationType::Percent:
    case AnnotationType::Area:
    case AnnotationType::Figure:
        return json(annotation.quantity.value_or(Quantity()));
    case AnnotationType::Ordinal:
        return QJsonObject{
            {u"value"_s, annotation.quantity ? QJsonValue(annotation.quantity->value) : QJsonValue(QJsonValue::Null)}};
    case AnnotationType::Person:
        return QJsonObject{{u"name"_s, annotation.name},
                           {u"title"_s, orNull(annotation.title)},
                           {u"organization"_s, orNull(annotation.organization)}};
    case AnnotationType::Acronym:
        return QJsonObject{{u"short"_s, annotation.acronym}, {u"long"_s, annotation.name}};
    case AnnotationType::Organization:
    case AnnotationType::Place:
    case AnnotationType::Event:
    case AnnotationType::Topic:
        break;
    }
    return QJsonObject{{u"name"_s, annotation.name}};
}

// The text without what stands around the body: title, byline, captions...
QString bodyOf(const Article &article)
{
    QString body;
    qsizetype at = 0;
    const auto take = [&](qsizetype to) {
        const QStringView piece = QStringView(article.text).sliced(at, to - at).trimmed();
        if (!piece.isEmpty())
            body += (body.isEmpty() ? u"" : u"\n\n") + piece;
    };
    for (const HeaderPart &part : article.parts) {
        if (part.kind == HeaderPart::Kind::Dateline || part.kind == HeaderPart::Kind::Contact
            || part.kind == HeaderPart::Kind::Boilerplate)
            continue; // the article's own words, too
        take(part.span.start);
        at = part.span.end;
    }
    take(article.text.size());
    return body;
}

} // namespace

QJsonObject factsJson(const Article &article, const FoundFacts &facts, bool withText)
{
    QJsonObject object{{u"source"_s, article.source},
                       {u"format"_s, article.format},
                       {u"language"_s, orNull(article.language)},
                       {u"title"_s, orNull(article.title)},
                       {u"published"_s, orNull(article.published)},
                       {u"byline"_s, json(article.byline)},
                       {u"publisher"_s, orNull(article.publisher)},
                       {u"dateline"_s, QJsonObject{{u"place"_s, orNull(article.dateline.place)},
                                                   {u"date"_s, orNull(article.dateline.date)},
                                                   {u"agency"_s, orNull(article.dateline.agency)}}},
                       {u"events"_s, arrayOf(facts.events)},
                       {u"organizations"_s, arrayOf(facts.organizations)},
                       {u"people"_s, arrayOf(facts.people)},
                       {u"warnings"_s, json(article.warnings + facts.warnings)}};
    if (withText) {
        object.insert(u"text"_s, article.text);
        object.insert(u"body"_s, bodyOf(article));
    }
    return object;
}

QJsonObject annotationJson(const Annotation &annotation, QStringView text)
{
    QJsonObject object{{u"type"_s, QString(toWord(annotation.type))},
                       {u"start"_s, annotation.span.start},
                       {u"end"_s, annotation.span.end},
                       {u"value"_s, annotationValue(annotation)}};
    if (!text.isNull())
        object.insert(u"text"_s, annotation.span.in(text).toString());
    return object;
}

QJsonObject annotationsJson(const QString &source, std::span<const Annotation> annotations, QStringView text)
{
    return {{u"source"_s, source}, {u"annotations"_s, arrayOf(annotations, [text](const Annotation &annotation) {
                                        return annotationJson(annotation, text);
                                    })}};
}

QJsonObject eventJson(const Event &event)
{
    QJsonObject object = json(event.facts);
    object.insert(u"id"_s, event.row.id.value);
    object.insert(u"attendance"_s, json(event.row.attendance));
    object.insert(u"online"_s, json(event.row.online));
    object.insert(u"conflict"_s, event.row.conflict);
    object.insert(u"checked"_s, QString(checkedWord(event.row.checked)));
    object.insert(u"articles"_s, arrayOf(event.articles, [](ArticleId id) { return QJsonValue(id.value); }));
    return object;
}

QJsonObject eventRowJson(const EventRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"name"_s, row.name},
            {u"kind"_s, QString(toWord(row.kind))},
            {u"edition"_s, orNull(row.edition)},
            {u"start"_s, orNull(row.dates.start)},
            {u"end"_s, orNull(row.dates.end)},
            {u"date_precision"_s, orNull(row.dates.precision())},
            {u"status"_s, orNull(row.status)},
            {u"mode"_s, orNull(row.mode)},
            {u"place"_s, orNull(row.place)},
            {u"city"_s, orNull(row.city)},
            {u"country"_s, orNull(row.country)},
            {u"role"_s, orNull(row.role)},
            {u"attendance"_s, json(row.attendance)},
            {u"online"_s, json(row.online)},
            {u"conflict"_s, row.conflict},
            {u"checked"_s, QString(checkedWord(row.checked))},
            {u"articles"_s, row.articles}};
}

QJsonObject figureRowJson(const FigureRow &row)
{
    QJsonObject object = row.previous ? previousJson(row.figure) : json(row.figure);
    object[u"event_id"_s] = row.event.value;
    object[u"event"_s] = row.eventName;
    object[u"event_edition"_s] = orNull(row.edition);
    object[u"start"_s] = orNull(row.dates.start);
    object[u"end"_s] = orNull(row.dates.end);
    object[u"previous"_s] = row.previous;
    object[u"quote"_s] = row.quote;
    object[u"source"_s] = row.source;
    return object;
}

QJsonObject personRowJson(const NameRow &row)
{
    return {{u"name"_s, row.name},
            {u"aliases"_s, json(row.aliases)},
            {u"events"_s, row.events},
            {u"roles"_s, arrayOf(row.roles, [](PersonRole role) { return QJsonValue(QString(toWord(role))); })}};
}

QJsonObject organizationRowJson(const NameRow &row)
{
    return {{u"name"_s, row.name},
            {u"aliases"_s, json(row.aliases)},
            {u"events"_s, row.events},
            {u"organised"_s, row.organised},
            {u"took_part"_s, row.tookPart},
            {u"absent"_s, row.absent},
            {u"only_mentioned"_s, row.onlyMentioned}};
}

QJsonObject articleRowJson(const ArticleRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"source"_s, row.source},
            {u"title"_s, orNull(row.title)},
            {u"published"_s, orNull(row.published)},
            {u"events"_s, row.events}};
}

} // namespace eventarium
