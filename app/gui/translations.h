// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's texts in the user's language. English, too, is loaded: it has a plural. GUI thread.
#pragma once

namespace eventarium {

// To be called once, before the first text is made.
void installTranslations();

} // namespace eventarium
