// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what is found in files as the JSON of the fact contract; needs no archive. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class ExtractCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ExtractCommand)

public:
    QString name() const override { return QStringLiteral("extract"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
