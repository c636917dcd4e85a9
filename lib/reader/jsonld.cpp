// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagefacts.h"

#include "reader/htmlblocks.h"
#include "reader/isotime.h"
#include "reader/statedevent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int deepest = 8;
constexpr size_t mostEvents = 50;

// Pages write it by hand: line breaks in strings, commas before brackets, comments around.
QJsonDocument parseLoosely(QByteArray json)
{
    json = json.trimmed();
    if (json.startsWith("<!--"))
        json = json.sliced(4);
    if (json.endsWith("-->"))
        json.chop(3);
    if (json.startsWith("//<![CDATA["))
        json = json.sliced(11);
    if (json.startsWith("<![CDATA["))
        json = json.sliced(9);
    for (const char *end : {"//]]>", "]]>"}) {
        if (json.trimmed().endsWith(end)) {
            json = json.trimmed();
            json.chop(static_cast<qsizetype>(qstrlen(end)));
        }
    }
    while (json.endsWith(';') || json.endsWith('\n'))
        json.chop(1);
    QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isNull())
        return document;
    QByteArray mended;
    mended.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\' && i + 1 < json.size()) {
            const bool known = QByteArrayView("\"\\/bfnrtu").contains(json[i + 1]);
            if (known)
                mended += c;
            mended += json[++i];
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (static_cast<unsigned char>(c) < 0x20) {
            mended += ' ';
            continue;
        }
        if (!inString && (c == '}' || c == ']')) {
            while (!mended.isEmpty() && mended.back() == ' ')
                mended.chop(1);
            if (mended.endsWith(','))
                mended.chop(1);
        }
        mended += c;
    }
    return QJsonDocument::fromJson(mended);
}

QString stringOf(const QJsonValue &value)
{
    if (value.isArray())
        return stringOf(value.toArray().first());
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return object.contains("name"_L1) ? stringOf(object["name"_L1]) : stringOf(object["@value"_L1]);
    }
    if (value.isDouble())
        return QString::number(value.toInteger()); // a time, in seconds or milliseconds
    return cleanLine(withoutEntities(value.toString()));
}

bool isOfType(const QJsonObject &object, auto test)
{
    const QJsonValue type = object["@type"_L1];
    if (type.isString())
        return test(type.toString());
    const QJsonArray types = type.toArray();
    return std::ranges::any_of(types, [&](const QJsonValue &value) { return test(value.toString()); });
}

// How sure an object is the page's article.
int articleRank(const QJsonObject &object)
{
    int rank = 0;
    isOfType(object, [&](const QString &type) {
        if (type.endsWith("NewsArticle"_L1) || type == "ReportageNewsArticle"_L1 || type == "LiveBlogPosting"_L1)
            rank = qMax(rank, 4);
        else if (type.endsWith("Article"_L1) || type == "BlogPosting"_L1 || type == "Report"_L1
                 || type == "SocialMediaPosting"_L1 || type == "DiscussionForumPosting"_L1)
            rank = qMax(rank, 3);
        else if (type == "WebPage"_L1 || type == "CreativeWork"_L1 || type == "ItemPage"_L1 || type == "VideoObject"_L1)
            rank = qMax(rank, 1);
        return false;
    });
    return rank;
}

void addAuthors(const QJsonValue &value, QStringList &people, QStringList &others, int depth = 0)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            addAuthors(each, people, others, depth + 1);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const bool person = !isOfType(object, [](const QString &type) { return type.endsWith("Organization"_L1); });
        if (object["name"_L1].isArray() || object["name"_L1].isObject()) {
            addAuthors(object["name"_L1], people, others, depth + 1);
        } else {
            (person ? people : others) += authorNames(stringOf(object["name"_L1]));
        }
    } else {
        people += authorNames(stringOf(value));
    }
}

class Finder
{
public:
    explicit Finder(QStringView title)
        : m_title(foldedLine(title))
    {
    }

    void look(const QJsonValue &value, const QString &pointer, int depth = 0)
    {
        if (depth > deepest)
            return;
        if (value.isArray()) {
            qsizetype index = 0;
            for (const QJsonValue &each : value.toArray())
                look(each, pointer + u'/' + QString::number(index++), depth + 1);
            return;
        }
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        if (const QString id = object["@id"_L1].toString(); !id.isEmpty() && object.contains("name"_L1))
            m_named.insert(id, object);
        take(object);
        if (m_events.size() < mostEvents) {
            if (auto event = statedEvent(object, pointer))
                m_events.push_back(std::move(*event));
        }
        for (const QLatin1StringView key : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1, "itemListElement"_L1,
                                            "item"_L1, "hasPart"_L1, "about"_L1, "subEvent"_L1})
            look(object[key], pointer + u'/' + key, depth + 1);
    }

    PageFacts facts() const
    {
        PageFacts facts;
        facts.events = m_events;
        if (m_best.isEmpty())
            return facts;
        if (m_rank % 10 >= 3)
            facts.title = stringOf(m_best[m_best.contains("headline"_L1) ? "headline"_L1 : "name"_L1]);
        facts.published = isoTime(stringOf(m_best["datePublished"_L1]));
        if (facts.published.isEmpty())
            facts.published = isoTime(stringOf(m_best["dateCreated"_L1]));
        if (facts.published.isEmpty())
            facts.published = isoTime(stringOf(m_best["uploadDate"_L1]));
        facts.updated = isoTime(stringOf(m_best["dateModified"_L1]));
        facts.site = stringOf(resolved(m_best["publisher"_L1]));
        facts.language = stringOf(m_best["inLanguage"_L1]);
        facts.address = stringOf(m_best["url"_L1]);
        facts.description = stringOf(m_best["description"_L1]);
        facts.section = stringOf(m_best["articleSection"_L1]);
        facts.body = bodyOf(m_best);
        QStringList people, others;
        for (const QLatin1StringView key : {"author"_L1, "creator"_L1}) {
            if (people.isEmpty())
                addAuthors(resolved(m_best[key]), people, others);
        }
        facts.authors = people.isEmpty() ? others : people;
        facts.authors.removeDuplicates();
        if (facts.authors.size() > 1)
            facts.authors.removeAll(facts.site);
        return facts;
    }

private:
    void take(const QJsonObject &object)
    {
        int rank = articleRank(object);
        if (rank == 0)
            return;
        // Of several, the one with the page's title.
        const QString headline = foldedLine(
            stringOf(object[object.contains("headline"_L1) ? "headline"_L1 : "name"_L1]));
        if (!headline.isEmpty() && !m_title.isEmpty()
            && (m_title.contains(headline) || headline.contains(m_title) || m_title.left(24) == headline.left(24)))
            rank += 10;
        if (rank > m_rank) {
            m_rank = rank;
            m_best = object;
        }
    }

    // {"@id": "..."} stands for what is described elsewhere on the page.
    QJsonValue resolved(const QJsonValue &value) const
    {
        if (value.isArray()) {
            QJsonArray all;
            for (const QJsonValue &each : value.toArray())
                all += each.isArray() ? each : resolved(each);
            return all;
        }
        const QJsonObject object = value.toObject();
        if (!object.contains("name"_L1) && object.contains("@id"_L1)) {
            const auto found = m_named.constFind(object["@id"_L1].toString());
            if (found != m_named.cend())
                return *found;
        }
        return value;
    }

    static QString bodyOf(const QJsonObject &object)
    {
        QString body = object["articleBody"_L1].toString();
        if (body.isEmpty() && object["liveBlogUpdate"_L1].isArray()) {
            for (const QJsonValue &update : object["liveBlogUpdate"_L1].toArray()) {
                const QString headline = update.toObject()["headline"_L1].toString();
                const QString text = update.toObject()["articleBody"_L1].toString();
                body += headline + u"\n\n" + text + u"\n\n";
            }
        }
        return textOfMarkup(body);
    }

    QString m_title;
    QJsonObject m_best;
    std::vector<EventFacts> m_events;
    int m_rank = 0;
    QHash<QString, QJsonObject> m_named; // by @id
};

} // namespace

PageFacts factsInJsonLd(const HtmlTree &tree, QStringView title)
{
    Finder finder(title);
    int count = 0; // of such scripts
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.tag(node) != HtmlTag::Script || !tree.attribute(node, HtmlAttribute::Type).contains("ld+json"))
            continue;
        QByteArray json;
        for (int below = node + 1; below < tree[node].end; ++below)
            json += tree.text(below);
        const QJsonDocument document = parseLoosely(json);
        const QString place = u"/ld+json/"_s + QString::number(count++);
        if (document.isArray())
            finder.look(document.array(), place);
        else
            finder.look(document.object(), place);
    }
    return finder.facts();
}

} // namespace eventarium
