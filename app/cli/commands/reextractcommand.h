// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows what this version's extractor finds otherwise in an archive, or takes it over. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class ReextractCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ReextractCommand)

public:
    QString name() const override { return QStringLiteral("reextract"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    int mostArguments() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
