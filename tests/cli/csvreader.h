// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// RFC 4180, read strictly: an independent second opinion on what is written. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium::test {

// nullopt where the quoting is wrong or the rows differ in length.
std::optional<std::vector<QStringList>> readCsv(const QByteArray &bytes, QChar separator = u',');

} // namespace eventarium::test
