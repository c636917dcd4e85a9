// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/repair.h"

#include "ingest/curator.h"
#include "resolve/curation.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"
#include "store/backup.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qint64 batch = 500; // articles a commit
constexpr qsizetype mostTold = 1000;

class Repair
{
public:
    Repair(const QString &from, const QString &to, std::stop_token stop, const ProgressSink &progress)
        : m_from(from)
        , m_to(to)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    Result<RepairReport> run()
    {
        auto reader = ArchiveReader::open(m_from);
        if (!reader && reader.error().kind != Error::Kind::Corrupt)
            return std::unexpected(reader.error());
        auto salvaging = ArchiveReader::openDamaged(m_from);
        if (!salvaging)
            return std::unexpected(salvaging.error());
        if (!reader)
            tell(u"The archive: "_s + reader.error().message);
        m_salvaging = &*salvaging;
        m_reader = reader ? &*reader : m_salvaging;
        const auto last = asked({}, [](const ArchiveReader &from) { return from.lastArticle(); });
        if (!last)
            return std::unexpected(last.error());
        auto writer = ArchiveWriter::create(m_to);
        if (!writer)
            return std::unexpected(writer.error());
        const auto journal = saveJournal(*writer);
        if (!journal)
            return std::unexpected(journal.error());
        const Curation curation(*journal);
        for (qint64 from = 1; from <= last->value; from += batch) {
            if (auto saved = saveArticles(*writer, curation, from, std::min(from + batch - 1, last->value)); !saved)
                return std::unexpected(saved.error());
            if (m_progress)
                m_progress({Progress::Stage::Writing, std::min(from + batch - 1, last->value), last->value, {}});
        }
        if (m_report.articles == 0 && last->value > 0) // an empty archive would be no repair
            return fail(Error::Kind::Corrupt, u"None of its articles could be read. Nothing was changed."_s);
        return std::move(m_report);
    }

private:
    // What lies on damaged pages is better than nothing, and told.
    template<class Ask>
    auto asked(const QString &what, Ask &&ask) -> decltype(ask(std::declval<const ArchiveReader &>()))
    {
        auto answer = ask(*m_reader);
        if (answer || answer.error().kind != Error::Kind::Corrupt)
            return answer;
        auto salvaged = ask(*m_salvaging);
        if (salvaged && !what.isEmpty())
            tell(what + u": lies where the file is damaged; it was kept as it stands there."_s);
        return salvaged;
    }

    // What people said comes first: it cannot be found again.
    Result<JournalEntries> saveJournal(ArchiveWriter &writer)
    {
        auto journal = asked(u"The journal"_s, [](const ArchiveReader &from) { return from.journal(); });
        if (!journal) {
            tell(u"The journal: "_s + journal.error().message);
            return JournalEntries();
        }
        if (auto begun = writer.begin(); !begun)
            return std::unexpected(begun.error());
        const auto added = writer.addToJournal(*journal);
        if (!added)
            return std::unexpected(added.error());
        m_report.entries = *added;
        if (auto committed = writer.commit(); !committed)
            return std::unexpected(committed.error());
        return journal;
    }

    Result<void> saveArticles(ArchiveWriter &writer, const Curation &curation, qint64 from, qint64 to)
    {
        if (auto begun = writer.begin(); !begun)
            return begun;
        for (qint64 id = from; id <= to; ++id) {
            if (m_stop.stop_requested())
                return fail(Error::Kind::Cancelled, {});
            const auto stored = asked(u"Article %1"_s.arg(id),
                                      [id](const ArchiveReader &source) { return source.stored(ArticleId{id}); });
            if (!stored) {
                if (stored.error().kind != Error::Kind::NotFound)
                    tell(u"Article %1: %2"_s.arg(id).arg(stored.error().message));
                continue;
            }
            if (auto put = writer.putArticle(stored->article, stored->facts, stored->extractorVersion); !put)
                return std::unexpected(put.error());
            ++m_report.articles;
        }
        if (auto resolved = resolveChanged(writer, curation, m_stop); !resolved)
            return resolved;
        return writer.commit();
    }

    void tell(const QString &lost)
    {
        if (m_report.lost.size() < mostTold)
            m_report.lost += lost;
    }

    const QString m_from;
    const QString m_to;
    const std::stop_token m_stop;
    const ProgressSink &m_progress;
    const ArchiveReader *m_reader = nullptr;
    const ArchiveReader *m_salvaging = nullptr;
    RepairReport m_report;
};

} // namespace

Result<RepairReport> repairArchive(const QString &archive, std::stop_token stop, const ProgressSink &progress)
{
    const QString fresh = archive + u"-repaired"_s;
    QFile::remove(fresh); // of a repair that died
    auto report = Repair(archive, fresh, std::move(stop), progress).run();
    if (report) {
        if (auto taken = takePlaceOf(archive, fresh); taken)
            report->damaged = *taken;
        else
            report = std::unexpected(taken.error());
    }
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(fresh + ending);
    return report;
}

} // namespace eventarium
