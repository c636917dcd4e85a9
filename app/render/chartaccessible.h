// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What assistive technology sees of a ChartWidget: a list, one item a mark with name, place and the act of
// activating it. GUI thread.
#pragma once

namespace eventarium {

// Tells Qt how to make the interface; more than once does no harm.
void installChartAccessibility();

} // namespace eventarium
