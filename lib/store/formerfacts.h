// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Found facts as archives of the first version kept them, one row a fact: read once, when such an archive is
// brought up to date. One thread.
#pragma once

#include "store/connection.h"

namespace eventarium::store {

// Gives a connection the functions that schema steps call: packed_facts (id of a telling) and
// packed_names (id of an article); and text_sketch (text) of the fourth. They fail where a table is gone.
void addFormerFactsFunctions(const Connection &connection);

} // namespace eventarium::store
