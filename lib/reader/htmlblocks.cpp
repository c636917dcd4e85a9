// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlblocks.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Kind = HtmlBlock::Kind;

constexpr qsizetype longestMeta = 160;
constexpr qsizetype longestCaption = 700;

class BlockWriter
{
public:
    BlockWriter(const HtmlTree &tree, const HtmlOutline &outline)
        : m_tree(tree)
        , m_outline(outline)
    {
    }

    void write(int node)
    {
        writeNode(node);
        flush();
    }

    HtmlBlocks take() { return std::move(m_blocks); }

private:
    void writeNode(int node)
    {
        if (m_outline.isPruned(node))
            return;
        const HtmlTag tag = m_tree.tag(node);
        if (tag == HtmlTag::Text) {
            append(m_tree.text(node));
            return;
        }
        if (tag == HtmlTag::Br) {
            m_text += '\n';
            return;
        }
        if (isListOfLinks(node))
            return;
        if (const auto kind = specialKind(node)) {
            writeAs(*kind, node);
            return;
        }
        if (tag == HtmlTag::Tr && isDataRow(node)) {
            writeRow(node);
            return;
        }
        if (isHeading(tag)) {
            writeAs(Kind::Heading, node);
            return;
        }
        if (tag == HtmlTag::Pre) {
            flush();
            ++m_preformatted;
            writeChildren(node);
            flush();
            --m_preformatted;
            return;
        }
        const bool block = isBlock(tag);
        if (block)
            flush();
        if (tag == HtmlTag::Li) {
            m_kind = Kind::Item;
            m_goesOn = m_lists > 0 && m_itemWritten;
        }
        m_lists += tag == HtmlTag::Ul || tag == HtmlTag::Ol;
        if (tag == HtmlTag::Ul || tag == HtmlTag::Ol || tag == HtmlTag::Table)
            m_itemWritten = false;
        m_inLink += tag == HtmlTag::A;
        writeChildren(node);
        m_inLink -= tag == HtmlTag::A;
        m_lists -= tag == HtmlTag::Ul || tag == HtmlTag::Ol;
        if (block)
            flush();
        m_kind = tag == HtmlTag::Li ? Kind::Paragraph : m_kind;
    }

    void writeChildren(int node)
    {
        for (int child = node + 1; child < m_tree[node].end; child = m_tree[child].end)
            writeNode(child);
    }

    void writeAs(Kind kind, int node)
    {
        flush();
        m_kind = kind;
        m_level = kind == Kind::Heading ? static_cast<int>(m_tree.tag(node)) - static_cast<int>(HtmlTag::H1) + 1 : 0;
        m_whole = true;
        const bool link = m_tree.tag(node) == HtmlTag::A;
        m_inLink += link;
        for (int below = node + 1; below < m_tree[node].end; ++below) {
            if (m_outline.isPruned(below)) {
                below = m_tree[below].end - 1;
                continue;
            }
            if (m_tree.tag(below) == HtmlTag::Text)
                appendOf(below);
            else if (isBlock(m_tree.tag(below)) || m_tree.tag(below) == HtmlTag::Br)
                m_text += ' ';
        }
        m_inLink -= link;
        m_whole = false;
        flush();
        m_kind = Kind::Paragraph;
    }

    void appendOf(int text)
    {
        int up = m_tree[text].parent;
        bool link = false;
        for (int i = 0; i < 4 && up >= 0 && !link; ++i, up = m_tree[up].parent)
            link = m_tree.tag(up) == HtmlTag::A;
        m_inLink += link;
        append(m_tree.text(text));
        m_inLink -= link;
    }

    void writeRow(int row)
    {
        flush();
        m_kind = Kind::Row;
        m_goesOn = m_itemWritten;
        bool first = true;
        for (int child = row + 1; child < m_tree[row].end; child = m_tree[child].end) {
            if (m_outline.isPruned(child) || (m_tree.tag(child) != HtmlTag::Td && m_tree.tag(child) != HtmlTag::Th))
                continue;
            if (!first)
                m_text += " | ";
            first = false;
            for (int below = child + 1; below < m_tree[child].end; ++below) {
                if (m_outline.isPruned(below))
                    below = m_tree[below].end - 1;
                else if (m_tree.tag(below) == HtmlTag::Text)
                    appendOf(below);
                else if (isBlock(m_tree.tag(below)) || m_tree.tag(below) == HtmlTag::Br)
                    m_text += ' ';
            }
        }
        m_whole = true;
        flush();
        m_whole = false;
        m_kind = Kind::Paragraph;
    }

    // Two cells and more, none of them with paragraphs or so long that the table is only there for the layout.
    bool isDataRow(int row) const
    {
        int cells = 0;
        for (int child = row + 1; child < m_tree[row].end; child = m_tree[child].end) {
            if (m_tree.tag(child) != HtmlTag::Td && m_tree.tag(child) != HtmlTag::Th)
                continue;
            if (m_outline.letters(child) > 400)
                return false;
            cells += m_outline.letters(child) > 0;
            for (int below = child + 1; below < m_tree[child].end; ++below) {
                if (m_tree.tag(below) == HtmlTag::Table || isHeading(m_tree.tag(below)))
                    return false;
            }
        }
        return cells >= 2;
    }

    bool isListOfLinks(int node) const
    {
        using enum HtmlTag;
        const HtmlTag tag = m_tree.tag(node);
        if (tag != Ul && tag != Ol && tag != Dl && tag != Table && tag != Div && tag != Section)
            return false;
        const qsizetype letters = m_outline.letters(node);
        const qsizetype linked = m_outline.linked(node);
        const bool list = tag == Ul || tag == Ol;
        return letters > 0 && linked * 100 >= letters * (list ? 60 : 75) && m_outline.prose(node) < 60
               && m_outline.titleNode() != node;
    }

    std::optional<Kind> specialKind(int node) const
    {
        const HtmlHints hints = m_outline.hints(node);
        const qsizetype letters = m_outline.letters(node);
        if (hints.testFlag(HtmlHint::Caption) && letters <= longestCaption && m_tree.tag(node) != HtmlTag::Figure)
            return Kind::Caption;
        if (hints.testAnyFlags(HtmlHint::Byline | HtmlHint::Date) && letters <= longestMeta
            && !isHeading(m_tree.tag(node)) && standsAlone(node, letters))
            return Kind::Meta;
        return std::nullopt;
    }

    // A time or a name within a sentence belongs to the sentence.
    bool standsAlone(int node, qsizetype letters) const
    {
        if (isBlock(m_tree.tag(node)))
            return true;
        int up = m_tree[node].parent;
        while (up >= 0 && !isBlock(m_tree.tag(up)))
            up = m_tree[up].parent;
        return up < 0 || m_outline.letters(up) <= letters * 2 + 40 || m_tree.tag(up) == HtmlTag::Header;
    }

    void append(QByteArrayView text)
    {
        if (m_preformatted) {
            m_text += text;
            return;
        }
        const qsizetype before = m_text.size();
        for (const char c : text) {
            const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space)
                m_text += c;
            else if (!m_text.isEmpty() && m_text.back() != ' ' && m_text.back() != '\n')
                m_text += ' ';
        }
        if (m_inLink)
            m_linked += m_text.size() - before;
    }

    void flush()
    {
        if (m_text.isEmpty())
            return;
        const QString all = QString::fromUtf8(m_text);
        // An empty line is the end of a paragraph where a page has nothing but line breaks.
        const bool whole = m_whole || m_preformatted;
        qsizetype share = all.isEmpty() ? 0 : m_linked;
        for (qsizetype from = 0; from <= all.size();) {
            qsizetype to = whole ? -1 : all.indexOf(u"\n\n", from);
            if (to < 0) {
                const qsizetype spaced = whole ? -1 : all.indexOf(u"\n \n", from);
                to = spaced < 0 ? all.size() : spaced;
            }
            put(QStringView(all).sliced(from, to - from), share);
            from = to + 2;
        }
        m_text.clear();
        m_linked = 0;
    }

    void put(QStringView raw, qsizetype linked)
    {
        QStringList lines;
        for (const QStringView line : raw.split(u'\n')) {
            QString clean = m_preformatted ? line.toString() : cleanLine(line);
            while (m_preformatted && !clean.isEmpty() && clean.back().isSpace())
                clean.chop(1);
            if (!clean.isEmpty())
                lines += clean;
        }
        if (lines.isEmpty())
            return;
        HtmlBlock block;
        block.kind = m_kind;
        block.text = lines.join(u'\n');
        block.level = m_level;
        block.linked = qMin(linked, block.text.size());
        block.goesOn = (m_kind == Kind::Item || m_kind == Kind::Row) && m_goesOn;
        if (m_kind == Kind::Item) {
            block.text.prepend(u"- "_s);
            m_kind = Kind::Paragraph; // a second paragraph of the item
        }
        m_itemWritten = m_itemWritten || block.kind == Kind::Item || block.kind == Kind::Row;
        m_blocks.push_back(std::move(block));
    }

    const HtmlTree &m_tree;
    const HtmlOutline &m_outline;
    HtmlBlocks m_blocks;
    QByteArray m_text; // of the block being written
    qsizetype m_linked = 0;
    Kind m_kind = Kind::Paragraph;
    int m_level = 0;
    int m_lists = 0;
    int m_inLink = 0;
    int m_preformatted = 0;
    bool m_itemWritten = false;
    bool m_goesOn = false;
    bool m_whole = false;
};

} // namespace

HtmlBlocks blocksOf(const HtmlTree &tree, const HtmlOutline &outline, std::span<const int> nodes)
{
    BlockWriter writer(tree, outline);
    for (const int node : nodes)
        writer.write(node);
    return writer.take();
}

QString cleanLine(QStringView line)
{
    QString clean;
    clean.reserve(line.size());
    bool blank = true;
    for (const QChar c : line) {
        if (c == u'\u00AD' || c == u'\u200B' || c == u'\uFEFF' || c == u'\u200E' || c == u'\u200F')
            continue;
        if (c.isSpace()) {
            blank = true;
            continue;
        }
        if (blank && !clean.isEmpty())
            clean += u' ';
        blank = false;
        clean += c;
    }
    return clean;
}

QString foldedLine(QStringView line)
{
    QString folded;
    folded.reserve(line.size());
    for (const QChar c : line) {
        if (c.isLetterOrNumber())
            folded += c.toLower();
    }
    return folded;
}

} // namespace eventarium
