// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What shows a name without a head noun to be an event's, wherever it stands: its days in a bracket behind it, a year
// of two digits, an edition of what the article names again. Views analysis and names; linear; one thread.
#pragma once

#include "extract/analysis.h"
#include "extract/names.h"

#include <QHash>

namespace eventarium {

class EventBrands final
{
public:
    EventBrands(const Analysis &analysis, const NameTable &names)
        : m_analysis(analysis)
        , m_text(analysis.text)
        , m_names(names)
    {
    }

    // "Pottery Week (Riga, 4-5 February)": `ranged` for what may be no event; behind the name
    bool daysInBracket(const NameMention &name, int behind, bool ranged) const;
    // "POTS 23" in an article of that year, the year before or the one after; 0 where the number is no year
    int shortYearAt(const NameMention &name, int behind) const;
    // "the 26th PotterCup" of which the article speaks again
    bool isCounted(const NameMention &name, TokenRange edition) const;
    bool recurs(TokenRange name) const { return uses(name) > 1; }
    // How often the article has it as a name of its own
    int uses(TokenRange name) const;

private:
    const Analysis &m_analysis;
    const TokenizedText &m_text;
    const NameTable &m_names;
    mutable QHash<QString, int> m_uses; // filled when first asked for
};

} // namespace eventarium
