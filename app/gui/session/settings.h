// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers between sessions, by name and type: the one table of keys. A value-like service
// over QSettings; GUI thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;
class QTemporaryDir;

namespace eventarium {

class Settings final
{
public:
    enum class Kept { ForTheUser, Nowhere };
    explicit Settings(Kept kept = Kept::ForTheUser);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    enum class Scheme { System, Light, Dark };

    QString lastArchive() const;
    void setLastArchive(const QString &path);
    // Newest first, at most ten; those that are gone stay listed until they are opened in vain.
    QStringList recentArchives() const;
    void addRecentArchive(const QString &path);
    void removeRecentArchive(const QString &path);
    void clearRecentArchives();

    QByteArray geometry() const;
    void setGeometry(const QByteArray &state);
    QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    bool isShown(const QString &part) const; // a panel; true at first
    void setShown(const QString &part, bool shown);
    int tab() const;
    void setTab(int index);
    Scheme scheme() const;
    void setScheme(Scheme scheme);
    QString lastFolder() const; // of file dialogs; the documents folder at first
    void setLastFolder(const QString &folder);
    void forgetLayout(); // geometry, splitters, panels

    // Kept for each archive.
    QByteArray columns(const QString &archive) const;
    void setColumns(const QString &archive, const QByteArray &state);
    QString query(const QString &archive) const;
    void setQuery(const QString &archive, const QString &query);

private:
    std::unique_ptr<QTemporaryDir> m_nowhere; // holds the file where nothing is to be kept
    std::unique_ptr<QSettings> m_settings;
};

} // namespace eventarium
