// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/names.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

// The last enumerator's word must be the table's last: a table that is short or shifted fails here.
template<class Enum>
void checkTable(Enum last, QLatin1StringView word)
{
    const auto all = words<Enum>();
    REQUIRE(all.size() == static_cast<size_t>(last) + 1);
    CHECK(all.back() == word);
    for (size_t i = 0; i < all.size(); ++i)
        CHECK(fromWord<Enum>(QString(all[i])) == static_cast<Enum>(i));
}

} // namespace

TEST_CASE("Every enumeration has its words, each way")
{
    checkTable(Qualifier::Vague, "vague"_L1);
    checkTable(FigureCategory::Other, "other"_L1);
    checkTable(FigureBasis::Limit, "limit"_L1);
    checkTable(FigureCounts::Interactions, "interactions"_L1);
    checkTable(FigureAudience::Both, "both"_L1);
    checkTable(FigurePer::Day, "day"_L1);
    checkTable(StatedRelation::Other, "other"_L1);
    checkTable(EventKind::Other, "other"_L1);
    checkTable(EventMode::Hybrid, "hybrid"_L1);
    checkTable(EventStatus::Cancelled, "cancelled"_L1);
    checkTable(OrganizerRole::Undertaker, "undertaker"_L1);
    checkTable(PersonRole::Author, "author"_L1);
    checkTable(ParticipantRole::Mentioned, "mentioned"_L1);
    checkTable(PlaceKind::Unknown, "unknown"_L1);
    checkTable(AnnotationType::Acronym, "acronym"_L1);
    checkTable(Facet::Source, "source"_L1);
    checkTable(PartialDate::Precision::Day, "day"_L1);
}

TEST_CASE("An unknown word is no value")
{
    CHECK_FALSE(fromWord<Qualifier>(u"precisely"_s));
    CHECK_FALSE(fromWord<Qualifier>(u""_s));
}
