// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event row with everything set, for the tests of what is made of it.
#pragma once

#include "core/event.h"

namespace eventarium::test {

inline EventRow sampleRow()
{
    using namespace Qt::StringLiterals;
    EventRow row;
    row.id = EventId{7};
    row.name = u"China Internet Conference"_s;
    row.kind = EventKind::Conference;
    row.edition = 19;
    row.dates = {PartialDate{2020, 7, 23}, PartialDate{2020, 7, 25}};
    row.status = EventStatus::Held;
    row.mode = EventMode::Online;
    row.place = u"Beijing"_s;
    row.city = u"Beijing"_s;
    row.country = u"China"_s;
    Headline online;
    online.figure.quantity = {10'000'000, {}, Qualifier::MoreThan, u"online viewers"_s};
    online.figure.category = FigureCategory::OnlineViewers;
    online.figure.scope = u"opening ceremony"_s;
    online.figure.basis = FigureBasis::Counted;
    online.figure.audience = FigureAudience::Online;
    online.part = true;
    online.quote = u"The number of online viewers on the opening ceremony exceeded 10 million."_s;
    online.source = u"/articles/cic.txt"_s;
    row.online = online;
    row.articles = 2;
    return row;
}

inline Headline sampleHeadline(double value, Qualifier qualifier, const QString &unit)
{
    using namespace Qt::StringLiterals;
    Headline headline;
    headline.figure.quantity = {value, {}, qualifier, unit};
    headline.figure.category = FigureCategory::Attendees;
    headline.quote = u"So many came."_s;
    headline.source = u"/articles/a.txt"_s;
    return headline;
}

} // namespace eventarium::test
