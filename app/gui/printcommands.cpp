// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/printcommands.h"

#include "gui/filecommands.h"
#include "gui/windowactions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PrintCommands)
};

} // namespace

void connectPrinting(const WindowActions &actions, FileCommands &files, std::function<const EventPage &()> page,
                     std::function<EventId()> event, QObject *window)
{
    const auto list = [&files, page, window](QAction *action, void (PrintController::*run)(const EventPage &)) {
        QObject::connect(action, &QAction::triggered, window, [&files, page, run] {
            if (files.printer())
                (files.printer()->*run)(page());
        });
    };
    const auto one = [&files, event, window](QAction *action, void (PrintController::*run)(EventId)) {
        QObject::connect(action, &QAction::triggered, window, [&files, event, run] {
            if (files.printer() && event().isValid())
                (files.printer()->*run)(event());
        });
    };
    list(actions.preview, &PrintController::previewList);
    list(actions.print, &PrintController::printList);
    list(actions.digestPreview, &PrintController::previewDigest);
    list(actions.digestPrint, &PrintController::printDigest);
    one(actions.eventPreview, &PrintController::previewEvent);
    one(actions.eventPrint, &PrintController::printEvent);
    one(actions.editionsPreview, &PrintController::previewEditions);
    one(actions.editionsPrint, &PrintController::printEditions);
    const auto connectTo = [window](QAction *action, auto run) {
        QObject::connect(action, &QAction::triggered, window, run);
    };
    connectTo(actions.savePdf, [&files, page] { files.chooseSummaryPdf(page()); });
    connectTo(actions.digestPdf, [&files, page] {
        const QString path = files.choosePdf(Texts::tr("Save Digest as PDF"));
        if (!path.isEmpty())
            files.printer()->saveDigestPdf(page(), path);
    });
    connectTo(actions.eventPdf, [&files, event] { files.chooseEventPdf(event()); });
    connectTo(actions.editionsPdf, [&files, event] {
        const QString path = files.choosePdf(Texts::tr("Save Comparison as PDF"));
        if (!path.isEmpty())
            files.printer()->saveEditionsPdf(event(), path);
    });
}

} // namespace eventarium
