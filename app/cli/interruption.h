// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl-C and SIGTERM -> a stop token. The first one asks for a clean end, the second one ends at once.
// One for the program, made before any thread; the token may be used by all.
#pragma once

#include <QtClassHelperMacros>

#include <stop_token>
#include <thread>

namespace eventarium::cli {

class Interruption final
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    std::stop_token token() const { return m_source.get_token(); }

private:
    void wait();

    std::stop_source m_source;
    int m_pipe[2] = {-1, -1}; // the handler writes, the thread reads
    std::thread m_thread;
};

} // namespace eventarium::cli
