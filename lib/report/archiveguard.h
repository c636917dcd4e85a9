// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a name leads to an archive or to one of the files that live beside it, so that nothing is ever
// written over one by accident. Only looks; blocking; any thread.
#pragma once

#include <QString>

#include <optional>

namespace eventarium {

// What is in the way, as part of a sentence ("it is an archive"); none where the name may be written.
std::optional<QString> archiveInTheWay(const QString &path);

} // namespace eventarium
