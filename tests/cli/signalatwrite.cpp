// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the program's own libraries (LD_PRELOAD), this sends it a signal at its Nth write to a file,
// so that a test can end it at the same moment each time, in the midst of what it writes.
// WRITE_SIGNAL: the signal; WRITE_AT: N; WRITE_TORN: that write is done by half; WRITE_COUNT: a file to
// which the number of writes goes at a normal end.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <unistd.h>

namespace {

std::atomic<long> writes = 0;

long numberOf(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::atol(text) : 0;
}

// How much of a write is to be done; the signal comes before it, or after half of it.
bool isTheWrite(int file)
{
    static const long moment = numberOf("WRITE_AT");
    return file > STDERR_FILENO && ++writes == moment;
}

template<class Write>
ssize_t signalled(Write write, size_t size)
{
    if (std::getenv("WRITE_TORN") && size > 1)
        write(size / 2);
    ::kill(::getpid(), static_cast<int>(numberOf("WRITE_SIGNAL")));
    return write(size);
}

template<class Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

struct Report
{
    ~Report()
    {
        const char *path = std::getenv("WRITE_COUNT");
        std::FILE *file = path ? std::fopen(path, "w") : nullptr;
        if (!file)
            return;
        std::fprintf(file, "%ld", writes.load());
        std::fclose(file);
    }
} const report;

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t)>("write");
    if (!isTheWrite(file))
        return real(file, bytes, size);
    ::kill(::getpid(), static_cast<int>(numberOf("WRITE_SIGNAL")));
    return real(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    const auto some = [&](size_t part) { return real(file, bytes, part, offset); };
    return isTheWrite(file) ? signalled(some, size) : some(size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return pwrite64(file, bytes, size, offset);
}
}
