// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

QString text(const char *source)
{
    return QCoreApplication::translate("Console", source);
}

int writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        done += written;
    }
    return 0;
}

// Turns the line that follows it round, so that it reads as something else.
bool turnsLetters(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
}

// Without what a terminal would obey: an article or a file's name may contain escape sequences. Line ends stay.
QString harmless(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool endsLine = c == u'\n' || (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n');
        if ((c.category() == QChar::Other_Control && !endsLine && c != u'\t') || turnsLetters(c))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

// The same, as one line.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QChar::ReplacementCharacter;
    }
    return harmless(std::move(text));
}

QString stageText(const Progress &progress)
{
    switch (progress.stage) {
    case Progress::Stage::Scanning:
        return text("Looking for files");
    case Progress::Stage::Reading:
        return text("Reading");
    case Progress::Stage::Resolving:
        return text("Joining events");
    case Progress::Stage::Writing:
        return text("Writing");
    case Progress::Stage::Done:
        return text("Done");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

Console::Console()
    : m_outputIsTerminal(::isatty(STDOUT_FILENO) == 1)
    , m_errorIsTerminal(::isatty(STDERR_FILENO) == 1)
{
}

Console::~Console()
{
    clearProgressLine();
}

int Console::columns() const
{
    winsize size{};
    if (!m_outputIsTerminal || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

bool Console::flush()
{
    if (m_writeError == 0 && !m_buffer.isEmpty()) {
        clearProgressLine();
        m_writeError = writeAll(STDOUT_FILENO, m_buffer);
    }
    m_buffer.clear();
    return m_writeError == 0;
}

bool Console::write(const QByteArray &bytes)
{
    m_buffer += m_outputIsTerminal ? harmless(QString::fromUtf8(bytes)).toUtf8() : bytes;
    return m_buffer.size() < bufferSize ? m_writeError == 0 : flush();
}

bool Console::writeText(const QString &text)
{
    return write(harmless(text).toUtf8());
}

ExitCode Console::finish(ExitCode code)
{
    if (flush() || m_writeError == EPIPE)
        return code;
    error(text("Could not write to standard output: %1. What was written is not complete.")
              .arg(QString::fromLocal8Bit(std::strerror(m_writeError))));
    return ExitCode::CannotOpenOrWrite;
}

void Console::error(const QString &message)
{
    flush();
    clearProgressLine();
    writeAll(STDERR_FILENO, (u"eventarium-cli: "_s + oneLine(message) + u'\n').toUtf8());
}

ExitCode Console::failure(const Error &error)
{
    // A file called “file” is not told by every message about files; one with a dot or slash is.
    const bool distinct = error.where.size() > 2 && (error.where.contains(u'.') || error.where.contains(u'/'));
    const bool told = error.where.isEmpty() || (distinct && error.message.contains(error.where));
    this->error(told ? error.message : QString(error.where + u": "_s + error.message));
    return ExitCode::CannotOpenOrWrite;
}

ExitCode Console::usage(const QString &message, const QString &usageLine)
{
    error(message);
    if (!usageLine.isEmpty())
        writeAll(STDERR_FILENO, (usageLine + u'\n').toUtf8());
    return ExitCode::Usage;
}

void Console::note(const QString &message)
{
    if (!m_quiet)
        error(message);
}

// How many a second, and how long the rest will take at that pace; nothing before there is one.
QString Console::paceOf(const Progress &progress)
{
    if (!m_stageBegun || *m_stageBegun != progress.stage) {
        m_stageBegun = progress.stage;
        m_stageClock.start();
        m_doneBefore = progress.done;
        return {};
    }
    const double seconds = static_cast<double>(m_stageClock.elapsed()) / 1000;
    const auto done = static_cast<double>(progress.done - m_doneBefore);
    if (seconds < 1 || done < 1 || progress.total <= progress.done)
        return {};
    const double rate = done / seconds;
    const auto left = static_cast<qint64>(static_cast<double>(progress.total - progress.done) / rate) + 1;
    const QString time = left < 120 ? QCoreApplication::translate("Console", "%1 s").arg(left)
                                    : QCoreApplication::translate("Console", "%1 min").arg((left + 59) / 60);
    return QCoreApplication::translate("Console", " · %1/s · %2 left")
        .arg(QString::number(rate, 'f', rate < 10 ? 1 : 0), time);
}

void Console::progress(const Progress &progress)
{
    if (m_style == ProgressStyle::None)
        return;
    QString line = stageText(progress);
    if (progress.total > 0)
        line += u" %1/%2"_s.arg(progress.done).arg(progress.total);
    else if (progress.done > 0)
        line += u" %1"_s.arg(progress.done);
    line += paceOf(progress);
    if (m_style == ProgressStyle::Lines) {
        if (!progress.current.isEmpty())
            line += u' ' + progress.current;
        writeAll(STDERR_FILENO, (oneLine(line) + u'\n').toUtf8());
        return;
    }
    writeAll(STDERR_FILENO, (u'\r' + oneLine(line) + u"\x1b[K"_s).toUtf8());
    m_progressLine = true;
}

void Console::endProgress()
{
    clearProgressLine();
}

void Console::clearProgressLine()
{
    if (m_progressLine)
        writeAll(STDERR_FILENO, "\r\x1b[K");
    m_progressLine = false;
}

Pieces onePiece(QByteArray bytes)
{
    return [bytes = std::move(bytes), given = false]() mutable -> Result<QByteArray> {
        return std::exchange(given, true) ? QByteArray() : bytes;
    };
}

} // namespace eventarium::cli
