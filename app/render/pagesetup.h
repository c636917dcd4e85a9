// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The paper of a PDF: size, orientation and margins. A value; any thread.
#pragma once

#include <QPageLayout>

namespace eventarium {

// Margins of 15 mm, below 12 mm.
inline QPageLayout pageSetup(QPageSize::PageSizeId size, QPageLayout::Orientation orientation = QPageLayout::Portrait)
{
    return {QPageSize(size), orientation, QMarginsF(15, 15, 15, 12), QPageLayout::Millimeter};
}

} // namespace eventarium
