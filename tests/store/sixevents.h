// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An archive of six events that differ in whatever a filter may ask, and filters in few words.
#pragma once

#include "support/archivefixture.h"
#include "support/print.h"

namespace eventarium::test {

using namespace Qt::StringLiterals;

inline FilterNode leaf(FilterField field, const QString &text, bool exact = false, bool phrase = false)
{
    FilterNode node;
    node.term.field = field;
    node.term.text = text;
    node.term.exact = exact;
    node.term.phrase = phrase;
    return node;
}

inline EventFilter with(const FilterNode &node)
{
    EventFilter filter;
    filter.expression = node;
    return filter;
}

inline DateFilter range(const QString &from, const QString &to)
{
    return {PartialDate::fromIso(from), PartialDate::fromIso(to), false, false};
}

inline QStringList names(const ArchiveReader &reader, const EventFilter &filter,
                         EventOrder order = {EventOrder::Key::Name, false})
{
    QStringList found;
    for (const EventRow &row : must(reader.rows(must(reader.select(filter, order)).ids)))
        found += row.name;
    return found;
}

inline QStringList matching(const ArchiveReader &reader, FilterField field, const QString &text, bool exact = false,
                            bool phrase = false)
{
    return names(reader, with(leaf(field, text, exact, phrase)));
}

// Six events that differ in whatever a filter may ask.
inline void fill(ArchiveFixture &archive)
{
    archive.add({
        Story(u"/news/cic.txt"_s)
            .title(u"Internet conference held online"_s)
            .published(u"2020-07-30"_s)
            .event(u"China Internet Conference"_s, u"2020-07-23"_s, u"2020-07-25"_s, 19)
            .alias(u"CIC"_s)
            .mode(EventMode::Online)
            .organizer(u"Internet Society of China"_s)
            .participant(u"Huawei Technologies"_s)
            .participant(u"Gartner"_s, ParticipantRole::Absent)
            .topic(u"5G"_s)
            .figure(10'000'000, FigureCategory::OnlineViewers, Qualifier::MoreThan)
            .organization(u"Internet Society of China"_s, u"ISC"_s)
            .organization(u"Huawei Technologies"_s)
            .organization(u"Gartner"_s)
            .organization(u"Xinhua"_s)
            .text(u"The café opened; e-commerce grew by 12 percent"_s),
        Story(u"/news/forum.txt"_s)
            .event(u"Security Forum"_s, u"2020-07"_s, {}, 2)
            .organizer(u"ISC"_s)
            .place(u"Zürich"_s)
            .participant(u"Huawei Technologies"_s, ParticipantRole::Mentioned)
            .figure(800),
        Story(u"/news/week.txt"_s)
            .event(u"Nanjing Tech Week"_s, {}, u"2020-06-27"_s)
            .place(u"Nanjing"_s)
            .mode(EventMode::Hybrid)
            .person(u"Zheng Zhong"_s)
            .figure(25'000)
            .organization(u"Huawei Technologies"_s),
        Story(u"/news/old.txt"_s)
            .event(u"China Internet Conference"_s, u"2019-07-09"_s, u"2019-07-11"_s, 18)
            .figure(6'000),
        Story(u"/zh/dahui.txt"_s)
            .title(u"中国互联网大会"_s)
            .event(u"中国互联网大会"_s, u"2021"_s)
            .text(u"会议在北京举行"_s)
            .topic(u"5G"_s),
        Story(u"/news/meeting.txt"_s).event(u"Undated Meeting"_s).participant(u"Huawei Technologies"_s),
    });
}

} // namespace eventarium::test
