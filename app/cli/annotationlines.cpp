// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/annotationlines.h"

#include "cli/articleinput.h"

#include "report/factsjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("AnnotationLines", source);
}

// As a reader would hand it on, but of the same length, so that offsets fit the text that was given.
QString articleText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\r')
            text[i] = u'\n';
        else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

Result<QByteArray> contentOf(const QString &file)
{
    if (file == "-"_L1)
        return readStandardInput();
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotReadable, text("“%1” cannot be read: %2.").arg(file, source.errorString()), file);
    return source.readAll();
}

Result<QByteArray> annotatedLine(const QByteArray &line, const Extractor &extractor, ExtractOptions options,
                                 const AnnotationTypes &only)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject() || !document["text"_L1].isString())
        return fail(Error::Kind::InvalidInput, text("this is no JSON object with a “text”"));
    if (const QJsonValue reference = document["reference"_L1];
        reference.isString() && !reference.toString().isEmpty()) {
        options.reference = PartialDate::fromIso(reference.toString());
        if (!options.reference)
            return fail(Error::Kind::InvalidInput, text("“%1” is no date for “reference”").arg(reference.toString()));
    }
    Article article;
    article.text = articleText(document["text"_L1].toString());
    QJsonObject object = annotationsJson({}, kept(extractor.annotate(article, options), only), article.text);
    object.remove("source"_L1);
    object.insert("id"_L1, document["id"_L1].isUndefined() ? QJsonValue() : document["id"_L1]);
    return compactJson(object);
}

} // namespace

std::vector<Annotation> kept(std::vector<Annotation> annotations, const AnnotationTypes &only)
{
    if (!only.empty())
        std::erase_if(annotations, [&](const Annotation &annotation) { return !only.contains(annotation.type); });
    return annotations;
}

ExitCode annotateLines(const QStringList &files, const Extractor &extractor, const ExtractOptions &options,
                       const AnnotationTypes &only, Console &console)
{
    ExitCode code = ExitCode::Done;
    for (const QString &file : files) {
        const auto content = contentOf(file);
        if (!content) {
            console.failure(content.error());
            code = ExitCode::DoneWithFailures;
            continue;
        }
        int number = 0;
        for (const QByteArray &line : content->split('\n')) {
            ++number;
            if (line.trimmed().isEmpty())
                continue;
            const auto annotated = annotatedLine(line, extractor, options, only);
            if (!annotated) {
                console.error(text("%1, line %2: %3").arg(file).arg(number).arg(annotated.error().message));
                code = ExitCode::DoneWithFailures;
            } else if (!console.write(*annotated + '\n')) {
                return code;
            }
        }
    }
    return code;
}

} // namespace eventarium::cli
