// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype mostRecent = 10;

// A path cannot be a key: it contains the separator.
QString archiveKey(const QString &archive, QLatin1StringView name)
{
    const QByteArray hash = QCryptographicHash::hash(archive.toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return u"archives/" + QString::fromLatin1(hash) + u'/' + name;
}

} // namespace

Settings::Settings(Kept kept)
{
    if (kept == Kept::Nowhere) {
        m_nowhere = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_nowhere->filePath(u"settings.ini"_s), QSettings::IniFormat);
    } else {
        m_settings = std::make_unique<QSettings>();
    }
}

Settings::~Settings() = default;

QString Settings::lastArchive() const
{
    return m_settings->value("lastArchive"_L1).toString();
}

void Settings::setLastArchive(const QString &path)
{
    m_settings->setValue("lastArchive"_L1, path);
}

QStringList Settings::recentArchives() const
{
    return m_settings->value("recentArchives"_L1).toStringList();
}

void Settings::addRecentArchive(const QString &path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings->setValue("recentArchives"_L1, recent.first(qMin(mostRecent, recent.size())));
}

void Settings::removeRecentArchive(const QString &path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    m_settings->setValue("recentArchives"_L1, recent);
}

void Settings::clearRecentArchives()
{
    m_settings->remove("recentArchives"_L1);
}

QByteArray Settings::geometry() const
{
    return m_settings->value("layout/geometry"_L1).toByteArray();
}

void Settings::setGeometry(const QByteArray &state)
{
    m_settings->setValue("layout/geometry"_L1, state);
}

QByteArray Settings::splitter(const QString &name) const
{
    return m_settings->value(u"layout/splitter/" + name).toByteArray();
}

void Settings::setSplitter(const QString &name, const QByteArray &state)
{
    m_settings->setValue(u"layout/splitter/" + name, state);
}

bool Settings::isShown(const QString &part) const
{
    return m_settings->value(u"layout/shown/" + part, true).toBool();
}

void Settings::setShown(const QString &part, bool shown)
{
    m_settings->setValue(u"layout/shown/" + part, shown);
}

int Settings::tab() const
{
    return m_settings->value("layout/tab"_L1, 0).toInt();
}

void Settings::setTab(int index)
{
    m_settings->setValue("layout/tab"_L1, index);
}

Settings::Scheme Settings::scheme() const
{
    const QString word = m_settings->value("scheme"_L1).toString();
    return word == "light"_L1 ? Scheme::Light : word == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

void Settings::setScheme(Scheme scheme)
{
    static constexpr std::array words = {"system"_L1, "light"_L1, "dark"_L1};
    m_settings->setValue("scheme"_L1, words[size_t(scheme)]);
}

QString Settings::lastFolder() const
{
    const QString folder =
        m_settings->value("lastFolder"_L1, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString &folder)
{
    m_settings->setValue("lastFolder"_L1, folder);
}

void Settings::forgetLayout()
{
    m_settings->remove("layout"_L1);
}

QByteArray Settings::columns(const QString &archive) const
{
    return m_settings->value(archiveKey(archive, "columns"_L1)).toByteArray();
}

void Settings::setColumns(const QString &archive, const QByteArray &state)
{
    m_settings->setValue(archiveKey(archive, "columns"_L1), state);
}

QString Settings::query(const QString &archive) const
{
    return m_settings->value(archiveKey(archive, "query"_L1)).toString();
}

void Settings::setQuery(const QString &archive, const QString &query)
{
    m_settings->setValue(archiveKey(archive, "query"_L1), query);
}

} // namespace eventarium
