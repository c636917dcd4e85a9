// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything by keyboard, everything with a name.
#include "windowfixture.h"

#include <QAccessible>
#include <QMenu>
#include <QMenuBar>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every widget that takes the focus has an accessible name")
{
    WindowFixture f;
    f.openFew();
    QStringList unnamed;
    for (QWidget *widget : f.window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (access && access->text(QAccessible::Name).isEmpty())
            unnamed << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    CHECK(unnamed == QStringList());
}

TEST_CASE("No two actions share a shortcut, and every action stands in a menu")
{
    WindowFixture f;
    f.openFew();
    QMap<QString, QString> keys;
    QStringList twice;
    QList<QAction *> inMenus;
    for (const QMenu *menu : f.window->menuBar()->findChildren<QMenu *>())
        inMenus += menu->actions();
    QStringList homeless;
    for (QAction *action : f.actions().findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        for (const QKeySequence &sequence : action->shortcuts()) {
            const QString key = sequence.toString();
            if (keys.contains(key))
                twice << key;
            keys.insert(key, action->text());
        }
        if (!inMenus.contains(action))
            homeless << action->text();
    }
    CHECK(twice == QStringList());
    CHECK(homeless == QStringList());
}

TEST_CASE("Shortcuts reach their places")
{
    WindowFixture f;
    f.openFew();
    f.parts().table->setFocus();
    QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
    CHECK(f.parts().search->hasFocus());
    QTest::keyClicks(f.parts().search, u"expo"_s);
    QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(f.parts().search, u"fair"_s);
    CHECK(f.parts().search->query() == u"fair"_s);
    f.parts().search->clear();
    f.settle();
    QTest::keyClick(f.parts().search, Qt::Key_Down);
    CHECK(f.parts().table->hasFocus());
    QTest::keyClick(f.window.get(), Qt::Key_F9);
    CHECK_FALSE(f.parts().facets->isVisible());
    QTest::keyClick(f.window.get(), Qt::Key_F9);
    CHECK(f.parts().facets->isVisible());
    f.clickFacet(Facet::Place, u"Porto"_s);
    QTest::keyClick(f.window.get(), Qt::Key_Left, Qt::AltModifier);
    f.settle();
    CHECK(f.names().size() == 4);
}

TEST_CASE("A window without an archive offers what one can do, and disables the rest")
{
    WindowFixture f;
    f.settings.addRecentArchive(u"/somewhere.eventarium"_s); // not the first start
    f.window->start({}, {});
    CHECK(f.parts().empty->heading() == u"No archive is open"_s);
    for (const QAction *action : {f.actions().newArchive, f.actions().open, f.actions().importFolder, f.actions().quit})
        CHECK(action->isEnabled());
    for (const QAction *action : {f.actions().exportCsv, f.actions().print, f.actions().close, f.actions().check,
                                  f.actions().back, f.actions().clearFilter, f.actions().eventPrint})
        CHECK_FALSE(action->isEnabled());
}
