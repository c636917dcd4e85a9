// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that came along with a page or press release and belong to no article: menus, bread crumbs, share
// buttons, contact and "About" blocks, end marks. Each takes one trimmed line. Pure; any thread.
#pragma once

#include <QStringView>

namespace eventarium {

bool isNavigation(QStringView line); // "Home > News > Shanghai", "Photos | Videos | Most read", "Share"
bool isEndMark(QStringView line); // "# # #", "-30-", "ENDS", "---"
bool isSmallPrint(QStringView line); // copyright, "Editor: Chen", "You receive this letter because"
bool isContactStart(QStringView line); // "Media contact:", "Editors: for badges call 555-0100"
bool isContactDetail(QStringView line); // a telephone number, an address of mail or web
bool isAboutStart(QStringView line); // "About AEM", "About the Canton Fair: launched in 1957, ..."

} // namespace eventarium
