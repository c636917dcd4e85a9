// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/filework.h"

#include "core/sketch.h"

#include <exception>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

FileOutcome failed(Error error)
{
    return {FileOutcome::Kind::Failed, {}, std::move(error)};
}

bool isSame(const std::vector<ReadArticle> &articles, const ScannedFile &file, const KnownSources &known)
{
    for (size_t part = 0; part <= articles.size(); ++part) {
        const auto before = known.constFind(sourceName(file.path, part));
        const bool stored = before != known.cend() && before->article.isValid();
        if (part == articles.size())
            return !stored; // no part went
        if (!stored || before->extractorVersion != articles[part].extractorVersion
            || before->contentHash != articles[part].article.contentHash)
            return false;
    }
    return true;
}

FileOutcome taken(std::vector<ReadArticle> articles, const ScannedFile &file)
{
    for (size_t part = 0; part < articles.size(); ++part) {
        Article &article = articles[part].article;
        article.source = sourceName(file.path, part);
        article.size = file.size;
        article.modified = file.modified;
        article.sketch = textSketch(article.text);
    }
    return {FileOutcome::Kind::Taken, std::move(articles), {}};
}

// Facts are drawn from English; what is too short to tell its language is tried.
bool isDrawnFrom(const Article &article)
{
    return article.language.isEmpty() || article.language == "en"_L1;
}

FileOutcome readAndExtract(const ScannedFile &file, const KnownSources &known, const ImportSteps &steps)
{
    auto articles = steps.read(file.path);
    if (auto listed = steps.list ? steps.list(file.path, articles) : std::nullopt; !listed) {
        return failed(listed.error());
    } else if (*listed) {
        std::vector<ReadArticle> rows;
        for (ListedEvent &row : **listed)
            rows.push_back({std::move(row.article), std::move(row.facts), notExtracted});
        return isSame(rows, file, known) ? FileOutcome{FileOutcome::Kind::SameContent, {}, {}}
                                         : taken(std::move(rows), file);
    }
    if (!articles)
        return failed(articles.error());
    if (articles->empty())
        return failed({Error::Kind::Empty, u"There is no article in it."_s, file.path});
    const auto before = known.constFind(file.path);
    if (before != known.cend() && before->article.isValid() && before->extractorVersion == steps.extractorVersion
        && before->contentHash == articles->front().contentHash)
        return {FileOutcome::Kind::SameContent, {}, {}};
    std::vector<ReadArticle> all;
    for (Article &article : *articles) {
        FoundFacts facts = isDrawnFrom(article) ? steps.extract(article) : FoundFacts();
        all.push_back({std::move(article), std::move(facts), steps.extractorVersion});
    }
    return taken(std::move(all), file);
}

} // namespace

QString sourceName(const QString &path, size_t part)
{
    return part == 0 ? path : QString(path + u'#' + QString::number(part + 1));
}

bool isUntouched(const ScannedFile &file, const KnownSources &known, int extractorVersion)
{
    const auto before = known.constFind(file.path);
    return before != known.cend() && before->article.isValid()
           && (before->extractorVersion == extractorVersion || before->extractorVersion == notExtracted)
           && before->size == file.size && before->modified == file.modified;
}

FileOutcome workOn(const ScannedFile &file, const KnownSources &known, const ImportSteps &steps)
{
    try {
        if (isUntouched(file, known, steps.extractorVersion))
            return {};
        return readAndExtract(file, known, steps);
    } catch (const std::bad_alloc &) {
        return failed({Error::Kind::TooLarge, u"There is not enough memory to read it."_s, file.path});
    } catch (const std::exception &exception) {
        const QString what = QString::fromLocal8Bit(exception.what());
        return failed(
            {Error::Kind::Internal, u"Eventarium made an error while reading it (%1)."_s.arg(what), file.path});
    }
}

} // namespace eventarium
