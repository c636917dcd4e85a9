// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for damage in an archive. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class CheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    QString name() const override { return QStringLiteral("check"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    int mostArguments() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;

private:
    static ExitCode repair(const Arguments &arguments, Console &console);
};

} // namespace eventarium::cli
