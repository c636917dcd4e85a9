// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text in a few bytes by which near duplicates are known: the smallest hashes of its runs of four words
// (MinHash of shingles). The same on every machine. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace eventarium {

// Empty for a text of so few words that likeness would be chance.
QByteArray textSketch(QStringView text);
// What part of the runs of two texts they have in common, about: from 0 to 1. 0 where a sketch is empty.
double sketchLikeness(const QByteArray &a, const QByteArray &b);

} // namespace eventarium
