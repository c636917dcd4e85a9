// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/models/figuremodel.h"
#include "gui/models/sourcemodel.h"
#include "gui/views/chartview.h"
#include "gui/views/figurestable.h"
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
