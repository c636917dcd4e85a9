// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmltree.h"

#include <QHash>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>
#include <mutex>

namespace eventarium {

namespace {

constexpr size_t deepest = 1000; // browsers stop at 512
constexpr size_t mostNodes = 4'000'000;

using Tags = QHash<QByteArrayView, HtmlTag>;

const Tags &tags()
{
    using enum HtmlTag;
    static const Tags table{{"a", A},
                            {"address", Address},
                            {"article", Article},
                            {"aside", Aside},
                            {"audio", Audio},
                            {"blockquote", Blockquote},
                            {"body", Body},
                            {"br", Br},
                            {"button", Button},
                            {"caption", Caption},
                            {"center", Center},
                            {"dd", Dd},
                            {"details", Details},
                            {"dialog", Dialog},
                            {"div", Div},
                            {"dl", Dl},
                            {"dt", Dt},
                            {"figcaption", Figcaption},
                            {"figure", Figure},
                            {"footer", Footer},
                            {"form", Form},
                            {"h1", H1},
                            {"h2", H2},
                            {"h3", H3},
                            {"h4", H4},
                            {"h5", H5},
                            {"h6", H6},
                            {"head", Head},
                            {"header", Header},
                            {"hr", Hr},
                            {"html", Html},
                            {"iframe", Iframe},
                            {"img", Img},
                            {"input", Input},
                            {"label", Label},
                            {"li", Li},
                            {"link", Link},
                            {"main", Main},
                            {"menu", Menu},
                            {"meta", Meta},
                            {"nav", Nav},
                            {"noscript", Noscript},
                            {"object", Object},
                            {"ol", Ol},
                            {"option", Option},
                            {"p", P},
                            {"picture", Picture},
                            {"pre", Pre},
                            {"script", Script},
                            {"section", Section},
                            {"select", Select},
                            {"style", Style},
                            {"svg", Svg},
                            {"table", Table},
                            {"tbody", Tbody},
                            {"td", Td},
                            {"template", Template},
                            {"textarea", Textarea},
                            {"tfoot", Tfoot},
                            {"th", Th},
                            {"thead", Thead},
                            {"time", Time},
                            {"title", Title},
                            {"tr", Tr},
                            {"ul", Ul},
                            {"video", Video}};
    return table;
}

const QHash<QByteArrayView, HtmlAttribute> &attributeNames()
{
    using enum HtmlAttribute;
    static const QHash<QByteArrayView, HtmlAttribute> table{{"aria-hidden", AriaHidden},
                                                            {"class", Class},
                                                            {"content", Content},
                                                            {"data-testid", DataTestId},
                                                            {"datetime", Datetime},
                                                            {"hidden", Hidden},
                                                            {"href", Href},
                                                            {"id", Id},
                                                            {"itemprop", Itemprop},
                                                            {"itemtype", Itemtype},
                                                            {"lang", Lang},
                                                            {"name", Name},
                                                            {"property", Property},
                                                            {"rel", Rel},
                                                            {"role", Role},
                                                            {"style", Style},
                                                            {"title", Title},
                                                            {"type", Type}};
    return table;
}

QByteArrayView view(const xmlChar *text)
{
    return text ? QByteArrayView(reinterpret_cast<const char *>(text)) : QByteArrayView();
}

} // namespace

// Takes the parser's events instead of a tree of its own: that would be several times as large, and ends where
// it is nested deeper than 256.
class HtmlTreeBuilder final
{
public:
    HtmlTreeBuilder(HtmlTree &tree, qsizetype size)
        : m_tree(tree)
    {
        m_tree.m_characters.reserve(size);
        m_tree.m_nodes.reserve(static_cast<size_t>(size / 40 + 16));
    }
    Q_DISABLE_COPY_MOVE(HtmlTreeBuilder)

    void setContext(htmlParserCtxtPtr context) { m_context = context; }

    static htmlSAXHandler handler()
    {
        htmlSAXHandler handler{};
        handler.startElement = [](void *self, const xmlChar *name, const xmlChar **attributes) {
            static_cast<HtmlTreeBuilder *>(self)->begin(view(name), attributes);
        };
        handler.endElement = [](void *self, const xmlChar *) { static_cast<HtmlTreeBuilder *>(self)->end(); };
        handler.characters = [](void *self, const xmlChar *text, int length) {
            static_cast<HtmlTreeBuilder *>(self)->add(text, length);
        };
        handler.ignorableWhitespace = handler.characters;
        handler.cdataBlock = handler.characters;
        return handler;
    }

    void finish()
    {
        while (!m_open.empty())
            end();
    }

private:
    int append(HtmlTag tag)
    {
        HtmlNode node;
        node.tag = tag;
        node.parent = m_open.empty() ? -1 : m_open.back();
        node.attributes = static_cast<int>(m_tree.m_attributes.size());
        m_tree.m_nodes.push_back(node);
        m_tree.m_nodes.back().end = m_tree.size();
        return m_tree.size() - 1;
    }

    void begin(QByteArrayView name, const xmlChar **attributes)
    {
        const int node = append(tags().value(name, HtmlTag::Other));
        for (; attributes && attributes[0]; attributes += 2) {
            const auto known = attributeNames().constFind(view(attributes[0]));
            if (known == attributeNames().cend())
                continue;
            const QByteArrayView value = view(attributes[1]);
            m_tree.m_attributes.push_back({*known, m_tree.m_characters.size(), value.size()});
            m_tree.m_characters.append(value);
            ++m_tree.m_nodes.back().attributeCount;
        }
        m_open.push_back(node);
        if (m_open.size() > deepest || m_tree.m_nodes.size() > mostNodes) {
            m_tree.m_cutShort = true;
            xmlStopParser(m_context);
        }
    }

    void end()
    {
        if (m_open.empty())
            return;
        m_tree.m_nodes[static_cast<size_t>(m_open.back())].end = m_tree.size();
        m_open.pop_back();
    }

    void add(const xmlChar *text, int length)
    {
        if (length <= 0)
            return;
        const bool goesOn = !m_tree.m_nodes.empty() && m_tree.m_nodes.back().tag == HtmlTag::Text && !m_open.empty()
                            && m_tree.m_nodes.back().parent == m_open.back();
        if (!goesOn) {
            const int node = append(HtmlTag::Text);
            m_tree.m_nodes[static_cast<size_t>(node)].start = m_tree.m_characters.size();
        }
        m_tree.m_characters.append(reinterpret_cast<const char *>(text), length);
        m_tree.m_nodes.back().length += length;
    }

    HtmlTree &m_tree;
    htmlParserCtxtPtr m_context = nullptr;
    std::vector<int> m_open;
};

HtmlTree HtmlTree::parse(const QByteArray &utf8)
{
    static std::once_flag once; // the library's tables are made before threads share them
    std::call_once(once, [] { xmlInitParser(); });

    HtmlTree tree;
    HtmlTreeBuilder builder(tree, utf8.size());
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                                 &htmlFreeParserCtxt);
    if (!context || utf8.isEmpty())
        return tree;
    *context->sax = HtmlTreeBuilder::handler();
    context->userData = &builder;
    builder.setContext(context.get());
    const auto document = htmlCtxtReadMemory(
        context.get(), utf8.constData(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    if (document)
        xmlFreeDoc(document);
    builder.finish();
    return tree;
}

QByteArrayView HtmlTree::text(int node) const
{
    const HtmlNode &n = (*this)[node];
    return QByteArrayView(m_characters).sliced(n.start, n.length);
}

QByteArrayView HtmlTree::attribute(int node, HtmlAttribute name) const
{
    const HtmlNode &n = (*this)[node];
    for (int i = n.attributes; i < n.attributes + n.attributeCount; ++i) {
        const Attribute &attribute = m_attributes[static_cast<size_t>(i)];
        if (attribute.name == name)
            return QByteArrayView(m_characters).sliced(attribute.start, attribute.length);
    }
    return {};
}

QByteArray HtmlTree::innerText(int node) const
{
    QByteArray all;
    for (int i = node; i < (*this)[node].end; ++i) {
        if (tag(i) == HtmlTag::Text)
            all += text(i);
        else if (isBlock(tag(i)) || tag(i) == HtmlTag::Br)
            all += ' ';
    }
    return all.simplified();
}

bool isHeading(HtmlTag tag)
{
    return tag >= HtmlTag::H1 && tag <= HtmlTag::H6;
}

bool isBlock(HtmlTag tag)
{
    using enum HtmlTag;
    switch (tag) {
    case Address:
    case Article:
    case Aside:
    case Blockquote:
    case Body:
    case Caption:
    case Center:
    case Dd:
    case Details:
    case Dialog:
    case Div:
    case Dl:
    case Dt:
    case Figcaption:
    case Figure:
    case Footer:
    case Form:
    case H1:
    case H2:
    case H3:
    case H4:
    case H5:
    case H6:
    case Header:
    case Hr:
    case Html:
    case Li:
    case Main:
    case Menu:
    case Nav:
    case Ol:
    case P:
    case Pre:
    case Section:
    case Table:
    case Tbody:
    case Td:
    case Tfoot:
    case Th:
    case Thead:
    case Tr:
    case Ul:
        return true;
    default:
        return false;
    }
}

} // namespace eventarium
