// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why each fact of an article was taken, as lines for a person. Pure; any thread.
#pragma once

#include "core/article.h"
#include "extract/explanation.h"

#include <QByteArray>

#include <vector>

namespace eventarium::cli {

// The article's source, then a line a fact: its field and value, the rule with its weight, where it stands and
// the words there; alternatives that lost are marked by "-" and say why. UTF-8, no line end behind the last.
QByteArray explanationLines(const Article &article, const std::vector<Explanation> &explanations);

} // namespace eventarium::cli
