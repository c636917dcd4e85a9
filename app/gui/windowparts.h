// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that stands in the window, and where: made once, laid out as product.md has it, not connected. The
// widgets belong to the window; a struct of the window's lifetime; GUI thread.
#pragma once

class QLabel;
class QMainWindow;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QString;
class QTabBar;
class QToolBar;
class QToolButton;

namespace eventarium {

class ArticleView;
class ChartView;
class ChipBar;
class EmptyState;
class EventCard;
class EventModel;
class EventTable;
class FacetPanel;
class FigureModel;
class FiguresTable;
class MessageBar;
class NameModel;
class NamesTable;
class SearchBox;
class SourceModel;
class SourcesTable;
class TimelineStrip;
class WindowActions;

struct WindowParts
{
    enum Tab { EventsTab, FiguresTab, ChartTab, PeopleTab, OrganizationsTab, SourcesTab };

    // Puts all into the window.
    WindowParts(QMainWindow &window, WindowActions &actions);

    void resetSizes();
    // Whatever fetches for itself does so from there; an empty path: no archive.
    void setArchive(const QString &path);

    EventModel *eventModel;
    FigureModel *figureModel;
    NameModel *peopleModel;
    NameModel *organizationModel;
    SourceModel *sourceModel;

    QToolBar *toolBar;
    SearchBox *search;
    MessageBar *messages;
    ChipBar *chips;
    FacetPanel *facets;
    QTabBar *tabs;
    TimelineStrip *timeline;
    QStackedWidget *pages; // one a tab
    QStackedWidget *list; // the table, or what stands in its place
    EventTable *table;
    EmptyState *empty;
    FiguresTable *figures;
    ChartView *chart;
    NamesTable *people;
    NamesTable *organizations;
    SourcesTable *sources;
    EventCard *card;
    ArticleView *article;
    QSplitter *columns; // facets | list | details
    QSplitter *details; // card over article

    QLabel *status; // the selection
    QLabel *jobText;
    QProgressBar *jobBar;
    QToolButton *jobCancel;

private:
    void makeToolBar(QMainWindow &window, WindowActions &actions);
    void makeMiddle(WindowActions &actions);
    void makeStatusBar(QMainWindow &window);
};

} // namespace eventarium
