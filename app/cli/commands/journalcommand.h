// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists, exports and imports what people said. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium::cli {

class JournalCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(JournalCommand)

public:
    QString name() const override { return QStringLiteral("journal"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    int mostArguments() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;
};

} // namespace eventarium::cli
