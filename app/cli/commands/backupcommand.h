// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies an archive, and checks the copy. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class BackupCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)

public:
    QString name() const override { return QStringLiteral("backup"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 2; }
    int mostArguments() const override { return 2; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
