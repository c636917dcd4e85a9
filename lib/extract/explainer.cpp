// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/explainer.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The contract's field that a reason is about
QString fieldOf(Reason::Of of)
{
    constexpr std::array fields{"name"_L1,   "start"_L1,      "end"_L1,    "edition"_L1, "places"_L1, "mode"_L1,
                                "status"_L1, "organizers"_L1, "people"_L1, "figures"_L1, "topics"_L1};
    return fields.at(size_t(of));
}

class Explainer
{
public:
    Explainer(const FoundFacts &facts, const TokenizedText &text, const std::vector<Reason> &reasons)
        : m_facts(facts)
        , m_text(text)
        , m_reasons(reasons)
    {
        for (const Reason &reason : reasons) {
            if (reason.of != Reason::Of::Event || !reason.lost.isEmpty())
                continue;
            for (size_t i = 0; i < facts.events.size(); ++i) {
                if (facts.events[i].name == reason.value)
                    m_events.insert(reason.group, int(i));
            }
        }
    }

    std::vector<Explanation> run()
    {
        for (int event = 0; event < int(m_facts.events.size()); ++event) {
            told(event);
            untold(event, m_facts.events[size_t(event)]);
        }
        told(-1);
        return std::move(m_found);
    }

private:
    int eventOf(const Reason &reason) const
    {
        if (reason.group >= 0)
            return m_events.value(reason.group, -1);
        return m_facts.events.empty() || !reason.lost.isEmpty() ? -1 : 0;
    }

    // What passes told of the event: facts first, each with what lost against it behind it
    void told(int event)
    {
        std::vector<const Reason *> mine;
        for (const Reason &reason : m_reasons) {
            if (eventOf(reason) == event)
                mine.push_back(&reason);
        }
        std::ranges::stable_sort(mine, [](const Reason *a, const Reason *b) {
            return std::tuple(a->of, !a->lost.isEmpty(), -a->weight.value_or(0))
                   < std::tuple(b->of, !b->lost.isEmpty(), -b->weight.value_or(0));
        });
        for (const Reason *reason : mine)
            m_found.push_back({fieldOf(reason->of), event, reason->value, reason->rule, reason->weight,
                               m_text.spanOf(reason->tokens), reason->lost});
    }

    void add(int event, const QString &fact, const QString &value, const QString &rule, const Evidence &evidence)
    {
        const bool known = std::ranges::any_of(m_found, [&](const Explanation &e) {
            return e.event == event && e.fact == fact && e.value == value && e.lost.isEmpty();
        });
        if (!known && !value.isEmpty())
            m_found.push_back({fact, event, value, rule, std::nullopt, evidence.span, {}});
    }

    // Facts of which no pass told why: what says so is all there is to it.
    void untold(int event, const EventFacts &facts)
    {
        const auto said = [](const Evidence &evidence) {
            return evidence.kind == Evidence::Kind::None ? u"it follows from other facts"_s : u"the text says so"_s;
        };
        if (facts.dates.start)
            add(event, u"start"_s, facts.dates.start->toIso(), said(facts.evidence.start), facts.evidence.start);
        if (facts.dates.end)
            add(event, u"end"_s, facts.dates.end->toIso(), said(facts.evidence.end), facts.evidence.end);
        if (facts.edition)
            add(event, u"edition"_s, QString::number(*facts.edition), u"an ordinal or a number of the event"_s,
                facts.evidence.edition);
        for (const Place &place : facts.places)
            add(event, u"places"_s, place.name, u"the country behind its town"_s, place.evidence);
        if (facts.mode)
            add(event, u"mode"_s, modeName(*facts.mode), said(facts.evidence.mode), facts.evidence.mode);
        if (facts.status)
            add(event, u"status"_s, statusName(*facts.status),
                facts.evidence.status.kind == Evidence::Kind::None ? u"the dates and the article's day"_s
                                                                   : u"the text says so"_s,
                facts.evidence.status);
        add(event, u"theme"_s, facts.theme, u"\"theme\", \"motto\" or the like beside it"_s, facts.evidence.theme);
        for (const Organizer &organizer : facts.organizers)
            add(event, u"organizers"_s, organizer.name, u"a word for organising beside it"_s, organizer.evidence);
        for (const PersonFact &person : facts.people)
            add(event, u"people"_s, person.name,
                person.role ? u"a word for their part in the sentence"_s : u"named in the text"_s, person.evidence);
        figures(event, u"figures"_s, facts.figures);
        figures(event, u"previous_figures"_s, facts.previousFigures);
        for (const Participant &participant : facts.participants)
            add(event, u"participants"_s, participant.name,
                participant.role == ParticipantRole::Mentioned ? u"named, and no more"_s
                                                               : u"a word for taking part in the sentence"_s,
                participant.evidence);
        for (const NamedFact &topic : facts.topics)
            add(event, u"topics"_s, topic.name, u"a subject that the text gives to the event"_s, topic.evidence);
    }

    void figures(int event, const QString &fact, const Figures &figures)
    {
        for (const Figure &figure : figures)
            add(event, fact, figure.evidence.text,
                fact == "figures"_L1 ? u"a number with what it counts"_s
                                     : u"a number with what it counts, of an earlier edition"_s,
                figure.evidence);
    }

    static QString modeName(EventMode mode)
    {
        return mode == EventMode::InPerson ? u"in_person"_s : mode == EventMode::Online ? u"online"_s : u"hybrid"_s;
    }
    static QString statusName(EventStatus status)
    {
        constexpr std::array names{"held"_L1, "scheduled"_L1, "postponed"_L1, "cancelled"_L1};
        return names.at(size_t(status));
    }

    const FoundFacts &m_facts;
    const TokenizedText &m_text;
    const std::vector<Reason> &m_reasons;
    QHash<int, int> m_events; // group -> index of its event
    std::vector<Explanation> m_found;
};

} // namespace

std::vector<Explanation> explained(const FoundFacts &facts, const TokenizedText &text,
                                   const std::vector<Reason> &reasons)
{
    return Explainer(facts, text, reasons).run();
}

} // namespace eventarium
