// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measuring tool for rule work, beside the command line. Without arguments: {"id", "text", "reference"}
// a line on standard input, {"id", "annotations"} a line on standard output. With files: one JSON
// object a file, as the command line's `extract` prints it, but with one event that has every figure.
#include "core/names.h"
#include "extract/analysis.h"
#include "extract/extractor.h"
#include "extract/lexicon.h"
#include "extract/tokenizer.h"
#include "reader/readerregistry.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

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

template<class Enum>
QJsonValue word(const std::optional<Enum> &value)
{
    return value ? QJsonValue(QString(toWord(*value))) : QJsonValue();
}

QJsonObject toJson(const Figure &figure)
{
    return {
        {u"value"_s, figure.quantity.value},
        {u"upper"_s, figure.quantity.upper ? QJsonValue(*figure.quantity.upper) : QJsonValue()},
        {u"qualifier"_s, QString(toWord(figure.quantity.qualifier))},
        {u"unit"_s, figure.quantity.unit},
        {u"category"_s, QString(toWord(figure.category))},
        {u"scope"_s, figure.scope ? QJsonValue(*figure.scope) : QJsonValue()},
        {u"basis"_s, word(figure.basis)},
        {u"counts"_s, word(figure.counts)},
        {u"audience"_s, word(figure.audience)},
        {u"per"_s, word(figure.per)},
        {u"year"_s, figure.year ? QJsonValue(*figure.year) : QJsonValue()},
        {u"stated_by"_s, figure.statedBy ? QJsonValue(QJsonObject{{u"name"_s, figure.statedBy->name}}) : QJsonValue()},
        {u"evidence"_s, QJsonObject{{u"start"_s, figure.evidence.span.start},
                                    {u"end"_s, figure.evidence.span.end},
                                    {u"text"_s, figure.evidence.text}}}};
}

void annotateLines()
{
    const Extractor extractor;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return;
    for (QByteArray bytes = in.readLine(); !bytes.isEmpty(); bytes = in.readLine()) {
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        Article article;
        article.text = line[u"text"_s].toString();
        QJsonArray annotations;
        const auto found = extractor.annotate(article, {PartialDate::fromIso(line[u"reference"_s].toString())});
        for (const Annotation &annotation : found)
            annotations.append(toJson(annotation, article.text));
        print({{u"id"_s, line[u"id"_s]}, {u"annotations"_s, annotations}});
    }
}

void figuresOf(const QString &path, const Lexicon &lexicon, const Tokenizer &tokenizer)
{
    const auto articles = ReaderRegistry().readFile(path);
    if (!articles)
        return;
    const Article &article = articles->front();
    const Analysis analysis = analyse(article, std::nullopt, tokenizer, lexicon);
    QJsonArray current;
    QJsonArray previous;
    for (const FigureCandidate &candidate : analysis.figures) {
        if (candidate.boilerplate && !candidate.previous)
            continue;
        (candidate.previous ? previous : current).append(toJson(candidate.figure));
    }
    print(
        {{u"source"_s, path},
         {u"published"_s, article.published},
         {u"events"_s, QJsonArray{QJsonObject{
                           {u"name"_s, article.title}, {u"figures"_s, current}, {u"previous_figures"_s, previous}}}}});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList files = application.arguments().sliced(1);
    if (files.isEmpty())
        annotateLines();
    const Lexicon lexicon;
    const Tokenizer tokenizer(lexicon);
    for (const QString &path : files)
        figuresOf(path, lexicon, tokenizer);
    return 0;
}
