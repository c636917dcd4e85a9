// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pagesums.h"

#include <QtEndian>
#include <QtTypes>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

#include <sqlite3.h>

namespace eventarium::store {

namespace {

constexpr int headerBytes = 100;
constexpr char magic[] = "SQLite format 3"; // with its final zero

// The archive's file, followed in memory by that of the system's layer.
struct File
{
    sqlite3_file base;
    bool hasSums;
    bool isNew; // no header was seen yet
    bool isVerified;
    sqlite3_int64 pageSize; // 0: not known yet

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};
static_assert(sizeof(File) % 8 == 0); // as SQLite aligns it

File *of(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_vfs *systemLayer()
{
    static sqlite3_vfs *const layer = sqlite3_vfs_find(nullptr);
    return layer;
}

void learn(File &file, const unsigned char *header)
{
    const int size = header[16] << 8 | header[17];
    file.pageSize = size == 1 ? 65536 : size;
    file.hasSums = header[20] == pageSumBytes;
    file.isNew = false;
}

bool isHeader(const void *bytes, int amount, sqlite3_int64 at)
{
    return at == 0 && amount >= headerBytes && std::memcmp(bytes, magic, sizeof magic) == 0;
}

bool isPage(const File &file, int amount, sqlite3_int64 at)
{
    if (!file.hasSums || amount < 512 || at % amount != 0)
        return false;
    return file.isNew ? (amount & (amount - 1)) == 0 : amount == file.pageSize;
}

// Two running sums that depend on the order, begun with the page's number, so that neither a changed bit nor a
// page in the wrong place goes unnoticed.
quint64 sumOf(const unsigned char *page, int amount, sqlite3_int64 at)
{
    auto first = static_cast<quint32>(at / amount);
    quint32 second = ~first;
    for (int i = 0; i < amount - pageSumBytes; i += 8) {
        first += qFromLittleEndian<quint32>(page + i) + second;
        second += qFromLittleEndian<quint32>(page + i + 4) + first;
    }
    return static_cast<quint64>(second) << 32 | first;
}

// A page that was made room for and never used is all zero.
bool isWhole(const unsigned char *page, int amount, sqlite3_int64 at)
{
    return sumOf(page, amount, at) == qFromLittleEndian<quint64>(page + amount - pageSumBytes)
           || std::all_of(page, page + amount, [](unsigned char byte) { return byte == 0; });
}

// SQLite reads text that is longer than a page past its cache and without the room at each page's end: the sum of
// the whole page is asked for all the same. No page of a text is empty, so zeros are a lost block.
bool isInsidePage(const File &file, int amount, sqlite3_int64 at)
{
    return file.isVerified && !file.isNew && file.hasSums && file.pageSize > 0 && at >= file.pageSize
           && at % file.pageSize + amount <= file.pageSize && amount < file.pageSize;
}

int readInsidePage(File &file, void *buffer, int amount, sqlite3_int64 at)
{
    const std::unique_ptr<unsigned char[]> page(new (std::nothrow) unsigned char[static_cast<size_t>(file.pageSize)]);
    if (!page)
        return SQLITE_IOERR_NOMEM;
    const int size = static_cast<int>(file.pageSize);
    const sqlite3_int64 start = at / size * size;
    if (const int code = file.real()->pMethods->xRead(file.real(), page.get(), size, start); code != SQLITE_OK)
        return code;
    if (sumOf(page.get(), size, start) != qFromLittleEndian<quint64>(page.get() + size - pageSumBytes))
        return SQLITE_IOERR_DATA;
    std::memcpy(buffer, page.get() + (at - start), static_cast<size_t>(amount));
    return SQLITE_OK;
}

int read(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 at)
{
    File &self = *of(file);
    if (isInsidePage(self, amount, at))
        return readInsidePage(self, buffer, amount, at);
    const int code = self.real()->pMethods->xRead(self.real(), buffer, amount, at);
    if (code != SQLITE_OK)
        return code;
    const auto *bytes = static_cast<const unsigned char *>(buffer);
    if (isHeader(buffer, amount, at))
        learn(self, bytes);
    return !self.isVerified || self.isNew || !isPage(self, amount, at) || isWhole(bytes, amount, at)
               ? SQLITE_OK
               : SQLITE_IOERR_DATA;
}

int write(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 at)
{
    File &self = *of(file);
    const auto *bytes = static_cast<const unsigned char *>(buffer);
    if (isHeader(buffer, amount, at))
        learn(self, bytes);
    // The room at the end of SQLite's own page is for this.
    if (isPage(self, amount, at))
        qToLittleEndian(sumOf(bytes, amount, at), const_cast<unsigned char *>(bytes) + amount - pageSumBytes);
    return self.real()->pMethods->xWrite(self.real(), buffer, amount, at);
}

// The rest is the system's.
template<auto member, class... Arguments>
int forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = of(file)->real();
    return (real->pMethods->*member)(real, arguments...);
}

void barrier(sqlite3_file *file)
{
    sqlite3_file *real = of(file)->real();
    real->pMethods->xShmBarrier(real);
}

int close(sqlite3_file *file)
{
    const int code = forward<&sqlite3_io_methods::xClose>(file);
    file->pMethods = nullptr;
    return code;
}

using Io = sqlite3_io_methods;

// Without the memory mapping of version 3, which would read past the sums.
constexpr Io methods = {2,
                        close,
                        read,
                        write,
                        forward<&Io::xTruncate, sqlite3_int64>,
                        forward<&Io::xSync, int>,
                        forward<&Io::xFileSize, sqlite3_int64 *>,
                        forward<&Io::xLock, int>,
                        forward<&Io::xUnlock, int>,
                        forward<&Io::xCheckReservedLock, int *>,
                        forward<&Io::xFileControl, int, void *>,
                        forward<&Io::xSectorSize>,
                        forward<&Io::xDeviceCharacteristics>,
                        forward<&Io::xShmMap, int, int, int, volatile void **>,
                        forward<&Io::xShmLock, int, int, int>,
                        barrier,
                        forward<&Io::xShmUnmap, int>,
                        nullptr,
                        nullptr};

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    sqlite3_vfs *system = systemLayer();
    if (name == nullptr || (flags & SQLITE_OPEN_MAIN_DB) == 0)
        return system->xOpen(system, name, file, flags, flagsOut);
    const bool isNew = sqlite3_uri_boolean(name, "sums", 0) != 0;
    auto *self = new (file) File{{nullptr}, isNew, isNew, sqlite3_uri_boolean(name, "unverified", 0) == 0, 0};
    std::memset(self->real(), 0, static_cast<size_t>(system->szOsFile));
    const int code = system->xOpen(system, name, self->real(), flags, flagsOut);
    // SQLite closes what has methods, even where opening failed.
    if (self->real()->pMethods)
        self->base.pMethods = &methods;
    return code;
}

sqlite3_vfs layerOver(sqlite3_vfs *system)
{
    sqlite3_vfs layer = *system;
    layer.szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile;
    layer.pNext = nullptr;
    layer.zName = "eventarium";
    layer.xOpen = open;
    return layer;
}

} // namespace

const char *pageSumsLayer()
{
    static sqlite3_vfs layer = layerOver(systemLayer());
    static const int registered = sqlite3_vfs_register(&layer, 0);
    return registered == SQLITE_OK ? layer.zName : nullptr;
}

} // namespace eventarium::store
