// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmloutline.h"

#include <QHash>

#include <algorithm>

namespace eventarium {

namespace {

constexpr double mostPruned = 0.4; // of a page's prose, for what is named like furniture
constexpr double mostApart = 0.8;
constexpr double enoughBeside = 400; // bytes of prose, so that what is named a comment is none of the article
constexpr qsizetype longestForm = 500; // letters of a box with a field to fill in
constexpr double mostForm = 0.2;

size_t at(int node)
{
    return static_cast<size_t>(node);
}

} // namespace

void HtmlOutline::prune()
{
    const double all = m_tree.size() ? *std::ranges::max_element(m_total) : 0;
    // Paragraphs may all have one name that sounds like furniture ("paywall"): together they are the article.
    QHash<QByteArrayView, double> alike;
    for (int node = 0; node < m_tree.size(); ++node) {
        if (m_hints[at(node)].testFlag(HtmlHint::Junk) && m_own[at(node)] > 0)
            alike[m_tree.attribute(node, HtmlAttribute::Class)] += m_own[at(node)];
    }
    for (int node = 0; node < m_tree.size(); ++node) {
        const HtmlHints hint = m_hints[at(node)];
        const double here = m_total[at(node)];
        const bool holdsTitle = m_title >= node && m_title < m_tree[node].end;
        bool out = hint.testAnyFlags(HtmlHint::Never | HtmlHint::Hidden);
        if (hint.testFlag(HtmlHint::Hidden) && !hint.testFlag(HtmlHint::Never) && holdsTitle)
            out = false;
        if (hint.testFlag(HtmlHint::Apart) && !holdsTitle && (here < mostApart * all || all - here > enoughBeside))
            out = true;
        if (hint.testFlag(HtmlHint::Junk) && !holdsTitle && here < mostPruned * all
            && (m_own[at(node)] <= 0 || alike.value(m_tree.attribute(node, HtmlAttribute::Class)) < mostPruned * all))
            out = true;
        // A form may be the whole page, as older server software has it.
        if (m_tree.tag(node) == HtmlTag::Form && !holdsTitle && here < 0.2 * all)
            out = true;
        if (!out)
            continue;
        pruneBelow(node);
        node = m_tree[node].end - 1;
    }
}

void HtmlOutline::pruneBelow(int node)
{
    std::fill(m_pruned.begin() + node, m_pruned.begin() + m_tree[node].end, 1);
}

// A small box with a field to fill in asks for an address, whatever it is named.
void HtmlOutline::pruneForms()
{
    const double all = m_tree.size() ? *std::ranges::max_element(m_total) : 0;
    for (int node = 0; node < m_tree.size(); ++node) {
        const HtmlTag tag = m_tree.tag(node);
        if (tag != HtmlTag::Input && tag != HtmlTag::Textarea && tag != HtmlTag::Select)
            continue;
        if (m_tree.attribute(node, HtmlAttribute::Type) == "hidden")
            continue;
        int box = -1;
        for (int up = m_tree[node].parent; up >= 0; up = m_tree[up].parent) {
            const bool holdsTitle = m_title >= up && m_title < m_tree[up].end;
            if (m_pruned[at(up)] || holdsTitle || m_tree.tag(up) == HtmlTag::Body || m_letters[at(up)] > longestForm
                || m_total[at(up)] > mostForm * all)
                break;
            box = up;
        }
        if (box >= 0)
            pruneBelow(box);
    }
}

// Two and more boxes side by side, each with a heading that is a link and few words below it, lead to other articles.
void HtmlOutline::pruneTeasers()
{
    std::vector<int> headings(m_hints.size() + 1, 0); // before a node
    for (int node = 0; node < m_tree.size(); ++node)
        headings[at(node + 1)] = headings[at(node)] + isHeading(m_tree.tag(node));
    std::vector<std::pair<int, int>> teasers; // parent, box
    for (int node = 0; node < m_tree.size(); ++node) {
        const qsizetype letters = m_letters[at(node)];
        if (!isHeading(m_tree.tag(node)) || m_pruned[at(node)] || node == m_title || letters < 10)
            continue;
        bool linked = m_linked[at(node)] * 10 >= letters * 9;
        int box = node;
        for (int up = m_tree[node].parent; up >= 0; up = m_tree[up].parent) {
            if (headings[at(m_tree[up].end)] - headings[at(up)] > 1 || m_letters[at(up)] > letters + 400
                || m_tree.tag(up) == HtmlTag::Body)
                break;
            linked = linked || m_tree.tag(up) == HtmlTag::A;
            box = up;
        }
        if (linked && box != node && m_tree[box].parent >= 0)
            teasers.emplace_back(m_tree[box].parent, box);
    }
    std::ranges::sort(teasers);
    const double all = m_tree.size() ? *std::ranges::max_element(m_total) : 0;
    for (size_t i = 0; i < teasers.size();) {
        size_t end = i;
        double prose = 0;
        for (; end < teasers.size() && teasers[end].first == teasers[i].first; ++end)
            prose += m_total[at(teasers[end].second)];
        if (end - i >= 2 && prose < 0.6 * all) {
            for (size_t k = i; k < end; ++k)
                pruneBelow(teasers[k].second);
        }
        i = end;
    }
}

} // namespace eventarium
