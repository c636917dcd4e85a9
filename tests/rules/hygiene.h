// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every file of the checkout keeps to: licence lines, headers that explain and guard
// themselves, nothing unfinished, nothing of one machine. Pure functions; any thread.
#pragma once

#include "rules/offence.h"

namespace eventarium::rules {

Offences opensWithLicence(const SourceFile &file);
Offences headersGuardThemselves(const SourceFile &file);
// Between the licence and #pragma once stands what the header is.
Offences headersSayWhatTheyAre(const SourceFile &file);
Offences noUnfinishedMarks(const SourceFile &file);
Offences noMachinePaths(const SourceFile &file);
// Past 400 lines a file of lib or app has become two things.
Offences filesStaySmall(const SourceFile &file);
// The top level holds what is agreed and nothing else.
Offences topLevelIsAgreed(const SourceFile &file);

} // namespace eventarium::rules
