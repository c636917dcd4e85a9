// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"
#include "gui/models/icons.h"
#include "gui/session/archivesession.h"
#include "gui/session/settings.h"
#include "gui/tour.h"
#include "gui/translations.h"

#include <QApplication>
#include <QCommandLineParser>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace eventarium;

int main(int argc, char *argv[])
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is told where it is written to
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Eventarium"_s);
    QApplication::setOrganizationName(u"Eventarium"_s);
    QApplication::setApplicationVersion(QStringLiteral(EVENTARIUM_VERSION));
    QApplication::setDesktopFileName(u"eventarium"_s);
    QApplication::setWindowIcon(QIcon(u":/eventarium/icons/eventarium.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Browse what articles say about events."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"ARCHIVE"_s, QCoreApplication::translate("main", "The archive to open."),
                                 u"[ARCHIVE]"_s);
    const QCommandLineOption query(
        u"query"_s, QCoreApplication::translate("main", "Show the events that match, as typed into the search box."),
        u"QUERY"_s);
    const QCommandLineOption tour(
        u"tour"_s,
        QCoreApplication::translate("main", "Write pictures of the window and a PDF into a folder, and quit."),
        u"DIR"_s);
    parser.addOptions({query, tour});
    parser.process(application);
    const QStringList archives = parser.positionalArguments();
    if (archives.size() > 1) {
        qWarning("%ls",
                 qUtf16Printable(QCoreApplication::translate("main", "Only one archive can be opened in a window.")));
        return 2;
    }
    chooseIconTheme();
    installTranslations();

    // A tour leaves the user's settings alone.
    Settings settings(parser.isSet(tour) ? Settings::Kept::Nowhere : Settings::Kept::ForTheUser);
    ArchiveSession session;
    MainWindow window(session, settings);
    window.start(archives.value(0), parser.value(query));
    if (parser.isSet(tour))
        return Tour(window, parser.value(tour)).run();
    window.show();
    return QApplication::exec();
}
