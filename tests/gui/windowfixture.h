// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window over an archive of a few events, with settings of its own, for the life of this. It waits for
// what the window itself says, never for time.
#pragma once

#include "gui/filecommands.h"
#include "gui/mainwindow.h"
#include "gui/models/eventmodel.h"
#include "gui/session/archivesession.h"
#include "gui/session/settings.h"
#include "gui/translations.h"
#include "gui/views/articleview.h"
#include "gui/views/chipbar.h"
#include "gui/views/emptystate.h"
#include "gui/views/eventcard.h"
#include "gui/views/eventtable.h"
#include "gui/views/facetpanel.h"
#include "gui/views/messagebar.h"
#include "gui/views/searchbox.h"
#include "gui/views/timelinestrip.h"
#include "support/archivefixture.h"
#include "support/print.h"

#include <QSignalSpy>
#include <QTest>

namespace eventarium::test {

// Four events of three years, one without a date; two organisations.
inline std::vector<Story> fewStories()
{
    using namespace Qt::StringLiterals;
    return {
        Story(u"/articles/robots.txt"_s)
            .title(u"Robots meet in Berlin"_s)
            .published(u"2020-07-06"_s)
            .event(u"Robot Fair"_s, u"2020-07-03"_s, u"2020-07-05"_s, 5)
            .place(u"Berlin"_s)
            .organizer(u"Robot Guild"_s)
            .participant(u"Huawei"_s)
            .topic(u"robots"_s)
            .figure(12500),
        Story(u"/articles/glass.txt"_s)
            .title(u"Glass makers gather"_s)
            .published(u"2021-05-12"_s)
            .event(u"Glass Summit"_s, u"2021-05-10"_s, u"2021-05-11"_s)
            .place(u"Porto"_s)
            .organizer(u"Glass Union"_s)
            .topic(u"glass"_s)
            .figure(800),
        Story(u"/articles/salt.txt"_s)
            .title(u"Salt week ends"_s)
            .published(u"2022-09-20"_s)
            .event(u"Salt Week"_s, u"2022-09-12"_s, u"2022-09-18"_s)
            .place(u"Berlin"_s)
            .organizer(u"Huawei"_s)
            .topic(u"salt"_s),
        Story(u"/articles/paper.txt"_s)
            .title(u"Paper forum to come"_s)
            .event(u"Paper Forum"_s)
            .organizer(u"Glass Union"_s)
            .topic(u"paper"_s)
            .figure(90),
    };
}

class WindowFixture
{
public:
    ArchiveFixture archive;
    Settings settings{Settings::Kept::Nowhere};
    ArchiveSession session;
    std::unique_ptr<MainWindow> window;

    WindowFixture()
    {
        static const bool translated = (installTranslations(), true);
        Q_UNUSED(translated)
        settings.setLastFolder(archive.folder());
        makeWindow();
    }
    void makeWindow()
    {
        window.reset();
        window = std::make_unique<MainWindow>(session, settings);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }
    // With the few events above, settled.
    void openFew()
    {
        archive.add(fewStories());
        open(archive.path());
    }
    void open(const QString &path)
    {
        window->start(path, {});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return window->isSettled(); }, 30000));
        QCoreApplication::processEvents();
    }

    WindowParts &parts() { return window->parts(); }
    WindowActions &actions() { return window->actions(); }
    QString cell(int row, EventColumn column) { return parts().eventModel->index(row, int(column)).data().toString(); }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < parts().eventModel->rowCount(); ++row)
            all << cell(row, EventColumn::Event);
        return all;
    }
    void type(const QString &query)
    {
        parts().search->setFocus();
        for (const QChar c : query)
            QTest::keyClick(parts().search, c.toLatin1());
        settle();
    }
    void clickFacet(Facet facet, const QString &value)
    {
        auto *tree = parts().facets->findChild<QTreeView *>();
        const FacetModel &model = parts().facets->model();
        const QModelIndex section = model.facetIndex(facet);
        for (int row = 0; row < model.rowCount(section); ++row) {
            const QModelIndex index = model.index(row, 0, section);
            if (index.data(FacetModel::ValueRole).toString() != value || index.data(FacetModel::MoreRole).toBool())
                continue;
            tree->expand(section);
            tree->scrollTo(index);
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
            settle();
            return;
        }
        FAIL("no such facet value: " << value.toStdString());
    }
    QStringList chips()
    {
        QStringList all;
        for (const Chip *chip : parts().chips->findChildren<Chip *>()) {
            if (chip->isVisible())
                all << chip->text();
        }
        return all;
    }
    Chip *chip(const QString &part)
    {
        for (Chip *chip : parts().chips->findChildren<Chip *>()) {
            if (chip->isVisible() && chip->text().contains(part))
                return chip;
        }
        FAIL("no such chip: " << part.toStdString());
        return nullptr;
    }
};

} // namespace eventarium::test
