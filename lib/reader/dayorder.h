// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether 3/4/2020 is of March or of April, from what else the article says. Pure; any thread.
#pragma once

#include "reader/stampparser.h"

namespace eventarium {

// The stamp with month and day where the text gives evidence, else as it is: another date of the same form with a
// number over 12; days of one of the two months, and none of the other, in the text; American or British spelling.
Stamp withDayOrder(const Stamp &stamp, QStringView text);

} // namespace eventarium
