// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the program's own libraries (LD_PRELOAD), this sends it a signal at its Nth write to a file,
// so that a test can end it at the same moment each time, in the midst of what it writes.
// WRITE_AT: N; WRITE_SIGNAL: the signal; WRITE_TORN: the signal, after half of that write; WRITE_FULL: no
// signal, but from that write on the disk is full: it is done by half, the others not at all; WRITE_COUNT: a
// file to which the number of writes goes at a normal end.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> writes = 0;

long numberOf(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::atol(text) : 0;
}

// Whether something happens at this write.
bool isTheWrite(int file)
{
    static const long moment = numberOf("WRITE_AT");
    static const bool full = numberOf("WRITE_FULL") != 0;
    struct stat status = {};
    if (file <= STDERR_FILENO || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    const long number = ++writes;
    return full && moment > 0 ? number >= moment : number == moment;
}

// How much of a write is to be done; the signal comes before it, or after half of it.
template<class Write>
ssize_t signalled(Write write, size_t size)
{
    if (numberOf("WRITE_FULL") != 0) {
        if (writes == numberOf("WRITE_AT") && size > 1)
            return write(size / 2);
        errno = ENOSPC;
        return -1;
    }
    const long torn = numberOf("WRITE_TORN");
    if (torn != 0 && size > 1)
        write(size / 2);
    ::kill(::getpid(), static_cast<int>(torn != 0 ? torn : numberOf("WRITE_SIGNAL")));
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
    const auto some = [&](size_t part) { return real(file, bytes, part); };
    return isTheWrite(file) ? signalled(some, size) : some(size);
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
