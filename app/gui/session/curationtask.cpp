// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/curationtask.h"

#include "ingest/curator.h"
#include "store/archivereader.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <pwd.h>
#include <ranges>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr auto undoPrefix = "undo:"_L1;

QString account()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

// Entries of one act share the part before the slash.
QString actOf(const JournalEntry &entry)
{
    return entry.uid.section(u'/', 0, 0);
}

// Takes entries back.
CurationAct undoingOf(const QStringList &uids)
{
    return [uids](const ArchiveReader &) -> Result<JournalEntries> {
        JournalEntries entries;
        for (const QString &uid : uids) {
            entries.emplace_back().kind = JournalEntry::Kind::Undo;
            entries.back().undone = uid;
        }
        return entries;
    };
}

QStringList uidsOf(const JournalEntries &entries)
{
    QStringList uids;
    for (const JournalEntry &entry : entries)
        uids += entry.uid;
    return uids;
}

} // namespace

CurationTask::CurationTask(QObject *parent)
    : QObject(parent)
{
}

// What was said and waits for its turn is written before the window goes.
CurationTask::~CurationTask()
{
    if (m_thread.joinable())
        m_thread.join();
    for (const Job &job : m_jobs) {
        if (job.act)
            run(job.archive, job.act, job.did);
    }
}

void CurationTask::setArchive(const QString &path)
{
    std::erase_if(m_jobs, [](const Job &job) { return !job.act; });
    m_archive = path;
    m_steps.clear();
    m_undone.clear();
    if (!path.isEmpty())
        enqueue({});
    Q_EMIT stepsChanged();
}

void CurationTask::act(CurationAct act)
{
    enqueue({std::move(act), Did::Done, {}, {}});
}

void CurationTask::undo()
{
    if (isBusy() || m_steps.empty())
        return; // what is undone must be what was read
    enqueue({undoingOf(uidsOf(m_steps.back())), Did::Undone, m_steps.back(), {}});
}

void CurationTask::redo()
{
    if (isBusy() || m_undone.empty())
        return;
    enqueue({undoingOf(m_undone.back().undos), Did::Redone, m_undone.back().entries, {}});
}

void CurationTask::enqueue(Job job)
{
    if (m_archive.isEmpty())
        return;
    job.archive = m_archive;
    m_jobs.push_back(std::move(job));
    next();
}

void CurationTask::next()
{
    if (m_running || m_jobs.empty())
        return;
    m_running = true;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_thread = std::jthread([this, archive = job.archive, job] {
        auto outcome = run(archive, job.act, job.did);
        QMetaObject::invokeMethod(
            this,
            [this, archive, job, outcome = std::move(outcome)]() mutable {
                m_running = false;
                if (archive == m_archive)
                    finish(job, std::move(outcome));
                next();
            },
            Qt::QueuedConnection);
    });
    Q_EMIT stepsChanged();
}

Result<CurationTask::Outcome> CurationTask::run(const QString &archive, const CurationAct &act, Did did)
{
    const auto reader = ArchiveReader::open(archive);
    if (!reader)
        return std::unexpected(reader.error());
    Outcome outcome;
    if (act) {
        auto entries = act(*reader);
        if (!entries)
            return std::unexpected(entries.error());
        const QString uid = (did == Did::Done ? QString() : QString(undoPrefix))
                            + QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (size_t i = 0; i < entries->size(); ++i) {
            (*entries)[i].uid = uid + u'/' + QString::number(i + 1);
            (*entries)[i].author = account();
        }
        outcome.added = *entries;
        if (auto added = addEntries(archive, std::move(*entries)); !added)
            return std::unexpected(added.error());
    }
    auto journal = reader->journal();
    if (!journal)
        return std::unexpected(journal.error());
    outcome.steps = stepsOf(std::move(*journal));
    return outcome;
}

// Acts whose entries count, also those that took back what a person had said; not what the menu undid.
std::vector<JournalEntries> CurationTask::stepsOf(JournalEntries journal)
{
    std::ranges::stable_sort(journal, {}, [](const JournalEntry &entry) { return std::tie(entry.made, entry.uid); });
    QSet<QString> undone;
    JournalEntries kept;
    for (JournalEntry &entry : std::views::reverse(journal)) {
        const bool undoes = entry.kind == JournalEntry::Kind::Undo;
        if (undone.contains(entry.uid))
            continue;
        if (undoes)
            undone.insert(entry.undone);
        if (!undoes || (entry.uid.contains(u'/') && !entry.uid.startsWith(undoPrefix)))
            kept.push_back(std::move(entry));
    }
    std::vector<JournalEntries> steps;
    for (JournalEntry &entry : std::views::reverse(kept)) {
        if (steps.empty() || actOf(steps.back().front()) != actOf(entry))
            steps.emplace_back();
        steps.back().push_back(std::move(entry));
    }
    if (steps.size() > mostSteps)
        steps.erase(steps.begin(), steps.end() - qsizetype(mostSteps));
    return steps;
}

void CurationTask::finish(const Job &job, Result<Outcome> outcome)
{
    if (!outcome) {
        Q_EMIT stepsChanged();
        Q_EMIT failed(outcome.error());
        return;
    }
    m_steps = std::move(outcome->steps);
    if (job.act && job.did == Did::Done)
        m_undone.clear();
    else if (job.did == Did::Undone)
        m_undone.push_back({job.about, uidsOf(outcome->added)});
    else if (job.did == Did::Redone && !m_undone.empty())
        m_undone.pop_back();
    Q_EMIT stepsChanged();
    if (job.act)
        Q_EMIT acted(job.did, job.did == Did::Done ? outcome->added : job.about);
}

} // namespace eventarium
