// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/importjob.h"

#include "ingest/curator.h"
#include "ingest/filework.h"
#include "ingest/orderedpipeline.h"
#include "reader/filescanner.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"
#include "store/backup.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qint64 progressInterval = 200; // milliseconds
constexpr qint64 batchBytes = 32 * 1024 * 1024;
constexpr size_t aheadPerThread = 32;
constexpr int maximumThreads = 64; // more would only wait for the one writer

Result<ArchiveWriter> openOrCreate(const QString &path)
{
    return QFileInfo::exists(path) ? ArchiveWriter::open(path) : ArchiveWriter::create(path);
}

// An archive in the folder that is imported, by whatever name, is no article, nor is what lies beside it. Who
// names it outright is told so by the reader.
void leaveOutArchive(const IngestPlan &plan, std::vector<ScannedFile> &files)
{
    const QString archive = QFileInfo(plan.archive).canonicalFilePath();
    if (archive.isEmpty())
        return;
    QStringList own;
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s, u"-lock"_s})
        own += archive + ending;
    QStringList named;
    for (const QString &path : plan.paths)
        named += QFileInfo(path).canonicalFilePath();
    const QString name = QFileInfo(archive).fileName();
    std::erase_if(files, [&](const ScannedFile &file) {
        if (!QStringView(file.path).sliced(file.path.lastIndexOf(u'/') + 1).startsWith(name))
            return false;
        const QString canonical = QFileInfo(file.path).canonicalFilePath();
        if (isAutomaticBackup(archive, canonical) && !named.contains(canonical))
            return true;
        return own.contains(canonical) && !named.contains(canonical);
    });
}

IngestReport::Group failureGroup(const Error &error)
{
    return error.kind == Error::Kind::Scanned    ? IngestReport::Group::Scanned
           : error.kind == Error::Kind::TooLarge ? IngestReport::Group::TooLarge
                                                 : IngestReport::Group::Unreadable;
}

// The writing side: articles in the order of their paths, a commit a batch. What is counted is what is
// committed.
class Import
{
public:
    Import(const ImportSteps &steps, const IngestPlan &plan, ArchiveWriter writer, ScanResult scan,
           std::stop_token stop, const ProgressSink &progress)
        : m_steps(steps)
        , m_plan(plan)
        , m_writer(std::move(writer))
        , m_files(std::move(scan.files))
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
        for (const Error &error : scan.skipped)
            m_report.listed.push_back({failureGroup(error), error.where});
        for (Error &error : scan.skipped)
            m_report.failed.push_back({error.where, std::move(error)});
        m_report.files = static_cast<qint64>(m_files.size() + m_report.failed.size());
    }

    Result<IngestReport> run()
    {
        auto known = m_writer.sources();
        if (!known)
            return std::unexpected(known.error());
        m_known = std::move(*known);
        auto journal = m_writer.journal(); // nobody else adds to it meanwhile
        if (!journal)
            return std::unexpected(journal.error());
        m_curation = Curation(std::move(*journal));
        tell(true);
        if (const auto written = write(); !written) {
            m_writer.rollback();
            m_report.cancelled = written.error().kind == Error::Kind::Cancelled;
            if (!m_report.cancelled)
                return std::unexpected(withWhatWasKept(written.error()));
        } else {
            // A help to readers only: without it each makes its own.
            [[maybe_unused]] const auto kept = m_writer.keepIndex();
        }
        return finish();
    }

private:
    Error withWhatWasKept(Error error) const
    {
        const qint64 kept = m_report.taken;
        error.message += kept == 0   ? u" No new article was kept."_s
                         : kept == 1 ? u" 1 article was kept; run the same import again to go on."_s
                                     : u" %L1 articles were kept; run the same import again to go on."_s.arg(kept);
        return error;
    }

    Result<void> write()
    {
        const typename OrderedPipeline<FileOutcome>::Limits limits{
            threads(), aheadPerThread * static_cast<size_t>(threads()), 64 * 1024 * 1024};
        OrderedPipeline<FileOutcome> pipeline(
            m_files.size(), limits, [this](size_t i) { return m_files[i].size; },
            [this](size_t i) { return workOn(m_files[i], m_known, m_steps); }, m_stop);
        if (auto begun = m_writer.begin(); !begun)
            return begun;
        for (const ScannedFile &file : m_files) {
            const auto outcome = pipeline.next();
            if (!outcome)
                return fail(Error::Kind::Cancelled, {});
            if (auto put = take(file, *outcome); !put)
                return put;
            ++m_done;
            m_current = file.path;
            tell(false);
            if (m_inBatch < m_plan.batch && m_bytesInBatch < batchBytes)
                continue;
            if (auto committed = commit(); !committed)
                return committed;
            if (auto begun = m_writer.begin(); !begun)
                return begun;
        }
        return commit();
    }

    Result<void> take(const ScannedFile &file, const FileOutcome &outcome)
    {
        switch (outcome.kind) {
        case FileOutcome::Kind::Unchanged:
            ++m_pending.unchanged;
            list(IngestReport::Group::Unchanged, file.path);
            return {};
        case FileOutcome::Kind::SameContent:
            ++m_pending.unchanged;
            list(IngestReport::Group::Unchanged, file.path);
            return m_writer.touchSource(file.path, file.size, file.modified);
        case FileOutcome::Kind::Failed:
            return takeFailure(file, outcome.error);
        case FileOutcome::Kind::Taken:
            break;
        }
        ++m_pending.taken;
        ++m_inBatch;
        m_bytesInBatch += file.size;
        bool anyEvent = false;
        for (const ReadArticle &each : outcome.articles) {
            anyEvent = anyEvent || !each.facts.events.empty();
            if (const auto id = m_writer.putArticle(each.article, each.facts, each.extractorVersion); !id)
                return std::unexpected(id.error());
        }
        m_pending.withoutEvent += anyEvent ? 0 : 1;
        list(groupOf(file, outcome, anyEvent), file.path);
        return dropFormerParts(file, outcome.articles.size());
    }

    void list(IngestReport::Group group, const QString &path) { m_pending.listed.push_back({group, path}); }

    // The bytes of a file that came earlier, in this import or before it, make a duplicate of this one.
    IngestReport::Group groupOf(const ScannedFile &file, const FileOutcome &outcome, bool anyEvent)
    {
        if (m_hashes.isEmpty()) {
            for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
                m_hashes.insert(known->contentHash, known.key());
        }
        const Article &article = outcome.articles.front().article;
        const auto same = m_hashes.constFind(article.contentHash);
        if (same != m_hashes.cend() && *same != file.path)
            return IngestReport::Group::Duplicate;
        m_hashes.insert(article.contentHash, file.path);
        if (anyEvent)
            return IngestReport::Group::Taken;
        return article.language.isEmpty() || article.language == "en"_L1 ? IngestReport::Group::WithoutEvent
                                                                         : IngestReport::Group::OtherLanguage;
    }

    // What a file of several articles no longer has, where its name is not that of another file.
    Result<void> dropFormerParts(const ScannedFile &file, size_t parts)
    {
        for (size_t part = parts;; ++part) {
            const QString source = sourceName(file.path, part);
            const auto before = m_known.constFind(source);
            if (before == m_known.cend() || QFileInfo::exists(source))
                return {};
            if (auto removed = m_writer.removeArticle(source); !removed)
                return removed;
        }
    }

    // An article that was read before stays, whatever its file has become.
    Result<void> takeFailure(const ScannedFile &file, const Error &error)
    {
        m_pending.failed.push_back({file.path, error});
        list(failureGroup(error), file.path);
        const auto before = m_known.constFind(file.path);
        if (before != m_known.cend() && before->article.isValid())
            return {};
        return m_writer.putFailure(file.path, {}, file.size, file.modified, error);
    }

    // The events of changed groups are resolved with the articles that changed them: no commit leaves
    // one without the other.
    Result<void> commit()
    {
        if (auto resolved = resolveChanged(m_writer, m_curation, m_stop); !resolved)
            return resolved;
        if (auto committed = m_writer.commit(); !committed)
            return committed;
        m_report.taken += m_pending.taken;
        m_report.unchanged += m_pending.unchanged;
        m_report.withoutEvent += m_pending.withoutEvent;
        std::ranges::move(m_pending.failed, std::back_inserter(m_report.failed));
        std::ranges::move(m_pending.listed, std::back_inserter(m_report.listed));
        m_pending = {};
        m_inBatch = 0;
        m_bytesInBatch = 0;
        return {};
    }

    Result<IngestReport> finish()
    {
        const auto reader = ArchiveReader::open(m_plan.archive);
        if (!reader)
            return std::unexpected(reader.error());
        const auto info = reader->info();
        if (!info)
            return std::unexpected(info.error());
        m_report.events = info->events;
        backUp();
        std::ranges::sort(m_report.failed, {}, &IngestReport::Skipped::path);
        std::ranges::sort(m_report.listed, {}, &IngestReport::Listed::path);
        if (m_progress)
            m_progress({Progress::Stage::Done, m_done, static_cast<qint64>(m_files.size()), {}});
        return std::move(m_report);
    }

    // One that fails is told with what else did: the archive is whole without it.
    void backUp()
    {
        if (m_plan.backups < 1 || m_report.taken < m_plan.largeFrom || m_report.cancelled)
            return;
        if (auto done = rotateBackups(m_plan.archive, m_plan.backups, m_stop); !done) {
            if (done.error().kind != Error::Kind::Cancelled)
                m_report.failed.push_back({m_plan.archive, done.error()});
        }
    }

    int threads() const
    {
        return m_plan.threads > 0 ? std::min(m_plan.threads, maximumThreads)
                                  : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    }

    void tell(bool now)
    {
        if (!m_progress || (!now && m_clock.isValid() && m_clock.elapsed() < progressInterval))
            return;
        m_clock.start();
        m_progress({Progress::Stage::Reading, m_done, static_cast<qint64>(m_files.size()), m_current});
    }

    const ImportSteps &m_steps;
    const IngestPlan &m_plan;
    ArchiveWriter m_writer;
    const std::vector<ScannedFile> m_files;
    const std::stop_token m_stop;
    const ProgressSink &m_progress;
    KnownSources m_known;
    QHash<QByteArray, QString> m_hashes; // of contents -> the first file with it
    Curation m_curation;
    IngestReport m_report;
    IngestReport m_pending; // of the open batch
    int m_inBatch = 0;
    qint64 m_bytesInBatch = 0;
    qint64 m_done = 0;
    QString m_current;
    QElapsedTimer m_clock;
};

} // namespace

Result<IngestReport> runImport(const ImportSteps &steps, const IngestPlan &plan, std::stop_token stop,
                               const ProgressSink &progress)
{
    // First what may fail without an archive having been made.
    auto scan = scanFiles(plan.paths, stop, progress);
    if (!scan) {
        if (scan.error().kind != Error::Kind::Cancelled)
            return std::unexpected(scan.error());
        IngestReport report;
        report.cancelled = true;
        return report;
    }
    leaveOutArchive(plan, scan->files);
    auto writer = openOrCreate(plan.archive);
    if (!writer)
        return std::unexpected(writer.error());
    return Import(steps, plan, std::move(*writer), std::move(*scan), std::move(stop), progress).run();
}

} // namespace eventarium
