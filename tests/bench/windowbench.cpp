// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// eventarium-window-bench: the real window over large archives, as a user meets it: how long from the start of the
// program to the first painted list, what memory that takes, and how long the window stands still while a search is
// typed. The archives are made for it; EVENTARIUM_BENCH_ARCHIVE_100K and EVENTARIUM_BENCH_ARCHIVE name ones that
// were made before (eventarium-bench --generate FILE 100000). Needs a display; exit code 1 where a bar is not met.

#include "bench/bars.h"
#include "gui/mainwindow.h"
#include "gui/models/eventmodel.h"
#include "gui/session/archivesession.h"
#include "gui/session/settings.h"
#include "gui/translations.h"
#include "gui/views/eventtable.h"
#include "gui/views/searchbox.h"
#include "support/archivegenerator.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::bench;

namespace {

constexpr int starts = 10;
constexpr auto betweenKeys = std::chrono::milliseconds(90); // a quick typist

// Calls back at the first painting of a list that has rows.
class FirstPaint final : public QObject
{
public:
    FirstPaint(EventTable *table, std::function<void()> painted)
        : m_table(table)
        , m_painted(std::move(painted))
    {
        table->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_table->model() && m_table->model()->rowCount() > 0 && m_painted) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(this, std::exchange(m_painted, nullptr), Qt::QueuedConnection);
        }
        return false;
    }

private:
    EventTable *m_table;
    std::function<void()> m_painted;
};

// Posts an event to the GUI thread every millisecond and keeps the longest time that one had to wait.
class Heartbeat final
{
public:
    Heartbeat()
        : m_thread([this](const std::stop_token &stop) { beat(stop); })
    {
    }

    double longest() const { return static_cast<double>(m_longest.load()) / 1e6; } // ms
    void forget() { m_longest = 0; }

private:
    void beat(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            QElapsedTimer waited;
            waited.start();
            m_answered = false;
            QMetaObject::invokeMethod(
                &m_target,
                [this, waited] {
                    m_longest = std::max(m_longest.load(), waited.nsecsElapsed());
                    m_answered = true;
                },
                Qt::QueuedConnection);
            while (!m_answered && !stop.stop_requested())
                QThread::usleep(100);
            QThread::sleep(std::chrono::milliseconds(1));
        }
    }

    QObject m_target; // of the GUI thread
    std::atomic<qint64> m_longest = 0; // ns
    std::atomic<bool> m_answered = false;
    std::jthread m_thread;
};

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (QByteArray line = status.readLine(); !line.isEmpty(); line = status.readLine()) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

struct Window
{
    Settings settings{Settings::Kept::Nowhere};
    ArchiveSession session;
    MainWindow window{session, settings};

    explicit Window(const QString &archive)
    {
        window.start(archive, {});
        window.resize(1280, 800);
        window.show();
    }
};

// The child: says when the list is painted, then what memory it took, and ends.
int firstList(const QString &archive)
{
    Window window(archive);
    FirstPaint paint(window.window.parts().table, [&] {
        std::printf("painted\n%.1f\n", peakMegabytes());
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

void startBars(const QString &archive, const Sink &sink)
{
    std::vector<double> times;
    double memory = 0;
    for (int i = 0; i <= starts; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        child.start(QCoreApplication::applicationFilePath(), {u"--first-list"_s, archive});
        while (child.waitForReadyRead(60'000) && !child.canReadLine()) {
        }
        const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (child.readLine() != "painted\n")
            qFatal("the window never painted its list");
        child.waitForFinished(60'000);
        memory = std::max(memory, child.readLine().trimmed().toDouble());
        if (i > 0) // the first one warms up
            times.push_back(time);
    }
    sink({u"window, 100,000 events: start to first painted list"_s, median(times), u"ms"_s, 300, false, {}});
    sink({u"window, 100,000 events: peak memory"_s, memory, u"MB"_s, 200, false, {}});
}

void wait(const auto &until)
{
    if (!QTest::qWaitFor(until, 120'000))
        qFatal("the window did not settle");
}

void typingBars(const QString &archive, const Sink &sink)
{
    Window window(archive);
    MainWindow &main = window.window;
    wait([&] { return main.isSettled() && main.parts().eventModel->rowCount() > 0; });
    QTest::qWait(500);
    SearchBox *const search = main.parts().search;
    search->setFocus();
    Heartbeat heartbeat;
    std::vector<double> stalls;
    std::vector<double> results;
    for (const QString &query :
         {u"summit"_s, u"place:b"_s, u"org:e"_s, u"date:2019"_s, u"robots berlin"_s, u"conf"_s}) {
        heartbeat.forget();
        QElapsedTimer sinceKey;
        double result = 0;
        const auto settled = QObject::connect(&main, &MainWindow::settled, &main, [&] {
            if (main.isSettled())
                result = static_cast<double>(sinceKey.nsecsElapsed()) / 1e6;
        });
        for (const QChar c : query) {
            sinceKey.start();
            QTest::keyClick(search, c.toLatin1());
            QTest::qWait(betweenKeys);
        }
        wait([&] { return main.isSettled(); });
        QObject::disconnect(settled);
        results.push_back(result);
        stalls.push_back(heartbeat.longest());
        search->selectAll();
        QTest::keyClick(search, Qt::Key_Delete);
        wait([&] { return main.isSettled(); });
        QTest::qWait(300);
    }
    sink({u"window, 1,000,000 events: longest stall while typing"_s, std::ranges::max(stalls), u"ms"_s, 16, false,
          u"median %1"_s.arg(median(stalls), 0, 'f', 1)});
    sink({u"window, 1,000,000 events: last key to result, at most"_s, std::ranges::max(results), u"ms"_s, 100, false,
          u"median %1"_s.arg(median(results), 0, 'f', 1)});
}

QString archiveOf(const char *variable, const QTemporaryDir &folder, int events)
{
    QString path = qEnvironmentVariable(variable);
    if (path.isEmpty()) {
        path = folder.filePath(QString::number(events) + ".eventarium"_L1);
        if (const auto made = test::generateArchive(path, events); !made)
            qFatal("%s", qPrintable(made.error().message));
    }
    return path;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Eventarium"_s);
    installTranslations();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--first-list")
        return firstList(arguments.value(2));

    bool met = true;
    const Sink sink = [&met](const Bar &bar) {
        std::printf("%s\n", qPrintable(bar.line()));
        std::fflush(stdout);
        met = met && bar.isMet();
    };
    const QTemporaryDir folder;
    startBars(archiveOf("EVENTARIUM_BENCH_ARCHIVE_100K", folder, 100'000), sink);
    typingBars(archiveOf("EVENTARIUM_BENCH_ARCHIVE", folder, 1'000'000), sink);
    return met ? 0 : 1;
}
