// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours an article's text by our own syntax definition (resources/syntax) in the theme that fits the
// palette. GUI thread.
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QString>

class QPalette;
class QTextDocument;

namespace eventarium {

// Above this, colouring a text takes longer than a user should wait.
inline constexpr qsizetype highlightLimit = 256 * 1024; // UTF-16 units

// The repository that knows our definitions, beside those that come with the library.
class ArticleSyntax final
{
public:
    ArticleSyntax();
    KSyntaxHighlighting::Definition definition() const;
    KSyntaxHighlighting::Theme theme(const QPalette &palette) const;

private:
    KSyntaxHighlighting::Repository m_repository;
};

// Leaves the text's own colour to the palette, so that plain words look as everywhere else.
class ArticleHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    using SyntaxHighlighter::SyntaxHighlighter;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
};

} // namespace eventarium
