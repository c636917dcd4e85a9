// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds an article whose header comes from a file's own structure: title, authors and time stand as lines above
// the body, marked as what they are, so that every fact has its place in the text. Lives while one article is read;
// one thread.
#pragma once

#include "core/article.h"
#include "reader/pagefacts.h"

namespace eventarium {

class ArticleComposer final
{
public:
    explicit ArticleComposer(const PageFacts &facts)
        : m_facts(facts)
    {
    }

    // In the order of the text. A line of a page's header may hold author or time; it stands above the body.
    void addHeaderLine(const QString &line) { m_headerLines += line; }
    void addParagraph(const QString &text) { append(text, false, false); }
    void addLine(const QString &text) { append(text, false, true); } // right below the one before
    void addCaption(const QString &text) { append(text, true, false); }

    bool hasBody() const { return !m_body.isEmpty(); }
    Article compose(const QString &format) &&;

private:
    void append(const QString &text, bool caption, bool goesOn);

    PageFacts m_facts;
    QStringList m_headerLines;
    QString m_body;
    std::vector<TextSpan> m_captions; // in m_body
};

// NULs, line ends and lone surrogates as decoded text has them: for strings out of JSON, XML and mails.
void makeSound(QString &text);

} // namespace eventarium
