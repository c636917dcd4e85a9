// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the figures of matching events, or of the editions of one, as a picture; or writes them as data. Stateless;
// main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class ChartCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ChartCommand)

public:
    QString name() const override { return QStringLiteral("chart"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    int queryArgument() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
