// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainevaluation.h"
#include "sixevents.h"
#include "support/archivegenerator.h"

#include <catch2/catch_all.hpp>

#include <random>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

constexpr std::array facets = {Facet::Period, Facet::Organization, Facet::Person,  Facet::Place,    Facet::Topic,
                               Facet::Kind,   Facet::Mode,         Facet::Checked, Facet::Category, Facet::Source};

// Filters of the names, words, dates and numbers that generated archives are made of.
class Filters
{
public:
    explicit Filters(unsigned seed)
        : m_random(seed)
    {
    }

    EventFilter next()
    {
        EventFilter filter;
        for (unsigned i = upTo(3); i > 0; --i) {
            const auto which = facets[upTo(facets.size())];
            for (unsigned values = 1 + upTo(3); values > 0; --values)
                filter.facets[which] += value(which);
            filter.facets[which].removeDuplicates();
        }
        if (upTo(4) == 0)
            filter.dates = dates();
        if (upTo(6) == 0)
            filter.attendance = numbers(200'000);
        if (upTo(3) != 0)
            filter.expression = node(static_cast<int>(upTo(4)));
        return filter;
    }
    EventOrder order() { return {static_cast<EventOrder::Key>(upTo(6)), upTo(2) == 0}; }
    unsigned upTo(size_t n) { return static_cast<unsigned>(m_random() % n); }

private:
    unsigned few(unsigned n) { return static_cast<unsigned>(std::pow(n, upTo(1000) / 1000.0)) - 1; }

    QString value(Facet facet)
    {
        if (upTo(6) == 0)
            return {};
        switch (facet) {
        case Facet::Period:
            return QString::number(1990 + upTo(40));
        case Facet::Organization:
            return EventGenerator::organization(few(300));
        case Facet::Place:
            return EventGenerator::city(few(100));
        case Facet::Topic:
            return EventGenerator::topic(few(100));
        case Facet::Kind:
            return QString(toWord(static_cast<EventKind>(upTo(14))));
        case Facet::Mode:
            return QString(toWord(static_cast<EventMode>(upTo(3))));
        case Facet::Checked:
            return upTo(2) ? u"machine"_s : u"verified"_s;
        case Facet::Category:
            return upTo(2) ? u"speakers"_s : u"attendees"_s;
        case Facet::Source:
            return u"/news/%1"_s.arg(upTo(2));
        default:
            return u"Nobody"_s;
        }
    }

    DateFilter dates()
    {
        const auto date = [&] { return PartialDate{1990 + static_cast<int>(upTo(36)), static_cast<int>(upTo(13)), 0}; };
        DateFilter range;
        if (upTo(4))
            range.from = date();
        if (!range.from || upTo(2))
            range.to = date();
        range.fromExclusive = upTo(5) == 0;
        range.toExclusive = upTo(5) == 0;
        return range;
    }

    NumberFilter numbers(unsigned largest)
    {
        NumberFilter range;
        range.from = few(largest);
        if (upTo(2))
            range.to = *range.from + few(largest);
        range.fromExclusive = upTo(3) == 0;
        range.toExclusive = upTo(3) == 0;
        return range;
    }

    FilterTerm term()
    {
        static const QStringList flags{u"undated"_s, u"dated"_s,   u"date-certain"_s, u"online"_s, u"in-person"_s,
                                       u"held"_s,    u"machine"_s, u"conflict"_s,     u"start"_s,  u"end"_s,
                                       u"edition"_s, u"figure"_s,  u"place"_s,        u"org"_s,    u"mode"_s};
        FilterTerm term;
        term.field = static_cast<FilterField>(upTo(static_cast<size_t>(FilterField::Changed) + 1));
        term.exact = upTo(5) == 0;
        term.phrase = upTo(5) == 0;
        const QString word = EventGenerator::word(few(2000));
        switch (term.field) {
        case FilterField::Is:
        case FilterField::Has:
            term.text = flags[upTo(static_cast<size_t>(flags.size()))];
            break;
        case FilterField::Org:
        case FilterField::Organiser:
        case FilterField::Participant:
        case FilterField::Mentions:
        case FilterField::Stated:
            term.text = EventGenerator::organization(few(300));
            if (!term.exact && upTo(2))
                term.text = term.text.section(u' ', 1);
            break;
        case FilterField::Place:
            term.text = EventGenerator::city(few(100));
            break;
        case FilterField::Topic:
            term.text = EventGenerator::topic(few(100));
            break;
        case FilterField::Kind:
            term.text = toWord(static_cast<EventKind>(upTo(14)));
            break;
        case FilterField::Source:
            term.text = u"/news/%1"_s.arg(upTo(20));
            break;
        default:
            term.text = upTo(4) ? word : word.first(2) + u'*';
        }
        term.dates = dates();
        term.numbers = numbers(term.field == FilterField::Edition ? 10 : 200'000);
        return term;
    }

    FilterNode node(int depth)
    {
        FilterNode node;
        if (depth == 0 || upTo(3) == 0) {
            node.term = term();
            return node;
        }
        node.kind = static_cast<FilterNode::Kind>(1 + upTo(3));
        for (unsigned i = node.kind == FilterNode::Kind::Not ? 1 : 2 + upTo(2); i > 0; --i)
            node.children.push_back(this->node(depth - 1));
        return node;
    }

    std::mt19937 m_random;
};

// That the reader answers as the tables do, for some filters.
void compare(const ArchiveReader &reader, const QString &path, unsigned seed, int filters)
{
    ReadConnection connection(path);
    ReadSession session(connection, {});
    Filters random(seed);
    for (int i = 0; i < filters; ++i) {
        const EventFilter filter = random.next();
        const EventOrder order = random.order();
        CAPTURE(seed, i);
        const EventList expected = plainList(session, filter, order);
        const EventList list = must(reader.select(filter, order));
        REQUIRE(list.ids == expected.ids);
        REQUIRE(list == expected);
        const Facet facet = facets[random.upTo(facets.size())];
        CAPTURE(static_cast<int>(facet));
        const int limit = random.upTo(2) ? 0 : 5;
        REQUIRE(must(reader.facet(facet, filter, limit)) == plainFacet(session, facet, filter, limit));
        qint64 dated = 0;
        for (const DateCount &date : must(reader.dateCounts(filter)))
            dated += date.count;
        REQUIRE(dated == std::ssize(list.ids));
    }
}

Story storyOf(int number, const QString &city)
{
    return Story(u"/later/%1"_s.arg(number))
        .title(u"Later %1"_s.arg(number))
        .event(u"Later Forum %1"_s.arg(number % 7), u"20%1-03-05"_s.arg(10 + number % 9))
        .organizer(EventGenerator::organization(static_cast<unsigned>(number % 5)))
        .organization(u"Made Up Body %1"_s.arg(number % 3), u"MUB%1"_s.arg(number % 2))
        .participant(u"MUB%1"_s.arg(number % 2))
        .place(city)
        .figure(100 * number);
}

} // namespace

TEST_CASE("The index answers ten thousand filters as the tables do")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"made.eventarium"_s);
    must(generateArchive(path, 1'200));
    compare(must(ArchiveReader::open(path)), path, 1, 10'000);
}

TEST_CASE("A kept index answers as the tables do, before and after changes")
{
    ArchiveFixture archive;
    must(generateArchive(archive.path(), 1'000, 2));
    {
        auto writer = must(ArchiveWriter::open(archive.path()));
        must(writer.keepIndex(1));
    }
    // One that sees the changes come, and one that opens the archive after each.
    const ArchiveReader lasting = archive.reader();
    for (unsigned round = 0; round < 6; ++round) {
        compare(lasting, archive.path(), 10 + round, 150);
        compare(archive.reader(), archive.path(), 20 + round, 150);
        auto writer = must(ArchiveWriter::open(archive.path()));
        must(writer.begin());
        for (int i = 0; i < 40; ++i)
            put(writer, storyOf(static_cast<int>(round) * 25 + i, i % 3 ? u"Newville"_s : EventGenerator::city(1)));
        for (int i = 1; i < 20; ++i)
            must(writer.removeArticle(u"/news/0/%1.txt"_s.arg(static_cast<int>(round) * 50 + i)));
        resolve(writer);
        must(writer.commit());
        if (round == 3)
            must(writer.keepIndex(1));
    }
}

TEST_CASE("A kept index is left aside where it is damaged, and given up where too much has changed")
{
    ArchiveFixture archive;
    must(generateArchive(archive.path(), 300, 3));
    const auto keep = [&] {
        auto writer = must(ArchiveWriter::open(archive.path()));
        must(writer.keepIndex(1));
    };
    const auto columns = [&] {
        return Connection(archive.path(), Connection::Mode::Read).number("SELECT count(*) FROM index_column");
    };
    keep();
    CHECK(columns() > 0);
    for (const char *damage :
         {"UPDATE index_column SET data = zeroblob(length(data)) WHERE name = 'names0_slots'",
          "UPDATE index_column SET data = x'ffff' WHERE name = 'id'",
          "DELETE FROM index_column WHERE name = 'article_first'",
          "UPDATE index_column SET digest = 77 WHERE name = 'generation'",
          "UPDATE index_column SET data = x'393939393939' WHERE name = 'generation'", "DELETE FROM index_column"}) {
        CAPTURE(damage);
        Connection(archive.path(), Connection::Mode::Write).run(damage);
        compare(archive.reader(), archive.path(), 4, 20);
    }
    keep();
    CHECK(must(archive.reader().check()).isEmpty());
    Connection(archive.path(), Connection::Mode::Write)
        .run("UPDATE index_column SET data = zeroblob(length(data)) WHERE name = 'names0_slots'");
    CHECK(must(archive.reader().check()).size() == 1);
    Connection(archive.path(), Connection::Mode::Write).run("DELETE FROM index_column");
    keep();
    Connection(archive.path(), Connection::Mode::Write).run("UPDATE event SET edition = edition + 1 WHERE id = 5");
    CHECK(must(archive.reader().check()).size() == 1);
    Connection(archive.path(), Connection::Mode::Write).run("UPDATE event SET edition = edition - 1 WHERE id = 5");
    std::vector<Story> many;
    for (int i = 0; i < 1'500; ++i)
        many.push_back(storyOf(i, u"Newville"_s));
    archive.add(many);
    CHECK(columns() == 0);
    compare(archive.reader(), archive.path(), 5, 50);
}

TEST_CASE("A commit that is rolled back leaves the index as it was")
{
    ArchiveFixture archive;
    must(generateArchive(archive.path(), 200, 4));
    auto writer = must(ArchiveWriter::open(archive.path()));
    must(writer.keepIndex(1));
    const ArchiveReader reader = archive.reader();
    const EventList before = must(reader.select({}, {}));
    must(writer.begin());
    must(writer.removeArticle(u"/news/0/3.txt"_s));
    resolve(writer);
    writer.rollback();
    CHECK(must(reader.select({}, {})) == before);
    must(writer.begin());
    must(writer.removeArticle(u"/news/0/3.txt"_s));
    resolve(writer);
    must(writer.commit());
    CHECK(std::ssize(must(reader.select({}, {})).ids) == std::ssize(before.ids) - 1);
    compare(reader, archive.path(), 6, 50);
}
