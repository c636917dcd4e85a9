// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes files and folders into an archive and tells what became of each. Stateless; main thread.
#pragma once

#include "cli/command.h"

namespace eventarium {
struct IngestReport;
}

namespace eventarium::cli {

class ImportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)

public:
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 2; }
    ExitCode run(const Arguments &arguments, Console &console) const override;

private:
    static ExitCode tell(const IngestReport &report, const QString &archive, Console &console, bool quiet);
};

} // namespace eventarium::cli
