// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interruption.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace eventarium::cli {

namespace {

// All that a signal handler may touch. stop_source::request_stop() is not safe in one, a write is.
std::atomic<int> handlerPipe = -1;
static_assert(std::atomic<int>::is_always_lock_free);

constexpr char interrupted = 'i';
constexpr char ended = 'e';

void onSignal(int)
{
    const int before = errno;
    [[maybe_unused]] const ssize_t written = ::write(handlerPipe, &interrupted, 1);
    errno = before;
}

void handle(int signal)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART; // the second one has its usual effect
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption()
{
    if (::pipe2(m_pipe, O_CLOEXEC) != 0)
        return; // then Ctrl-C ends the program at once, which the archive survives
    handlerPipe = m_pipe[1];
    m_thread = std::thread([this] { wait(); });
    handle(SIGINT);
    handle(SIGTERM);
}

Interruption::~Interruption()
{
    if (!m_thread.joinable())
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    [[maybe_unused]] const ssize_t written = ::write(m_pipe[1], &ended, 1);
    m_thread.join();
    handlerPipe = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Interruption::wait()
{
    char what = 0;
    while (what != ended) {
        const ssize_t count = ::read(m_pipe[0], &what, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        if (what == interrupted)
            m_source.request_stop();
    }
}

} // namespace eventarium::cli
