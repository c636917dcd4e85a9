// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One story with a fact of each kind.
#pragma once

#include "support/archivefixture.h"
#include "support/print.h"

namespace eventarium::test {

using namespace Qt::StringLiterals;

inline Story techWeek()
{
    return Story(u"/a/week.txt"_s)
        .title(u"Nanjing Tech Week ends"_s)
        .published(u"2020-06-28"_s)
        .event(u"Nanjing Tech Week"_s, u"2020-06-23"_s, u"2020-06-27"_s, 3)
        .place(u"Nanjing"_s)
        .organizer(u"Nanjing City"_s)
        .participant(u"Huawei"_s)
        .person(u"Zheng Zhong"_s)
        .topic(u"5G"_s)
        .figure(25000)
        .organization(u"Internet Society of China"_s, u"ISC"_s);
}

} // namespace eventarium::test
