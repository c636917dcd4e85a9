// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measuring tool: {"id", "text", "reference"} a line on standard input, {"id", "annotations"} a line on
// standard output, by the extractor alone. For rule work before and beside the command line.
#include "core/names.h"
#include "extract/extractor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Annotation &annotation, const QString &text)
{
    QJsonObject value;
    if (!annotation.timex.isEmpty())
        value[u"timex"_s] = annotation.timex;
    value[u"start"_s] = annotation.start.isEmpty() ? QJsonValue() : QJsonValue(annotation.start);
    value[u"end"_s] = annotation.end.isEmpty() ? QJsonValue() : QJsonValue(annotation.end);
    if (annotation.quantity) {
        value[u"value"_s] = annotation.quantity->value;
        value[u"upper"_s] = annotation.quantity->upper ? QJsonValue(*annotation.quantity->upper) : QJsonValue();
        value[u"qualifier"_s] = QString(toWord(annotation.quantity->qualifier));
        value[u"unit"_s] = annotation.quantity->unit;
    }
    return {{u"type"_s, QString(toWord(annotation.type))},
            {u"start"_s, annotation.span.start},
            {u"end"_s, annotation.span.end},
            {u"text"_s, annotation.span.in(text).toString()},
            {u"value"_s, value}};
}

} // namespace

int main()
{
    const Extractor extractor;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 2;
    for (QByteArray bytes = in.readLine(); !bytes.isEmpty(); bytes = in.readLine()) {
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        Article article;
        article.text = line[u"text"_s].toString();
        const auto reference = PartialDate::fromIso(line[u"reference"_s].toString());
        QJsonArray annotations;
        const auto found = extractor.annotate(article, {reference});
        for (const Annotation &annotation : found)
            annotations.append(toJson(annotation, article.text));
        const QByteArray out = QJsonDocument(QJsonObject{{u"id"_s, line[u"id"_s]}, {u"annotations"_s, annotations}}).toJson(QJsonDocument::Compact);
        std::puts(out.constData());
    }
    return 0;
}
