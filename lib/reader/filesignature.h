// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names file formats by their first bytes, so that a skipped file's reason can say what it is. Pure; any thread.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace eventarium {

// "a PDF document", "a PNG image", ...; empty when the bytes are of no format known here.
QString formatNameOf(QByteArrayView head);

} // namespace eventarium
