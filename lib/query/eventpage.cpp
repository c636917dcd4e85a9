// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eventpage.h"

#include "query/querylanguage.h"
#include "query/timeline.h"
#include "store/archivereader.h"

namespace eventarium {

Result<EventPage> eventPage(const ArchiveReader &archive, const EventFilter &filter, EventOrder order,
                            const PageOptions &options, std::stop_token stop)
{
    EventPage page;
    page.filter = filter;
    page.order = order;
    auto list = archive.select(filter, order, stop);
    if (!list)
        return std::unexpected(list.error());
    page.list = std::move(*list);

    for (const Facet facet : options.facets) {
        auto values = archive.facet(facet, filter, options.facetLimit, stop);
        if (!values)
            return std::unexpected(values.error());
        page.facets.insert(facet, std::move(*values));
    }

    const auto dates = archive.dateCounts(filter, stop);
    if (!dates)
        return std::unexpected(dates.error());
    page.timeline = timelineOf(*dates);

    page.organization = filteredOrganization(filter);
    if (!page.organization.isEmpty()) {
        const auto mentioned = archive.onlyMentioned(page.organization);
        if (!mentioned)
            return std::unexpected(mentioned.error());
        page.onlyMentioned = *mentioned;
    }
    return page;
}

} // namespace eventarium
