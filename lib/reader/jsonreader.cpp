// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/jsonreader.h"

#include "reader/articlecomposer.h"
#include "reader/htmlblocks.h"
#include "reader/isotime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostArticles = 100'000;
constexpr int deepest = 5;
constexpr qsizetype longestKey = 40;

// Which names a field goes by, the surest first; in small letters alone, as keyOf() makes them.
using Names = std::initializer_list<QLatin1StringView>;
constexpr Names bodies = {"articlebody"_L1, "contenttext"_L1, "text"_L1,     "body"_L1,     "bodytext"_L1,
                          "content"_L1,     "maintext"_L1,    "fulltext"_L1, "rawtext"_L1,  "article"_L1,
                          "articletext"_L1, "contenthtml"_L1, "html"_L1,     "bodyhtml"_L1, "story"_L1,
                          "description"_L1, "summary"_L1,     "abstract"_L1};
constexpr Names titles = {"title"_L1, "headline"_L1, "name"_L1, "subject"_L1, "heading"_L1, "articletitle"_L1};
constexpr Names times = {
    "published"_L1,     "datepublished"_L1,   "publishedat"_L1,   "publishdate"_L1,     "pubdate"_L1,
    "publisheddate"_L1, "publicationdate"_L1, "publishedtime"_L1, "publicationtime"_L1, "date"_L1,
    "createdat"_L1,     "created"_L1,         "datetime"_L1,      "timestamp"_L1,       "time"_L1};
constexpr Names authors = {"authors"_L1, "author"_L1, "authorname"_L1, "byline"_L1, "creator"_L1, "writer"_L1, "by"_L1};
constexpr Names sites = {"publisher"_L1, "sitename"_L1,    "site"_L1,   "source"_L1, "sourcename"_L1,
                         "newspaper"_L1, "publication"_L1, "outlet"_L1, "domain"_L1};

// "Published_At", "published-at" -> "publishedat"
QString keyOf(QStringView name)
{
    QString key;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            key += c.toLower();
    }
    return key;
}

using Fields = QHash<QString, QJsonValue>;

// Of names that differ in case alone the first counts.
Fields fieldsOf(const QJsonObject &object)
{
    Fields fields;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonValue value = it.value();
        if (value.isNull() || value == u""_s)
            continue;
        const QString key = keyOf(it.key());
        if (!fields.contains(key))
            fields.insert(key, value);
    }
    return fields;
}

QJsonValue field(const Fields &fields, Names names)
{
    for (const QLatin1StringView name : names) {
        if (const auto found = fields.constFind(QString(name)); found != fields.cend())
            return *found;
    }
    return {};
}

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isObject())
        return textOf(field(fieldsOf(value.toObject()), {"name"_L1, "title"_L1, "text"_L1}));
    return value.toString();
}

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            names += authorNames(textOf(each));
    } else {
        names = authorNames(textOf(value));
    }
    names.removeDuplicates();
    return names;
}

std::optional<Article> articleOf(const QJsonObject &object, const QString &format)
{
    const Fields fields = fieldsOf(object);
    QString body = textOf(field(fields, bodies));
    if (body.trimmed().isEmpty())
        return std::nullopt;
    if (body.contains(u"</") || body.contains(u"<p>") || body.contains(u"<br"))
        body = textOfMarkup(body);
    PageFacts facts;
    facts.title = cleanLine(textOf(field(fields, titles)));
    facts.published = isoTime(textOf(field(fields, times)));
    facts.authors = namesIn(field(fields, authors));
    facts.site = cleanLine(textOf(field(fields, sites)));
    if (facts.site.startsWith(u"http"))
        facts.site.clear();
    // A text may begin with the title that stands beside it.
    const QString first = body.left(body.indexOf(u'\n') < 0 ? body.size() : body.indexOf(u'\n'));
    if (!facts.title.isEmpty() && foldedLine(first) == foldedLine(facts.title))
        body.remove(0, first.size());
    ArticleComposer composer(facts);
    composer.addParagraph(body.trimmed());
    Article article = std::move(composer).compose(format);
    article.encoding = u"UTF-8"_s;
    return article;
}

bool isListOfObjects(const QJsonValue &value)
{
    return value.isArray() && value.toArray().first().isObject();
}

// Objects with a text, wherever lists of them stand.
void collect(const QJsonValue &value, std::vector<Article> &articles, int depth = 0)
{
    if (depth > deepest || articles.size() >= mostArticles)
        return;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            collect(each, articles, depth + 1);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    for (const QLatin1StringView list :
         {"items"_L1, "articles"_L1, "results"_L1, "data"_L1, "documents"_L1, "docs"_L1, "hits"_L1, "rows"_L1}) {
        if (isListOfObjects(object[list])) {
            collect(object[list], articles, depth + 1);
            return;
        }
    }
    if (auto article = articleOf(object, u"json"_s)) {
        articles.push_back(std::move(*article));
        return;
    }
    for (const QJsonValue &each : object) {
        if (each.isObject() || isListOfObjects(each))
            collect(each, articles, depth + 1);
    }
}

// Whether a key in these first bytes is the name of a text.
bool hasBodyField(QByteArrayView head)
{
    for (qsizetype at = head.indexOf('"'); at >= 0;) {
        qsizetype end = at + 1;
        while (end < head.size() && head[end] != '"')
            end += head[end] == '\\' ? 2 : 1; // 'title": "12\" pipes"'
        if (end >= head.size())
            return false;
        qsizetype behind = end + 1;
        while (behind < head.size()
               && (head[behind] == ' ' || head[behind] == '\n' || head[behind] == '\r' || head[behind] == '\t'))
            ++behind;
        const QByteArrayView name = head.sliced(at + 1, end - at - 1);
        if (behind < head.size() && head[behind] == ':' && name.size() <= longestKey) {
            const QString key = keyOf(QString::fromLatin1(name));
            if (std::ranges::any_of(bodies, [&](QLatin1StringView body) { return key == body; }))
                return true;
        }
        at = head.indexOf('"', end + 1);
    }
    return false;
}

} // namespace

QString JsonReader::format() const
{
    return u"json"_s;
}

bool JsonReader::canRead(QByteArrayView head, QStringView) const
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const QByteArrayView start = head.trimmed();
    if (start.startsWith('['))
        return start.sliced(1).trimmed().startsWith('{') && hasBodyField(start);
    return start.startsWith('{') && start.sliced(1).trimmed().startsWith('"') && hasBodyField(start);
}

Result<std::vector<Article>> JsonReader::read(const QByteArray &bytes) const
{
    QByteArray json = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    std::vector<Article> articles;
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    qsizetype bad = 0;
    if (!document.isNull()) {
        collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), articles);
    } else {
        for (qsizetype at = 0; at < json.size() && articles.size() < mostArticles;) { // a line each
            qsizetype end = json.indexOf('\n', at);
            end = end < 0 ? json.size() : end;
            const QByteArray line = json.sliced(at, end - at).trimmed();
            at = end + 1;
            if (line.isEmpty())
                continue;
            const QJsonDocument one = QJsonDocument::fromJson(line);
            bad += one.isNull();
            collect(one.object(), articles);
        }
    }
    if (articles.empty())
        return document.isNull()
                   ? fail(Error::Kind::Corrupt, u"The JSON in it is damaged: "_s + error.errorString() + u'.')
                   : fail(Error::Kind::Empty, u"No object in it has the text of an article."_s);
    if (bad > 0)
        articles.front().warnings += bad == 1 ? u"1 line is no JSON and was left out"_s
                                              : QString(QString::number(bad) + u" lines are no JSON and were left out");
    return articles;
}

} // namespace eventarium
