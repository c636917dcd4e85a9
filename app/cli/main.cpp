// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program: words in, exit code out.
#include "cli/application.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>

namespace {

// Output is UTF-8 whatever the locale says. Qt would switch to it by itself, but not without complaining.
void preferUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        ::setenv(std::getenv("LC_ALL") ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is seen where it is written to
    preferUtf8();
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("eventarium-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EVENTARIUM_VERSION));

    eventarium::cli::Console console;
    const eventarium::cli::Application application;
    const auto code = application.run(QCoreApplication::arguments().mid(1), console);
    return static_cast<int>(console.finish(code));
}
