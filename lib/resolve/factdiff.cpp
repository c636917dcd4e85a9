// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/factdiff.h"

#include "core/names.h"
#include "core/serieskeys.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Fact
{
    QString field;
    QString value;
    QString quote;
    bool single = false; // an event has one of it

    bool operator==(const Fact &) const = default;
};

template<class Enum>
QString wordOf(const std::optional<Enum> &value)
{
    return value ? QString(toWord(*value)) : QString();
}

QString figureText(const Figure &figure)
{
    const Quantity &quantity = figure.quantity;
    const auto number = [](double value) { return QString::number(value, 'g', 15); };
    QStringList parts{toWord(quantity.qualifier), number(quantity.value)};
    if (quantity.upper)
        parts.back() += u'–' + number(*quantity.upper);
    parts += {quantity.unit, toWord(figure.category)};
    for (const QString &more :
         {figure.scope.value_or(QString()), wordOf(figure.basis), wordOf(figure.counts), wordOf(figure.audience),
          wordOf(figure.per), figure.statedBy ? figure.statedBy->name : QString()})
        parts += more;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString withRole(const QString &name, const QString &role)
{
    return role.isEmpty() ? name : QString(name + u" ("_s + role + u')');
}

std::vector<Fact> factsOf(const EventFacts &facts)
{
    std::vector<Fact> all;
    const auto single = [&](const QString &field, const QString &value, const Evidence &evidence = {}) {
        all.push_back({field, value, evidence.text, true});
    };
    const auto listed = [&](const QString &field, const QString &value, const Evidence &evidence) {
        all.push_back({field, value, evidence.text, false});
    };
    const auto iso = [](const std::optional<PartialDate> &date) { return date ? date->toIso() : QString(); };
    const auto number = [](const std::optional<int> &value) { return value ? QString::number(*value) : QString(); };
    const auto &at = facts.evidence;
    single(u"name"_s, facts.name, at.name);
    single(u"kind"_s, toWord(facts.kind));
    single(u"edition"_s, number(facts.edition), at.edition);
    single(u"year"_s, number(facts.year));
    single(u"start"_s, iso(facts.dates.start), at.start);
    single(u"end"_s, iso(facts.dates.end), at.end);
    single(u"mode"_s, wordOf(facts.mode), at.mode);
    single(u"status"_s, wordOf(facts.status), at.status);
    single(u"theme"_s, facts.theme, at.theme);
    for (const Place &place : facts.places)
        listed(u"place"_s, withRole(place.name, toWord(place.kind)), place.evidence);
    for (const Organizer &organizer : facts.organizers)
        listed(u"organizer"_s, withRole(organizer.name, toWord(organizer.role)), organizer.evidence);
    for (const PersonFact &person : facts.people)
        listed(u"person"_s, withRole(person.name, wordOf(person.role)), person.evidence);
    for (const Participant &participant : facts.participants)
        listed(u"participant"_s, withRole(participant.name, toWord(participant.role)), participant.evidence);
    for (const Figure &figure : facts.figures)
        listed(u"figure"_s, figureText(figure), figure.evidence);
    for (const Figure &figure : facts.previousFigures)
        listed(u"previous_figure"_s, figureText(figure), figure.evidence);
    for (const NamedFact &topic : facts.topics)
        listed(u"topic"_s, topic.name, topic.evidence);
    for (const NamedFact &session : facts.sessions)
        listed(u"session"_s, session.name, session.evidence);
    return all;
}

// Which of `after` each of `before` has become; its size where none.
std::vector<size_t> pairs(std::span<const EventFacts> before, std::span<const EventFacts> after)
{
    std::vector<size_t> found(before.size(), after.size());
    std::vector<bool> taken(after.size(), false);
    const auto pairUp = [&](auto &&same) {
        for (size_t i = 0; i < before.size(); ++i) {
            for (size_t j = 0; found[i] == after.size() && j < after.size(); ++j) {
                if (!taken[j] && same(before[i], after[j])) {
                    found[i] = j;
                    taken[j] = true;
                }
            }
        }
    };
    const auto key = [](const EventFacts &facts) { return seriesKeys(facts).primary; };
    pairUp([&](const EventFacts &a, const EventFacts &b) {
        return key(a) == key(b) && a.edition == b.edition && a.year == b.year;
    });
    pairUp([&](const EventFacts &a, const EventFacts &b) { return key(a) == key(b); });
    pairUp([](const EventFacts &a, const EventFacts &b) { return a.dates.isDated() && a.dates == b.dates; });
    return found;
}

// What stands in one list and not in the other, as often as it stands there more.
void compare(const EventFacts &before, const EventFacts &after, std::vector<FactChange> &changes)
{
    std::vector<Fact> old = factsOf(before);
    std::vector<Fact> now = factsOf(after);
    std::vector<Fact> came;
    for (const Fact &fact : now) {
        const auto same = std::ranges::find_if(
            old, [&](const Fact &other) { return other.field == fact.field && other.value == fact.value; });
        if (same != old.end())
            old.erase(same);
        else
            came.push_back(fact);
    }
    for (const Fact &fact : came) {
        FactChange change{after.name, fact.field, {}, fact.value, fact.quote};
        const auto former = std::ranges::find_if(
            old, [&](const Fact &other) { return fact.single && other.field == fact.field; });
        if (former != old.end()) {
            change.before = former->value;
            if (change.quote.isEmpty())
                change.quote = former->quote;
            old.erase(former);
        }
        changes.push_back(std::move(change));
    }
    for (const Fact &fact : old)
        changes.push_back({after.name, fact.field, fact.value, {}, fact.quote});
}

} // namespace

std::vector<FactChange> factChanges(std::span<const EventFacts> before, std::span<const EventFacts> after)
{
    std::vector<FactChange> changes;
    std::vector<bool> known(after.size(), false);
    const auto paired = pairs(before, after);
    for (size_t i = 0; i < before.size(); ++i) {
        if (paired[i] < after.size()) {
            known[paired[i]] = true;
            compare(before[i], after[paired[i]], changes);
        } else {
            changes.push_back({before[i].name, u"event"_s, before[i].name, {}, before[i].evidence.name.text});
        }
    }
    for (size_t j = 0; j < after.size(); ++j) {
        if (!known[j])
            changes.push_back({after[j].name, u"event"_s, {}, after[j].name, after[j].evidence.name.text});
    }
    return changes;
}

} // namespace eventarium
