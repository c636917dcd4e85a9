// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program: words in, exit code out.
#include "cli/application.h"
#include "cli/rendering.h"

#include <QCoreApplication>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

namespace {

// Output is UTF-8 whatever the locale says. Qt would switch to it by itself, but not without complaining.
void preferUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        ::setenv(std::getenv("LC_ALL") ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
}

// A closed standard stream must not become the next file that is opened, such as the archive. Instead it is one
// of which every use fails, as of a closed one.
void keepStandardStreams()
{
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(file, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY); // takes the lowest number: this one
    }
}

} // namespace

int main(int argc, char *argv[])
{
    keepStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is seen where it is written to
    std::signal(SIGXFSZ, SIG_IGN); // and so is a file that may not grow
    preferUtf8();
    std::unique_ptr<QCoreApplication> program;
    if (eventarium::cli::wantsRendering(argc, argv))
        program.reset(eventarium::cli::renderApplication(argc, argv));
    if (!program)
        program = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("eventarium-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EVENTARIUM_VERSION));

    eventarium::cli::Console console;
    const eventarium::cli::Application application;
    const auto code = application.run(QCoreApplication::arguments().mid(1), console);
    return static_cast<int>(console.finish(code));
}
