// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The checkout as the rules see it: what git tracks or would track, so neither build folders nor
// an editor's files; without git, every file but those. Functions that read the disk; any thread.
#pragma once

#include "rules/offence.h"

namespace eventarium::rules {

// Files that are no text have an empty text. Sorted by path.
std::vector<SourceFile> readTree(const QString &checkout);
// The same by walking the folders, for a checkout without git.
std::vector<SourceFile> walkTree(const QString &checkout);

Offences offencesIn(const std::vector<SourceFile> &tree, Rule rule);
// One line an offence: "lib/core/a.h:12: what".
QString listed(const Offences &offences);

} // namespace eventarium::rules
