// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page says about itself, apart from its visible text: JSON-LD, OpenGraph, meta and link elements. Pure; any
// thread.
#pragma once

#include "core/facts.h"
#include "reader/htmltree.h"

#include <QString>
#include <QStringList>

namespace eventarium {

struct PageFacts
{
    QString title;
    QStringList authors;
    QString published; // ISO 8601
    QString updated;
    QString site;
    QString language; // primary tag
    QString address; // canonical
    QString description;
    QString body; // the article's text as JSON-LD has it
    QString section;
    std::vector<EventFacts> events; // schema.org Events, each value with a pointer to where it stands

    // What is empty here is taken from there.
    void complete(const PageFacts &other);
    bool operator==(const PageFacts &) const = default;
};

PageFacts factsInJsonLd(const HtmlTree &tree, QStringView title);
PageFacts factsInMeta(const HtmlTree &tree);
// The longest run of paragraphs in the data from which a page's scripts would build it; empty where there is none.
QString textInState(const HtmlTree &tree);

// "By Jane Doe and John Roe, Senior Editors" -> the names. What is an address, a role or a desk is none.
QStringList authorNames(QStringView stated);
// &amp; &#8217; and their like -> characters.
QString withoutEntities(const QString &text);
// Markup in a string -> its text, paragraphs apart.
QString textOfMarkup(const QString &markup);

} // namespace eventarium
