// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/printcontroller.h"

#include <QWidget>

namespace eventarium {

struct PrintController::Private
{
    OpenArchive open;
};

PrintController::PrintController(OpenArchive open, QWidget *window)
    : QObject(window)
    , d(std::make_unique<Private>(std::move(open)))
{
}

PrintController::~PrintController() = default;

bool PrintController::isBusy() const { return false; }
void PrintController::printList(const EventPage &) {}
void PrintController::previewList(const EventPage &) {}
void PrintController::saveListPdf(const EventPage &, const QString &) {}
void PrintController::printEvent(EventId) {}
void PrintController::previewEvent(EventId) {}
void PrintController::saveEventPdf(EventId, const QString &) {}

} // namespace eventarium
