// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/archivesession.h"
#include "gui/session/eventsearch.h"
#include "gui/session/filteredit.h"
#include "gui/session/filterstack.h"
#include "gui/session/readerthread.h"
#include "gui/session/settings.h"
#include "query/querylanguage.h"
#include "support/archivefixture.h"
#include "support/print.h"

#include <QSignalSpy>
#include <QTest>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

EventFilter parsed(const QString &query)
{
    return parseQuery(query).filter;
}

} // namespace

TEST_CASE("Of several searches in a row only the last one arrives")
{
    ArchiveFixture archive;
    archive.add({Story(u"/a.txt"_s).event(u"Glass Summit"_s, u"2020-01-01"_s),
                 Story(u"/b.txt"_s).event(u"Salt Week"_s, u"2021-01-01"_s)});
    EventSearch search;
    search.setArchive(archive.path());
    QSignalSpy finished(&search, &EventSearch::finished);
    for (const QString &query : {u"g"_s, u"gl"_s, u"name:Salt"_s})
        search.search(parsed(query), {});
    CHECK(search.isBusy());
    REQUIRE(finished.wait(10000));
    QCoreApplication::processEvents();
    CHECK(finished.size() == 1);
    CHECK_FALSE(search.isBusy());
    CHECK(search.page().filter == parsed(u"name:Salt"_s));
    REQUIRE(search.page().list.ids.size() == 1);
    CHECK(search.page().list.total == 2);
}

TEST_CASE("A search in an archive that is gone says so")
{
    EventSearch search;
    search.setArchive(u"/nowhere/at/all.eventarium"_s);
    QSignalSpy failed(&search, &EventSearch::failed);
    search.search({}, {});
    REQUIRE(failed.wait(10000));
    CHECK(failed.front().front().value<Error>().kind == Error::Kind::NotFound);
    CHECK_FALSE(search.isBusy());
}

TEST_CASE("An answer whose asker is gone is dropped")
{
    ArchiveFixture archive;
    archive.add({Story(u"/a.txt"_s).event(u"Glass Summit"_s)});
    ReaderThread reader(archive.path());
    int answers = 0;
    auto asker = std::make_unique<QObject>();
    reader.ask(
        asker.get(), [](const ArchiveReader &r) { return r.info(); }, [&](const Result<ArchiveInfo> &) { ++answers; });
    asker.reset();
    REQUIRE(QTest::qWaitFor([&] { return !reader.isBusy(); }, 10000));
    CHECK(answers == 0);
}

TEST_CASE("A session makes an archive, opens it, and closes it")
{
    const QTemporaryDir folder;
    ArchiveSession session;
    QSignalSpy opened(&session, &ArchiveSession::opened);
    session.create(folder.filePath(u"new.eventarium"_s));
    REQUIRE(opened.wait(10000));
    CHECK(session.isOpen());
    CHECK(session.name() == u"new"_s);
    CHECK(session.info().events == 0);
    CHECK_FALSE(session.isReadOnly());
    session.close();
    CHECK_FALSE(session.isOpen());
    QSignalSpy failed(&session, &ArchiveSession::failed);
    session.create(folder.filePath(u"new.eventarium"_s)); // exists: nothing is overwritten
    REQUIRE(failed.wait(10000));
    CHECK(failed.front().front().value<Error>().kind == Error::Kind::NotWritable);
}

TEST_CASE("Of two sessions on one archive the second only reads, and says who writes")
{
    ArchiveFixture archive;
    archive.add({Story(u"/a.txt"_s).event(u"Glass Summit"_s)});
    ArchiveSession first;
    QSignalSpy opened(&first, &ArchiveSession::opened);
    first.open(archive.path());
    REQUIRE(opened.wait(10000));
    CHECK_FALSE(first.isReadOnly());
    ArchiveSession second;
    QSignalSpy openedToo(&second, &ArchiveSession::opened);
    second.open(archive.path());
    REQUIRE(openedToo.wait(10000));
    CHECK(second.isReadOnly());
    CHECK(second.readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
    first.close();
    second.open(archive.path());
    REQUIRE(openedToo.wait(10000));
    CHECK_FALSE(second.isReadOnly());
}

TEST_CASE("Typing is one step back, however many keys it took")
{
    FilterStack stack;
    for (const QString &query : {u"g"_s, u"gl"_s, u"glass"_s})
        stack.push(parsed(query), FilterStack::Step::Typing);
    CHECK(stack.current() == parsed(u"glass"_s));
    stack.push(withFacetValue(stack.current(), Facet::Place, u"Porto"_s, true));
    stack.back();
    CHECK(stack.current() == parsed(u"glass"_s));
    stack.back();
    CHECK(stack.current().isEmpty());
    CHECK_FALSE(stack.canGoBack());
    stack.forward();
    CHECK(stack.current() == parsed(u"glass"_s));
    stack.push(parsed(u"salt"_s));
    CHECK_FALSE(stack.canGoForward());
}

TEST_CASE("The same filter again is no step, and typing that was taken back leaves none")
{
    FilterStack stack;
    const QSignalSpy changed(&stack, &FilterStack::changed);
    stack.push({});
    CHECK(changed.isEmpty());
    stack.push(parsed(u"g"_s), FilterStack::Step::Typing);
    stack.push({}, FilterStack::Step::Typing);
    CHECK_FALSE(stack.canGoBack());
}

TEST_CASE("Filters are made from filters")
{
    EventFilter filter = withFacetValue({}, Facet::Place, u"Porto"_s, true);
    filter = withFacetValue(filter, Facet::Place, u"Porto"_s, true);
    CHECK(filter.facets.value(Facet::Place) == QStringList{u"Porto"_s});
    CHECK(withFacetValue(filter, Facet::Place, u"Porto"_s, false).isEmpty());

    filter = withTyped(filter, parsed(u"glass"_s));
    CHECK(filter.facets.contains(Facet::Place));
    CHECK(typedPart(filter) == parsed(u"glass"_s));
    CHECK_FALSE(withTyped(filter, {}).expression);

    FilterTerm undated;
    undated.field = FilterField::Is;
    undated.text = u"undated"_s;
    const EventFilter once = withTerm(parsed(u"a b"_s), undated);
    CHECK(withTerm(once, undated) == once);
    CHECK(searchedWords(parsed(u"glass -salt \"red lamp\" org:Huawei"_s)) == QStringList{u"glass"_s, u"red lamp"_s});
}

TEST_CASE("An organisation's filter is widened to where it is only mentioned")
{
    CHECK(withMentions(parsed(u"org:Huawei date:2020"_s), u"Huawei"_s)
          == parsed(u"(org:Huawei OR mentions:Huawei) date:2020"_s));
    const EventFilter facet = withFacetValue({}, Facet::Organization, u"Huawei"_s, true);
    CHECK_FALSE(withMentions(facet, u"Huawei"_s).facets.contains(Facet::Organization));
    CHECK(withMentions(parsed(u"glass"_s), u"Huawei"_s) == parsed(u"glass"_s));
}

TEST_CASE("Settings come back as they were put in; a layout can be forgotten")
{
    Settings settings(Settings::Kept::Nowhere);
    for (int i = 0; i < 12; ++i)
        settings.addRecentArchive(u"/a/%1.eventarium"_s.arg(i));
    settings.addRecentArchive(u"/a/5.eventarium"_s);
    CHECK(settings.recentArchives().size() == 10);
    CHECK(settings.recentArchives().front() == u"/a/5.eventarium"_s);
    settings.removeRecentArchive(u"/a/5.eventarium"_s);
    CHECK_FALSE(settings.recentArchives().contains(u"/a/5.eventarium"_s));
    settings.setQuery(u"/a/b"_s, u"org:Huawei"_s);
    CHECK(settings.query(u"/a/b"_s) == u"org:Huawei"_s);
    CHECK(settings.query(u"/a/c"_s).isEmpty());
    settings.setShown(u"filters"_s, false);
    settings.setScheme(Settings::Scheme::Dark);
    settings.forgetLayout();
    CHECK(settings.isShown(u"filters"_s));
    CHECK(settings.scheme() == Settings::Scheme::Dark);
}
