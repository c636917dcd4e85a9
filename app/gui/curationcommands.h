// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people say of events: correct, add, take out, verify, merge, undo; with their dialogs. Where the archive
// cannot be written to all of it is disabled and says why. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "gui/session/curationtask.h"

#include <QObject>

#include <memory>

class QMainWindow;
class QMenu;

namespace eventarium {

class ArchiveSession;
class EventDetails;
class FactDialog;
class FileCommands;
class ReaderThread;
class WindowActions;
struct WindowParts;

class CurationCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurationCommands)

public:
    CurationCommands(ArchiveSession &session, EventDetails &details, FileCommands &files, WindowParts &parts,
                     WindowActions &actions, QMainWindow &window);
    ~CurationCommands() override;

    // An empty path: no archive.
    void setArchive(const QString &path);
    // Enables what can be done with the event that is looked at and the selection.
    void update();
    bool isBusy() const;

    CurationTask &task() { return m_task; }

Q_SIGNALS:
    // The archive says something else now: whatever shows it is to be read again.
    void changed();
    // isBusy() may have become false.
    void idle();

private:
    void connectActions();
    void connectCard();
    void makeSelectionMenu();
    void correct(const std::vector<ShownFact> &facts);
    void correctOne(const ShownFact &fact);
    void chooseFact();
    void addFact();
    void useSelection(const QString &field, const QString &category);
    void openAddition(const QString &field, const QString &value, const Quotation &from);
    void note();
    void verify();
    void dismiss();
    void merge();
    void openMerge(const MergePreview &preview);
    void acted(CurationTask::Did did, const JournalEntries &entries);
    void showSteps();
    std::vector<EventId> chosenEvents() const;
    QString whyNot() const;
    QString eventName() const;

    ArchiveSession &m_session;
    EventDetails &m_details;
    FileCommands &m_files;
    WindowParts &m_parts;
    WindowActions &m_actions;
    QMainWindow &m_window;
    CurationTask m_task;
    bool m_offersUndo = false;
    std::unique_ptr<ReaderThread> m_reader; // for previews
};

} // namespace eventarium
