// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"

#include "cli/commands/aliascommand.h"
#include "cli/commands/annotatecommand.h"
#include "cli/commands/backupcommand.h"
#include "cli/commands/chartcommand.h"
#include "cli/commands/checkcommand.h"
#include "cli/commands/conflictscommand.h"
#include "cli/commands/editcommand.h"
#include "cli/commands/eventscommand.h"
#include "cli/commands/exportcommand.h"
#include "cli/commands/extractcommand.h"
#include "cli/commands/facetscommand.h"
#include "cli/commands/figurescommand.h"
#include "cli/commands/importcommand.h"
#include "cli/commands/journalcommand.h"
#include "cli/commands/mergecommand.h"
#include "cli/commands/namescommand.h"
#include "cli/commands/reextractcommand.h"
#include "cli/commands/reportcommand.h"
#include "cli/commands/showcommand.h"
#include "cli/commands/splitcommand.h"
#include "cli/commands/summarycommand.h"
#include "cli/commands/undocommand.h"
#include "cli/commands/verifycommand.h"
#include "cli/helptext.h"

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Application", source);
}

std::vector<Option> commonOptions()
{
    return {{u"quiet"_s, u'q', {}, text("Tell only what went wrong."), {}},
            {u"no-progress"_s, {}, {}, text("Tell no progress."), {}},
            {u"help"_s, u'h', {}, text("This help."), {}}};
}

template<class... Commands>
std::vector<std::unique_ptr<Command>> made()
{
    std::vector<std::unique_ptr<Command>> commands;
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

} // namespace

Application::Application()
    : m_commands(made<ImportCommand, EventsCommand, FiguresCommand, FacetsCommand, OrgsCommand, PeopleCommand,
                      ConflictsCommand, ShowCommand, SummaryCommand, ChartCommand, ExportCommand, ReportCommand,
                      EditCommand, MergeCommand, SplitCommand, AliasCommand, VerifyCommand, UndoCommand, JournalCommand,
                      ReextractCommand, CheckCommand, BackupCommand, ExtractCommand, AnnotateCommand>())
{
}

Application::~Application() = default;

ExitCode Application::run(const QStringList &words, Console &console) const
{
    const QString word = words.value(0);
    if (word == "--version"_L1) {
        console.writeText(u"eventarium-cli %1\n"_s.arg(QStringLiteral(EVENTARIUM_VERSION)));
        return ExitCode::Done;
    }
    const bool asksForHelp = word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1;
    if (asksForHelp && words.size() == 1) {
        console.writeText(help());
        return ExitCode::Done;
    }
    if (word.isEmpty())
        return console.usage(text("What is to be done? “eventarium-cli --help” tells what there is."));
    const QString wanted = asksForHelp ? words[1] : word;
    const auto command = std::ranges::find(m_commands, wanted, &Command::name);
    if (command == m_commands.end())
        return unknownCommand(wanted, console);
    return runCommand(**command, asksForHelp ? QStringList(u"--help"_s) : words.mid(1), console);
}

ExitCode Application::runCommand(const Command &command, const QStringList &words, Console &console) const
{
    std::vector<Option> options = command.options();
    if (std::ranges::contains(options, u"output"_s, &Option::name))
        options.push_back({u"force"_s, u'f', {}, text("Replace the file where it exists."), {}});
    for (Option &option : commonOptions())
        options.push_back(std::move(option));
    const QStringList before = words.first(words.contains(u"--"_s) ? words.indexOf(u"--"_s) : words.size());
    if (before.contains(u"--help"_s) || before.contains(u"-h"_s)) {
        console.writeText(commandHelp(command, options));
        return ExitCode::Done;
    }
    auto arguments = Arguments::parse(words, options, command.queryArgument());
    const QString usage = text("Usage: %1").arg(u"eventarium-cli "_s + command.name() + u' ' + command.synopsis());
    if (!arguments)
        return console.usage(arguments.error(), usage);
    const qsizetype count = arguments->positional().size();
    if (count < command.fewestArguments())
        return console.usage(text("Something is missing."), usage);
    if (command.mostArguments() >= 0 && count > command.mostArguments())
        return console.usage(text("“%1” is too much.").arg(arguments->positional().value(command.mostArguments())),
                             usage);
    // Of the others a query may be empty.
    const qsizetype names = command.queryArgument() < 0 ? count : 1;
    if (arguments->positional().first(names).contains(QString()))
        return console.usage(text("A name is empty."), usage);
    arguments->keepNamesOnDisk(names, u"output"_s);
    console.setQuiet(arguments->has(u"quiet"_s));
    return command.run(*arguments, console);
}

ExitCode Application::unknownCommand(const QString &word, Console &console) const
{
    if (word.startsWith(u'-'))
        return console.usage(text("The command comes first, then its options: “%1” is no command.").arg(word));
    QStringList names;
    for (const auto &command : m_commands)
        names += command->name();
    const QString near = nearest(word, names);
    return console.usage(
        text("There is no command “%1”.").arg(word) + u' '
        + (near.isEmpty() ? text("There are: %1.").arg(names.join(u", "_s)) : text("Is “%1” meant?").arg(near)));
}

QString Application::help() const
{
    return programHelp(m_commands);
}

} // namespace eventarium::cli
