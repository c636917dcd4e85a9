// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which files become which articles.

#include "importfixture.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

TEST_CASE("A file that has fewer articles than before leaves none of them behind")
{
    Import import;
    import.read = [](const QString &path) -> Result<std::vector<Article>> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::NotReadable, u"no"_s, path);
        const QByteArray bytes = file.readAll();
        std::vector<Article> articles;
        for (const QByteArray &part : bytes.split('%')) {
            Article &article = articles.emplace_back();
            article.text = QString::fromUtf8(part);
            article.contentHash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
        }
        return articles;
    };
    constexpr auto ships = "name: Ship Fair\ndate: 2021-05-05\nvisitors: 70\n";
    constexpr auto trees = "name: Tree Fair\ndate: 2022-05-05\nvisitors: 80\n";
    import.write(u"all.txt"_s, QByteArray(robots) + '%' + ships + '%' + trees);
    import.write(u"alone.txt"_s, "name: Book Fair\ndate: 2019-01-01\n");
    import.write(u"alone.txt#2"_s, "name: Toy Fair\ndate: 2018-01-01\n"); // a file of that name
    CHECK(import.run().events == 5);

    import.write(u"all.txt"_s, robots);
    import.write(u"alone.txt"_s, "name: Book Fair\ndate: 2019-01-01\nvisitors: 9\n");
    const IngestReport less = import.run();
    CHECK(less.taken == 2);
    CHECK(less.events == 3);
    CHECK(problems(import.archive()).isEmpty());
    CHECK(ArchiveReader::open(import.archive())->info()->articles == 3);

    import.write(u"all.txt"_s, QByteArray(trees) + '%' + robots);
    CHECK(import.run().events == 4);
    CHECK(problems(import.archive()).isEmpty());
}

TEST_CASE("An archive in the folder that is imported is no article")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.archiveName = u"articles/news.db"_s;
    CHECK(import.run().files == 1);
    import.write(u"news.db-lock"_s, "program 12 on host\n"); // of one that was killed
    import.write(u"news.db-notes.txt"_s, "Nothing happened.\n");
    const IngestReport again = import.run();
    CHECK(again.files == 2);
    CHECK(again.taken == 1);
    CHECK(again.failed.empty());
    // Named outright it is told what is wrong with it.
    import.paths = {import.archive()};
    CHECK(import.run().failed.size() == 1);
}
