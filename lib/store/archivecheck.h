// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for what contradicts itself in an archive. For one call of a reader; on its thread. Throws Failure.
#pragma once

#include "store/readsession.h"

#include <QStringList>

namespace eventarium::store {

// One sentence a problem, a hundred at most a kind; empty: clean.
QStringList checkArchive(ReadSession &session);

} // namespace eventarium::store
