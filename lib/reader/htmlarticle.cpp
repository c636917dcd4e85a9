// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlarticle.h"

#include "reader/articlecomposer.h"
#include "reader/htmlblocks.h"
#include "reader/htmlbyline.h"
#include "reader/isotime.h"
#include "reader/namewords.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Kind = HtmlBlock::Kind;

constexpr qsizetype shortText = 250; // below which every other way is tried
constexpr qsizetype longestNote = 300; // about an author
constexpr qsizetype longestHeader = 3000; // letters between title and body that may be the article's header

qsizetype bodySize(const HtmlBlocks &blocks)
{
    qsizetype size = 0;
    for (const HtmlBlock &block : blocks)
        size += block.kind == Kind::Caption || block.kind == Kind::Meta ? 0 : block.text.size();
    return size;
}

// "Fair opens in Lisbon | The Gazette" -> "Fair opens in Lisbon", where the page says elsewhere what is what.
QString withoutSite(const QString &title, const QString &site, const QString &heading)
{
    static constexpr QStringView separators[] = {u" | ", u" - ", u" – ", u" — ", u" :: ",
                                                 u" » ", u" · ", u" • ", u" / "};
    const QString foldedHeading = foldedLine(heading);
    for (const QStringView separator : separators) {
        for (qsizetype at = title.indexOf(separator); at > 0; at = title.indexOf(separator, at + 1)) {
            const QStringView before = QStringView(title).first(at);
            const QStringView after = QStringView(title).sliced(at + separator.size());
            if (!foldedHeading.isEmpty() && foldedLine(before) == foldedHeading)
                return before.trimmed().toString();
            if (!site.isEmpty() && foldedLine(after).contains(foldedLine(site)))
                return before.trimmed().toString();
            if (!site.isEmpty() && foldedLine(before) == foldedLine(site))
                return after.trimmed().toString();
        }
    }
    return title;
}

// Every line of text on the page, whatever it may be.
HtmlBlocks allText(const HtmlTree &tree)
{
    HtmlBlocks blocks;
    QByteArray line;
    const auto flush = [&] {
        HtmlBlock block;
        block.text = cleanLine(QString::fromUtf8(line));
        if (!block.text.isEmpty())
            blocks.push_back(std::move(block));
        line.clear();
    };
    for (int node = 0; node < tree.size(); ++node) {
        const HtmlTag tag = tree.tag(node);
        if (tag == HtmlTag::Script || tag == HtmlTag::Style || tag == HtmlTag::Head || tag == HtmlTag::Title
            || tag == HtmlTag::Template) {
            node = tree[node].end - 1;
        } else if (tag == HtmlTag::Text) {
            line += tree.text(node);
        } else if (isBlock(tag) || tag == HtmlTag::Br) {
            flush();
        }
    }
    flush();
    return blocks;
}

class PageReader
{
public:
    explicit PageReader(const HtmlTree &tree)
        : m_tree(tree)
        , m_outline(tree)
    {
    }

    std::optional<Article> read(const QString &format)
    {
        m_facts = factsInMeta(m_tree);
        PageFacts structured = factsInJsonLd(m_tree, m_facts.title);
        structured.complete(m_facts);
        m_facts = std::move(structured);
        findTitle();
        findBody();
        findHeader();
        findAuthors();
        dropAuthorNote();
        dropSiteName();
        findTime();
        if (bodySize(m_body) < shortText && m_facts.body.size() < shortText)
            useState();
        const bool fromData = useStatedBody();
        if (bodySize(m_body) == 0 && !fromData)
            m_body = allText(m_tree); // rather furniture than nothing
        if (bodySize(m_body) == 0 && !fromData && m_facts.title.isEmpty())
            return std::nullopt;

        ArticleComposer composer(m_facts);
        for (const QString &line : std::as_const(m_headerLines))
            composer.addHeaderLine(line);
        if (fromData) {
            for (const QString &paragraph : m_facts.body.split(u"\n\n"_s))
                composer.addParagraph(paragraph);
        } else {
            addBody(composer);
        }
        return std::move(composer).compose(format);
    }

private:
    QString headingText() const
    {
        return m_titleNode < 0 ? QString() : cleanLine(QString::fromUtf8(m_tree.innerText(m_titleNode)));
    }

    // A page without headings shows its title nonetheless, apart from its site's name perhaps.
    int shownTitle() const
    {
        const QString stated = foldedLine(m_facts.title);
        if (stated.size() < 12)
            return -1;
        for (int node = 0; node < m_tree.size(); ++node) {
            const qsizetype letters = m_outline.letters(node);
            if (m_tree.tag(node) == HtmlTag::Text || m_outline.isPruned(node) || letters * 2 < m_facts.title.size()
                || letters > m_facts.title.size() + 10)
                continue;
            const QString shown = foldedLine(QString::fromUtf8(m_tree.innerText(node)));
            if (shown.size() * 2 >= stated.size() && (stated.startsWith(shown) || stated.endsWith(shown)))
                return node;
        }
        return -1;
    }

    // The heading that readers see, where the page's own titles agree with it.
    void findTitle()
    {
        m_titleNode = m_outline.titleNode() < 0 ? shownTitle() : m_outline.titleNode();
        const QString heading = headingText();
        m_facts.title = withoutSite(m_facts.title, m_facts.site, heading);
        const QString stated = foldedLine(m_facts.title);
        const QString seen = foldedLine(heading);
        if (!seen.isEmpty() && heading.size() <= 300
            && (stated.isEmpty() || stated.contains(seen) || seen.contains(stated) || stated.left(20) == seen.left(20)))
            m_facts.title = heading;
    }

    void findBody()
    {
        m_nodes = m_outline.articleNodes(m_titleNode);
        m_body = blocksOf(m_tree, m_outline, m_nodes);
        dropFurniture(m_body, m_facts.title);
        if (bodySize(m_body) >= shortText || m_tree.size() == 0)
            return;
        const HtmlOutline withHidden(m_tree, true);
        const std::vector<int> nodes = withHidden.articleNodes();
        HtmlBlocks hidden = blocksOf(m_tree, withHidden, nodes);
        dropFurniture(hidden, m_facts.title);
        if (bodySize(hidden) >= shortText && bodySize(hidden) > 2 * bodySize(m_body)) {
            m_body = std::move(hidden);
            m_nodes = nodes;
            return;
        }
        // Every paragraph of the page, when that is much more.
        const int root = 0;
        HtmlBlocks all = blocksOf(m_tree, m_outline, std::span(&root, 1));
        dropFurniture(all, m_facts.title);
        std::erase_if(all, [](const HtmlBlock &block) {
            return block.kind != Kind::Meta && block.kind != Kind::Heading
                   && (block.text.size() < 40 || block.linked * 2 > block.text.size());
        });
        if (bodySize(all) > 2 * bodySize(m_body)) {
            m_body = std::move(all);
            m_nodes.clear();
        }
    }

    // What stands between the title and the body.
    void findHeader()
    {
        for (const HtmlBlock &block : m_body) {
            if (block.kind == Kind::Meta)
                m_headerLines += block.text;
        }
        const int title = m_titleNode;
        if (title < 0 || m_nodes.empty() || m_nodes.front() <= title)
            return;
        HtmlBlocks between;
        qsizetype letters = 0;
        for (int node = m_tree[title].end; node < m_nodes.front();) {
            if (m_tree[node].end > m_nodes.front()) {
                ++node; // holds the body
                continue;
            }
            letters += m_outline.isPruned(node) ? 0 : m_outline.letters(node);
            if (letters > longestHeader)
                return;
            HtmlBlocks some = blocksOf(m_tree, m_outline, std::span(&node, 1));
            std::ranges::move(some, std::back_inserter(between));
            node = m_tree[node].end;
        }
        takeHeader(std::move(between));
    }

    void takeHeader(HtmlBlocks between)
    {
        dropFurniture(between, m_facts.title);
        QStringList lines;
        HtmlBlocks above;
        const QString description = foldedLine(m_facts.description);
        for (HtmlBlock &block : between) {
            if (block.kind == Kind::Caption) {
                above.push_back(std::move(block));
            } else if (block.text.size() <= 120) {
                lines += block.text;
            } else if (const QString folded = foldedLine(block.text);
                       block.linked == 0 && description.size() > 40
                       && (folded.startsWith(description.left(40)) || description.startsWith(folded.left(40)))
                       && std::ranges::none_of(m_body, [&](const HtmlBlock &own) {
                              return foldedLine(own.text).startsWith(folded.left(60));
                          })) {
                block.kind = Kind::Paragraph;
                above.push_back(std::move(block));
            }
        }
        m_headerLines = lines + m_headerLines;
        m_body.insert(m_body.begin(), std::move_iterator(above.begin()), std::move_iterator(above.end()));
    }

    // Beside people the paper itself is no author.
    void dropSiteName()
    {
        const QString site = foldedLine(m_facts.site);
        if (m_facts.authors.size() > 1 && !site.isEmpty())
            m_facts.authors.removeIf([&](const QString &author) { return foldedLine(author) == site; });
    }

    void findTime()
    {
        if (m_facts.published.isEmpty())
            m_facts.published = shownTime(m_tree, m_outline, frame());
        if (m_facts.published.isEmpty())
            m_facts.published = dateInAddress(m_facts.address);
    }

    // Authors that only the page's own names for its parts tell; people before the paper itself.
    void findAuthors()
    {
        const bool paper = std::ranges::none_of(m_facts.authors,
                                                [](const QString &author) { return isPersonName(author); });
        if (!m_facts.authors.isEmpty() && !paper)
            return;
        if (const QStringList shown = shownAuthors(m_tree, m_outline, frame()); !shown.isEmpty())
            m_facts.authors = shown;
    }

    ArticleFrame frame() const
    {
        return {m_titleNode, m_nodes.empty() ? m_tree.size() : m_nodes.front(),
                m_nodes.empty() ? m_tree.size() : m_tree[m_nodes.back()].end};
    }

    // "Ada Low writes about ships." at the end is about the author.
    void dropAuthorNote()
    {
        while (m_body.size() > 2 && m_body.back().kind == Kind::Paragraph && m_body.back().text.size() < longestNote
               && std::ranges::any_of(m_facts.authors, [&](const QString &author) {
                      return author.contains(u' ') && m_body.back().text.startsWith(author);
                  }))
            m_body.pop_back();
    }

    // A page that its scripts would fill shows next to nothing.
    void useState()
    {
        if (QString text = textInState(m_tree); text.size() > 2 * bodySize(m_body) && text.size() >= shortText)
            m_facts.body = std::move(text);
    }

    // The text that the page's data hold: where the page shows none, or much more than it.
    bool useStatedBody()
    {
        const qsizetype stated = m_facts.body.size();
        const qsizetype seen = bodySize(m_body);
        if (stated < 100)
            return false;
        if (seen < 100 || (seen * 10 < stated * 6 && stated > 400))
            return true;
        if (stated < 600 || seen * 10 < stated * 14)
            return false;
        // Much more than the article is shown: what the data do not hold goes, if nearly all of theirs remains.
        const QString folded = foldedLine(m_facts.body);
        HtmlBlocks within;
        qsizetype kept = 0;
        for (const HtmlBlock &block : m_body) {
            const QString line = foldedLine(block.text);
            if (block.kind == Kind::Caption || block.kind == Kind::Meta || folded.contains(line)) {
                kept += block.kind == Kind::Caption || block.kind == Kind::Meta ? 0 : line.size();
                within.push_back(block);
            }
        }
        if (kept * 10 >= folded.size() * 9)
            m_body = std::move(within);
        return false;
    }

    void addBody(ArticleComposer &composer) const
    {
        for (const HtmlBlock &block : m_body) {
            if (block.kind == Kind::Meta)
                continue;
            if (block.kind == Kind::Caption)
                composer.addCaption(block.text);
            else if (block.goesOn)
                composer.addLine(block.text);
            else
                composer.addParagraph(block.text);
        }
    }

    const HtmlTree &m_tree;
    const HtmlOutline m_outline;
    PageFacts m_facts;
    std::vector<int> m_nodes;
    HtmlBlocks m_body;
    QStringList m_headerLines;
    int m_titleNode = -1;
};

} // namespace

std::optional<Article> articleOnPage(const HtmlTree &tree, const QString &format)
{
    if (tree.size() == 0)
        return std::nullopt;
    return PageReader(tree).read(format);
}

} // namespace eventarium
