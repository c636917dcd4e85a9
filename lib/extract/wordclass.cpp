// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/wordclass.h"

#include <QLatin1StringView>

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

std::optional<WordClass> wordClassFromSection(QStringView section)
{
    static constexpr std::array names{
        "abbreviation-title"_L1,
        "abbreviation-inner"_L1,
        "abbreviation-number"_L1,
        "function-word"_L1,
        "possessive"_L1,
        "hyphen-split"_L1,
        "cardinal"_L1,
        "multiplier"_L1,
        "ordinal"_L1,
        "number-suffix"_L1,
        "fraction"_L1,
        "currency"_L1,
        "currency-code"_L1,
        "area-unit"_L1,
        "measure-unit"_L1,
        "qualifier-more"_L1,
        "qualifier-less"_L1,
        "qualifier-about"_L1,
        "qualifier-up-to"_L1,
        "month"_L1,
        "weekday"_L1,
        "time-unit"_L1,
        "season"_L1,
        "day-part"_L1,
        "date-trigger"_L1,
        "holiday"_L1,
        "past-cue"_L1,
        "future-cue"_L1,
        "unit-head"_L1,
        "unit-people"_L1,
        "unit-skip"_L1,
        "unit-stop"_L1,
        "online-word"_L1,
        "register-word"_L1,
        "expect-word"_L1,
        "report-verb"_L1,
        "subset-word"_L1,
        "money-noun"_L1,
        "exhibit-word"_L1,
        "count-noun"_L1,
        "person-title"_L1,
        "given-name"_L1,
        "surname"_L1,
        "organization-head"_L1,
        "organization-name"_L1,
        "place-name"_L1,
        "event-head"_L1,
        "session-head"_L1,
        "role-verb"_L1,
        "organizer-verb"_L1,
        "news-agency"_L1,
        "topic-cue"_L1,
        "nationality"_L1,
        "event-opens"_L1,
        "event-closes"_L1,
        "event-holds"_L1,
        "spare-4"_L1,
        "title-modifier"_L1,
        "honorific"_L1,
        "name-particle"_L1,
        "organization-front"_L1,
        "company-suffix"_L1,
        "venue-head"_L1,
        "topic-name"_L1,
        "common-word"_L1,
    };
    static_assert(names.size() == size_t(WordClass::Count));
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == section)
            return WordClass(i);
    }
    return std::nullopt;
}

} // namespace eventarium
