// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/annotatecommand.h"

#include "cli/annotationlines.h"
#include "cli/articleinput.h"
#include "cli/delivery.h"

#include "core/names.h"
#include "extract/extractor.h"
#include "report/factsjson.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QStringList typeWords()
{
    QStringList all;
    for (const QLatin1StringView word : words<AnnotationType>())
        all += word;
    return all;
}

} // namespace

QString AnnotateCommand::synopsis() const
{
    return tr("FILE...");
}

QString AnnotateCommand::summary() const
{
    return tr(
        "Print every date, number, name and other span found, one JSON object an article. “-” is standard input.");
}

QString AnnotateCommand::example() const
{
    return u"eventarium-cli annotate article.txt --only date,number"_s;
}

std::vector<Option> AnnotateCommand::options() const
{
    return {referenceOption(),
            {u"only"_s, {}, u"TYPE,..."_s, tr("Only spans of these types: %1.").arg(typeWords().join(u", "_s)), {}},
            {u"lines"_s,
             {},
             {},
             tr("Each input line is an object {\"id\", \"text\", \"reference\"}, each output line {\"id\", "
                "\"annotations\"}."),
             {}},
            withTextOption(),
            formatOption({u"jsonl"_s})};
}

ExitCode AnnotateCommand::run(const Arguments &arguments, Console &console) const
{
    const auto reference = referenceOf(arguments);
    if (!reference)
        return console.usage(reference.error());
    AnnotationTypes only;
    if (arguments.has(u"only"_s)) {
        for (const QString &word : arguments.value(u"only"_s).split(u',')) {
            const auto type = fromWord<AnnotationType>(word);
            if (!type)
                return console.usage(
                    tr("“%1” is no type of span. There are: %2.").arg(word, typeWords().join(u", "_s)));
            only.insert(*type);
        }
    }

    const Extractor extractor;
    const ExtractOptions options{*reference};
    if (arguments.has(u"lines"_s))
        return annotateLines(arguments.positional(), extractor, options, only, console);
    const bool withText = arguments.has(u"with-text"_s);
    return forEachArticle(arguments.positional(), console, [&](const Article &article) {
        QJsonObject object = annotationsJson(article.source, kept(extractor.annotate(article, options), only),
                                             article.text);
        if (withText)
            object.insert("text"_L1, article.text);
        return compactJson(object);
    });
}

} // namespace eventarium::cli
