// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's actions with their texts, shortcuts and icons, and the menus and the toolbar made of them. What
// they do is connected by the window. A QObject; GUI thread.
#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QMenuBar;
class QToolBar;

namespace eventarium {

class WindowActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)

public:
    explicit WindowActions(QObject *parent);

    void fillMenus(QMenuBar &bar);
    void fillToolBar(QToolBar &bar);

    // File
    QAction *newArchive, *open, *openSample, *importFiles, *importFolder, *exportCsv, *savePdf, *preview, *print,
        *close, *quit;
    QAction *digestPdf, *digestPreview, *digestPrint;
    // Edit
    QAction *undo, *redo, *copy, *selectAll, *find, *clearFilter;
    // View
    QAction *showFilters, *showDetails, *showTimeline, *reload, *fullScreen, *resetLayout, *zoomIn, *zoomOut,
        *zoomReset;
    // Go
    QAction *back, *forward, *previousEvent, *nextEvent, *previousSentence, *nextSentence;
    QAction *tabs[6];
    // Event
    QAction *editionsPdf, *editionsPreview, *editionsPrint;
    QAction *eventPreview, *eventPrint, *eventPdf, *copySentence, *openOriginal, *showInFolder, *seriesChart;
    QAction *correct, *addFact, *note, *verify, *merge, *notAnEvent;
    // Tools, Settings, Help
    QAction *check, *schemeSystem, *schemeLight, *schemeDark, *searchHelp, *whatsThis, *about, *aboutQt;

    QMenu *recentMenu = nullptr;
    QMenu *columnsMenu = nullptr;
    QMenu *sortMenu = nullptr;
    QMenu *eventMenu = nullptr;
    QMenu *useMenu = nullptr; // what the selected words of an article are

private:
    QAction *add(const QString &text, const char *icon, const QKeySequence &keys, const QString &tip);
    QAction *addToggle(const QString &text, const QKeySequence &keys, const QString &tip);
    void makeFile();
    void makeEditAndView();
    void makeGoAndEvent();
    void makeCuration();
    void makeRest();
};

} // namespace eventarium
