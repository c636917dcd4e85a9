// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/reextraction.h"

#include "ingest/curator.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"

#include <QElapsedTimer>

#include <optional>

namespace eventarium {

namespace {

constexpr qint64 progressInterval = 200; // milliseconds
constexpr qint64 batch = 500; // articles a commit

class Run
{
public:
    Run(const ArchiveReader &archive, const Reextraction &how, const ChangesSink &changes, std::stop_token stop,
        const ProgressSink &progress)
        : m_archive(archive)
        , m_how(how)
        , m_changes(changes)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    Result<ReextractionReport> run(ArchiveWriter *writer)
    {
        const auto articles = m_archive.extracted();
        if (!articles)
            return std::unexpected(articles.error());
        std::vector<ExtractedArticle> wanted;
        // What did not come from a text cannot be found in one.
        std::ranges::copy_if(*articles, std::back_inserter(wanted), [this](const ExtractedArticle &article) {
            return article.fromText && (m_how.all || article.extractorVersion != m_how.version);
        });
        m_total = std::ssize(wanted);
        auto done = writer ? apply(wanted, *writer) : show(wanted);
        if (!done && done.error().kind != Error::Kind::Cancelled)
            return std::unexpected(done.error());
        m_report.cancelled = !done;
        if (m_progress)
            m_progress({Progress::Stage::Done, m_report.articles, m_total, {}});
        return m_report;
    }

private:
    Result<void> show(const std::vector<ExtractedArticle> &articles)
    {
        for (const ExtractedArticle &each : articles) {
            if (auto looked = look(each); !looked)
                return std::unexpected(looked.error());
        }
        return {};
    }

    Result<void> apply(const std::vector<ExtractedArticle> &articles, ArchiveWriter &writer)
    {
        auto journal = writer.journal();
        if (!journal)
            return std::unexpected(journal.error());
        const Curation curation(std::move(*journal));
        for (size_t from = 0; from < articles.size(); from += batch) {
            const size_t to = std::min(articles.size(), from + static_cast<size_t>(batch));
            const ReextractionReport before = m_report;
            if (auto done = applySome(std::span(articles).subspan(from, to - from), curation, writer); !done) {
                writer.rollback();
                m_report = before;
                return done;
            }
        }
        return {};
    }

    Result<void> applySome(std::span<const ExtractedArticle> articles, const Curation &curation, ArchiveWriter &writer)
    {
        if (auto begun = writer.begin(); !begun)
            return begun;
        for (const ExtractedArticle &each : articles) {
            const auto looked = look(each);
            if (!looked)
                return std::unexpected(looked.error());
            if (auto put = writer.putArticle(looked->article, looked->facts, m_how.version); !put)
                return std::unexpected(put.error());
        }
        if (auto resolved = resolveChanged(writer, curation, m_stop); !resolved)
            return resolved;
        return writer.commit();
    }

    struct Looked
    {
        Article article;
        FoundFacts facts;
    };

    Result<Looked> look(const ExtractedArticle &each)
    {
        if (m_stop.stop_requested())
            return fail(Error::Kind::Cancelled, {});
        auto article = m_archive.article(each.id);
        if (!article)
            return std::unexpected(article.error());
        const auto before = m_archive.found(each.id);
        if (!before)
            return std::unexpected(before.error());
        FoundFacts facts = m_how.extract(*article);
        ArticleChanges changes{each.id, article->source, article->title, factChanges(*before, facts.events)};
        ++m_report.articles;
        if (!changes.changes.empty()) {
            ++m_report.changed;
            m_report.facts += std::ssize(changes.changes);
            if (m_changes)
                m_changes(changes);
        }
        tell(article->source);
        return Looked{std::move(*article), std::move(facts)};
    }

    void tell(const QString &source)
    {
        if (!m_progress || (m_clock.isValid() && m_clock.elapsed() < progressInterval))
            return;
        m_clock.start();
        m_progress({Progress::Stage::Reading, m_report.articles, m_total, source});
    }

    const ArchiveReader &m_archive;
    const Reextraction &m_how;
    const ChangesSink &m_changes;
    const std::stop_token m_stop;
    const ProgressSink &m_progress;
    ReextractionReport m_report;
    qint64 m_total = 0;
    QElapsedTimer m_clock;
};

} // namespace

Result<ReextractionReport> showReextraction(const QString &archive, const Reextraction &how, const ChangesSink &changes,
                                            std::stop_token stop, const ProgressSink &progress)
{
    const auto reader = ArchiveReader::open(archive);
    if (!reader)
        return std::unexpected(reader.error());
    return Run(*reader, how, changes, std::move(stop), progress).run(nullptr);
}

Result<ReextractionReport> applyReextraction(const QString &archive, const Reextraction &how,
                                             const ChangesSink &changes, std::stop_token stop,
                                             const ProgressSink &progress)
{
    auto writer = ArchiveWriter::open(archive);
    if (!writer)
        return std::unexpected(writer.error());
    const auto reader = ArchiveReader::open(archive);
    if (!reader)
        return std::unexpected(reader.error());
    return Run(*reader, how, changes, std::move(stop), progress).run(&*writer);
}

} // namespace eventarium
