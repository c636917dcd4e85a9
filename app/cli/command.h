// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One sub-command of the command line: what it is called, what it takes, what it does. Stateless;
// made once by Application, used on the main thread.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace eventarium::cli {

class Command
{
public:
    Command() = default;
    virtual ~Command() = default;
    Q_DISABLE_COPY_MOVE(Command)

    virtual QString name() const = 0;
    virtual QString synopsis() const = 0; // "ARCHIVE [QUERY]"
    virtual QString summary() const = 0; // one line
    virtual QString example() const = 0; // a whole command line
    virtual std::vector<Option> options() const = 0; // beside those that every command takes
    virtual int fewestArguments() const = 0;
    virtual int mostArguments() const { return -1; } // -1: any number
    // From this argument on it takes a query; -1: never.
    virtual int queryArgument() const { return -1; }

    virtual ExitCode run(const Arguments &arguments, Console &console) const = 0;
};

} // namespace eventarium::cli
