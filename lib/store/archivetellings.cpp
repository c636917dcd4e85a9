// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ArchiveReader that tells what was found, article by article, and what people said.

#include "store/archivereaderprivate.h"
#include "store/eventrows.h"
#include "store/foundfacts.h"
#include "store/groups.h"
#include "store/journal.h"
#include "store/packing.h"

namespace eventarium {

using namespace store;
using namespace Qt::StringLiterals;

Result<std::vector<Telling>> ArchiveReader::tellings(EventId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        Statement &from = session.prepare(
            "SELECT f.id FROM found_event f JOIN article a ON a.id = f.article WHERE f.event = ? "
            "ORDER BY a.published DESC, a.source, f.ordinal");
        std::vector<qint64> found;
        from.bind(id.value);
        while (from.step())
            found.push_back(from.int64(0));
        FoundFactsReader facts(session.connection());
        std::vector<Telling> all;
        for (const qint64 each : found)
            all.push_back(facts.telling(each));
        return all;
    });
}

Result<std::vector<ExtractedArticle>> ArchiveReader::extracted() const
{
    return reading(d->archive, {}, [](ReadSession &session) {
        Statement &from = session.prepare("SELECT id, extractor FROM article ORDER BY source");
        std::vector<ExtractedArticle> all;
        while (from.step())
            all.push_back({{from.int64(0)}, from.int32(1) != notExtracted, from.int32(1)});
        return all;
    });
}

Result<std::vector<EventFacts>> ArchiveReader::found(ArticleId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        Statement &from = session.prepare("SELECT id FROM found_event WHERE article = ? ORDER BY ordinal");
        std::vector<qint64> tellings;
        from.bind(id.value);
        while (from.step())
            tellings.push_back(from.int64(0));
        FoundFactsReader facts(session.connection());
        std::vector<EventFacts> all;
        for (const qint64 each : tellings)
            all.push_back(facts.telling(each).facts);
        return all;
    });
}

Result<StoredArticle> ArchiveReader::stored(ArticleId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        auto article = EventRows(session).article(id);
        if (!article)
            raise(Error::Kind::NotFound, u"The archive has no article %1."_s.arg(id.value), d->path);
        StoredArticle stored{std::move(*article), {}, 0};
        Statement &tellings = session.prepare("SELECT id FROM found_event WHERE article = ? ORDER BY ordinal");
        std::vector<qint64> found;
        tellings.bind(id.value);
        while (tellings.step())
            found.push_back(tellings.int64(0));
        FoundFactsReader facts(session.connection());
        for (const qint64 each : found)
            stored.facts.events.push_back(facts.telling(each).facts);
        Statement &rest = session.prepare("SELECT a.extractor, a.found_warnings, t.names FROM article a "
                                          "JOIN article_text t ON t.article = a.id WHERE a.id = ?");
        if (!rest.bind(id.value).step())
            raise(Error::Kind::Corrupt, u"Article %1 has lost its text."_s.arg(id.value), d->path);
        stored.extractorVersion = rest.int32(0);
        if (const QString warnings = rest.text(1); !warnings.isEmpty())
            stored.facts.warnings = warnings.split(u'\n');
        auto names = unpackNames(rest.blob(2)).value_or(ArticleNames());
        rest.reset();
        stored.facts.organizations = std::move(names.organizations);
        stored.facts.people = std::move(names.people);
        return stored;
    });
}

Result<ArticleId> ArchiveReader::lastArticle() const
{
    return reading(d->archive, {}, [](ReadSession &session) {
        return ArticleId{session.connection().number("SELECT coalesce(max(id), 0) FROM article")};
    });
}

Result<JournalEntries> ArchiveReader::journal() const
{
    return reading(d->archive, {}, [](ReadSession &session) { return readJournal(session.connection()); });
}

Result<std::vector<std::vector<Telling>>> ArchiveReader::tellingsNear(const EventTarget &target) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        Groups groups(session.connection());
        groups.setLinks(mergedBlocks(readJournal(session.connection())));
        FoundFactsReader facts(session.connection());
        std::vector<std::vector<Telling>> all;
        for (const Group &group : groups.groupsOf(blocksOf(target))) {
            auto &tellings = all.emplace_back();
            for (const GroupMember &member : group.members)
                tellings.push_back(facts.telling(member.found));
        }
        return all;
    });
}

} // namespace eventarium
