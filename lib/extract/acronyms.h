// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Acronyms that an article defines, in both directions: "Internet Society of China (ISC)" and
// "ISC (Internet Society of China)". Schwartz and Hearst's matching from right to left, bound to words
// and to one sentence; each bracket looks back at most twice its own letters. Any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <QStringView>

#include <vector>

namespace eventarium {

struct AcronymDefinition
{
    TokenRange shortForm; // the letters alone, without brackets
    TokenRange longForm; // without a leading article

    bool operator==(const AcronymDefinition &) const = default;
};

// In text order, at most 200; of a short form defined twice the first one stands.
std::vector<AcronymDefinition> findAcronyms(const TokenizedText &text);

// The definition whose short form is the word (a plural s aside); nullptr if there is none.
const AcronymDefinition *findAcronym(const std::vector<AcronymDefinition> &definitions, const TokenizedText &text,
                                     QStringView word);

} // namespace eventarium
