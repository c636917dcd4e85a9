// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Articles from files and standard input, without an archive. Main thread.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include "core/article.h"

#include <functional>

namespace eventarium::cli {

Option referenceOption();
Option withTextOption();
// nullopt: none given; a complaint where it is no date.
std::expected<std::optional<PartialDate>, QString> referenceOf(const Arguments &arguments);

// All of standard input.
Result<QByteArray> readStandardInput();
// One output line an article. A file that cannot be read is told, the others go on.
ExitCode forEachArticle(const QStringList &files, Console &console,
                        const std::function<QByteArray(const Article &)> &print);

} // namespace eventarium::cli
