// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The field words of the search language and what their values are. Private to lib/query; pure; any thread.
#pragma once

#include "core/eventfilter.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace eventarium {

enum class FieldValue { Text, KindWord, ModeWord, Dates, Since, Number, Edition, IsFlag, HasFlag };

// A field as typed: of the language, or of the panel only (period, checked, category), which is read
// with ":=" at the top level.
struct FieldName
{
    std::optional<FilterField> field;
    std::optional<Facet> facet; // what ":=" selects; also set beside field where both exist

    bool operator==(const FieldName &) const = default;
};

// Case does not matter; nullopt for an unknown word.
std::optional<FieldName> fieldByWord(QStringView word);
FieldValue valueOf(FilterField field);
QString facetWord(Facet facet);
const QStringList &isFlags();
const QStringList &hasFlags();
// The field that was probably meant, one letter off; empty where none is near.
QString nearestField(QStringView word);

} // namespace eventarium
