// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archivereaderprivate.h"

#include "core/names.h"
#include "core/serieskeys.h"
#include "store/archivecheck.h"
#include "store/archivestate.h"
#include "store/archivewriter.h"
#include "store/eventlisting.h"
#include "store/eventrows.h"
#include "store/eventsnippets.h"
#include "store/facetcounts.h"
#include "store/filterevaluation.h"
#include "store/foundfacts.h"
#include "store/groups.h"
#include "store/journal.h"
#include "store/messages.h"
#include "store/namerows.h"
#include "store/schema.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace store;

namespace {

std::optional<EntityKind> entityKind(FilterField field)
{
    switch (field) {
    case FilterField::Name:
        return EntityKind::Name;
    case FilterField::Org:
    case FilterField::Organiser:
    case FilterField::Participant:
    case FilterField::Mentions:
    case FilterField::Stated:
        return EntityKind::Organization;
    case FilterField::Person:
        return EntityKind::Person;
    case FilterField::Place:
        return EntityKind::Place;
    case FilterField::Topic:
        return EntityKind::Topic;
    default:
        return std::nullopt;
    }
}

template<class Enum>
QStringList wordsThatBegin(const QString &prefix, int limit)
{
    QStringList found;
    for (const QLatin1StringView word : words<Enum>()) {
        if (found.size() < limit && word.startsWith(prefix, Qt::CaseInsensitive))
            found += word;
    }
    found.sort();
    return found;
}

} // namespace

ArchiveReader::ArchiveReader(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

ArchiveReader::ArchiveReader(ArchiveReader &&) noexcept = default;
ArchiveReader &ArchiveReader::operator=(ArchiveReader &&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

Result<ArchiveReader> ArchiveReader::open(const QString &path)
{
    return guarded([&] {
        auto data = std::make_unique<Private>(path);
        Schema::verify(data->archive.connection());
        if (!Schema::isCurrent(data->archive.connection())) {
            // Who can write brings it up to date by opening.
            data.reset();
            if (const auto updated = ArchiveWriter::open(path); !updated)
                throw Failure{{updated.error().kind, messages::notUpdated(path, updated.error().message), path}};
            data = std::make_unique<Private>(path);
        }
        return ArchiveReader(std::move(data));
    });
}

Result<ArchiveReader> ArchiveReader::openDamaged(const QString &path)
{
    return guarded([&] { return ArchiveReader(std::make_unique<Private>(path, Connection::Mode::Salvage)); });
}

QString ArchiveReader::notice() const
{
    return d->archive.connection().notice();
}

Result<ArchiveInfo> ArchiveReader::info() const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        const Connection &connection = session.connection();
        const ArchiveState state = ArchiveState::read(connection);
        ArchiveInfo info;
        info.path = d->path;
        info.fingerprint = QString::fromLatin1(state.fingerprint(connection));
        info.generation = state.generation;
        info.changed = QString::fromUtf8(state.changed);
        info.writtenBy = QString::fromUtf8(state.writtenBy);
        info.articles = connection.number("SELECT count(*) FROM article");
        info.events = connection.number("SELECT count(*) FROM event");
        info.figures = connection.number("SELECT count(*) FROM found_figure");
        info.failures = connection.number("SELECT count(*) FROM failure");
        info.readOnly = connection.isImmutable() || !QFileInfo(d->path).isWritable();
        return info;
    });
}

Result<EventList> ArchiveReader::select(const EventFilter &filter, EventOrder order, std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [&](ReadSession &session) {
        FilterEvaluation evaluation(session);
        const EventSet matching = evaluation.matching(filter);
        EventList list;
        list.total = evaluation.all().count();
        if (FilterEvaluation::hasDates(filter)) {
            EventSet leftOut = evaluation.matchingButForDates(filter);
            leftOut.intersect(evaluation.undated());
            leftOut.subtract(matching);
            list.undatedLeftOut = leftOut.count();
            EventSet possible = evaluation.possiblyInRange(filter);
            possible.intersect(matching);
            list.possiblyInRange = possible.count();
        }
        list.ids = inOrder(session, filter, matching, order);
        session.throwIfStopped();
        return list;
    });
}

Result<std::vector<EventRow>> ArchiveReader::rows(std::span<const EventId> ids, const QString &organization) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        std::vector<EventRow> all;
        all.reserve(ids.size());
        EventRows rows(session);
        for (const EventId id : ids) {
            if (auto row = rows.row(id))
                all.push_back(std::move(*row));
        }
        if (!organization.isEmpty())
            tellRoles(session, organization, all);
        return all;
    });
}

Result<std::vector<Snippet>> ArchiveReader::snippets(std::span<const EventId> ids, const EventFilter &filter,
                                                     std::stop_token stop) const
{
    return reading(d->archive, std::move(stop),
                   [&](ReadSession &session) { return eventSnippets(session, ids, filter); });
}

Result<std::vector<DateRange>> ArchiveReader::dates(std::span<const EventId> ids, std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [&](ReadSession &session) { return datesOf(session.index(), ids); });
}

Result<std::vector<DateCount>> ArchiveReader::dateCounts(const EventFilter &filter, std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [&](ReadSession &session) {
        FilterEvaluation evaluation(session);
        const EventSet events = evaluation.matching(filter);
        session.throwIfStopped();
        return store::dateCounts(evaluation.index(), events);
    });
}

Result<std::vector<EventId>> ArchiveReader::editions(EventId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        Statement &from = session.prepare(
            "SELECT e.id FROM event e JOIN series s ON s.id = e.series WHERE s.canonical = "
            "(SELECT s.canonical FROM event e JOIN series s ON s.id = e.series WHERE e.id = ?) "
            "ORDER BY e.oldest NULLS LAST, e.edition, e.id");
        from.bind(id.value);
        std::vector<EventId> editions;
        while (from.step())
            editions.push_back({from.int64(0)});
        return editions;
    });
}

Result<Event> ArchiveReader::event(EventId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        auto event = EventRows(session).event(id);
        if (!event)
            raise(
                Error::Kind::NotFound,
                u"The archive has no event %1. It may have been joined with another one; search for it by name."_s.arg(
                    id.value),
                d->path);
        return std::move(*event);
    });
}

Result<Article> ArchiveReader::article(ArticleId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        auto article = EventRows(session).article(id);
        if (!article)
            raise(Error::Kind::NotFound, u"The archive has no article %1."_s.arg(id.value), d->path);
        return std::move(*article);
    });
}

Result<std::vector<ArticleRow>> ArchiveReader::articles(EventId id) const
{
    return reading(d->archive, {}, [&](ReadSession &session) { return EventRows(session).articles(id); });
}

Result<std::vector<FigureRow>> ArchiveReader::figures(std::span<const EventId> ids) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        std::vector<FigureRow> all;
        EventRows rows(session);
        for (const EventId id : ids)
            std::ranges::move(rows.figures(id), std::back_inserter(all));
        return all;
    });
}

Result<std::vector<FacetValue>> ArchiveReader::facet(Facet facet, const EventFilter &filter, int limit,
                                                     std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [&](ReadSession &session) {
        EventFilter others = filter;
        others.facets.remove(facet);
        FilterEvaluation evaluation(session);
        const EventSet events = evaluation.matching(others);
        session.throwIfStopped();
        return facetCounts(evaluation.index(), facet, events, limit);
    });
}

Result<std::vector<NameRow>> ArchiveReader::names(Names kind, const EventFilter &filter, std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [&](ReadSession &session) {
        FilterEvaluation evaluation(session);
        const EventSet events = evaluation.matching(filter);
        session.throwIfStopped();
        return nameRows(session, kind == Names::People ? EntityKind::Person : EntityKind::Organization, events);
    });
}

Result<qint64> ArchiveReader::onlyMentioned(const QString &organization) const
{
    return reading(d->archive, {}, [&](ReadSession &session) {
        FilterEvaluation evaluation(session);
        FilterTerm term;
        term.field = FilterField::Mentions;
        term.text = organization;
        EventFilter filter;
        filter.expression = FilterNode{FilterNode::Kind::Term, term, {}};
        return evaluation.matching(filter).count();
    });
}

Result<QStringList> ArchiveReader::complete(FilterField field, const QString &prefix, int limit) const
{
    if (field == FilterField::Kind)
        return wordsThatBegin<EventKind>(prefix, limit);
    if (field == FilterField::Mode)
        return wordsThatBegin<EventMode>(prefix, limit);
    const auto kind = entityKind(field);
    if (!kind)
        return QStringList();
    return reading(d->archive, {}, [&](ReadSession &session) {
        const QString norm = foldName(prefix);
        Statement &from = session.prepare(
            "SELECT name FROM entity WHERE kind = ?1 AND norm >= ?2 AND norm < ?3 ORDER BY norm LIMIT ?4");
        from.bind(*kind).bind(norm).bind(QString(norm + QChar(0xffff))).bind(limit);
        QStringList names;
        while (from.step())
            names += from.text(0);
        return names;
    });
}

Result<QStringList> ArchiveReader::check(std::stop_token stop) const
{
    return reading(d->archive, std::move(stop), [](ReadSession &session) { return checkArchive(session); });
}

} // namespace eventarium
