// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours in which an article's facts, search hits and evidence are marked, for a light or a dark
// palette. Values; GUI thread.
#pragma once

#include "gui/views/articleviewmarks.h"

#include <QColor>
#include <QString>
#include <QTextCharFormat>

class QPalette;

namespace eventarium {

// A tint with an underline, so that marks are told apart without colour vision by their legend's switches and
// stay readable on either ground.
QTextCharFormat factFormat(FactType type, const QPalette &palette);
QTextCharFormat searchHitFormat(const QPalette &palette);
QTextCharFormat evidenceFormat(const QPalette &palette); // lit strongly
QTextCharFormat sentenceFormat(const QPalette &palette); // softly
QString factTypeName(FactType type);

} // namespace eventarium
