// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Standard output and error of one run: bytes are UTF-8, every write is checked. What a terminal would obey is
// taken out of all texts and messages, and on a terminal of everything. One for the program; main thread, progress() any one thread.
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <optional>

namespace eventarium::cli {

enum class ExitCode { Done = 0, DoneWithFailures = 1, Usage = 2, CannotOpenOrWrite = 3 };

class Console final
{
public:
    Console();
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

    enum class ProgressStyle { None, Terminal, Lines };
    void setQuiet(bool quiet) { m_quiet = quiet; }
    void setProgressStyle(ProgressStyle style) { m_style = style; }
    bool outputIsTerminal() const { return m_outputIsTerminal; }
    bool errorIsTerminal() const { return m_errorIsTerminal; }
    int columns() const; // of the terminal; 0 where output is none

    // Buffered. False where nobody reads any more or the disk is full; finish() then tells.
    bool write(const QByteArray &bytes);
    // What a person reads: never with control characters.
    bool writeText(const QString &text);
    // Writes the rest out. A reader that went away is no failure; anything else is told.
    ExitCode finish(ExitCode code);

    void error(const QString &message); // always; one line, whatever stands in it
    ExitCode failure(const Error &error); // tells it; CannotOpenOrWrite
    ExitCode usage(const QString &message, const QString &usageLine = {}); // tells it; Usage
    void note(const QString &message); // on standard error; not when quiet
    void progress(const Progress &progress);
    void endProgress();

private:
    QString paceOf(const Progress &progress);
    bool flush();
    void clearProgressLine();

    QByteArray m_buffer;
    int m_writeError = 0; // errno
    bool m_quiet = false;
    ProgressStyle m_style = ProgressStyle::None;
    bool m_outputIsTerminal = false;
    bool m_errorIsTerminal = false;
    bool m_progressLine = false; // one stands on the terminal
    std::optional<Progress::Stage> m_stageBegun;
    QElapsedTimer m_stageClock;
    qint64 m_doneBefore = 0; // when the stage began
};

// One piece of output after another, an empty one at the end.
using Pieces = std::function<Result<QByteArray>()>;
Pieces onePiece(QByteArray bytes);

} // namespace eventarium::cli
