// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/extractcommand.h"

#include "cli/articleinput.h"
#include "cli/delivery.h"
#include "cli/explanationlines.h"

#include "extract/extractor.h"
#include "report/factsjson.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

QString ExtractCommand::synopsis() const
{
    return tr("FILE...");
}

QString ExtractCommand::summary() const
{
    return tr("Print what is found in articles, one JSON object an article. “-” is standard input.");
}

QString ExtractCommand::example() const
{
    return u"eventarium-cli extract article.txt --reference 2020-07-30 > facts.jsonl"_s;
}

std::vector<Option> ExtractCommand::options() const
{
    const Option explain{u"explain"_s,
                         {},
                         {},
                         tr("Print for people which rule gave each fact, and why alternatives were left out."),
                         {}};
    return {referenceOption(), withTextOption(), explain, formatOption({u"jsonl"_s})};
}

ExitCode ExtractCommand::run(const Arguments &arguments, Console &console) const
{
    const auto reference = referenceOf(arguments);
    if (!reference)
        return console.usage(reference.error());
    const Extractor extractor;
    const ExtractOptions options{*reference};
    if (arguments.has(u"explain"_s)) {
        return forEachArticle(arguments.positional(), console, [&](const Article &article) {
            return explanationLines(article, extractor.explain(article, options));
        });
    }
    const bool withText = arguments.has(u"with-text"_s);
    return forEachArticle(arguments.positional(), console, [&](const Article &article) {
        return compactJson(factsJson(article, extractor.extract(article, options), withText));
    });
}

} // namespace eventarium::cli
