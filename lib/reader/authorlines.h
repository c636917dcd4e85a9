// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Authors who are named without a "by": on a line of their own beside title or time, above their office, or as the
// signature at an article's end. Pure; any thread.
#pragma once

#include "reader/headerlines.h"
#include "reader/metaline.h"

namespace eventarium {

// What stands above a line in the head.
struct AuthorPlace
{
    bool belowTitle = false; // directly
    bool belowStamp = false; // directly
};

// "Jane Doe", "Jane Doe in Berlin", where title, time, office or body around it make that a byline.
std::optional<MetaLine> authorLine(const std::vector<HeaderLine> &lines, size_t i, AuthorPlace place);
// What may follow an author: an office, an address, "For the Gazette".
bool isAuthorDetail(QStringView line);
// "Jane Doe, Courier Reporter"
std::optional<MetaLine> authorWithOffice(QStringView line);
// "This article was written by Jane Doe and first published on 27 August 2018.", "This is a guest post by Jane Doe.":
// a part only where the paragraph says no more.
std::optional<MetaLine> attributionIn(QStringView paragraph);
// A last line that is a person's name, with an office in brackets perhaps.
std::optional<MetaLine> signatureLine(QStringView line);
// "... until next year. — Jane Doe", "... next year. (Jane Doe)": at the end of a paragraph that quotes nobody.
std::optional<MetaLine> signatureOf(QStringView paragraph);

} // namespace eventarium
