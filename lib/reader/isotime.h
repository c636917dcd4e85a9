// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times as pages, mails and feeds state them in their metadata -> ISO 8601 as an article has it. Pure; any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace eventarium {

// "2020-07-30T11:14:39+08:00", "Thu, 30 Jul 2020 11:14:39 GMT", "30/07/2020 11:14", "20200730", seconds since 1970...
// -> "2020-07-30T11:14:39": the clock as stated, its zone left out. Empty where it is no date with a year.
QString isoTime(QStringView stated);
// ".../2020/07/30/..." -> "2020-07-30"; empty without.
QString dateInAddress(QStringView address);

} // namespace eventarium
