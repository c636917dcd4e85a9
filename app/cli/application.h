// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line as a whole: finds the command, reads its options, helps. One for the program; main thread.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace eventarium::cli {

class Application final
{
public:
    Application(); // with all commands of this build
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    // The words after the program's name.
    ExitCode run(const QStringList &words, Console &console) const;

private:
    ExitCode runCommand(const Command &command, const QStringList &words, Console &console) const;
    ExitCode unknownCommand(const QString &word, Console &console) const;
    QString help() const;

    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace eventarium::cli
