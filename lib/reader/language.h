// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of a text, told cheaply by its script and its commonest words. Pure; any thread.
#pragma once

#include <QString>

namespace eventarium {

// BCP 47 primary tag ("en", "zh"); empty when unclear.
QString languageOf(QStringView text);

} // namespace eventarium
