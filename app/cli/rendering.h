// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages and charts, drawn by a plug-in that is loaded only when one is wanted: the program itself knows no windows,
// fonts or colours. Main thread.
#pragma once

#include "cli/arguments.h"

#include "render/renderer.h"

class QCoreApplication;

namespace eventarium::cli {

// Whether these words ask for a page or a chart.
bool wantsRendering(int argc, char **argv);
// The application for them; null where the plug-in is missing. The caller owns it.
QCoreApplication *renderApplication(int &argc, char **argv);

// NotFound where the plug-in is missing.
Result<Renderer *> renderer();
Renderer::Paper paperOf(const Arguments &arguments);
Result<QByteArray> documentPdf(const SummaryDocument &document, const ReportContext &context, Renderer::Paper paper);
Result<QByteArray> listPdf(std::span<const EventRow> rows, const ReportContext &context, Renderer::Paper paper);

} // namespace eventarium::cli
