// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/viewcommands.h"

#include "gui/dialogs/searchhelp.h"
#include "gui/models/eventmodel.h"
#include "gui/models/icons.h"
#include "gui/session/filterstack.h"
#include "gui/views/articleview.h"
#include "gui/views/eventtable.h"
#include "gui/views/facetpanel.h"
#include "gui/views/searchbox.h"
#include "gui/views/timelinestrip.h"
#include "gui/windowactions.h"
#include "gui/windowparts.h"
#include "query/querylanguage.h"

#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStyleHints>
#include <QTabBar>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace eventarium {

ViewCommands::ViewCommands(Settings &settings, FilterStack &filters, WindowParts &parts, WindowActions &actions,
                           QMainWindow &window)
    : QObject(&window)
    , m_settings(settings)
    , m_filters(filters)
    , m_parts(parts)
    , m_actions(actions)
    , m_window(window)
{
    connectView();
    connectGo();
    connectSettingsAndHelp();
    applyScheme(settings.scheme());
}

void ViewCommands::connectView()
{
    WindowActions &a = m_actions;
    connect(a.find, &QAction::triggered, m_parts.search, [this] {
        m_parts.search->setFocus(Qt::ShortcutFocusReason);
        m_parts.search->selectAll();
    });
    connect(a.selectAll, &QAction::triggered, m_parts.table, &QTableView::selectAll);
    connect(a.fullScreen, &QAction::toggled, this,
            [this](bool on) { m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(a.zoomIn, &QAction::triggered, m_parts.article, &ArticleView::zoomIn);
    connect(a.zoomOut, &QAction::triggered, m_parts.article, &ArticleView::zoomOut);
    connect(a.zoomReset, &QAction::triggered, m_parts.article, &ArticleView::resetZoom);
    const auto panel = [this](QAction *action, QWidget *part, const QString &name) {
        connect(action, &QAction::toggled, part, &QWidget::setVisible);
        connect(action, &QAction::toggled, this, [this, name](bool on) { m_settings.setShown(name, on); });
    };
    panel(a.showFilters, m_parts.facets, u"filters"_s);
    panel(a.showDetails, m_parts.details, u"details"_s);
    panel(a.showTimeline, m_parts.timeline, u"timeline"_s);
    connect(a.columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_actions.columnsMenu->clear();
        m_parts.table->fillColumnMenu(m_actions.columnsMenu);
    });
    connect(a.sortMenu, &QMenu::aboutToShow, this, &ViewCommands::fillSortMenu);
}

void ViewCommands::fillSortMenu()
{
    QMenu *menu = m_actions.sortMenu;
    menu->clear();
    auto *keys = new QActionGroup(menu);
    for (int i = 0; i < eventColumnCount; ++i) {
        const auto key = columnOrder(EventColumn(i));
        if (!key)
            continue;
        QAction *action = menu->addAction(columnTitle(EventColumn(i)));
        action->setCheckable(true);
        action->setChecked(*key == m_order.key);
        action->setActionGroup(keys);
        connect(action, &QAction::triggered, this, [this, key = *key, column = EventColumn(i)] {
            Q_EMIT orderWanted({key, sortsDescendingFirst(column)});
        });
    }
    menu->addSeparator();
    auto *directions = new QActionGroup(menu);
    for (const bool descending : {false, true}) {
        QAction *action = menu->addAction(descending ? tr("Descending") : tr("Ascending"));
        action->setCheckable(true);
        action->setChecked(m_order.descending == descending);
        action->setActionGroup(directions);
        connect(action, &QAction::triggered, this,
                [this, descending] { Q_EMIT orderWanted({m_order.key, descending}); });
    }
}

void ViewCommands::connectGo()
{
    WindowActions &a = m_actions;
    connect(a.back, &QAction::triggered, &m_filters, &FilterStack::back);
    connect(a.forward, &QAction::triggered, &m_filters, &FilterStack::forward);
    const auto step = [this](int by) {
        const EventModel &model = *m_parts.eventModel;
        m_parts.table->lookAt(model.idAt(model.rowOf(m_parts.table->currentEvent()) + by));
    };
    connect(a.previousEvent, &QAction::triggered, this, [step] { step(-1); });
    connect(a.nextEvent, &QAction::triggered, this, [step] { step(1); });
    connect(a.nextSentence, &QAction::triggered, m_parts.article, &ArticleView::nextEvidence);
    connect(a.previousSentence, &QAction::triggered, m_parts.article, &ArticleView::previousEvidence);
    for (int i = 0; i < int(std::size(a.tabs)); ++i)
        connect(a.tabs[i], &QAction::triggered, m_parts.tabs, [this, i] { m_parts.tabs->setCurrentIndex(i); });
}

void ViewCommands::connectSettingsAndHelp()
{
    WindowActions &a = m_actions;
    const auto scheme = [this](QAction *action, Settings::Scheme wanted) {
        connect(action, &QAction::triggered, this, [this, wanted] {
            m_settings.setScheme(wanted);
            applyScheme(wanted);
        });
    };
    scheme(a.schemeSystem, Settings::Scheme::System);
    scheme(a.schemeLight, Settings::Scheme::Light);
    scheme(a.schemeDark, Settings::Scheme::Dark);
    connect(a.resetLayout, &QAction::triggered, this, [this] {
        m_settings.forgetLayout();
        m_parts.resetSizes();
        m_parts.table->resetColumns();
        restoreLayout();
    });
    connect(a.searchHelp, &QAction::triggered, this, &ViewCommands::showSearchHelp);
    connect(a.whatsThis, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    connect(a.about, &QAction::triggered, this, &ViewCommands::about);
    connect(a.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void ViewCommands::applyScheme(Settings::Scheme scheme)
{
    QAction *action = scheme == Settings::Scheme::Light  ? m_actions.schemeLight
                      : scheme == Settings::Scheme::Dark ? m_actions.schemeDark
                                                         : m_actions.schemeSystem;
    action->setChecked(true);
    applyColors(scheme == Settings::Scheme::Light  ? Qt::ColorScheme::Light
                : scheme == Settings::Scheme::Dark ? Qt::ColorScheme::Dark
                                                   : Qt::ColorScheme::Unknown);
}

void ViewCommands::showSearchHelp()
{
    auto *help = new SearchHelp(&m_window);
    help->setAttribute(Qt::WA_DeleteOnClose);
    connect(help, &SearchHelp::queryWanted, this,
            [this](const QString &query) { m_filters.push(parseQuery(query).filter); });
    help->show();
}

void ViewCommands::about()
{
    QMessageBox::about(&m_window, tr("About Eventarium"),
                       tr("<h3>Eventarium %1</h3>"
                          "<p>Browse what articles and press releases say about events: what took place, when, where, "
                          "who came, how many, "
                          "and which sentence says so.</p>"
                          "<p>With Qt %2. Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QStringLiteral(EVENTARIUM_VERSION), QString::fromLatin1(qVersion())));
}

void ViewCommands::restoreLayout()
{
    m_window.restoreGeometry(m_settings.geometry());
    m_parts.columns->restoreState(m_settings.splitter(u"columns"_s));
    m_parts.details->restoreState(m_settings.splitter(u"details"_s));
    m_actions.showFilters->setChecked(m_settings.isShown(u"filters"_s));
    m_actions.showDetails->setChecked(m_settings.isShown(u"details"_s));
    m_actions.showTimeline->setChecked(m_settings.isShown(u"timeline"_s));
    m_parts.tabs->setCurrentIndex(m_settings.tab());
}

void ViewCommands::saveLayout()
{
    m_settings.setGeometry(m_window.saveGeometry());
    m_settings.setSplitter(u"columns"_s, m_parts.columns->saveState());
    m_settings.setSplitter(u"details"_s, m_parts.details->saveState());
    m_settings.setTab(m_parts.tabs->currentIndex());
}

} // namespace eventarium
