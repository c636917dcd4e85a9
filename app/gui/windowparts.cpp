// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowparts.h"

#include "gui/models/eventmodel.h"
#include "gui/models/figuremodel.h"
#include "gui/models/icons.h"
#include "gui/models/namemodel.h"
#include "gui/models/sourcemodel.h"
#include "gui/views/articleview.h"
#include "gui/views/chartview.h"
#include "gui/views/chipbar.h"
#include "gui/views/emptystate.h"
#include "gui/views/eventcard.h"
#include "gui/views/eventtable.h"
#include "gui/views/facetpanel.h"
#include "gui/views/figurestable.h"
#include "gui/views/messagebar.h"
#include "gui/views/namestable.h"
#include "gui/views/searchbox.h"
#include "gui/views/searchcompleter.h"
#include "gui/views/sourcestable.h"
#include "gui/views/timelinestrip.h"
#include "gui/windowactions.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WindowParts)
};

constexpr int facetWidth = 208;
constexpr int detailsWidth = 440;
constexpr int cardHeight = 300;

QVBoxLayout *column(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

WindowParts::WindowParts(QMainWindow &window, WindowActions &actions)
    : eventModel(new EventModel(&window))
    , figureModel(new FigureModel(&window))
    , peopleModel(new NameModel(ArchiveReader::Names::People, &window))
    , organizationModel(new NameModel(ArchiveReader::Names::Organizations, &window))
    , sourceModel(new SourceModel(&window))
{
    actions.fillMenus(*window.menuBar());
    makeToolBar(window, actions);
    messages = new MessageBar(&window);
    chips = new ChipBar(&window);
    facets = new FacetPanel(&window);
    card = new EventCard(&window);
    article = new ArticleView(&window);
    makeMiddle(actions);
    details = new QSplitter(Qt::Vertical, &window);
    details->addWidget(card);
    details->addWidget(article);
    details->setStretchFactor(0, 0);
    details->setStretchFactor(1, 1);
    columns->insertWidget(0, facets);
    columns->addWidget(details);
    for (int i = 0; i < columns->count(); ++i) {
        columns->setStretchFactor(i, i == 1 ? 1 : 0);
        columns->setCollapsible(i, false);
    }
    details->setChildrenCollapsible(false);

    auto *centre = new QWidget(&window);
    QVBoxLayout *layout = column(centre);
    layout->addWidget(messages);
    layout->addWidget(chips);
    layout->addWidget(columns, 1);
    window.setCentralWidget(centre);
    makeStatusBar(window);
    resetSizes();

    // Tab goes as one reads.
    QWidget::setTabOrder(search, chips);
    QWidget::setTabOrder(chips, facets);
    QWidget::setTabOrder(facets, tabs);
    QWidget::setTabOrder(tabs, timeline);
    QWidget::setTabOrder(timeline, table);
    QWidget::setTabOrder(table, card);
    QWidget::setTabOrder(card, article);
}

void WindowParts::makeToolBar(QMainWindow &window, WindowActions &actions)
{
    toolBar = window.addToolBar(Texts::tr("Main Toolbar"));
    toolBar->setObjectName("mainToolBar"_L1);
    toolBar->setMovable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar->setIconSize(QSize(18, 18));
    actions.fillToolBar(*toolBar);
    search = new SearchBox(toolBar);
    toolBar->addWidget(search);
}

void WindowParts::makeMiddle(WindowActions &actions)
{
    columns = new QSplitter(Qt::Horizontal);
    auto *middle = new QWidget(columns);
    tabs = new QTabBar(middle);
    tabs->setObjectName("tabs"_L1);
    tabs->setAccessibleName(Texts::tr("Views of the list"));
    tabs->setDocumentMode(true);
    tabs->setExpanding(false);
    tabs->setDrawBase(true);
    for (QAction *tab : actions.tabs)
        tabs->addTab(tab->text().mid(3)); // without the mnemonic "&1 "
    timeline = new TimelineStrip(middle);
    table = new EventTable(middle);
    table->setEvents(eventModel);
    empty = new EmptyState(middle);
    list = new QStackedWidget(middle);
    list->addWidget(table);
    list->addWidget(empty);
    figures = new FiguresTable(*figureModel, middle);
    chart = new ChartView(middle);
    people = new NamesTable(*peopleModel, Texts::tr("People"), middle);
    organizations = new NamesTable(*organizationModel, Texts::tr("Organisations"), middle);
    sources = new SourcesTable(*sourceModel, middle);
    pages = new QStackedWidget(middle);
    for (QWidget *page : std::initializer_list<QWidget *>{list, figures, chart, people, organizations, sources})
        pages->addWidget(page);
    QVBoxLayout *layout = column(middle);
    layout->addWidget(tabs);
    layout->addWidget(timeline);
    layout->addWidget(pages, 1);
    middle->setMinimumWidth(320);
    columns->addWidget(middle);
    QObject::connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
}

void WindowParts::makeStatusBar(QMainWindow &window)
{
    QStatusBar *bar = window.statusBar();
    bar->setSizeGripEnabled(false);
    status = new QLabel(bar);
    status->setObjectName("selectionStatus"_L1);
    status->setAccessibleName(Texts::tr("Selection"));
    status->setContentsMargins(8, 0, 0, 0);
    jobText = new QLabel(bar);
    jobText->setObjectName("jobText"_L1);
    jobBar = new QProgressBar(bar);
    jobBar->setAccessibleName(Texts::tr("Progress of the running job"));
    jobBar->setFixedWidth(140);
    jobBar->setMaximumHeight(14);
    jobBar->setTextVisible(false);
    jobCancel = new QToolButton(bar);
    jobCancel->setAutoRaise(true);
    jobCancel->setIcon(themeIcon("process-stop"_L1));
    jobCancel->setToolTip(Texts::tr("Cancel the running job"));
    jobCancel->setAccessibleName(jobCancel->toolTip());
    bar->addWidget(status, 1);
    bar->addPermanentWidget(jobText);
    bar->addPermanentWidget(jobBar);
    bar->addPermanentWidget(jobCancel);
    for (QWidget *widget : std::initializer_list<QWidget *>{jobText, jobBar, jobCancel})
        widget->hide();
}

void WindowParts::setArchive(const QString &path)
{
    eventModel->setArchive(path);
    search->completer().setArchive(path);
}

void WindowParts::resetSizes()
{
    columns->setSizes({facetWidth, 632, detailsWidth});
    details->setSizes({cardHeight, 384});
}

} // namespace eventarium
