// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Evidence as the columns span_start, span_end, span_other. A span's text is not kept twice: it is cut
// out of the article again. Pure but for the statement passed in.
#pragma once

#include "core/evidence.h"
#include "store/statement.h"

#include <functional>

namespace eventarium {
struct EventFacts;
}

namespace eventarium::store {

void bindEvidence(Statement &statement, const Evidence &evidence);
Evidence evidenceAt(const Statement &statement, int column, ArticleId article, QStringView text);

// Gives evidence of Kind::Text its text; what does not fit the text is left without.
void cutOut(Evidence &evidence, QStringView text);
void forEachEvidence(EventFacts &facts, const std::function<void(Evidence &)> &visit);

} // namespace eventarium::store
