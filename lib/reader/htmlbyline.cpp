// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlbyline.h"

#include "reader/htmlblocks.h"
#include "reader/isotime.h"
#include "reader/namewords.h"
#include "reader/pagefacts.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QStringList peopleIn(const QString &text)
{
    QStringList names = authorsIn(text.startsWith(u"by "_s, Qt::CaseInsensitive) ? QStringView(text).sliced(3)
                                                                                 : QStringView(text));
    if (names.isEmpty())
        names = authorNames(text);
    names.removeIf([](const QString &name) { return !isPersonName(name); });
    return names;
}

class AuthorFinder
{
public:
    AuthorFinder(const HtmlTree &tree, const HtmlOutline &outline, const ArticleFrame &frame)
        : m_tree(tree)
        , m_outline(outline)
        , m_frame(frame)
    {
    }

    // `furniture`: also where the page is named like furniture, as a footer above the text that says who wrote it.
    QStringList find(bool furniture) const
    {
        QStringList authors;
        int last = -1;
        const int from = furniture ? m_frame.title + 1 : 0;
        const int to = furniture ? m_frame.body : m_tree.size();
        for (int node = from; node < to; ++node) {
            if (!saysAuthor(node, furniture))
                continue;
            const QStringList names = peopleBelow(node);
            if (names.isEmpty())
                continue;
            authors += names;
            // More of the kind may follow right behind.
            if (authors.size() > 4 || m_tree.tag(node) != HtmlTag::A)
                break;
            node = m_tree[node].end - 1;
            last = last < 0 ? node : last;
            if (node - last > 24)
                break;
        }
        authors.removeDuplicates();
        return authors;
    }

private:
    // Of the first line that names some: below it stand office and paper.
    QStringList peopleBelow(int node) const
    {
        QByteArray lines;
        for (int below = node; below < m_tree[node].end; ++below) {
            const HtmlTag tag = m_tree.tag(below);
            if (tag == HtmlTag::Text)
                lines += m_tree.text(below).toByteArray().replace('\n', ' ');
            else if (tag == HtmlTag::Br || isBlock(tag))
                lines += '\n';
        }
        for (const QString &line : QString::fromUtf8(lines).split(u'\n')) {
            if (const QStringList names = peopleIn(cleanLine(line)); !names.isEmpty())
                return names;
        }
        return {};
    }

    bool saysAuthor(int node, bool furniture) const
    {
        const HtmlHints hints = m_outline.hints(node);
        if (!hints.testFlag(HtmlHint::Byline) && m_tree.attribute(node, HtmlAttribute::Rel) != "author")
            return false;
        if (m_outline.letters(node) > 120 || m_outline.letters(node) < 4)
            return false;
        return !m_outline.isPruned(node)
               || (furniture && !hints.testAnyFlags(HtmlHint::Apart | HtmlHint::Never | HtmlHint::Hidden));
    }

    const HtmlTree &m_tree;
    const HtmlOutline &m_outline;
    const ArticleFrame &m_frame;
};

// How likely a time is the article's: named so, behind the title, before or in the body.
int timeRank(const HtmlTree &tree, int node, const ArticleFrame &frame)
{
    int rank = 1;
    if (tree.attribute(node, HtmlAttribute::Itemprop).contains("datePublished"))
        rank += 8;
    const QByteArrayView name = tree.attribute(node, HtmlAttribute::Class);
    if (name.contains("publish") || name.contains("pubdate") || name.contains("created"))
        rank += 3;
    if (name.contains("updat") || name.contains("modif"))
        rank -= 1;
    if (tree.tag(node) == HtmlTag::Time)
        rank += 1;
    if (node > frame.title - 40 && node < frame.body)
        rank += 3;
    else if (node >= frame.body && node < frame.bodyEnd)
        rank += 2;
    return rank;
}

} // namespace

QStringList shownAuthors(const HtmlTree &tree, const HtmlOutline &outline, const ArticleFrame &frame)
{
    const AuthorFinder finder(tree, outline, frame);
    const QStringList authors = finder.find(false);
    return authors.isEmpty() && frame.title >= 0 ? finder.find(true) : authors;
}

QString shownTime(const HtmlTree &tree, const HtmlOutline &outline, const ArticleFrame &frame)
{
    QString best;
    int bestRank = 0;
    for (int node = 0; node < tree.size(); ++node) {
        if (!outline.hints(node).testFlag(HtmlHint::Date) || outline.isPruned(node))
            continue;
        const int rank = timeRank(tree, node, frame);
        if (rank <= bestRank)
            continue;
        for (const HtmlAttribute name : {HtmlAttribute::Datetime, HtmlAttribute::Content, HtmlAttribute::Title}) {
            if (QString iso = isoTime(QString::fromUtf8(tree.attribute(node, name))); !iso.isEmpty()) {
                best = iso;
                bestRank = rank;
                break;
            }
        }
        if (bestRank == rank || outline.letters(node) > 120)
            continue;
        if (QString iso = isoTime(QString::fromUtf8(tree.innerText(node))); iso.size() >= 10) {
            best = iso;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace eventarium
