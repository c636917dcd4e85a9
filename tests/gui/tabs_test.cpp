// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/models/figuremodel.h"
#include "gui/models/namemodel.h"
#include "gui/models/sourcemodel.h"
#include "gui/views/chartview.h"
#include "gui/views/figurestable.h"
#include "gui/views/namestable.h"
#include "gui/views/sourcestable.h"
#include "render/chartwidget.h"

#include <QTabBar>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("A click on a bar of the chart looks at its event")
{
    WindowFixture f;
    f.openFew();
    f.parts().tabs->setCurrentIndex(WindowParts::ChartTab);
    f.settle();
    const FigureSeries &series = f.parts().chart->series();
    REQUIRE(series.marks.size() == 3);
    CHECK(series.withoutFigure == 1);
    const auto glass = std::ranges::find_if(series.marks,
                                            [](const FigureMark &m) { return m.label.contains(u"Glass"); });
    REQUIRE(glass != series.marks.end());
    auto *chart = f.parts().chart->findChild<ChartWidget *>();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markRect(int(glass - series.marks.begin())).center().toPoint());
    f.settle();
    CHECK(f.parts().table->currentEvent() == glass->event);
    CHECK(f.parts().card->toPlainText().contains(u"Glass Summit"));
}

TEST_CASE("The chart follows the filter")
{
    WindowFixture f;
    f.openFew();
    f.parts().tabs->setCurrentIndex(WindowParts::ChartTab);
    f.type(u"place:Porto"_s);
    CHECK(f.parts().chart->series().marks.size() == 1);
}

TEST_CASE("The ledger has every claim with its sentence, and leads to it")
{
    WindowFixture f;
    f.openFew();
    f.parts().tabs->setCurrentIndex(WindowParts::FiguresTab);
    f.settle();
    REQUIRE(QTest::qWaitFor([&] { return f.parts().figureModel->isComplete(); }, 10000));
    REQUIRE(f.parts().figureModel->rowCount() == 3);
    QStringList sentences;
    for (int row = 0; row < 3; ++row)
        sentences << f.parts().figureModel->index(row, FigureModel::Sentence).data().toString();
    CHECK(sentences.join(u'|').contains(u"12500 visitors"));

    for (int row = 0; row < 3; ++row) {
        f.parts().figures->setCurrentIndex(f.parts().figureModel->index(row, 0));
        f.settle();
        CHECK(f.parts().article->currentEvidence().text == f.parts().figureModel->figureAt(row).figure.evidence.text);
        CHECK(f.parts().card->toPlainText().contains(f.parts().figureModel->figureAt(row).eventName));
    }
}

TEST_CASE("Organisations are listed with what they did, and Enter shows the events of one")
{
    WindowFixture f;
    f.openFew();
    QTest::keyClick(f.window.get(), Qt::Key_5, Qt::ControlModifier);
    f.settle();
    const NameModel &model = *f.parts().organizationModel;
    REQUIRE(model.rowCount() == 3);
    f.parts().organizations->sortByColumn(NameModel::Name, Qt::AscendingOrder);
    CHECK(model.rowAt(0).name == u"Glass Union"_s);
    CHECK(model.rowAt(0).organised == 2);
    REQUIRE(model.rowAt(1).name == u"Huawei"_s);
    CHECK(model.index(1, NameModel::TookPart).data().toString() == u"1"_s);
    CHECK(model.index(1, NameModel::Absent).data().toString() == u"–"_s);
    CHECK(f.parts().organizations->isColumnHidden(NameModel::Roles));
    f.parts().organizations->setCurrentIndex(model.index(1, 0));
    QTest::keyClick(f.parts().organizations, Qt::Key_Return);
    f.settle();
    CHECK(f.parts().tabs->currentIndex() == WindowParts::EventsTab);
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Robot Fair (5th)"_s});
    CHECK(f.chips().join(u' ').contains(u"Huawei"));
    QTest::keyClick(f.window.get(), Qt::Key_Left, Qt::AltModifier);
    f.settle();
    CHECK(f.names().size() == 4);
}

TEST_CASE("People are listed with their roles; an archive without any has an empty list")
{
    WindowFixture f;
    f.openFew();
    f.parts().tabs->setCurrentIndex(WindowParts::PeopleTab);
    f.settle();
    CHECK(f.parts().peopleModel->rowCount() == 0);
    QTest::keyClick(f.parts().people, Qt::Key_Return); // of nobody
    CHECK(f.parts().tabs->currentIndex() == WindowParts::PeopleTab);

    f.archive.add({Story(u"/articles/talk.txt"_s).event(u"Talk Forum"_s, u"2020-08-01"_s).person(u"Ada Example"_s)});
    f.actions().reload->trigger();
    f.settle();
    REQUIRE(f.parts().peopleModel->rowCount() == 1);
    CHECK(f.parts().peopleModel->index(0, NameModel::Roles).data().toString() == u"speaker"_s);
    QTest::keyClick(f.parts().people, Qt::Key_Down);
    f.parts().people->setCurrentIndex(f.parts().peopleModel->index(0, 0));
    QTest::keyClick(f.parts().people, Qt::Key_Return);
    f.settle();
    CHECK(f.names() == QStringList{u"Talk Forum"_s});
}

TEST_CASE("A long number stands whole in the ledger, at the right")
{
    WindowFixture f;
    f.archive.add({Story(u"/articles/deal.txt"_s)
                       .event(u"Deal Fair"_s, u"2020-07-03"_s)
                       .figure(1e15, FigureCategory::Money, Qualifier::MoreThan)});
    f.open(f.archive.path());
    f.parts().tabs->setCurrentIndex(WindowParts::FiguresTab);
    f.settle();
    REQUIRE(QTest::qWaitFor([&] { return f.parts().figureModel->isComplete(); }, 10000));
    const QModelIndex number = f.parts().figureModel->index(0, FigureModel::Value);
    CHECK(number.data().toString() == u"> 1,000,000,000,000,000"_s);
    CHECK(number.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    CHECK(f.parts().figures->columnWidth(FigureModel::Value)
          > f.parts().figures->fontMetrics().horizontalAdvance(number.data().toString()));
}

TEST_CASE("The sources tab lists the articles and shows one as it was imported")
{
    WindowFixture f;
    f.openFew();
    f.parts().tabs->setCurrentIndex(WindowParts::SourcesTab);
    f.settle();
    REQUIRE(f.parts().sourceModel->rowCount() == 4);
    f.parts().sources->selectRow(2);
    f.settle();
    CHECK(f.parts().article->currentArticle() == f.parts().sourceModel->sourceAt(2).id);
    CHECK_FALSE(f.actions().eventPrint->isEnabled());
}
