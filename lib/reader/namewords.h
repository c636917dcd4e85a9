// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a person's name from a desk's or a paper's in the head of an article. Pure; any thread.
#pragma once

#include <QStringList>
#include <QStringView>

namespace eventarium {

// By its shape: two to five words, capitalised, none of which is a newspaper's or an office's word.
bool isPersonName(QStringView text);
// "City News Desk", "Guiyang Today", "Agency": some word of it is a newspaper's.
bool isPublisherName(QStringView text);
// The names in "Nora Quist and Tom Ashdown, Staff", "Paul Winter, Madrid", "A, B and C"; empty when
// what stands there is nobody's name.
QStringList authorsIn(QStringView text);
// The same where no "by" stands before it: places and halls of two words are kept out, too.
QStringList bareAuthorsIn(QStringView text);
// A name by more than its shape: it begins with a common given name, a family name that stands first, or an
// initial, and is no place.
bool isSurelyPerson(QStringView name);
// The names where nothing near says that they are the author's, each sure to be a person's.
QStringList surelyAuthorsIn(QStringView text);
// "steve.taylor", "nickgill": how a member of a site is called who signs beside a time.
bool isUserName(QStringView text);
// "Staff Writer", "China correspondent"
bool isReporterTitle(QStringView text);

} // namespace eventarium
