// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A parsed web page: its elements and texts in document order, so that what lies below a node is a range of
// indices. Nothing is ever fetched and no entity beyond HTML's own is resolved. A value; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtTypes>

#include <vector>

namespace eventarium {

// The elements that matter here, Text for a run of characters, Other for the rest.
enum class HtmlTag : quint8 {
    Other,
    Text,
    A,
    Address,
    Article,
    Aside,
    Audio,
    Blockquote,
    Body,
    Br,
    Button,
    Caption,
    Center,
    Dd,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Figcaption,
    Figure,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    Iframe,
    Img,
    Input,
    Label,
    Li,
    Link,
    Main,
    Menu,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    Option,
    P,
    Picture,
    Pre,
    Script,
    Section,
    Select,
    Style,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    Ul,
    Video
};

enum class HtmlAttribute : quint8 {
    AriaHidden,
    Class,
    Content,
    DataTestId,
    Datetime,
    Hidden,
    Href,
    Id,
    Itemprop,
    Itemtype,
    Lang,
    Name,
    Property,
    Rel,
    Role,
    Style,
    Title,
    Type
};

struct HtmlNode
{
    HtmlTag tag = HtmlTag::Other;
    int parent = -1;
    int end = 0; // one past the last node below it
    int attributes = 0; // index of the first
    int attributeCount = 0;
    qsizetype start = 0; // of a Text's characters
    qsizetype length = 0;
};

class HtmlTree final
{
public:
    // UTF-8 in. What is nested deeper than any real page, or follows after more nodes than one has, is left out.
    static HtmlTree parse(const QByteArray &utf8);

    int size() const { return static_cast<int>(m_nodes.size()); }
    const HtmlNode &operator[](int node) const { return m_nodes[static_cast<size_t>(node)]; }
    HtmlTag tag(int node) const { return (*this)[node].tag; }
    QByteArrayView text(int node) const; // of a Text
    QByteArrayView attribute(int node, HtmlAttribute name) const; // null when absent
    QByteArray innerText(int node) const; // all text below, blanks run together
    bool isCutShort() const { return m_cutShort; }

private:
    friend class HtmlTreeBuilder;
    struct Attribute
    {
        HtmlAttribute name;
        qsizetype start;
        qsizetype length;
    };

    std::vector<HtmlNode> m_nodes;
    std::vector<Attribute> m_attributes;
    QByteArray m_characters;
    bool m_cutShort = false;
};

bool isHeading(HtmlTag tag);
bool isBlock(HtmlTag tag); // begins a new line

} // namespace eventarium
