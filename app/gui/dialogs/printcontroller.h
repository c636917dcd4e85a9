// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints, previews and saves as PDF what the window shows: the filtered list, or the sheet of one event. The
// rows are read and the pages laid out on a worker; dialogs open on the GUI thread when they are ready.
// A QObject; GUI thread; one job at a time, a second call while one runs is refused with failed().
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "query/eventpage.h"
#include "store/archivereader.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace eventarium {

class PrintController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrintController)

public:
    // Called on the worker; opens a reader of its own there.
    using OpenArchive = std::function<Result<ArchiveReader>()>;

    // `window` is the parent of the dialogs and outlives this.
    PrintController(OpenArchive open, QWidget *window);
    ~PrintController() override;

    bool isBusy() const;

    void printList(const EventPage &page);
    void previewList(const EventPage &page);
    void saveListPdf(const EventPage &page, const QString &path);

    void printDigest(const EventPage &page);
    void previewDigest(const EventPage &page);
    void saveDigestPdf(const EventPage &page, const QString &path);

    // All editions of the event's series, side by side.
    void printEditions(EventId event);
    void previewEditions(EventId event);
    void saveEditionsPdf(EventId event, const QString &path);

    void printEvent(EventId event);
    void previewEvent(EventId event);
    void saveEventPdf(EventId event, const QString &path);

Q_SIGNALS:
    // A job began or ended: for the status line and for disabling the actions.
    void busyChanged(bool busy);
    // A PDF was written there.
    void saved(const QString &path);
    // Nothing was printed or written; the message is written for the user.
    void failed(const eventarium::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
