// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strong ids: row numbers of an archive that cannot be mixed up. 0 is "none". Values; any thread.
#pragma once

#include <QHashFunctions>
#include <QtTypes>

#include <compare>

namespace eventarium {

template<class Tag>
struct StrongId
{
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const StrongId &) const = default;
    friend size_t qHash(StrongId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ArticleId = StrongId<struct ArticleTag>;
using EventId = StrongId<struct EventTag>;
using SeriesId = StrongId<struct SeriesTag>;
using OrganizationId = StrongId<struct OrganizationTag>;
using PersonId = StrongId<struct PersonTag>;
using FigureId = StrongId<struct FigureTag>;

} // namespace eventarium
