// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowactions.h"

#include "gui/models/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace eventarium {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    makeFile();
    makeEditAndView();
    makeGoAndEvent();
    makeCuration();
    makeRest();
}

QAction *WindowActions::add(const QString &text, const char *icon, const QKeySequence &keys, const QString &tip)
{
    auto *action = new QAction(text, this);
    if (icon)
        action->setIcon(themeIcon(QLatin1StringView(icon)));
    action->setShortcut(keys);
    action->setStatusTip(tip);
    action->setWhatsThis(tip);
    QString plain = text;
    plain.remove(u'&').remove(u"…"_s);
    action->setToolTip(keys.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, keys.toString(QKeySequence::NativeText)));
    return action;
}

QAction *WindowActions::addToggle(const QString &text, const QKeySequence &keys, const QString &tip)
{
    QAction *action = add(text, nullptr, keys, tip);
    action->setCheckable(true);
    return action;
}

void WindowActions::makeFile()
{
    newArchive = add(tr("&New Archive…"), "document-new", QKeySequence::New, tr("Make an empty archive"));
    open = add(tr("&Open Archive…"), "document-open", QKeySequence::Open, tr("Open an archive"));
    openSample = add(tr("Open &Sample Archive"), "documentinfo", {}, tr("Open a throwaway copy of the sample archive"));
    importFiles = add(tr("&Import Files…"), "document-import", Qt::CTRL | Qt::Key_I,
                      tr("Read articles from files into this archive"));
    importFolder = add(tr("Import &Folder…"), "folder-open", Qt::CTRL | Qt::SHIFT | Qt::Key_I,
                       tr("Read all articles below a folder into this archive"));
    exportCsv = add(tr("&Export…"), "document-export", Qt::CTRL | Qt::Key_E,
                    tr("Write the list that is shown to a CSV file"));
    savePdf = add(tr("Save Summary as P&DF…"), "document-export", Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                  tr("Write a summary of the list that is shown to a PDF file"));
    preview = add(tr("Print Pre&view…"), "document-print-preview", Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                  tr("Show what the summary of the list looks like on paper"));
    print = add(tr("&Print…"), "document-print", QKeySequence::Print, tr("Print a summary of the list that is shown"));
    digestPdf = add(tr("Save Digest as P&DF…"), "document-export", {},
                    tr("Write an overview of the list with charts, then the list, to a PDF file"));
    digestPreview = add(tr("Preview &Digest…"), "document-print-preview", {},
                        tr("Show what the overview of the list looks like on paper"));
    digestPrint = add(tr("P&rint Digest…"), "document-print", {}, tr("Print an overview of the list with charts"));
    close = add(tr("&Close Archive"), "document-close", QKeySequence::Close,
                tr("Close the archive and keep the window"));
    quit = add(tr("&Quit"), "application-exit", QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Close the window"));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeEditAndView()
{
    copy = add(tr("&Copy"), "edit-copy", QKeySequence::Copy, tr("Copy the selected events, or the selected text"));
    selectAll = add(tr("Select &All"), "edit-select-all", QKeySequence::SelectAll, tr("Select all events of the list"));
    find = add(tr("&Find Events"), "edit-find", QKeySequence::Find, tr("Go to the search box"));
    clearFilter = add(tr("Clear All &Filters"), "edit-clear-all", Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                      tr("Show all events again"));

    showFilters = addToggle(tr("&Filters"), Qt::Key_F9, tr("Show or hide the filter panel"));
    showDetails = addToggle(tr("&Details and Article"), Qt::Key_F8,
                            tr("Show or hide the event's details and its articles"));
    showTimeline = addToggle(tr("&Timeline"), Qt::Key_F7, tr("Show or hide the timeline above the list"));
    for (QAction *panel : {showFilters, showDetails, showTimeline})
        panel->setChecked(true);
    reload = add(tr("&Reload"), "view-refresh", Qt::Key_F5, tr("Read the list from the archive again"));
    fullScreen = addToggle(tr("F&ull Screen"), Qt::Key_F11, tr("Use the whole screen"));
    resetLayout = add(tr("Reset &Layout"), nullptr, {}, tr("Put panels and columns back to where they were at first"));
    zoomIn = add(tr("Zoom Article &In"), "zoom-in", QKeySequence::ZoomIn, tr("Larger type in the article"));
    zoomOut = add(tr("Zoom Article &Out"), "zoom-out", QKeySequence::ZoomOut, tr("Smaller type in the article"));
    zoomReset = add(tr("Article at &Normal Size"), "zoom-original", Qt::CTRL | Qt::Key_0,
                    tr("Normal type in the article"));
}

void WindowActions::makeGoAndEvent()
{
    back = add(tr("&Back"), "go-previous", Qt::ALT | Qt::Key_Left, tr("Back to the filter before"));
    forward = add(tr("&Forward"), "go-next", Qt::ALT | Qt::Key_Right, tr("Forward to the filter after"));
    previousEvent = add(tr("&Previous Event"), "go-up", Qt::CTRL | Qt::Key_Up, tr("Look at the event above"));
    nextEvent = add(tr("&Next Event"), "go-down", Qt::CTRL | Qt::Key_Down, tr("Look at the event below"));
    nextSentence = add(tr("Next &Sentence"), "go-down-search", Qt::Key_F3,
                       tr("On to the next fact or search hit in the article"));
    previousSentence = add(tr("Previous S&entence"), "go-up-search", Qt::SHIFT | Qt::Key_F3,
                           tr("Back to the fact or search hit before"));
    const std::array names = {tr("&1 Events"), tr("&2 Figures"),       tr("&3 Chart"),
                              tr("&4 People"), tr("&5 Organisations"), tr("&6 Sources")};
    for (size_t i = 0; i < names.size(); ++i)
        tabs[i] = add(names[i], nullptr, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))), tr("Show this tab"));

    seriesChart = add(tr("&Chart of Its Editions"), "office-chart-line", Qt::CTRL | Qt::Key_G,
                      tr("Attendance by edition of this event's series"));
    copySentence = add(tr("Copy &Sentence of the Figure"), "edit-copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                       tr("Copy the sentence that states this event's attendance, with its source"));
    openOriginal = add(tr("&Open Original Article"), "document-open", Qt::CTRL | Qt::Key_Return,
                       tr("Open the article's file in its own program"));
    showInFolder = add(tr("Show Article in &Folder"), "folder-open", {},
                       tr("Open the folder that the article's file is in"));
    editionsPdf = add(tr("Save Comparison as P&DF…"), "document-export", {},
                      tr("Write all editions of this event's series side by side to a PDF file"));
    editionsPreview = add(tr("Pre&view Comparison…"), "document-print-preview", {},
                          tr("Show what the comparison of the editions looks like on paper"));
    editionsPrint = add(tr("&Print Comparison…"), "document-print", {},
                        tr("Print all editions of this event's series side by side"));
    eventPreview = add(tr("Print Pre&view of This Event…"), "document-print-preview", {},
                       tr("Show what this event's sheet looks like on paper"));
    eventPrint = add(tr("&Print This Event…"), "document-print", {}, tr("Print this event's facts and sentences"));
    eventPdf = add(tr("Save This Event as P&DF…"), "document-export", {},
                   tr("Write this event's facts and sentences to a PDF file"));
}

void WindowActions::makeCuration()
{
    undo = add(tr("&Undo"), "edit-undo", QKeySequence::Undo, tr("Take back what was said of events last"));
    redo = add(tr("Re&do"), "edit-redo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z, tr("Say again what was taken back"));
    correct = add(tr("Co&rrect…"), "document-edit", Qt::Key_F2, tr("Correct a fact of the event that is looked at"));
    addFact = add(tr("&Add a Fact…"), "list-add", Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                  tr("Add what the program did not find"));
    note = add(tr("Add a &Note…"), "note", Qt::CTRL | Qt::SHIFT | Qt::Key_N, tr("Write something about the event"));
    verify = add(tr("Mark as &Verified"), "checkmark", Qt::CTRL | Qt::Key_M,
                 tr("Say that the selected events were checked and are right"));
    merge = add(tr("&Merge Events…"), "merge", Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                tr("Make one event of the selected ones"));
    notAnEvent = add(tr("Not an Even&t"), "edit-delete", Qt::CTRL | Qt::Key_Delete,
                     tr("Take what is no event out of the list"));
}

void WindowActions::makeRest()
{
    check = add(tr("&Check Archive"), "dialog-ok-apply", {}, tr("Look for damage in the archive"));
    schemeSystem = addToggle(tr("Colours of the &System"), {}, tr("Light or dark as the desktop is"));
    schemeLight = addToggle(tr("&Light Colours"), {}, tr("Dark text on a light ground"));
    schemeDark = addToggle(tr("&Dark Colours"), {}, tr("Light text on a dark ground"));
    auto *schemes = new QActionGroup(this);
    for (QAction *scheme : {schemeSystem, schemeLight, schemeDark})
        schemes->addAction(scheme);
    searchHelp = add(tr("&Search Language"), "help-contents", QKeySequence::HelpContents,
                     tr("What can be typed into the search box"));
    whatsThis = add(tr("&What's This?"), "help-whatsthis", Qt::SHIFT | Qt::Key_F1, tr("Explain a part of the window"));
    about = add(tr("&About Eventarium"), "help-about", {}, tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(tr("About &Qt"), nullptr, {}, tr("The toolkit that Eventarium is made with"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void WindowActions::fillMenus(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({newArchive, open});
    recentMenu = file->addMenu(themeIcon("document-open-recent"_L1), tr("Open &Recent"));
    file->addAction(openSample);
    file->addSeparator();
    file->addActions({importFiles, importFolder});
    file->addSeparator();
    file->addActions({exportCsv, savePdf, preview, print});
    file->addMenu(themeIcon("office-chart-bar"_L1), tr("Di&gest"))->addActions({digestPdf, digestPreview, digestPrint});
    file->addSeparator();
    file->addActions({close, quit});

    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copy, selectAll});
    edit->addSeparator();
    edit->addActions({find, clearFilter});

    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions({showFilters, showTimeline, showDetails});
    view->addSeparator();
    columnsMenu = view->addMenu(tr("&Columns"));
    sortMenu = view->addMenu(themeIcon("view-sort"_L1), tr("&Sort By"));
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomReset});
    view->addSeparator();
    view->addActions({reload, fullScreen});

    QMenu *go = bar.addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({previousEvent, nextEvent, nextSentence, previousSentence});
    go->addSeparator();
    for (QAction *tab : tabs)
        go->addAction(tab);

    eventMenu = bar.addMenu(tr("E&vent"));
    eventMenu->addActions({correct, addFact});
    useMenu = eventMenu->addMenu(themeIcon("edit-select-text"_L1), tr("&Use Selected Words As"));
    eventMenu->addActions({note, verify, merge, notAnEvent});
    eventMenu->addSeparator();
    eventMenu->addActions({seriesChart, copySentence});
    eventMenu->addSeparator();
    eventMenu->addActions({openOriginal, showInFolder});
    eventMenu->addSeparator();
    eventMenu->addActions({eventPdf, eventPreview, eventPrint});
    eventMenu->addMenu(themeIcon("view-split-left-right"_L1), tr("Co&mparison of Its Editions"))
        ->addActions({editionsPdf, editionsPreview, editionsPrint});

    bar.addMenu(tr("&Tools"))->addAction(check);
    QMenu *settings = bar.addMenu(tr("&Settings"));
    settings->addActions({schemeSystem, schemeLight, schemeDark});
    settings->addSeparator();
    settings->addAction(resetLayout);
    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({searchHelp, whatsThis});
    help->addSeparator();
    help->addActions({about, aboutQt});
}

void WindowActions::fillToolBar(QToolBar &bar)
{
    bar.addActions({back, forward});
    bar.addSeparator();
    bar.addActions({open, importFolder, exportCsv, print});
    bar.addSeparator();
}

} // namespace eventarium
