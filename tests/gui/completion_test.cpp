// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/views/searchcompleter.h"

#include <QApplication>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("Fields are completed, then the values that the archive has")
{
    WindowFixture f;
    f.openFew();
    SearchBox *box = f.parts().search;
    SearchCompleter &completer = box->completer();
    box->setFocus();
    QTest::keyClicks(box, u"or"_s);
    CHECK(completer.offered() == QStringList{u"org:"_s, u"organiser:"_s});
    QTest::keyClicks(box, u"ganiser:gl"_s);
    REQUIRE(QTest::qWaitFor([&] { return completer.offered() == QStringList{u"Glass Union"_s}; }, 10000));
    REQUIRE(completer.isShown());
    QWidget *popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(box->query() == u"organiser:\"Glass Union\" "_s);
    CHECK_FALSE(completer.isShown());
    f.settle();
    CHECK(f.names() == QStringList{u"Glass Summit"_s, u"Paper Forum"_s});
}

TEST_CASE("Completion neither invents values nor keeps Enter from searching")
{
    WindowFixture f;
    f.openFew();
    SearchBox *box = f.parts().search;
    box->setFocus();
    QTest::keyClicks(box, u"place:zz"_s);
    f.settle();
    CHECK_FALSE(box->completer().isShown());
    box->clear();
    QTest::keyClicks(box, u"is:un"_s);
    CHECK(box->completer().offered() == QStringList{u"undated"_s});
    QTest::keyClick(box, Qt::Key_Escape);
    CHECK_FALSE(box->completer().isShown());
    CHECK(box->query() == u"is:un"_s);
    QTest::keyClicks(box, u"dated"_s);
    QTest::keyClick(box, Qt::Key_Return);
    f.settle();
    CHECK(f.names() == QStringList{u"Paper Forum"_s});
}
