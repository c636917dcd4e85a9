// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where on a page the prose is: for every node how much of it stands there, links and furniture left out, and from
// that the nodes that hold the article. Borrows the tree; any thread.
#pragma once

#include "reader/htmlhints.h"

#include <vector>

namespace eventarium {

class HtmlOutline final
{
public:
    // `withHidden`: what a page hides until its scripts run counts, too.
    explicit HtmlOutline(const HtmlTree &tree, bool withHidden = false);

    HtmlHints hints(int node) const { return m_hints[static_cast<size_t>(node)]; }
    bool isPruned(int node) const { return m_pruned[static_cast<size_t>(node)]; } // with all below it
    double prose(int node) const { return m_total[static_cast<size_t>(node)]; } // bytes of it, roughly
    qsizetype letters(int node) const { return m_letters[static_cast<size_t>(node)]; } // all text
    qsizetype linked(int node) const { return m_linked[static_cast<size_t>(node)]; } // of these, in links

    // The nodes that hold the article, in document order, none within another; empty for a page without prose.
    // `title`: where the title is shown, if that is known better than by a heading.
    std::vector<int> articleNodes(int title = -1) const;
    int titleNode() const { return m_title; } // an h1 or what is named headline; -1

private:
    void findHints();
    void findTitle();
    int titleRank(int node, const QByteArray &text, const QByteArray &page) const;
    void measureLetters();
    void measureProse(bool pruned);
    void prune();
    void pruneForms();
    void pruneTeasers();
    void pruneBelow(int node);
    int strongest() const;
    int widened(int node, int title) const;
    int withinSeveral(int node, int title) const;
    std::vector<int> commonOf(const std::vector<int> &nodes) const;
    std::vector<int> marked(double least) const;
    std::vector<int> withSiblings(int node, int title) const;

    const HtmlTree &m_tree;
    const bool m_withHidden;
    std::vector<HtmlHints> m_hints;
    std::vector<char> m_pruned;
    std::vector<qsizetype> m_letters;
    std::vector<qsizetype> m_linked;
    std::vector<double> m_own; // prose directly in it
    std::vector<double> m_total; // and below
    std::vector<double> m_score; // and near below
    int m_title = -1;
};

} // namespace eventarium
