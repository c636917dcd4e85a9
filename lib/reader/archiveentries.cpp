// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/archiveentries.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qint64 block = 1 << 18;
constexpr qint64 mostGrowth = 200; // times its own size, once it is beyond the first megabytes
constexpr qint64 freeGrowth = 32 * 1024 * 1024;

using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

QString reason(archive *handle)
{
    const char *text = archive_error_string(handle);
    return text ? QString::fromUtf8(text) : u"it is damaged"_s;
}

Handle opened(const QByteArray &bytes, bool raw)
{
    Handle handle(archive_read_new(), &archive_read_free);
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_zstd(handle.get());
    if (raw) {
        archive_read_support_format_raw(handle.get());
    } else {
        archive_read_support_format_zip(handle.get());
        archive_read_support_format_tar(handle.get());
    }
    return archive_read_open_memory(handle.get(), bytes.constData(), static_cast<size_t>(bytes.size())) == ARCHIVE_OK
               ? std::move(handle)
               : Handle(nullptr, &archive_read_free);
}

std::unexpected<Error> bomb()
{
    return fail(Error::Kind::TooLarge,
                u"Unpacked it is far larger than any archive of articles; reading stopped there."_s);
}

bool leadsOut(const QString &name)
{
    return name.startsWith(u'/') || name.startsWith(u'\\') || (name.size() > 1 && name[1] == u':') || name == ".."_L1
           || name.startsWith("../"_L1) || name.contains("/../"_L1) || name.endsWith("/.."_L1)
           || name.contains("..\\"_L1);
}

class Unpacking
{
public:
    Unpacking(qint64 packed, ArchiveLimits limits)
        : m_packed(packed)
        , m_limits(limits)
    {
    }

    // The data of the current entry; nullopt where it is cut short or damaged.
    Result<std::optional<QByteArray>> data(archive *handle)
    {
        QByteArray all;
        for (;;) {
            const qsizetype size = all.size();
            all.resize(size + block);
            const la_ssize_t got = archive_read_data(handle, all.data() + size, block);
            all.resize(size + qMax<qsizetype>(0, got));
            if (got < 0)
                return std::optional<QByteArray>();
            if (got == 0)
                return std::optional(std::move(all));
            m_total += got;
            if (all.size() > m_limits.entry || m_total > m_limits.total
                || (m_total > freeGrowth && m_total > m_packed * mostGrowth))
                return bomb();
        }
    }

private:
    const qint64 m_packed;
    const ArchiveLimits m_limits;
    qint64 m_total = 0;
};

} // namespace

Result<ArchiveContents> readArchive(const QByteArray &bytes, const std::function<bool(const QString &)> &wanted,
                                    const std::function<void(ArchiveEntry)> &take, ArchiveLimits limits)
{
    const Handle handle = opened(bytes, false);
    if (!handle)
        return fail(Error::Kind::Corrupt, u"The archive cannot be opened; it is damaged or cut short."_s);
    ArchiveContents contents;
    Unpacking unpacking(bytes.size(), limits);
    archive_entry *entry = nullptr;
    int seen = 0, taken = 0, encrypted = 0;
    for (;;) {
        const int state = archive_read_next_header(handle.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (state == ARCHIVE_FATAL || state == ARCHIVE_RETRY) {
            contents.problems += u"The rest of the archive cannot be read: "_s + reason(handle.get());
            break;
        }
        if (++seen > limits.entries)
            return bomb();
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const char *raw = utf8 ? utf8 : archive_entry_pathname(entry);
        const QString name = QString::fromUtf8(raw ? raw : "");
        if (archive_entry_filetype(entry) != AE_IFREG || (wanted && !wanted(name)))
            continue;
        if (leadsOut(name)) {
            contents.problems += u"“%1” was left out: its name leads out of the archive"_s.arg(name);
            continue;
        }
        if (archive_entry_is_encrypted(entry)) {
            ++encrypted;
            contents.problems += u"“%1” was left out: it is encrypted"_s.arg(name);
            continue;
        }
        auto data = unpacking.data(handle.get());
        if (!data)
            return std::unexpected(data.error());
        if (!*data) {
            contents.problems += u"“%1” was left out: %2"_s.arg(name, reason(handle.get()));
            continue;
        }
        ++taken;
        take({name, std::move(**data)});
    }
    if (taken == 0 && encrypted > 0)
        return fail(Error::Kind::NotReadable, u"It is encrypted; unpack it with its password and import the files."_s);
    if (taken == 0 && !contents.problems.isEmpty())
        return fail(Error::Kind::Corrupt, contents.problems.first() + u'.');
    return contents;
}

Result<QByteArray> decompressed(const QByteArray &bytes, qint64 limit)
{
    const Handle handle = opened(bytes, true);
    archive_entry *entry = nullptr;
    if (!handle || archive_read_next_header(handle.get(), &entry) != ARCHIVE_OK)
        return fail(Error::Kind::Corrupt, u"It cannot be unpacked; it is damaged or cut short."_s);
    Unpacking unpacking(bytes.size(), {limit, limit, 1});
    auto data = unpacking.data(handle.get());
    if (!data)
        return std::unexpected(data.error());
    if (!*data)
        return fail(Error::Kind::Corrupt, u"It cannot be unpacked: "_s + reason(handle.get()) + u'.');
    return std::move(**data);
}

} // namespace eventarium
