// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/helptext.h"

#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr int lineWidth = 90;

QString text(const char *source)
{
    return QCoreApplication::translate("HelpText", source);
}

// Words on lines of at most lineWidth, all but the first indented.
QString wrapped(const QString &paragraph, int indent)
{
    QString result;
    int column = indent;
    for (const QString &word : paragraph.split(u' ')) {
        const int width = displayWidth(word);
        if (column > indent && column + 1 + width > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            result += u' ';
            ++column;
        }
        result += word;
        column += width;
    }
    return result;
}

QString entry(const QString &name, const QString &description, int indent)
{
    QString line = u"  "_s + name;
    if (displayWidth(line) + 2 > indent)
        line += u'\n' + QString(indent, u' ');
    else
        line += QString(indent - displayWidth(line), u' ');
    return line + wrapped(description, indent) + u'\n';
}

} // namespace

QString programHelp(std::span<const std::unique_ptr<Command>> commands)
{
    QString help = text("Usage: eventarium-cli COMMAND ...") + u"\n\n"_s + text("Archives of articles about events.")
                   + u"\n\n"_s + text("Commands:") + u'\n';
    for (const auto &command : commands)
        help += entry(command->name(), command->summary(), 12);
    help +=
        u'\n' + text("“eventarium-cli COMMAND --help” tells more, with an example. “--version” tells the version.")
        + u"\n\n"_s + text("Queries:") + u'\n'
        + entry(u"word \"a phrase\" -not (a OR b)"_s,
                text("words that must all occur, phrases, exceptions, alternatives"), 34)
        + entry(u"-- -word"_s, text("a query whose beginning looks like an option comes after “--”"), 34)
        + entry(u"org:Huawei place:Nanjing"_s,
                text("also name: organiser: participant: mentions: person: topic: kind: mode: source: title: stated:"),
                34)
        + entry(u"date:2020-06..2020-08"_s, text("also published: added: changed:, each with >= > < <="), 34)
        + entry(u"figure:>1000000 viewers:>=10m"_s, text("also speakers: edition:"), 34)
        + entry(u"is:conflict has:figure"_s, text("also is:undated is:date-certain is:online is:verified"), 34) + u'\n'
        + text("Exit codes: 0 done, 1 done with failures that are listed, 2 wrong usage, 3 cannot open or write.")
        + u'\n';
    return help;
}

QString commandHelp(const Command &command, std::span<const Option> options)
{
    QString help = text("Usage: %1").arg(u"eventarium-cli "_s + command.name() + u' ' + command.synopsis()) + u"\n\n"_s
                   + wrapped(command.summary(), 0) + u"\n\n"_s + text("Options:") + u'\n';
    for (const Option &option : options) {
        QString name = option.letter.isNull() ? QString() : QString(u'-' + QString(option.letter) + u", "_s);
        name += u"--"_s + option.name + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
        help += entry(name, option.description, 26);
    }
    return help + u'\n' + text("Example:") + u"\n  "_s + command.example() + u'\n';
}

} // namespace eventarium::cli
