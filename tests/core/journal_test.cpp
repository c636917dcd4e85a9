// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

JournalEntry entry(const QString &uid, int second, JournalEntry::Kind kind = JournalEntry::Kind::Verify)
{
    JournalEntry made;
    made.uid = uid;
    made.made = u"2026-01-01T00:00:%1.000Z"_s.arg(second, 2, 10, QLatin1Char('0'));
    made.author = u"Ada"_s;
    made.kind = kind;
    made.event.name = u"Robot Forum"_s;
    return made;
}

JournalEntry undo(const QString &uid, int second, const QString &undone)
{
    JournalEntry made = entry(uid, second, JournalEntry::Kind::Undo);
    made.event = {};
    made.undone = undone;
    return made;
}

QString uids(const JournalEntries &entries)
{
    QString all;
    for (const JournalEntry &each : effectiveEntries(entries))
        all += each.uid;
    return all;
}

} // namespace

TEST_CASE("An entry is read back from its line as it was")
{
    JournalEntry merge = entry(u"m"_s, 1, JournalEntry::Kind::Merge);
    merge.event.edition = 19;
    merge.event.year = 2020;
    merge.event.start = PartialDate::fromIso(u"2020-07-23");
    merge.event.articles = {{u"00ff"_s, u"/a \"quoted\".txt"_s}};
    merge.other.name = u"机器人论坛\n2"_s;
    merge.other.published = 2021;
    merge.note = u"by telephone"_s;
    JournalEntry set = entry(u"s"_s, 2, JournalEntry::Kind::Set);
    set.fact = {u"city"_s, u""_s, u"a sentence"_s, u"00ff"_s};
    set.reason = JournalEntry::Reason::ArticleWrong;
    JournalEntry alias = entry(u"a"_s, 5, JournalEntry::Kind::Alias);
    alias.event = {};
    alias.alias = {NameAlias::Kind::Series, u"Robot Forum"_s, u"RF"_s};
    for (const JournalEntry &each : {merge, set, alias, undo(u"u"_s, 3, u"m"_s), entry(u"v"_s, 4)}) {
        const QByteArray line = journalLine(each);
        CHECK_FALSE(line.contains('\n'));
        const auto read = journalEntry(line);
        REQUIRE(read);
        CHECK(*read == each);
    }
}

TEST_CASE("What is no entry is refused with a reason")
{
    const QByteArray good = journalLine(entry(u"a"_s, 1));
    REQUIRE(journalEntry(good));
    const auto kindOf = [](const QByteArray &line) {
        const auto read = journalEntry(line);
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().message.isEmpty());
        return read.error().kind;
    };
    for (const QByteArray &line :
         {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{}"), good.left(30),
          QByteArray(good).replace("\"verify\"", "\"delete\""),
          QByteArray(good).replace("\"version\":1", "\"version\":\"1\""), QByteArray(good).replace("Robot Forum", ""),
          QByteArray(good).replace("2026-01-01", "yesterday"), QByteArray(good).replace("\"uid\":\"a\"", "\"uid\":7"),
          QByteArray("{\"a\":").repeated(5000)})
        CHECK(kindOf(line) == Error::Kind::InvalidInput);
    CHECK(kindOf(QByteArray(good).replace("\"version\":1", "\"version\":2")) == Error::Kind::NewerVersion);
    CHECK(kindOf(good + QByteArray(longestJournalLine, ' ')) == Error::Kind::TooLarge);
}

TEST_CASE("What is undone no longer counts, unless that is undone")
{
    const JournalEntry a = entry(u"a"_s, 1);
    const JournalEntry b = entry(u"b"_s, 2);
    const JournalEntry u = undo(u"u"_s, 3, u"a"_s);
    CHECK(uids({a, b}) == u"ab");
    CHECK(uids({a, b, u}) == u"b");
    CHECK(uids({a, b, u, undo(u"v"_s, 4, u"u"_s)}) == u"ab");
    CHECK(uids({u, b, a}) == u"b");
    CHECK(uids({a, b, a, b}) == u"ab");
    CHECK(uids({a, undo(u"x"_s, 3, u"not there"_s)}) == u"a");
}
