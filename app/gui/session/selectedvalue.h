// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What selected words of an article mean as the value of a field. Pure; any thread.
#pragma once

#include <QString>

namespace eventarium {

// "July 23, 2020" as a date, "more than 12,500" as a figure of a category, anything else as it stands; empty where
// the words say nothing of the kind. `category`: the journal's word, for figures.
QString selectedValue(const QString &field, const QString &words, const QString &category = {});

} // namespace eventarium
