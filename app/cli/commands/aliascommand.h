// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that names mean the same. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class AliasCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(AliasCommand)

public:
    QString name() const override { return QStringLiteral("alias"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 3; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
