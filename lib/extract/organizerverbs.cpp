// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizerverbs.h"

using namespace Qt::StringLiterals;

namespace eventarium {

OrganizerRole organizerRole(const TokenizedText &text, int verb)
{
    const QStringView word = text.textOf(verb);
    const bool hyphened = word.startsWith(u"co-", Qt::CaseInsensitive);
    const bool joined = word.startsWith(u"cohost", Qt::CaseInsensitive)
                        || word.startsWith(u"coorg", Qt::CaseInsensitive)
                        || word.startsWith(u"cospons", Qt::CaseInsensitive);
    const bool co = hyphened || joined || word.startsWith(u"joint", Qt::CaseInsensitive);
    const QStringView stem = hyphened ? word.sliced(3) : joined ? word.sliced(2) : word;
    if (stem.startsWith(u"host", Qt::CaseInsensitive))
        return co ? OrganizerRole::CoHost : OrganizerRole::Host;
    if (stem.startsWith(u"sponsor", Qt::CaseInsensitive))
        return OrganizerRole::Sponsor;
    if (stem.startsWith(u"support", Qt::CaseInsensitive) || stem.startsWith(u"fund", Qt::CaseInsensitive))
        return OrganizerRole::Supporter;
    if (stem.startsWith(u"undert", Qt::CaseInsensitive))
        return OrganizerRole::Undertaker;
    return co ? OrganizerRole::CoOrganizer : OrganizerRole::Organizer;
}

bool isLooseVerb(const TokenizedText &text, int verb) // of which events are not the usual object
{
    return text.isAny(verb,
                      {"presented"_L1,   "led"_L1,         "supported"_L1, "launched"_L1,  "run"_L1,      "managed"_L1,
                       "produced"_L1,    "initiated"_L1,   "arranged"_L1,  "staged"_L1,    "ran"_L1,      "runs"_L1,
                       "manages"_L1,     "produces"_L1,    "presents"_L1,  "delivered"_L1, "funded"_L1,   "curated"_L1,
                       "facilitated"_L1, "coordinated"_L1, "promoted"_L1,  "held"_L1,      "supports"_L1, "leads"_L1,
                       "launches"_L1,    "owns"_L1,        "holds"_L1});
}

// "a dinner hosted by", "a report presented by": what is organised is no event
bool isPartSubject(const TokenizedText &text, int verb)
{
    for (int i = verb - 1; i > verb - 5 && i > 0 && text.sameSentence(i, verb); --i) {
        if (text.isAny(i, {"session"_L1, "pavilion"_L1, "programme"_L1, "program"_L1, "stand"_L1, "booth"_L1}))
            return true;
    }
    return text.isAny(verb - 1,
                      {"dinner"_L1, "reception"_L1, "survey"_L1, "report"_L1, "study"_L1, "award"_L1, "panel"_L1,
                       "party"_L1, "team"_L1, "delegation"_L1, "project"_L1, "projects"_L1, "companies"_L1});
}

} // namespace eventarium
