// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Corrects single facts of an event. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class EditCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(EditCommand)

public:
    QString name() const override { return QStringLiteral("edit"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 3; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
