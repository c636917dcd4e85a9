// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a report again by its template. Stateless; main thread.
#pragma once

#include "cli/command.h"

#include "report/exportrun.h"

namespace eventarium::cli {

class ReportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)

public:
    QString name() const override { return QStringLiteral("report"); }
    QString synopsis() const override;
    QString summary() const override;
    QString example() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 2; }
    int mostArguments() const override { return 2; }
    ExitCode run(const Arguments &arguments, Console &console) const override;

private:
    // By the words of an export; keeps the figures beside the file and tells what has changed in them.
    ExitCode make(const Arguments &words, ExportTable table, ExportFormat format, Console &console) const;
};

} // namespace eventarium::cli
