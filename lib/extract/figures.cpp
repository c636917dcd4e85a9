// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figures.h"

namespace eventarium {

std::vector<FigureCandidate> findFigures(const TokenizedText &, const std::vector<NumberMention> &,
                                         const std::vector<DateMention> &, const Lexicon &)
{
    return {};
}

} // namespace eventarium
