// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/journalcommand.h"

#include "cli/curating.h"
#include "cli/delivery.h"
#include "cli/texttable.h"

#include "ingest/curator.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr qsizetype largestJournal = 256 * 1024 * 1024;

QString text(const char *source)
{
    return QCoreApplication::translate("JournalCommand", source);
}

ExitCode exportTo(const QString &target, const JournalEntries &journal, Console &console)
{
    QByteArray lines;
    for (const JournalEntry &entry : journal)
        lines += journalLine(entry) + '\n';
    return deliverTo(target, console, onePiece(lines), OutputKind::Data);
}

ExitCode importFrom(const QString &source, const Arguments &arguments, Console &console)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return console.failure(
            {Error::Kind::NotReadable, text("%1 cannot be read: %2.").arg(source, file.errorString()), source});
    JournalEntries entries;
    int bad = 0;
    qint64 read = 0;
    for (qint64 number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine(longestJournalLine + 2);
        read += line.size();
        if (line.size() > longestJournalLine || read > largestJournal)
            return console.failure({Error::Kind::TooLarge,
                                    text("%1 is no journal: line %2 is too long, or there is too much. Nothing was "
                                         "added.")
                                        .arg(source)
                                        .arg(number),
                                    source});
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        if (auto entry = journalEntry(line)) {
            entries.push_back(std::move(*entry));
        } else {
            ++bad;
            console.error(text("%1, line %2: %3").arg(source).arg(number).arg(entry.error().message));
        }
    }
    if (const ExitCode code = addToArchive(arguments, std::move(entries), console); code != ExitCode::Done)
        return code;
    return bad ? ExitCode::DoneWithFailures : ExitCode::Done;
}

TextTable listOf(const JournalEntries &journal, const QSet<QString> &applied)
{
    QSet<QString> effective;
    for (const JournalEntry &entry : effectiveEntries(journal))
        effective.insert(entry.uid);
    TextTable table;
    table.columns = {{text("Entry"), true, false},  {text("Made"), false, false}, {text("By"), false, true},
                     {text("State"), false, false}, {text("What"), false, true},  {text("Note"), false, true}};
    for (size_t i = 0; i < journal.size(); ++i) {
        const JournalEntry &entry = journal[i];
        const bool counts = effective.contains(entry.uid);
        QString saying = sayingOf(entry);
        if (entry.kind == JournalEntry::Kind::Undo) {
            const auto undone = std::ranges::find(journal, entry.undone, &JournalEntry::uid);
            saying = undone == journal.end() ? text("an entry that is not here is undone")
                                             : text("entry %1 is undone").arg(undone - journal.begin() + 1);
        }
        const QString state = entry.kind == JournalEntry::Kind::Undo ? QString()
                              : !counts                              ? text("undone")
                              : applied.contains(entry.uid)          ? text("applied")
                                                                     : text("unresolved");
        table.rows.push_back(
            {QString::number(i + 1), entry.made.left(16).replace(u'T', u' '), entry.author, state, saying, entry.note});
    }
    return table;
}

} // namespace

QString JournalCommand::synopsis() const
{
    return tr("ARCHIVE [--export FILE | --import FILE]");
}

QString JournalCommand::summary() const
{
    return tr("List what people said about the events of an archive, or carry it to another one as JSON Lines. Entries "
              "that are there already change nothing.");
}

QString JournalCommand::example() const
{
    return u"eventarium-cli journal news.eventarium --export corrections.jsonl"_s;
}

std::vector<Option> JournalCommand::options() const
{
    return {{u"export"_s, {}, u"FILE"_s, tr("Write all entries to FILE; “-” is standard output."), {}},
            {u"import"_s, {}, u"FILE"_s, tr("Add the entries of FILE that are not there yet."), {}}};
}

ExitCode JournalCommand::run(const Arguments &arguments, Console &console) const
{
    if (arguments.has(u"export"_s) && arguments.has(u"import"_s))
        return console.usage(tr("Either “--export” or “--import”, not both."));
    if (arguments.has(u"import"_s))
        return importFrom(arguments.value(u"import"_s), arguments, console);
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const auto journal = archive->journal();
    if (!journal)
        return console.failure(journal.error());
    if (arguments.has(u"export"_s))
        return exportTo(arguments.value(u"export"_s), *journal, console);
    const auto applied = appliedEntries(*archive);
    if (!applied)
        return console.failure(applied.error());
    console.writeText(listOf(*journal, *applied).toText(console.columns()));
    return ExitCode::Done;
}

} // namespace eventarium::cli
