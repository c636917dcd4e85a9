// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says things about events: one act after another, on a worker, each a commit of its own that can be taken back by
// its name, also in a later session. A QObject; GUI thread; destroying it waits for the act in work.
#pragma once

#include "gui/session/correction.h"

#include <QObject>

#include <deque>
#include <thread>

namespace eventarium {

class CurationTask final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurationTask)

public:
    static constexpr size_t mostSteps = 100; // that are offered for undoing

    enum class Did { Done, Undone, Redone };

    explicit CurationTask(QObject *parent = nullptr);
    ~CurationTask() override;

    // Reads what can be undone; an empty path: no archive.
    void setArchive(const QString &path);
    void act(CurationAct act);
    void undo(); // nothing where there is nothing to undo
    void redo();

    bool isBusy() const { return m_running || !m_jobs.empty(); }
    // What undo() and redo() are about; empty: nothing.
    JournalEntries undoable() const { return m_steps.empty() ? JournalEntries() : m_steps.back(); }
    JournalEntries redoable() const { return m_undone.empty() ? JournalEntries() : m_undone.back().entries; }

Q_SIGNALS:
    void acted(eventarium::CurationTask::Did did, const eventarium::JournalEntries &entries);
    void failed(const eventarium::Error &error);
    // What can be undone or redone, or isBusy(), may be another.
    void stepsChanged();

private:
    struct Undone
    {
        JournalEntries entries; // that were undone
        QStringList undos; // uids of the entries that did it
    };
    struct Outcome
    {
        JournalEntries added;
        std::vector<JournalEntries> steps; // that count, oldest first
    };
    struct Job
    {
        CurationAct act{}; // none: only reads
        Did did = Did::Done;
        JournalEntries about{}; // of an undo or redo
        QString archive{};
    };

    static Result<Outcome> run(const QString &archive, const CurationAct &act, Did did);
    static std::vector<JournalEntries> stepsOf(JournalEntries journal);
    void enqueue(Job job);
    void next();
    void finish(const Job &job, Result<Outcome> outcome);

    QString m_archive;
    std::deque<Job> m_jobs;
    bool m_running = false;
    std::vector<JournalEntries> m_steps;
    std::vector<Undone> m_undone;
    std::jthread m_thread; // last: joined before the rest is gone
};

} // namespace eventarium
