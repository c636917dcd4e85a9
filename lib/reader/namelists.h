// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Common given names, family names that stand first, and well-known places: the lists that the extractor uses,
// embedded once more, for the heads of articles that name a person or a place without saying so. Read once; any
// thread.
#pragma once

#include <QStringView>

namespace eventarium {

bool isGivenName(QStringView word);
bool isLeadingSurname(QStringView word); // "Zhang", "Kim"
bool isKnownPlace(QStringView text); // "New Delhi", "GENEVA"

} // namespace eventarium
