// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/archivequery.h"

#include "query/querylanguage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ArchiveQuery", source);
}

const QStringList &sortKeys()
{
    static const QStringList keys = {u"date"_s,   u"name"_s,     u"place"_s,    u"attendance"_s,
                                     u"online"_s, u"articles"_s, u"relevance"_s};
    return keys;
}

std::optional<EventOrder> orderOf(QString word)
{
    EventOrder order;
    order.descending = word.startsWith(u'-');
    if (order.descending)
        word.remove(0, 1);
    const qsizetype key = sortKeys().indexOf(word);
    if (key < 0)
        return std::nullopt;
    order.key = static_cast<EventOrder::Key>(key);
    return order;
}

} // namespace

Option sortOption()
{
    return {u"sort"_s,
            {},
            u"KEY"_s,
            text("Order by %1; with a hyphen before it from the last to the first. Newest first without it.")
                .arg(sortKeys().join(u", "_s)),
            {}};
}

Option limitOption()
{
    return {u"limit"_s, {}, u"N"_s, text("At most N of them."), {}};
}

std::expected<std::optional<qint64>, QString> limitOf(const Arguments &arguments)
{
    if (!arguments.has(u"limit"_s))
        return std::nullopt;
    bool ok = false;
    const qint64 limit = arguments.value(u"limit"_s).toLongLong(&ok);
    if (!ok || limit < 0)
        return std::unexpected(text("“%1” is no number for “--limit”.").arg(arguments.value(u"limit"_s)));
    return limit;
}

std::expected<ArchiveReader, ExitCode> openArchive(const Arguments &arguments, Console &console)
{
    auto archive = ArchiveReader::open(arguments.first());
    if (!archive)
        return std::unexpected(console.failure(archive.error()));
    if (!archive->notice().isEmpty())
        console.note(archive->notice());
    return std::move(*archive);
}

EventFilter readFilter(const Arguments &arguments, qsizetype queryIndex, Console &console)
{
    ParsedQuery query = parseQuery(arguments.joinedFrom(queryIndex));
    for (const QueryIssue &issue : query.issues)
        console.note(issue.message);
    return std::move(query.filter);
}

std::expected<ArchiveQuery, ExitCode> answerQuery(const Arguments &arguments, qsizetype queryIndex, Console &console,
                                                  bool cut)
{
    EventOrder order;
    if (arguments.has(u"sort"_s)) {
        const auto read = orderOf(arguments.value(u"sort"_s));
        if (!read) {
            return std::unexpected(console.usage(text("“%1” is nothing to sort by. There are: %2.")
                                                     .arg(arguments.value(u"sort"_s), sortKeys().join(u", "_s))));
        }
        order = *read;
    }
    const auto limit = limitOf(arguments);
    if (!limit)
        return std::unexpected(console.usage(limit.error()));

    auto archive = openArchive(arguments, console);
    if (!archive)
        return std::unexpected(archive.error());
    EventFilter filter = readFilter(arguments, queryIndex, console);
    auto info = archive->info();
    if (!info)
        return std::unexpected(console.failure(info.error()));
    auto list = archive->select(filter, order);
    if (!list)
        return std::unexpected(console.failure(list.error()));

    const qint64 matching = std::ssize(list->ids);
    if (cut && *limit && **limit < matching)
        list->ids.resize(static_cast<size_t>(**limit));
    QString organization = filteredOrganization(filter);
    return ArchiveQuery{std::move(*archive), std::move(*info),        std::move(filter), order,
                        std::move(*list),    std::move(organization), matching};
}

} // namespace eventarium::cli
