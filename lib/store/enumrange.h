// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers from a file as enumerators: one out of range becomes the first, so that a damaged archive
// leads nowhere outside of a table of words. Pure; any thread.
#pragma once

#include "core/article.h"
#include "core/event.h"
#include "core/names.h"

namespace eventarium::store {

template<class Enum>
qint64 enumSize()
{
    if constexpr (std::same_as<Enum, Evidence::Kind>)
        return 5;
    else if constexpr (std::same_as<Enum, HeaderPart::Kind>)
        return 9;
    else if constexpr (std::same_as<Enum, Checked>)
        return 3;
    else
        return static_cast<qint64>(words<Enum>().size());
}

template<class Enum>
Enum enumFrom(qint64 number)
{
    return number >= 0 && number < enumSize<Enum>() ? static_cast<Enum>(number) : Enum{};
}

} // namespace eventarium::store
