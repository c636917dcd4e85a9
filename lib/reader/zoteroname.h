// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the name says that Zotero gives a file in its storage: ".../storage/AB12CD34/Low - 2019 - Fair closes.pdf".
// Pure; any thread.
#pragma once

#include <QString>

namespace eventarium {

// The year of publication, "2019"; empty where the file is no such attachment or its name states none.
QString yearInZoteroName(const QString &path);

} // namespace eventarium
