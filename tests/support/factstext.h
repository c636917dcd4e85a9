// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of an article as the contract's JSON, for tests of the extractor that link no other module.
#pragma once

#include "core/article.h"
#include "core/facts.h"
#include "core/names.h"

#include <QJsonArray>
#include <QJsonObject>

namespace eventarium::test {

using namespace Qt::StringLiterals;

inline QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
template<class Enum>
QJsonValue wordOrNull(const std::optional<Enum> &value)
{
    return value ? QJsonValue(QString(toWord(*value))) : QJsonValue();
}
template<class Number>
QJsonValue numberOrNull(const std::optional<Number> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}
inline QJsonValue dateOrNull(const std::optional<PartialDate> &date) { return date ? QJsonValue(date->toIso()) : QJsonValue(); }

inline QJsonValue evidenceValue(const Evidence &evidence)
{
    if (evidence.kind != Evidence::Kind::Text)
        return {};
    return QJsonObject{{u"start"_s, evidence.span.start}, {u"end"_s, evidence.span.end}, {u"text"_s, evidence.text}};
}

template<class List, class Make>
QJsonArray arrayOf(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(make(item));
    return array;
}

inline QJsonObject figureObject(const Figure &figure)
{
    QJsonObject object{{u"value"_s, figure.quantity.value},
                       {u"upper"_s, numberOrNull(figure.quantity.upper)},
                       {u"qualifier"_s, QString(toWord(figure.quantity.qualifier))},
                       {u"unit"_s, figure.quantity.unit},
                       {u"category"_s, QString(toWord(figure.category))},
                       {u"scope"_s, figure.scope ? QJsonValue(*figure.scope) : QJsonValue()},
                       {u"basis"_s, wordOrNull(figure.basis)},
                       {u"counts"_s, wordOrNull(figure.counts)},
                       {u"audience"_s, wordOrNull(figure.audience)},
                       {u"per"_s, wordOrNull(figure.per)},
                       {u"stated_by"_s, QJsonValue()},
                       {u"evidence"_s, evidenceValue(figure.evidence)}};
    if (figure.statedBy)
        object[u"stated_by"_s] = QJsonObject{{u"name"_s, figure.statedBy->name}, {u"relation"_s, QString(toWord(figure.statedBy->relation))}};
    if (figure.edition)
        object[u"edition"_s] = *figure.edition;
    if (figure.year)
        object[u"year"_s] = *figure.year;
    return object;
}

inline QJsonObject named(const QString &name, const Evidence &evidence)
{
    return {{u"name"_s, name}, {u"evidence"_s, evidenceValue(evidence)}};
}

inline QJsonObject eventObject(const EventFacts &event)
{
    const auto namedFact = [](const auto &fact) { return named(fact.name, fact.evidence); };
    return {{u"name"_s, event.name},
            {u"aliases"_s, QJsonArray::fromStringList(event.aliases)},
            {u"kind"_s, QString(toWord(event.kind))},
            {u"edition"_s, numberOrNull(event.edition)},
            {u"year"_s, numberOrNull(event.year)},
            {u"start"_s, dateOrNull(event.dates.start)},
            {u"end"_s, dateOrNull(event.dates.end)},
            {u"mode"_s, wordOrNull(event.mode)},
            {u"status"_s, wordOrNull(event.status)},
            {u"theme"_s, orNull(event.theme)},
            {u"places"_s, arrayOf(event.places, namedFact)},
            {u"organizers"_s, arrayOf(event.organizers, [](const Organizer &o) {
                 QJsonObject object = named(o.name, o.evidence);
                 object[u"role"_s] = QString(toWord(o.role));
                 return object;
             })},
            {u"people"_s, arrayOf(event.people, [](const PersonFact &p) {
                 QJsonObject object = named(p.name, p.evidence);
                 object[u"title"_s] = orNull(p.title);
                 object[u"organization"_s] = orNull(p.organization);
                 object[u"role"_s] = wordOrNull(p.role);
                 return object;
             })},
            {u"figures"_s, arrayOf(event.figures, figureObject)},
            {u"previous_figures"_s, arrayOf(event.previousFigures, figureObject)},
            {u"participants"_s, arrayOf(event.participants, [](const Participant &p) {
                 QJsonObject object = named(p.name, p.evidence);
                 object[u"role"_s] = QString(toWord(p.role));
                 object[u"via"_s] = wordOrNull(p.via);
                 return object;
             })},
            {u"topics"_s, arrayOf(event.topics, namedFact)},
            {u"sessions"_s, arrayOf(event.sessions, namedFact)},
            {u"confidence"_s, event.confidence},
            {u"evidence"_s, QJsonObject{{u"name"_s, evidenceValue(event.evidence.name)},
                                        {u"edition"_s, evidenceValue(event.evidence.edition)},
                                        {u"start"_s, evidenceValue(event.evidence.start)},
                                        {u"end"_s, evidenceValue(event.evidence.end)},
                                        {u"mode"_s, evidenceValue(event.evidence.mode)},
                                        {u"theme"_s, evidenceValue(event.evidence.theme)},
                                        {u"status"_s, evidenceValue(event.evidence.status)}}}};
}

inline QJsonObject factsObject(const Article &article, const FoundFacts &facts)
{
    return {{u"source"_s, article.source},
            {u"format"_s, article.format},
            {u"language"_s, orNull(article.language)},
            {u"title"_s, orNull(article.title)},
            {u"published"_s, orNull(article.published)},
            {u"byline"_s, QJsonArray::fromStringList(article.byline)},
            {u"publisher"_s, orNull(article.publisher)},
            {u"events"_s, arrayOf(facts.events, eventObject)},
            {u"organizations"_s, arrayOf(facts.organizations, [](const OrganizationFact &o) {
                 QJsonObject object = named(o.name, o.evidence);
                 object[u"acronym"_s] = orNull(o.acronym);
                 object[u"mentions"_s] = o.mentions;
                 return object;
             })},
            {u"people"_s, arrayOf(facts.people, [](const NamedFact &p) { return named(p.name, p.evidence); })},
            {u"warnings"_s, QJsonArray::fromStringList(facts.warnings)}};
}

} // namespace eventarium::test
