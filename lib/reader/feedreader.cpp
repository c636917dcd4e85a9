// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/feedreader.h"

#include "reader/articlecomposer.h"
#include "reader/isotime.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostEntries = 20'000;

// HTML's names for characters occur in feeds, though XML does not know them. What nobody knows is a blank: said as it
// stands, it would be looked up again and again.
class Entities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString known = withoutEntities(u'&' + name + u';');
        return known.contains(u'&') || known.contains(u'<') ? u" "_s : known;
    }
};

struct Entry
{
    PageFacts facts;
    QString updated;
    QString summary; // markup
    QString content; // markup
};

// An element's text, its inner markup told apart by paragraphs only.
QString innerText(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (depth > 0 && (xml.name() == u"p" || xml.name() == u"div" || xml.name() == u"li" || xml.name() == u"h2"))
                text += u"<br><br>";
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            text += xml.text();
            break;
        default:
            break;
        }
    }
    return text;
}

class FeedParser
{
public:
    explicit FeedParser(const QByteArray &bytes)
        : m_xml(bytes)
    {
        m_xml.setEntityResolver(&m_entities);
        m_xml.setEntityExpansionLimit(1000);
    }

    std::vector<Entry> parse()
    {
        while (!m_xml.atEnd() && m_entries.size() < mostEntries) {
            m_xml.readNext();
            if (m_xml.isEndElement() && (m_xml.name() == u"item" || m_xml.name() == u"entry"))
                m_inEntry = false;
            if (m_xml.isStartElement())
                takeElement();
        }
        return std::move(m_entries);
    }

    const QString &site() const { return m_site; }
    QString problem() const { return m_xml.hasError() ? m_xml.errorString() : QString(); }

private:
    void takeElement()
    {
        const QStringView name = m_xml.name();
        if (name == u"item" || name == u"entry") {
            m_entries.emplace_back();
            m_inEntry = true;
        } else if (!m_inEntry) {
            if (name == u"title" && m_site.isEmpty() && m_entries.empty())
                m_site = textOfMarkup(innerText(m_xml)).simplified();
        } else {
            takeField(m_entries.back(), name.toString());
        }
    }

    void takeField(Entry &entry, const QString &name)
    {
        PageFacts &facts = entry.facts;
        if (name == "title"_L1 && facts.title.isEmpty())
            facts.title = textOfMarkup(innerText(m_xml)).simplified();
        else if (name == "pubDate"_L1 || name == "published"_L1 || name == "date"_L1 || name == "issued"_L1)
            facts.published = isoTime(innerText(m_xml));
        else if (name == "updated"_L1 || name == "modified"_L1)
            entry.updated = isoTime(innerText(m_xml));
        else if (name == "creator"_L1 || name == "name"_L1)
            facts.authors += authorNames(innerText(m_xml));
        else if (name == "author"_L1 && m_xml.namespaceUri().isEmpty()) // RSS has "address (name)" there
            facts.authors += rssAuthor(innerText(m_xml));
        else if (name == "encoded"_L1 || name == "content"_L1)
            entry.content = innerText(m_xml);
        else if (name == "description"_L1 || name == "summary"_L1)
            entry.summary = innerText(m_xml);
    }

    static QStringList rssAuthor(const QString &stated)
    {
        const qsizetype open = stated.indexOf(u'(');
        const qsizetype close = stated.lastIndexOf(u')');
        return authorNames(open >= 0 && close > open ? QStringView(stated).sliced(open + 1, close - open - 1)
                                                     : QStringView(stated));
    }

    Entities m_entities;
    QXmlStreamReader m_xml;
    std::vector<Entry> m_entries;
    QString m_site;
    bool m_inEntry = false;
};

} // namespace

QString FeedReader::format() const
{
    return u"feed"_s;
}

bool FeedReader::canRead(QByteArrayView head, QStringView) const
{
    QByteArray start = head.first(qMin<qsizetype>(4096, head.size())).toByteArray();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    start = start.trimmed();
    while (start.startsWith("<?") || start.startsWith("<!--")) {
        const qsizetype end = start.indexOf(start.startsWith("<?") ? "?>" : "-->");
        if (end < 0)
            return false;
        start = start.sliced(end + (start.startsWith("<?") ? 2 : 3)).trimmed();
    }
    return start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<rdf:RDF");
}

Result<std::vector<Article>> FeedReader::read(const QByteArray &bytes) const
{
    FeedParser parser(bytes);
    std::vector<Article> articles;
    for (Entry &entry : parser.parse()) {
        if (entry.facts.published.isEmpty())
            entry.facts.published = entry.updated;
        entry.facts.site = parser.site();
        entry.facts.authors.removeDuplicates();
        ArticleComposer composer(entry.facts);
        const QString body = textOfMarkup(entry.content.size() > entry.summary.size() ? entry.content : entry.summary);
        for (const QString &paragraph : body.split(u"\n\n"_s))
            composer.addParagraph(paragraph);
        if (!composer.hasBody() && entry.facts.title.isEmpty())
            continue;
        articles.push_back(std::move(composer).compose(format()));
        articles.back().encoding = u"UTF-8"_s;
    }
    if (articles.empty())
        return parser.problem().isEmpty()
                   ? fail(Error::Kind::Empty, u"There is no entry in this feed."_s)
                   : fail(Error::Kind::Corrupt, u"The feed is damaged: "_s + parser.problem() + u'.');
    if (!parser.problem().isEmpty())
        articles.front().warnings += u"The feed is damaged; entries from there on are missing"_s;
    return articles;
}

} // namespace eventarium
