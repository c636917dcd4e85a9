// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words and separators of lines that tell when and by whom an article was written. Each function takes what
// stands at the cursor, or leaves it unmoved. Pure; any thread.
#pragma once

#include "reader/metaline.h"
#include "reader/stampparser.h"

namespace eventarium {

struct LabelledStamp
{
    Stamp stamp;
    MetaLine::Time time = MetaLine::Time::Plain;
    bool labelled = false;

    bool operator==(const LabelledStamp &) const = default;
};

std::optional<LabelledStamp> takeLabelledStamp(TextCursor &cursor); // "Published: November 8, 2018"
bool takeAuthorLabel(TextCursor &cursor); // "By ", "Author: ", "Posted by "
bool takeSourceLabel(TextCursor &cursor); // "Source: "
bool takeEditorLabel(TextCursor &cursor); // "Editor: ", "Photo: ": persons, but no authors

bool isMetaSeparator(QChar c); // may stand between two parts
bool isStrongSeparator(const TextCursor &cursor); // ends whatever stands before it
bool isEmphasis(QChar c); // Markdown's marks and blanks

} // namespace eventarium
