// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium::test {

namespace {

constexpr int patience = 200'000; // ms; only a hang takes as long

QString program()
{
    return QStringLiteral(EVENTARIUM_CLI);
}

CliResult resultOf(QProcess &process)
{
    CliResult result;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        FAIL("eventarium-cli hangs");
    }
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace

CliResult runCli(const CliRun &run)
{
    QProcess process;
    if (!run.outputFile.isEmpty())
        process.setStandardOutputFile(run.outputFile);
    if (run.inChild)
        process.setChildProcessModifier(run.inChild);
    process.start(program(), run.arguments);
    REQUIRE(process.waitForStarted());
    process.write(run.input);
    process.closeWriteChannel();
    return resultOf(process);
}

CliResult runCli(const QStringList &arguments, const QByteArray &input)
{
    return runCli(CliRun{arguments, input, {}, {}});
}

namespace {

// Runs it with what counts and disturbs its writes.
SignalledRun runDisturbed(const QStringList &arguments, long atWrite, const QString &how, const QString &value)
{
    const QTemporaryDir folder;
    const QString count = folder.filePath(u"count"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SIGNAL_AT_WRITE));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(how, value);
    environment.insert(u"WRITE_AT"_s, QString::number(atWrite));
    environment.insert(u"WRITE_COUNT"_s, count);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program(), arguments);
    REQUIRE(process.waitForStarted());
    SignalledRun run{resultOf(process), 0};
    if (run.result.exitCode >= 0)
        run.writes = contentOf(count).toLong();
    return run;
}

} // namespace

SignalledRun runCliUntilWrite(const QStringList &arguments, int signal, long atWrite, bool torn)
{
    return runDisturbed(arguments, atWrite, torn ? u"WRITE_TORN"_s : u"WRITE_SIGNAL"_s, QString::number(signal));
}

SignalledRun runCliOnFullDisk(const QStringList &arguments, long fromWrite)
{
    return runDisturbed(arguments, fromWrite, u"WRITE_FULL"_s, u"1"_s);
}

QString Folder::write(const QString &name, const QByteArray &content) const
{
    const QString target = path(name);
    REQUIRE(QDir().mkpath(QFileInfo(target).path()));
    QFile file(target);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return target;
}

QString Folder::addArticles(const QString &name, int copies) const
{
    const QDir sample(QStringLiteral(EVENTARIUM_SOURCE_DIR "/data/sample"));
    const QStringList files = sample.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    REQUIRE(files.size() >= 40);
    for (int copy = 0; copy < copies; ++copy) {
        for (const QString &file : files) {
            QByteArray content = contentOf(sample.filePath(file));
            if (copy > 0)
                content += "\nPrinted again, number " + QByteArray::number(copy) + ".\n";
            write(u"%1/%2/%3"_s.arg(name).arg(copy).arg(file), content);
        }
    }
    return path(name);
}

QString Folder::makeArchive() const
{
    const QString archive = path(u"made.eventarium"_s);
    const CliResult result = runCli({u"import"_s, archive, addArticles(u"articles"_s), u"--quiet"_s});
    INFO(result.errors.toStdString());
    REQUIRE(result.exitCode == 0);
    return archive;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace eventarium::test
