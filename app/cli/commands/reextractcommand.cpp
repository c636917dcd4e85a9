// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/reextractcommand.h"

#include "cli/delivery.h"
#include "cli/eventtable.h"
#include "cli/interruption.h"

#include "extract/extractor.h"
#include "ingest/reextraction.h"
#include "report/factsjson.h"

#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"text"_s, u"jsonl"_s};
    return all;
}

QString text(const char *source)
{
    return QCoreApplication::translate("ReextractCommand", source);
}

// An article's path, and below it a line a fact: "-" went, "+" came, "~" changed.
QByteArray linesOf(const ArticleChanges &article)
{
    QString lines = article.source + u'\n';
    QString event;
    for (const FactChange &change : article.changes) {
        if (change.event != event)
            lines += u"  "_s + change.event + u'\n';
        event = change.event;
        const bool came = change.before.isEmpty();
        const bool went = change.after.isEmpty();
        lines += u"    "_s + (came ? u'+' : went ? u'-' : u'~') + u' ' + change.field + u": "_s;
        lines += came || went ? QString(change.before + change.after)
                              : QString(change.before + u" → "_s + change.after);
        if (!change.quote.isEmpty() && change.quote != change.before + change.after)
            lines += u" “"_s + change.quote.simplified() + u'”';
        lines += u'\n';
    }
    return lines.toUtf8();
}

QByteArray jsonOf(const ArticleChanges &article)
{
    QByteArray lines;
    for (const FactChange &change : article.changes) {
        const auto orNull = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
        lines += compactJson({{u"source"_s, article.source},
                              {u"event"_s, change.event},
                              {u"field"_s, change.field},
                              {u"before"_s, orNull(change.before)},
                              {u"after"_s, orNull(change.after)},
                              {u"quote"_s, orNull(change.quote)}})
                 + '\n';
    }
    return lines;
}

} // namespace

QString ReextractCommand::synopsis() const
{
    return tr("ARCHIVE");
}

QString ReextractCommand::summary() const
{
    return tr("Show, article by article, what this version finds otherwise in the texts of an archive than what is "
              "in it, or take it over. What people said about the events stays.");
}

QString ReextractCommand::example() const
{
    return u"eventarium-cli reextract news.eventarium --diff"_s;
}

std::vector<Option> ReextractCommand::options() const
{
    return {{u"diff"_s, {}, {}, tr("Only show what would change; so it is without “--apply”, too."), {}},
            {u"apply"_s, {}, {}, tr("Take it over, and show what changed."), {}},
            {u"all"_s, {}, {}, tr("All articles, also those that this version has extracted."), {}},
            formatOption(formats()),
            outputOption()};
}

ExitCode ReextractCommand::run(const Arguments &arguments, Console &console) const
{
    if (arguments.has(u"diff"_s) && arguments.has(u"apply"_s))
        return console.usage(tr("Either “--diff” or “--apply”, not both."));
    const auto format = formatOf(arguments, formats());
    if (!format)
        return console.usage(format.error());
    const bool apply = arguments.has(u"apply"_s);
    const Extractor extractor;
    const Reextraction how{[&](const Article &article) { return extractor.extract(article); }, Extractor::version,
                           arguments.has(u"all"_s)};
    const Interruption interruption;
    QByteArray changes;
    const auto run = apply ? applyReextraction : showReextraction;
    const auto report = run(
        arguments.first(), how,
        [&](const ArticleChanges &each) { changes += *format == "jsonl"_L1 ? jsonOf(each) : linesOf(each); },
        interruption.token(), [&](const Progress &progress) { console.progress(progress); });
    console.endProgress();
    if (!report)
        return console.failure(report.error());
    const auto number = [](qint64 value) { return displayLocale().toString(value); };
    QString said = text("Looked at: %1 articles. Changed: %2 facts in %3 articles.")
                       .arg(number(report->articles), number(report->facts), number(report->changed));
    if (report->facts > 0 && !apply)
        said += u' ' + text("Nothing was written; “--apply” takes it over.");
    if (report->cancelled)
        said += u' ' + text("It was ended before it was done.");
    console.note(said);
    return deliver(arguments, console, onePiece(changes), *format == "jsonl"_L1 ? OutputKind::Data : OutputKind::Text,
                   report->cancelled ? ExitCode::DoneWithFailures : ExitCode::Done);
}

} // namespace eventarium::cli
