// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words beside a name that tell it to be an organisation's. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

// "company", "publisher", "carriers": nouns before or behind a company's name.
bool isCompanyNoun(const TokenizedText &text, int token);

// Titles behind which "of" names a company; behind others it may name a field ("minister of health").
bool leadsCompany(const TokenizedText &text, int token);

// "Treaty", "Declaration of", "Initiative": a paper, a plan or a programme, named as bodies are
bool namesPaper(const TokenizedText &text, TokenRange name);

} // namespace eventarium
