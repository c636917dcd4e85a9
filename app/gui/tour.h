// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A walk through the window's main states that writes a picture of each, light and dark, small and large: for
// machines without a display and for looking at. It waits for the window's own signals, never for time. A
// QObject; GUI thread.
#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>

#include <functional>

class QWidget;

namespace eventarium {

class MainWindow;

class Tour final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tour)

public:
    Tour(MainWindow &window, QString folder);

    // Blocking, with an event loop; the exit code: 0, or 3 when a picture could not be written.
    int run();
    const QStringList &written() const { return m_written; }

private:
    void settle();
    // In both sizes and both colour schemes.
    void picture(const QString &name, const std::function<QWidget *()> &widget = {});
    bool save(QWidget &widget, const QString &name);
    void pictureExport();
    void pictureCuration();
    void importFaultyFiles();
    bool savePdf();

    MainWindow &m_window;
    QString m_folder;
    QStringList m_written;
    bool m_failed = false;
};

} // namespace eventarium
