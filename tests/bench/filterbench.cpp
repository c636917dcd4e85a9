// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A filter change on 100,000 events: the list and the panel's facets, as a window asks for them.

#include "bench/bars.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"

#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

constexpr int events = 100'000;

template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// Names of which the first are far more frequent.
class Names
{
public:
    Names(const QString &stem, unsigned count)
        : m_stem(stem)
        , m_count(count)
    {
    }
    QString operator()(std::mt19937 &random) const
    {
        unsigned range = m_count;
        while (range > 1 && random() % 3)
            range = (range + 1) / 2;
        return m_stem + u' ' + QString::number(random() % range);
    }

private:
    QString m_stem;
    unsigned m_count;
};

Event makeEvent(std::mt19937 &random, int number)
{
    static const Names organizations(u"Organisation"_s, 20'000), cities(u"City"_s, 2'000), topics(u"Topic"_s, 500),
        people(u"Person"_s, 30'000);
    Event event;
    EventFacts &facts = event.facts;
    facts.name = u"Annual Meeting of Branch %1"_s.arg(number / 4);
    facts.edition = 1 + number % 4;
    facts.year = 2000 + static_cast<int>(random() % 25);
    const int month = 1 + static_cast<int>(random() % 12);
    const int day = 1 + static_cast<int>(random() % 25);
    if (random() % 10)
        facts.dates = {PartialDate{*facts.year, month, day},
                       PartialDate{*facts.year, month, day + static_cast<int>(random() % 3)}};
    for (auto i = random() % 4; i > 0; --i)
        facts.participants.push_back({organizations(random), ParticipantRole::TookPart, {}, {}});
    facts.organizers.push_back({organizations(random), OrganizerRole::Host, {}});
    facts.places.push_back({cities(random), PlaceKind::City, {}, {}});
    for (auto i = random() % 3; i > 0; --i)
        facts.topics.push_back({topics(random), {}});
    facts.people.push_back({people(random), {}, {}, PersonRole::Speaker, {}});
    facts.confidence = 0.9;
    EventRow &row = event.row;
    row.name = facts.name;
    row.edition = facts.edition;
    row.dates = facts.dates;
    row.place = row.city = facts.places.front().name;
    row.articles = 1;
    return event;
}

void makeArchive(const QString &path)
{
    auto writer = must(ArchiveWriter::create(path));
    std::mt19937 random(3);
    for (int number = 0; number < events;) {
        must(writer.begin());
        QHash<QString, Event> made;
        for (int i = 0; i < 5'000; ++i, ++number) {
            const Event event = makeEvent(random, number);
            Article article;
            article.source = u"/made/%1.txt"_s.arg(number);
            article.text = event.facts.name + u" word%1"_s.arg(random() % 1000);
            article.contentHash = article.source.toUtf8();
            FoundFacts found;
            found.events.push_back(event.facts);
            must(writer.putArticle(article, found, 1));
            made.insert(article.source, event);
        }
        for (const QString &key : must(writer.dirtySeries())) {
            std::vector<Event> resolved;
            for (const Telling &telling : must(writer.tellings(key))) {
                Event event = made.value(telling.source);
                event.tellings = {{telling.article, telling.ordinal}};
                event.articles = {telling.article};
                resolved.push_back(std::move(event));
            }
            must(writer.putResolved(key, resolved));
        }
        must(writer.commit());
    }
}

EventFilter makeFilter(std::mt19937 &random)
{
    EventFilter filter;
    const auto term = [](FilterField field, const QString &text) {
        FilterNode node;
        node.term.field = field;
        node.term.text = text;
        return node;
    };
    switch (random() % 5) {
    case 0:
        filter.facets[Facet::Organization] = {u"Organisation %1"_s.arg(random() % 50)};
        break;
    case 1:
        filter.facets[Facet::Place] = {u"City %1"_s.arg(random() % 50)};
        filter.facets[Facet::Topic] = {u"Topic %1"_s.arg(random() % 20), u"Topic %1"_s.arg(random() % 20)};
        filter.facets[Facet::Period] = {u"2010"_s, u"2011"_s};
        break;
    case 2:
        filter.dates.from = PartialDate{2005 + static_cast<int>(random() % 10), 3, 0};
        filter.dates.to = PartialDate{2015 + static_cast<int>(random() % 10), 0, 0};
        break;
    case 3:
        filter.expression = term(FilterField::Words, u"word%1"_s.arg(random() % 1000));
        break;
    default:
        filter.expression = term(FilterField::Words, u"wo*"_s);
        filter.facets[Facet::Topic] = {u"Topic %1"_s.arg(random() % 20)};
    }
    return filter;
}

} // namespace

void filter(const Sink &sink)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"filter.eventarium"_s);
    const double making = milliseconds([&] { makeArchive(path); });
    sink({u"writing 100,000 events"_s,
          making / 1e3,
          u"s"_s,
          {},
          false,
          u"%1 KB an event"_s.arg(static_cast<double>(QFile(path).size()) / events / 1e3, 0, 'f', 1)});
    const auto reader = must(ArchiveReader::open(path));
    std::mt19937 random(4);
    std::vector<double> lists, pages;
    for (int i = 0; i < 50; ++i) {
        const EventFilter filter = makeFilter(random);
        EventList list;
        const double listing = milliseconds([&] { list = must(reader.select(filter, {})); });
        const double rest = milliseconds([&] {
            must(reader.rows(std::span(list.ids).first(std::min<size_t>(50, list.ids.size()))));
            for (const Facet facet : {Facet::Period, Facet::Organization, Facet::Place, Facet::Topic, Facet::Checked})
                must(reader.facet(facet, filter, 200));
        });
        lists.push_back(listing);
        pages.push_back(listing + rest);
    }
    sink({u"filter change, 100,000 events: list"_s, median(lists), u"ms"_s, {}, false, {}});
    sink({u"filter change, 100,000 events: list, rows, facets"_s,
          median(pages),
          u"ms"_s,
          {},
          false,
          u"the bar is for the columnar index"_s});
}

} // namespace eventarium::bench
