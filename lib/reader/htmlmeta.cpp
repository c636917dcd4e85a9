// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagefacts.h"

#include "reader/htmlblocks.h"
#include "reader/isotime.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

enum class Fact { Title, Author, Published, Updated, Site, Language, Address, Description, Section };

struct MetaName
{
    QByteArrayView name;
    Fact fact;
    int rank; // the higher, the surer
};

// Names of meta elements, in whatever attribute, in small letters.
constexpr MetaName metaNames[] = {
    {"og:title", Fact::Title, 9},
    {"twitter:title", Fact::Title, 7},
    {"dc.title", Fact::Title, 6},
    {"dcterms.title", Fact::Title, 6},
    {"citation_title", Fact::Title, 8},
    {"headline", Fact::Title, 8},
    {"sailthru.title", Fact::Title, 6},
    {"parsely-title", Fact::Title, 6},
    {"title", Fact::Title, 4},
    {"author", Fact::Author, 8},
    {"article:author", Fact::Author, 7},
    {"article:author_name", Fact::Author, 9},
    {"og:article:author", Fact::Author, 6},
    {"dc.creator", Fact::Author, 6},
    {"dcterms.creator", Fact::Author, 6},
    {"dc.contributor", Fact::Author, 3},
    {"byl", Fact::Author, 9},
    {"byline", Fact::Author, 8},
    {"parsely-author", Fact::Author, 8},
    {"sailthru.author", Fact::Author, 8},
    {"citation_author", Fact::Author, 8},
    {"twitter:data1", Fact::Author, 1},
    {"cxenseparse:author", Fact::Author, 7},
    {"authors", Fact::Author, 7},
    {"article:published_time", Fact::Published, 9},
    {"og:published_time", Fact::Published, 8},
    {"og:article:published_time", Fact::Published, 8},
    {"article:published", Fact::Published, 8},
    {"datepublished", Fact::Published, 8},
    {"date", Fact::Published, 5},
    {"pubdate", Fact::Published, 7},
    {"publishdate", Fact::Published, 7},
    {"publish_date", Fact::Published, 7},
    {"publish-date", Fact::Published, 7},
    {"publication_date", Fact::Published, 7},
    {"publicationdate", Fact::Published, 7},
    {"published_time", Fact::Published, 7},
    {"published_date", Fact::Published, 7},
    {"published", Fact::Published, 7},
    {"article.published", Fact::Published, 7},
    {"articlepublicationdate", Fact::Published, 7},
    {"cxenseparse:recs:publishtime", Fact::Published, 7},
    {"sailthru.date", Fact::Published, 6},
    {"parsely-pub-date", Fact::Published, 7},
    {"citation_publication_date", Fact::Published, 7},
    {"citation_date", Fact::Published, 6},
    {"dc.date", Fact::Published, 6},
    {"dc.date.issued", Fact::Published, 7},
    {"dcterms.created", Fact::Published, 5},
    {"dcterms.date", Fact::Published, 6},
    {"dcterms.issued", Fact::Published, 7},
    {"dc.date.created", Fact::Published, 6},
    {"originalpublicationdate", Fact::Published, 7},
    {"datecreated", Fact::Published, 4},
    {"article_date_original", Fact::Published, 7},
    {"displaydate", Fact::Published, 6},
    {"ptime", Fact::Published, 5},
    {"pdate", Fact::Published, 5},
    {"timestamp", Fact::Published, 3},
    {"created", Fact::Published, 3},
    {"rnews:datepublished", Fact::Published, 7},
    {"weibo:article:create_at", Fact::Published, 5},
    {"shareaholic:article_published_time", Fact::Published, 6},
    {"article:modified_time", Fact::Updated, 9},
    {"og:updated_time", Fact::Updated, 7},
    {"lastmod", Fact::Updated, 6},
    {"datemodified", Fact::Updated, 8},
    {"last-modified", Fact::Updated, 4},
    {"dcterms.modified", Fact::Updated, 6},
    {"dc.date.modified", Fact::Updated, 6},
    {"og:site_name", Fact::Site, 9},
    {"application-name", Fact::Site, 5},
    {"dc.publisher", Fact::Site, 6},
    {"citation_journal_title", Fact::Site, 6},
    {"apple-mobile-web-app-title", Fact::Site, 3},
    {"cre", Fact::Site, 4},
    {"publisher", Fact::Site, 6},
    {"og:locale", Fact::Language, 5},
    {"language", Fact::Language, 5},
    {"content-language", Fact::Language, 5},
    {"dc.language", Fact::Language, 5},
    {"og:url", Fact::Address, 6},
    {"twitter:url", Fact::Address, 3},
    {"og:description", Fact::Description, 7},
    {"description", Fact::Description, 6},
    {"twitter:description", Fact::Description, 5},
    {"article:section", Fact::Section, 5},
};

const QHash<QByteArrayView, const MetaName *> &metaTable()
{
    static const auto table = [] {
        QHash<QByteArrayView, const MetaName *> all;
        for (const MetaName &meta : metaNames)
            all.insert(meta.name, &meta);
        return all;
    }();
    return table;
}

bool isAddress(QStringView text)
{
    return text.startsWith(u"http") || text.startsWith(u"//") || text.startsWith(u"www.")
           || text.contains(u"facebook.com");
}

class MetaFinder
{
public:
    explicit MetaFinder(const HtmlTree &tree)
        : m_tree(tree)
    {
    }

    PageFacts find()
    {
        for (int node = 0; node < m_tree.size(); ++node) {
            if (m_tree.tag(node) == HtmlTag::Meta)
                takeMeta(node);
            else if (m_tree.tag(node) == HtmlTag::Link)
                takeLink(node);
            else if (m_tree.tag(node) == HtmlTag::Html && m_facts.language.isEmpty())
                m_facts.language = QString::fromUtf8(m_tree.attribute(node, HtmlAttribute::Lang));
            else if (m_tree.tag(node) == HtmlTag::Title && m_pageTitle.isEmpty() && m_tree[node].parent >= 0
                     && m_tree.tag(m_tree[node].parent) != HtmlTag::Svg)
                m_pageTitle = cleanLine(QString::fromUtf8(m_tree.innerText(node)));
        }
        if (m_facts.title.isEmpty())
            m_facts.title = m_pageTitle;
        m_facts.authors.removeDuplicates();
        return std::move(m_facts);
    }

private:
    void takeMeta(int node)
    {
        const QString content = cleanLine(QString::fromUtf8(m_tree.attribute(node, HtmlAttribute::Content)));
        if (content.isEmpty())
            return;
        for (const HtmlAttribute attribute : {HtmlAttribute::Property, HtmlAttribute::Name, HtmlAttribute::Itemprop}) {
            const QByteArray name = m_tree.attribute(node, attribute).toByteArray().toLower();
            if (name.isEmpty())
                continue;
            const auto known = metaTable().constFind(name);
            if (known != metaTable().cend())
                take(**known, content);
        }
    }

    void take(const MetaName &meta, const QString &content)
    {
        int &rank = m_ranks[static_cast<size_t>(meta.fact)];
        const bool more = meta.fact == Fact::Author && meta.rank == rank; // one element an author
        if (meta.rank <= rank && !more)
            return;
        const auto set = [&](QString &field, const QString &value) {
            if (value.isEmpty())
                return;
            field = value;
            rank = meta.rank;
        };
        switch (meta.fact) {
        case Fact::Title:
            set(m_facts.title, withoutEntities(content));
            break;
        case Fact::Published:
            set(m_facts.published, isoTime(content));
            break;
        case Fact::Updated:
            set(m_facts.updated, isoTime(content));
            break;
        case Fact::Site:
            set(m_facts.site, isAddress(content) ? QString() : withoutEntities(content));
            break;
        case Fact::Language:
            set(m_facts.language, content);
            break;
        case Fact::Address:
            set(m_facts.address, content);
            break;
        case Fact::Description:
            set(m_facts.description, withoutEntities(content));
            break;
        case Fact::Section:
            set(m_facts.section, content);
            break;
        case Fact::Author: {
            const QStringList names = isAddress(content) || meta.rank <= 1 ? QStringList()
                                                                           : authorNames(withoutEntities(content));
            if (names.isEmpty())
                break;
            m_facts.authors = more ? m_facts.authors + names : names;
            rank = meta.rank;
        }
        }
    }

    void takeLink(int node)
    {
        const QByteArrayView rel = m_tree.attribute(node, HtmlAttribute::Rel);
        if (rel.compare("canonical", Qt::CaseInsensitive) == 0)
            m_canonical = true;
        else
            return;
        const QString address = QString::fromUtf8(m_tree.attribute(node, HtmlAttribute::Href));
        if (isAddress(address))
            m_facts.address = address;
    }

    const HtmlTree &m_tree;
    PageFacts m_facts;
    QString m_pageTitle;
    std::array<int, 9> m_ranks{};
    bool m_canonical = false;
};

} // namespace

void PageFacts::complete(const PageFacts &other)
{
    const auto fill = [](auto &mine, const auto &theirs) {
        if (mine.size() == 0)
            mine = theirs;
    };
    fill(title, other.title);
    fill(authors, other.authors);
    fill(published, other.published);
    fill(updated, other.updated);
    fill(site, other.site);
    fill(language, other.language);
    fill(address, other.address);
    fill(description, other.description);
    fill(body, other.body);
    fill(section, other.section);
    fill(events, other.events);
}

PageFacts factsInMeta(const HtmlTree &tree)
{
    return MetaFinder(tree).find();
}

} // namespace eventarium
