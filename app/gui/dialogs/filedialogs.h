// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialogs that ask for a file or folder. Unlike Qt's own they open none of the files that they list: when a
// process closes a file, the system takes all its POSIX locks on it, so looking into an archive that the window has
// open would leave it without locks, and another program would take it apart ("How To Corrupt An SQLite Database
// File", 2.2). For the same reason the desktop's dialogs, which may look into files within this process, are not
// used. Modal; GUI thread.
#pragma once

#include <QFileDialog>
#include <QString>
#include <QStringList>

namespace eventarium::filedialogs {

// Empty where the person wanted none.
QString saveFile(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                 QFileDialog::Options options = {});
QString openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter);
QStringList openFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filter);
QString folder(QWidget *parent, const QString &title, const QString &from);

} // namespace eventarium::filedialogs
