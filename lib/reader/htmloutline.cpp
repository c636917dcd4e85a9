// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmloutline.h"

#include <algorithm>

namespace eventarium {

namespace {

constexpr qsizetype longestTitle = 600; // bytes; no heading of a page is longer
constexpr double fading = 0.55; // what a paragraph counts for, a level up
constexpr double wholeArticle = 400; // bytes of prose that may stand for themselves

size_t at(int node)
{
    return static_cast<size_t>(node);
}

qsizetype lettersOf(QByteArrayView text)
{
    qsizetype count = 0;
    bool blank = true;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        count += !space || !blank;
        blank = space;
    }
    return count;
}

// Ends of sentences and commas, in any script's punctuation that is common on the web.
int marksOf(QByteArrayView text)
{
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ',' || c == '.' || c == '?' || c == '!')
            marks += i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '"';
        else if (static_cast<unsigned char>(c) == 0xE3 || static_cast<unsigned char>(c) == 0xEF)
            marks += i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0xBC
                     && (static_cast<unsigned char>(text[i + 2]) == 0x82
                         || static_cast<unsigned char>(text[i + 2]) == 0x8C);
    }
    return marks;
}

// How much of a stretch of text counts as prose.
double proseIn(qsizetype letters, qsizetype linked, int marks)
{
    const qsizetype plain = letters - linked;
    if (letters < 20 || linked * 2 > letters)
        return 0;
    const double mass = static_cast<double>(plain);
    if (marks == 0)
        return letters < 100 ? mass * 0.1 : mass * 0.4;
    return letters < 60 ? mass * 0.4 : mass;
}

} // namespace

HtmlOutline::HtmlOutline(const HtmlTree &tree, bool withHidden)
    : m_tree(tree)
    , m_withHidden(withHidden)
{
    const size_t size = at(tree.size());
    m_hints.resize(size);
    m_pruned.resize(size, 0);
    m_letters.resize(size, 0);
    m_linked.resize(size, 0);
    m_own.resize(size, 0);
    m_total.resize(size, 0);
    m_score.resize(size, 0);
    findHints();
    findTitle();
    measureLetters();
    measureProse(false);
    prune();
    pruneForms();
    pruneTeasers();
    measureProse(true);
}

void HtmlOutline::findHints()
{
    HtmlHintCache cache;
    for (int node = 0; node < m_tree.size(); ++node) {
        if (m_tree.tag(node) == HtmlTag::Text)
            continue;
        m_hints[at(node)] = hintsOf(m_tree, node, cache);
        m_hints[at(node)].setFlag(HtmlHint::Hidden, !m_withHidden && m_hints[at(node)].testFlag(HtmlHint::Hidden));
        if (m_hints[at(node)].testAnyFlags(HtmlHint::Never | HtmlHint::Hidden))
            node = m_tree[node].end - 1;
    }
}

// Of several headings one in the article before one that is no more than a link, as a site's name is, and what the
// page's own title says before what it does not.
void HtmlOutline::findTitle()
{
    QByteArray page;
    for (int node = 0; node < m_tree.size() && page.isEmpty(); ++node) {
        if (m_tree.tag(node) == HtmlTag::Title)
            page = m_tree.innerText(node).toLower();
    }
    page.truncate(longestTitle);
    int best = -1;
    int named = -1;
    for (int node = 0; node < m_tree.size(); ++node) {
        const HtmlTag tag = m_tree.tag(node);
        if (tag == HtmlTag::Text)
            continue;
        if (m_hints[at(node)].testAnyFlags(HtmlHint::Never | HtmlHint::Hidden)) {
            node = m_tree[node].end - 1;
            continue;
        }
        const bool heading = m_hints[at(node)].testFlag(HtmlHint::Heading) && isHeading(tag);
        if (tag != HtmlTag::H1 && !heading)
            continue;
        named = named < 0 && heading ? node : named;
        const QByteArray text = m_tree.innerText(node);
        if (text.size() < 12 || text.size() > longestTitle || (tag != HtmlTag::H1 && !page.contains(text.toLower())))
            continue;
        const int rank = titleRank(node, text, page);
        if (rank > best) {
            best = rank;
            m_title = node;
        }
    }
    if (m_title < 0)
        m_title = named;
}

int HtmlOutline::titleRank(int node, const QByteArray &text, const QByteArray &page) const
{
    int rank = m_hints[at(node)].testFlag(HtmlHint::Heading) ? 2 : 0;
    bool linked = false;
    for (int below = node; below < m_tree[node].end; ++below)
        linked = linked || (m_tree.tag(below) == HtmlTag::A && m_tree.innerText(below).size() == text.size());
    rank += linked ? 0 : 2;
    // More than half of what the browser shows above the page: no mere name of the site.
    rank += text.size() * 2 > page.size() && page.contains(text.toLower()) ? 3 : 0;
    for (int up = m_tree[node].parent; up >= 0; up = m_tree[up].parent)
        rank += m_tree.tag(up) == HtmlTag::Article || m_tree.tag(up) == HtmlTag::Main;
    return rank;
}

void HtmlOutline::measureLetters()
{
    std::vector<char> inLink(m_hints.size(), 0);
    for (int node = 0; node < m_tree.size(); ++node) {
        const HtmlNode &n = m_tree[node];
        const bool linked = (n.parent >= 0 && inLink[at(n.parent)]) || n.tag == HtmlTag::A;
        inLink[at(node)] = linked;
        if (m_hints[at(node)].testFlag(HtmlHint::Never)) {
            node = n.end - 1;
            continue;
        }
        if (n.tag == HtmlTag::Text) {
            m_letters[at(node)] = lettersOf(m_tree.text(node));
            m_linked[at(node)] = linked ? m_letters[at(node)] : 0;
        }
    }
    for (int node = m_tree.size() - 1; node > 0; --node) {
        if (const int parent = m_tree[node].parent; parent >= 0) {
            m_letters[at(parent)] += m_letters[at(node)];
            m_linked[at(parent)] += m_linked[at(node)];
        }
    }
}

void HtmlOutline::measureProse(bool pruned)
{
    struct Own
    {
        qsizetype letters = 0;
        qsizetype linked = 0;
        int marks = 0;
    };
    std::vector<Own> own(m_hints.size());
    std::vector<int> block(m_hints.size(), -1); // the nearest one, itself included
    std::vector<char> inLink(m_hints.size(), 0);
    for (int node = 0; node < m_tree.size(); ++node) {
        const HtmlNode &n = m_tree[node];
        const HtmlHints hint = m_hints[at(node)];
        if (hint.testAnyFlags(HtmlHint::Never | HtmlHint::Hidden) || (pruned && m_pruned[at(node)])) {
            node = n.end - 1;
            continue;
        }
        block[at(node)] = isBlock(n.tag) || n.parent < 0 ? node : block[at(n.parent)];
        inLink[at(node)] = n.tag == HtmlTag::A || (n.parent >= 0 && inLink[at(n.parent)]);
        if (n.tag != HtmlTag::Text)
            continue;
        Own &o = own[at(block[at(node)])];
        const qsizetype letters = m_letters[at(node)];
        o.letters += letters;
        o.linked += inLink[at(node)] ? letters : 0;
        o.marks += letters > 1 ? marksOf(m_tree.text(node)) : 0;
    }
    std::ranges::fill(m_own, 0.);
    std::ranges::fill(m_total, 0.);
    std::ranges::fill(m_score, 0.);
    for (int node = m_tree.size() - 1; node >= 0; --node) {
        const HtmlTag tag = m_tree.tag(node);
        const Own &o = own[at(node)];
        if (o.letters > 0 && !isHeading(tag) && tag != HtmlTag::Figcaption && tag != HtmlTag::Address)
            m_own[at(node)] = proseIn(o.letters, o.linked, o.marks);
        m_total[at(node)] += m_own[at(node)];
        m_score[at(node)] += m_own[at(node)];
        const int parent = m_tree[node].parent;
        if (parent < 0)
            continue;
        m_total[at(parent)] += m_total[at(node)];
        // A paragraph counts fully for what it stands in, less for what that stands in.
        m_score[at(parent)] += isBlock(tag) ? m_own[at(node)] + fading * (m_score[at(node)] - m_own[at(node)])
                                            : m_score[at(node)];
    }
}

int HtmlOutline::strongest() const
{
    int best = -1;
    for (int node = 0; node < m_tree.size(); ++node) {
        if (isBlock(m_tree.tag(node)) && !m_pruned[at(node)] && (best < 0 || m_score[at(node)] > m_score[at(best)]))
            best = node;
    }
    return best >= 0 && m_score[at(best)] > 0 ? best : -1;
}

// Up to where the article ends: as long as a step up gains much more prose than it skips names and levels, and does
// not lead out of what holds the title already.
int HtmlOutline::widened(int node, int title) const
{
    int best = node;
    for (int up = m_tree[node].parent, levels = 1; up >= 0 && levels <= 6; up = m_tree[up].parent, ++levels) {
        const HtmlTag tag = m_tree.tag(up);
        if (tag == HtmlTag::Body || tag == HtmlTag::Html)
            break;
        const bool whole = title > best && title < m_tree[best].end && m_total[at(best)] > wholeArticle;
        double gain = 0; // beside links to other articles
        for (int child = up + 1; child < m_tree[up].end; child = m_tree[child].end)
            gain += m_linked[at(child)] * 4 < m_letters[at(child)] ? m_total[at(child)] : 0;
        if (!whole && gain > 1.25 * m_total[at(best)] / (tag == HtmlTag::Article ? 1.15 : 1)) {
            const double density = m_letters[at(up)] ? m_total[at(up)] / static_cast<double>(m_letters[at(up)]) : 0;
            if (density > 0.6)
                best = up;
        }
        if (tag == HtmlTag::Article || tag == HtmlTag::Main)
            break;
    }
    return best;
}

// Of several articles one below the other, as pages have them that go on for ever, the one with the title.
int HtmlOutline::withinSeveral(int node, int title) const
{
    if (title < 0)
        return node;
    const HtmlTag heading = m_tree.tag(title);
    for (int up = m_tree[title].parent; up > 0 && up != node; up = m_tree[up].parent) {
        const int parent = m_tree[up].parent;
        if (parent < 0 || m_total[at(up)] < wholeArticle || !isBlock(m_tree.tag(up)))
            continue;
        for (int sibling = parent + 1; sibling < m_tree[parent].end; sibling = m_tree[sibling].end) {
            if (sibling == up || m_tree.tag(sibling) != m_tree.tag(up) || m_total[at(sibling)] < wholeArticle
                || m_tree.attribute(sibling, HtmlAttribute::Class) != m_tree.attribute(up, HtmlAttribute::Class))
                continue;
            const bool chosen = sibling <= node && node < m_tree[sibling].end;
            if (!chosen && (node > up || up >= m_tree[node].end))
                continue;
            for (int below = sibling; below < m_tree[sibling].end; ++below) {
                if (m_tree.tag(below) == heading)
                    return up;
            }
        }
    }
    return node;
}

// What is named the article's body, where it holds enough of the prose.
std::vector<int> HtmlOutline::marked(double least) const
{
    std::vector<int> found;
    double sum = 0;
    for (int node = 0; node < m_tree.size(); ++node) {
        if (m_pruned[at(node)] || !m_hints[at(node)].testFlag(HtmlHint::Body) || m_tree.tag(node) == HtmlTag::Text)
            continue;
        if (m_total[at(node)] <= 0)
            continue;
        // A name within a name: the inner one, where it holds nearly all.
        int inner = node;
        for (int below = node + 1; below < m_tree[node].end; ++below) {
            if (m_hints[at(below)].testFlag(HtmlHint::Body) && !m_pruned[at(below)]
                && m_total[at(below)] >= 0.9 * m_total[at(node)])
                inner = below;
        }
        found.push_back(inner);
        sum += m_total[at(inner)];
        node = m_tree[node].end - 1;
    }
    if (sum < least || found.empty())
        return {};
    // Several articles on a page: that with the title, else the first large one.
    if (found.size() > 1) {
        const auto largest = std::ranges::max(found, {}, [&](int n) { return m_total[at(n)]; });
        const auto outer = [&](int n) {
            while (m_tree[n].parent >= 0 && m_tree.tag(n) != HtmlTag::Article)
                n = m_tree[n].parent;
            return n;
        };
        int home = outer(largest);
        for (const int n : found) {
            if (m_title >= 0 && m_tree.tag(outer(n)) == HtmlTag::Article && m_title > outer(n)
                && m_title < m_tree[outer(n)].end && m_total[at(n)] > 0.15 * m_total[at(largest)])
                home = outer(n);
        }
        std::erase_if(found, [&](int n) { return outer(n) != home; });
        return commonOf(found);
    }
    return found;
}

// What holds all of these, where it holds little else: the headings between them are the article's, too.
std::vector<int> HtmlOutline::commonOf(const std::vector<int> &nodes) const
{
    double sum = 0;
    for (const int node : nodes)
        sum += m_total[at(node)];
    int common = m_tree[nodes.front()].parent;
    while (common >= 0 && m_tree[common].end < m_tree[nodes.back()].end)
        common = m_tree[common].parent;
    if (nodes.size() < 2 || common < 0 || m_tree.tag(common) == HtmlTag::Body || m_total[at(common)] > 1.15 * sum)
        return nodes;
    return {common};
}

// The node and what stands beside it and is of its kind.
std::vector<int> HtmlOutline::withSiblings(int node, int title) const
{
    const int parent = m_tree[node].parent;
    const bool whole = title > node && title < m_tree[node].end && m_total[at(node)] > wholeArticle;
    if (parent < 0 || whole || m_tree.tag(node) == HtmlTag::Article || m_tree.tag(node) == HtmlTag::Main)
        return {node};
    std::vector<int> nodes;
    const QByteArrayView name = m_tree.attribute(node, HtmlAttribute::Class);
    for (int sibling = parent + 1; sibling < m_tree[parent].end; sibling = m_tree[sibling].end) {
        if (m_pruned[at(sibling)])
            continue;
        const double prose = m_total[at(sibling)];
        const HtmlTag tag = m_tree.tag(sibling);
        const bool alike = tag == m_tree.tag(node) && !name.isEmpty()
                           && m_tree.attribute(sibling, HtmlAttribute::Class) == name;
        const bool dense = m_linked[at(sibling)] * 4 < m_letters[at(sibling)];
        if (sibling == node || (alike && dense && prose > 0) || (tag == HtmlTag::P && prose > 60 && dense)
            || (dense && prose > 0.2 * m_total[at(node)] && prose > 0.5 * static_cast<double>(m_letters[at(sibling)])))
            nodes.push_back(sibling);
    }
    return nodes;
}

std::vector<int> HtmlOutline::articleNodes(int title) const
{
    const int best = strongest();
    if (best < 0)
        return {};
    title = title < 0 ? m_title : title;
    const int wide = widened(best, title);
    if (const auto named = marked(0.5 * m_total[at(wide)]); !named.empty())
        return named;
    const int one = withinSeveral(wide, title);
    return one == wide ? withSiblings(wide, title) : std::vector<int>{one};
}

} // namespace eventarium
