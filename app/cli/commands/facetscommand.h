// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts matching events by the values of a facet. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class FacetsCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(FacetsCommand)

public:
    QString name() const override { return QStringLiteral("facets"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 2; }
    int queryArgument() const override { return 2; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
