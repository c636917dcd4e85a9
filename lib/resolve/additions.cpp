// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/additions.h"

#include "core/names.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

const QString createdPrefix = u"note:"_s;

// "12500 attendees", ">300 speakers".
std::optional<Figure> figureIn(const QString &value)
{
    const QString text = value.simplified();
    Figure figure;
    qsizetype at = 0;
    if (text.startsWith(u'>'))
        figure.quantity.qualifier = Qualifier::MoreThan;
    else if (text.startsWith(u'~'))
        figure.quantity.qualifier = Qualifier::About;
    at += figure.quantity.qualifier == Qualifier::Exact ? 0 : 1;
    const QString number = text.mid(at).section(u' ', 0, 0);
    const QString word = text.mid(at).section(u' ', 1);
    bool ok = false;
    figure.quantity.value = number.toDouble(&ok);
    const auto category = fromWord<FigureCategory>(word.isEmpty() ? u"attendees"_s : QString(word).replace(u' ', u'_'));
    if (!ok || !(figure.quantity.value >= 0 && figure.quantity.value <= 1e15) || !category)
        return std::nullopt;
    figure.category = *category;
    figure.quantity.unit = word;
    if (*category == FigureCategory::OnlineViewers)
        figure.audience = FigureAudience::Online;
    return figure;
}

template<class Fact>
bool addOnce(std::vector<Fact> &facts, Fact fact)
{
    if (std::ranges::find(facts, fact.name, &Fact::name) == facts.end())
        facts.push_back(std::move(fact));
    return true;
}

} // namespace

const QStringList &addableFields()
{
    static const QStringList fields{u"figure"_s, u"organizer"_s, u"participant"_s, u"person"_s,
                                    u"topic"_s,  u"session"_s,   u"place"_s};
    return fields;
}

QString additionComplaint(const QString &field, const QString &value)
{
    if (!addableFields().contains(field))
        return u"There is no “%1” to add. There are: %2."_s.arg(field, addableFields().join(u", "_s));
    EventFacts facts;
    JournalEntry entry;
    entry.fact = {field, value, {}};
    if (resolve::add(facts, entry))
        return {};
    return field == "figure"_L1 ? u"“%1” is no figure. It has the form “12500 attendees”."_s.arg(value)
                                : u"“%1” cannot be a %2 of an event."_s.arg(value, field);
}

QString createdSource(const JournalEntry &entry)
{
    return createdPrefix + entry.uid;
}

bool isCreatedSource(const QString &source)
{
    return source.startsWith(createdPrefix);
}

CreatedEvent createdEvent(const JournalEntry &entry)
{
    CreatedEvent created;
    Article &article = created.article;
    article.source = createdSource(entry);
    article.format = u"note"_s;
    article.title = entry.event.name;
    article.text = entry.event.name + u'\n' + entry.note + u'\n';
    article.published = entry.made.left(10);
    article.byline = QStringList{entry.author};
    article.contentHash = QCryptographicHash::hash(article.source.toUtf8(), QCryptographicHash::Sha256);
    EventFacts &facts = created.facts.events.emplace_back();
    const Evidence note = resolve::noteOf(entry);
    facts.name = entry.event.name;
    facts.evidence.name = note;
    facts.edition = entry.event.edition;
    if (facts.edition)
        facts.evidence.edition = note;
    facts.year = entry.event.year;
    facts.dates.start = entry.event.start;
    if (facts.dates.start) {
        facts.evidence.start = note;
        facts.year = facts.dates.start->year;
    }
    facts.confidence = 1;
    return created;
}

namespace resolve {

Evidence noteOf(const JournalEntry &entry, const Cluster &told)
{
    Evidence evidence;
    evidence.kind = Evidence::Kind::Note;
    evidence.text = entry.fact.quote.isEmpty() ? entry.note : entry.fact.quote;
    evidence.locator = entry.author;
    evidence.date = QDateTime::fromString(entry.made, Qt::ISODateWithMs).date();
    const QByteArray hash = QByteArray::fromHex(entry.fact.article.toLatin1());
    const auto quoted = std::ranges::find(told, hash, &Telling::contentHash);
    if (!hash.isEmpty() && quoted != told.end())
        evidence.article = (*quoted)->article;
    return evidence;
}

bool add(EventFacts &facts, const JournalEntry &entry, const Cluster &told)
{
    const QString &field = entry.fact.field;
    const QString value = entry.fact.value.simplified();
    const Evidence evidence = noteOf(entry, told);
    if (value.isEmpty())
        return false;
    if (field == "figure"_L1) {
        auto figure = figureIn(value);
        if (!figure)
            return false;
        figure->evidence = evidence;
        facts.figures.push_back(std::move(*figure));
        return true;
    }
    if (field == "organizer"_L1)
        return addOnce(facts.participants, {value, ParticipantRole::Organised, {}, evidence})
               && addOnce(facts.organizers, {value, OrganizerRole::Organizer, evidence});
    if (field == "participant"_L1)
        return addOnce(facts.participants, {value, ParticipantRole::TookPart, {}, evidence});
    if (field == "person"_L1)
        return addOnce(facts.people, {value, {}, {}, std::nullopt, evidence});
    if (field == "topic"_L1)
        return addOnce(facts.topics, {value, evidence});
    if (field == "session"_L1)
        return addOnce(facts.sessions, {value, evidence});
    if (field == "place"_L1)
        return addOnce(facts.places, {value, PlaceKind::Unknown, {}, evidence});
    return false;
}

} // namespace resolve

} // namespace eventarium
