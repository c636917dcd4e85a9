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

// Which names a field goes by, the surest first.
using Names = std::initializer_list<QLatin1StringView>;
constexpr Names bodies = {"articleBody"_L1, "content_text"_L1, "text"_L1,      "body"_L1,    "content"_L1,
                          "maintext"_L1,    "fulltext"_L1,     "full_text"_L1, "article"_L1, "content_html"_L1,
                          "html"_L1,        "description"_L1,  "summary"_L1};
constexpr Names titles = {"title"_L1, "headline"_L1, "name"_L1, "subject"_L1};
constexpr Names times = {
    "published"_L1, "date_published"_L1, "datePublished"_L1,    "published_at"_L1, "publishedAt"_L1, "publish_date"_L1,
    "pubDate"_L1,   "published_date"_L1, "publication_date"_L1, "date"_L1,         "created_at"_L1,  "timestamp"_L1,
    "time"_L1};
constexpr Names authors = {"authors"_L1, "author"_L1, "byline"_L1, "creator"_L1, "by"_L1};
constexpr Names sites = {"publisher"_L1,   "site_name"_L1, "site"_L1,  "source"_L1,
                         "source_name"_L1, "newspaper"_L1, "domain"_L1};

QJsonValue field(const QJsonObject &object, Names names)
{
    for (const QLatin1StringView name : names) {
        if (const QJsonValue value = object[name]; !value.isNull() && !value.isUndefined() && value != u""_s)
            return value;
    }
    return {};
}

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isObject())
        return textOf(field(value.toObject(), {"name"_L1, "title"_L1}));
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
    QString body = textOf(field(object, bodies));
    if (body.trimmed().isEmpty())
        return std::nullopt;
    if (body.contains(u"</") || body.contains(u"<p>") || body.contains(u"<br"))
        body = textOfMarkup(body);
    PageFacts facts;
    facts.title = cleanLine(textOf(field(object, titles)));
    facts.published = isoTime(textOf(field(object, times)));
    facts.authors = namesIn(field(object, authors));
    facts.site = cleanLine(textOf(field(object, sites)));
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

// Objects with a text, wherever lists of them stand.
void collect(const QJsonValue &value, std::vector<Article> &articles, int depth = 0)
{
    if (depth > 4 || articles.size() >= mostArticles)
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
         {"items"_L1, "articles"_L1, "results"_L1, "data"_L1, "documents"_L1, "docs"_L1}) {
        if (object[list].isArray()) {
            collect(object[list], articles, depth + 1);
            return;
        }
    }
    if (auto article = articleOf(object, u"json"_s))
        articles.push_back(std::move(*article));
}

bool hasBodyField(QByteArrayView head)
{
    return std::ranges::any_of(bodies, [&](QLatin1StringView name) {
        return head.contains(QByteArray("\"" + QByteArray(name.data(), name.size()) + "\""));
    });
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
