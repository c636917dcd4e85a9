// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/filescanner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>

#include <filesystem>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace eventarium {

namespace {

constexpr qint64 progressInterval = 200; // milliseconds

QString reason(const std::error_code &code)
{
    return QString::fromLocal8Bit(code.message().c_str());
}

bool isPassedOver(const QString &name)
{
    return name.startsWith(u'.') || name.contains(".eventarium"_L1, Qt::CaseInsensitive);
}

// Browsers save the images, styles and frames of "Fair.html" in "Fair_files": none of them is an article.
bool isPageFolder(const QString &path)
{
    if (!path.endsWith("_files"_L1))
        return false;
    const QString page = path.chopped(6);
    return QFileInfo::exists(page + u".html") || QFileInfo::exists(page + u".htm");
}

QString withSlash(const QString &folder)
{
    return folder.endsWith(u'/') ? folder : QString(folder + u'/');
}

class Scan
{
public:
    Scan(std::stop_token stop, const ProgressSink &progress)
        : m_stop(std::move(stop))
        , m_progress(progress)
    {
        m_clock.start();
    }

    // Takes a path that a person named: a link is followed, a hidden name is meant.
    void takeRoot(const QString &path)
    {
        const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        const QFileInfo info(clean);
        if (path.isEmpty() || !info.exists())
            skip(Error::Kind::NotFound, u"There is no such file or folder."_s, path);
        else if (info.isDir())
            takeFolder(clean);
        else
            takeFile(clean, info);
    }

    bool isStopped() const { return m_stop.stop_requested(); }
    Result<ScanResult> result()
    {
        if (isStopped())
            return fail(Error::Kind::Cancelled, u"Cancelled."_s);
        std::ranges::sort(m_result.files, {}, &ScannedFile::path);
        std::ranges::sort(m_result.skipped, {}, &Error::where);
        return std::move(m_result);
    }

private:
    void takeFolder(const QString &root)
    {
        m_root = QFileInfo(root).canonicalFilePath();
        m_folders = {root};
        while (!m_folders.isEmpty() && !isStopped())
            listFolder(m_folders.takeLast());
    }

    void listFolder(const QString &folder)
    {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (m_entered.contains(canonical))
            return;
        m_entered.insert(canonical);
        std::error_code code;
        fs::directory_iterator entry(fs::path(QFile::encodeName(folder).toStdString()), code);
        for (const fs::directory_iterator end; !code && entry != end && !isStopped(); entry.increment(code))
            takeEntry(folder, *entry);
        if (code)
            skip(Error::Kind::NotReadable, u"This folder cannot be read: "_s + reason(code) + u'.', folder);
    }

    void takeEntry(const QString &folder, const fs::directory_entry &entry)
    {
        const QByteArray bytes(entry.path().filename().string().c_str());
        const QString name = QFile::decodeName(bytes);
        if (isPassedOver(name))
            return;
        const QString path = withSlash(folder) + name;
        if (QFile::encodeName(name) != bytes) {
            skip(Error::Kind::NotReadable, u"Its name is not valid UTF-8; rename it to import it."_s, path);
            return;
        }
        std::error_code code;
        if (entry.is_symlink(code))
            takeLink(path);
        else if (entry.is_directory(code) && !isPageFolder(path))
            m_folders.append(path);
        else if (entry.is_directory(code))
            return;
        else
            takeFile(path, QFileInfo(path));
        report(path);
    }

    // What a link inside the folder leads to is listed there anyway.
    void takeLink(const QString &path)
    {
        const QString target = QFileInfo(path).canonicalFilePath();
        if (target.isEmpty())
            skip(Error::Kind::NotFound, u"This link leads nowhere."_s, path);
        else if (target != m_root && !target.startsWith(withSlash(m_root)))
            skip(Error::Kind::NotReadable,
                 u"This link leads out of the folder; import its target itself if you want it."_s, path);
    }

    // By its name, unopened: when a process closes a file the system takes its locks on it, and the archive may be
    // open in this one.
    static bool isOfArchive(const QString &path)
    {
        static constexpr QLatin1StringView endings[] = {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1, "-lock"_L1};
        return std::ranges::any_of(endings, [&](QLatin1StringView ending) {
            return path.endsWith(QString(".eventarium"_L1 + ending), Qt::CaseInsensitive);
        });
    }

    void takeFile(const QString &path, const QFileInfo &info)
    {
        if (!info.exists()) {
            skip(Error::Kind::NotFound, u"It vanished while the folder was being read."_s, path);
        } else if (!info.isFile()) {
            skip(Error::Kind::NotReadable, u"It is a pipe, socket or device, not a file."_s, path);
        } else if (isOfArchive(path)) {
            skip(Error::Kind::NotText, u"It is an Eventarium archive or belongs to one."_s, path);
        } else if (!m_taken.contains(path)) {
            m_taken.insert(path);
            m_result.files.push_back({path, info.size(), info.lastModified(QTimeZone::UTC)});
        }
    }

    void skip(Error::Kind kind, const QString &message, const QString &path)
    {
        m_result.skipped.push_back({kind, message, path});
    }

    void report(const QString &path)
    {
        if (!m_progress || m_clock.elapsed() < progressInterval)
            return;
        m_clock.restart();
        m_progress({Progress::Stage::Scanning, static_cast<qint64>(m_result.files.size()), 0, path});
    }

    std::stop_token m_stop;
    const ProgressSink &m_progress;
    QElapsedTimer m_clock;
    ScanResult m_result;
    QStringList m_folders; // still to be listed
    QSet<QString> m_entered; // canonical paths of folders
    QSet<QString> m_taken;
    QString m_root; // canonical, of the folder being scanned
};

} // namespace

Result<ScanResult> scanFiles(const QStringList &paths, std::stop_token stop, const ProgressSink &progress)
{
    if (paths.isEmpty())
        return fail(Error::Kind::NotFound, u"No file or folder was named."_s);
    Scan scan(std::move(stop), progress);
    for (const QString &path : paths)
        scan.takeRoot(path);
    Result<ScanResult> result = scan.result();
    if (!result)
        return result;

    // Nothing at all could be scanned: each path named is itself a failure.
    const auto isRoot = [&](const Error &error) {
        return std::ranges::any_of(paths, [&](const QString &path) {
            return error.where == path || error.where == QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        });
    };
    const auto failedRoots = std::ranges::count_if(result->skipped, isRoot);
    if (result->files.empty() && failedRoots == paths.size())
        return std::unexpected(*std::ranges::find_if(result->skipped, isRoot));
    return result;
}

} // namespace eventarium
