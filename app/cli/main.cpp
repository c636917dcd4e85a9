// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program: words in, exit code out.
#include "application.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is seen where it is written to
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("eventarium-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EVENTARIUM_VERSION));

    eventarium::cli::Console console;
    const eventarium::cli::Application application;
    const auto code = application.run(QCoreApplication::arguments().mid(1), console);
    return static_cast<int>(console.finish(code));
}
