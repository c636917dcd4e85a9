// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that a window shows of one filter, computed together so that list, facets, timeline and
// totals always agree. Blocking; on the thread of the reader that is passed in.
#pragma once

#include "core/error.h"
#include "core/event.h"
#include "core/eventfilter.h"

#include <QMap>

#include <stop_token>
#include <vector>

namespace eventarium {

class ArchiveReader;

struct TimelineBucket
{
    PartialDate period; // a year, month or day
    qint64 count = 0; // events whose start (else end) lies in it

    bool operator==(const TimelineBucket &) const = default;
};

struct Timeline
{
    std::vector<TimelineBucket> buckets; // consecutive, also the empty ones between
    qint64 undated = 0;
    qint64 unplaced = 0; // dated, but less precisely than a bucket or too far from all the others

    bool operator==(const Timeline &) const = default;
};

struct EventPage
{
    EventFilter filter;
    EventOrder order;
    EventList list;
    QMap<Facet, std::vector<FacetValue>> facets;
    Timeline timeline;
    QString organization; // that roles are told of; empty without org:
    qint64 onlyMentioned = 0;

    bool operator==(const EventPage &) const = default;
};

struct PageOptions
{
    std::vector<Facet> facets = {Facet::Period, Facet::Organization, Facet::Place, Facet::Topic, Facet::Checked};
    int facetLimit = 200;
};

Result<EventPage> eventPage(const ArchiveReader &archive, const EventFilter &filter, EventOrder order,
                            const PageOptions &options = {}, std::stop_token stop = {});

// "37 of 1,204 events; 5 undated left out" and the like, in English words for the command line.
QString coverageLine(const EventList &list);

} // namespace eventarium
