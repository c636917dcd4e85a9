// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the facts of an event, the words of a search and the sentence around a fact stand in an article's
// text. Pure; any thread.
#pragma once

#include "core/article.h"
#include "core/event.h"

#include <QStringList>

#include <array>
#include <vector>

namespace eventarium {

enum class FactType { Name, Date, Place, Organization, Person, Figure, Other };
inline constexpr std::array factTypes{FactType::Name,   FactType::Date,   FactType::Place, FactType::Organization,
                                      FactType::Person, FactType::Figure, FactType::Other};

struct FactMark
{
    FactType type = FactType::Other;
    Evidence evidence; // text spans only
    TextSpan sentence; // as the fact knows it; empty where it does not

    bool operator==(const FactMark &) const = default;
};

// In text order, each span once for each type; spans that do not fit the text are left out.
std::vector<FactMark> factMarks(const Event &event, const Article &article);

// Words that a person took from this article, as the span where they stand; other evidence as it is.
Evidence placedIn(const Evidence &evidence, const Article &article);

// The sentence around a span, within its paragraph.
TextSpan sentenceAround(const QString &text, TextSpan span);

// Whole words and phrases, case and accents folded; CJK anywhere. In text order, without overlaps, at most
// searchHitLimit.
inline constexpr size_t searchHitLimit = 2000;
std::vector<TextSpan> searchHits(const QString &text, const QStringList &words);

} // namespace eventarium
