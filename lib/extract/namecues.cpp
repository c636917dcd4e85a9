// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namecues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

bool listsIts(const TokenizedText &text, int front)
{
    return text.isAny(front,
                      {"Ministry"_L1,    "Department"_L1,     "Bureau"_L1,       "Office"_L1,       "Commission"_L1,
                       "Committee"_L1,   "Administration"_L1, "Institute"_L1,    "Academy"_L1,      "Council"_L1,
                       "Association"_L1, "Society"_L1,        "Agency"_L1,       "School"_L1,       "College"_L1,
                       "Faculty"_L1,     "Conference"_L1,     "Symposium"_L1,    "Forum"_L1,        "Workshop"_L1,
                       "Congress"_L1,    "Federation"_L1,     "Organization"_L1, "Organisation"_L1, "Board"_L1,
                       "Directorate"_L1, "Division"_L1,       "Centre"_L1,       "Center"_L1,       "Chamber"_L1,
                       "Laboratory"_L1,  "Authority"_L1});
}

int behindState(const TokenizedText &text, int last)
{
    if (!text.is(last - 1, "Heads"_L1) || !text.is(last, "of"_L1) || !text.is(last + 1, "State"_L1))
        return last;
    last += 2;
    return text.isAny(last, {"and"_L1, "or"_L1}) && text.is(last + 1, "Government"_L1) ? last + 2 : last;
}

} // namespace eventarium
