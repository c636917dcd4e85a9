// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words by which enumerations stand in JSON, CSV, the archive and queries (fact contract).
// toWord() and fromWord() are inverse to each other. Pure; any thread.
#pragma once

#include "core/annotation.h"
#include "core/eventfilter.h"
#include "core/facts.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace eventarium {

// Specialised for each enumeration below; words()[i] belongs to the enumerator with value i.
template<class Enum>
std::span<const QLatin1StringView> words();

template<> std::span<const QLatin1StringView> words<Qualifier>();
template<> std::span<const QLatin1StringView> words<FigureCategory>();
template<> std::span<const QLatin1StringView> words<FigureBasis>();
template<> std::span<const QLatin1StringView> words<FigureCounts>();
template<> std::span<const QLatin1StringView> words<FigureAudience>();
template<> std::span<const QLatin1StringView> words<FigurePer>();
template<> std::span<const QLatin1StringView> words<StatedRelation>();
template<> std::span<const QLatin1StringView> words<EventKind>();
template<> std::span<const QLatin1StringView> words<EventMode>();
template<> std::span<const QLatin1StringView> words<EventStatus>();
template<> std::span<const QLatin1StringView> words<OrganizerRole>();
template<> std::span<const QLatin1StringView> words<PersonRole>();
template<> std::span<const QLatin1StringView> words<ParticipantRole>();
template<> std::span<const QLatin1StringView> words<PlaceKind>();
template<> std::span<const QLatin1StringView> words<AnnotationType>();
template<> std::span<const QLatin1StringView> words<Facet>();
template<> std::span<const QLatin1StringView> words<PartialDate::Precision>();

template<class Enum>
QLatin1StringView toWord(Enum value)
{
    return words<Enum>()[static_cast<size_t>(value)];
}

template<class Enum>
std::optional<Enum> fromWord(QStringView word)
{
    const auto all = words<Enum>();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i] == word)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace eventarium
