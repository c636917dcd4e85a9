// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewsyntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>

using namespace Qt::StringLiterals;

namespace eventarium {

ArticleSyntax::ArticleSyntax()
{
    // The library looks for syntax/*.xml below a search path, and is silent about a path without it.
    m_repository.addCustomSearchPath(u":/eventarium"_s);
}

KSyntaxHighlighting::Definition ArticleSyntax::definition() const
{
    return m_repository.definitionForName(u"Eventarium Article"_s);
}

KSyntaxHighlighting::Theme ArticleSyntax::theme(const QPalette &palette) const
{
    return m_repository.themeForPalette(palette);
}

void ArticleHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (format.textStyle() != KSyntaxHighlighting::Theme::Normal)
        SyntaxHighlighter::applyFormat(offset, length, format);
}

} // namespace eventarium
