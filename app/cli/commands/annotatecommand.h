// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints every span found in files, or in lines of JSON, whether or not it belongs to an event. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class AnnotateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(AnnotateCommand)

public:
    QString name() const override { return QStringLiteral("annotate"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
