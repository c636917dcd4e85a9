// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that an event is two, or that two events are not one. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class SplitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SplitCommand)

public:
    QString name() const override { return QStringLiteral("split"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 3; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
