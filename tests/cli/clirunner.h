// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the real eventarium-cli and keeps what it said. Blocking; main thread.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace eventarium::test {

struct CliResult
{
    int exitCode = -1; // -1: it crashed or was killed
    QByteArray output;
    QByteArray errors;

    QString errorText() const { return QString::fromUtf8(errors); }
    QString text() const { return QString::fromUtf8(output); }
};

struct CliRun
{
    QStringList arguments;
    QByteArray input;
    QString outputFile; // standard output goes there instead
    std::function<void()> inChild; // called in the child before the program starts
};

CliResult runCli(const CliRun &run);
CliResult runCli(const QStringList &arguments, const QByteArray &input = {});

// The same, and at its `atWrite`th write to a file it gets the signal; 0: never. `torn`: that write is done by half.
struct SignalledRun
{
    CliResult result;
    long writes = 0; // of a run that ended by itself
};
SignalledRun runCliUntilWrite(const QStringList &arguments, int signal, long atWrite, bool torn = false);

// The same, and from its `fromWrite`th write to a file on the disk is full; 0: never.
SignalledRun runCliOnFullDisk(const QStringList &arguments, long fromWrite);

// A folder that is gone with the value.
class Folder final
{
public:
    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_directory.path() : m_directory.filePath(name);
    }
    QString write(const QString &name, const QByteArray &content) const;
    // The sample archive's articles, so many times over, each time with another last line.
    QString addArticles(const QString &name, int copies = 1) const;
    // An archive made by importing them; its path.
    QString makeArchive() const;

private:
    QTemporaryDir m_directory;
};

QByteArray contentOf(const QString &path);

} // namespace eventarium::test
