// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/namescommand.h"

#include "cli/archivequery.h"
#include "cli/delivery.h"
#include "cli/eventoutput.h"
#include "cli/eventtable.h"

#include "core/names.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

// What was counted of an organisation, by the words of the file formats.
struct Count
{
    QLatin1StringView word;
    qint64 NameRow::*number;
};
constexpr Count organizationCounts[] = {{"organised"_L1, &NameRow::organised},
                                        {"took_part"_L1, &NameRow::tookPart},
                                        {"absent"_L1, &NameRow::absent},
                                        {"only_mentioned"_L1, &NameRow::onlyMentioned}};

std::span<const Count> countsOf(ArchiveReader::Names kind)
{
    return kind == ArchiveReader::Names::Organizations ? std::span<const Count>(organizationCounts)
                                                       : std::span<const Count>();
}

QStringList rolesOf(const NameRow &row)
{
    QStringList roles;
    for (const PersonRole role : row.roles)
        roles += toWord(role);
    return roles;
}

} // namespace

QString NamesCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

std::vector<Option> NamesCommand::options() const
{
    std::vector<Option> options{formatOption(listFormats(table())), outputOption(), columnsOption(), limitOption()};
    std::ranges::copy(csvOptions(), std::back_inserter(options));
    options.push_back(metaOption());
    return options;
}

QString OrgsCommand::summary() const
{
    return tr("List the organisations of the events that match, with their other names and what they did.");
}

QString OrgsCommand::example() const
{
    return u"eventarium-cli orgs news.eventarium place:Nanjing --limit 20"_s;
}

QString PeopleCommand::summary() const
{
    return tr("List the people of the events that match, with their roles.");
}

QString PeopleCommand::example() const
{
    return u"eventarium-cli people news.eventarium org:Huawei --format csv -o people.csv"_s;
}

ExportTable NamesCommand::table() const
{
    return kind() == ArchiveReader::Names::People ? ExportTable::People : ExportTable::Organizations;
}

ExitCode NamesCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, listFormats(table()));
    if (!word)
        return console.usage(word.error());
    if (*word != "table"_L1)
        return runExport(arguments, console, table(), *exportFormatOf(*word));
    if (arguments.has(u"columns"_s))
        return console.usage(tr("“--columns” is for CSV and XLSX here."));
    if (const QString complaint = tableComplaint(arguments); !complaint.isEmpty())
        return console.usage(complaint);
    const auto limit = limitOf(arguments);
    if (!limit)
        return console.usage(limit.error());
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    auto rows = archive->names(kind(), readFilter(arguments, 1, console));
    if (!rows)
        return console.failure(rows.error());
    if (*limit && **limit < std::ssize(*rows))
        rows->resize(static_cast<size_t>(**limit));

    TextTable shown;
    const bool people = kind() == ArchiveReader::Names::People;
    shown.columns = {{tr("Events"), true, false}, {tr("Name"), false, true}};
    if (people) {
        shown.columns.push_back({tr("Roles"), false, true});
    } else {
        for (const QString &title : {tr("Organised"), tr("Took part"), tr("Stayed away"), tr("Only mentioned")})
            shown.columns.push_back({title, true, false});
    }
    shown.columns.push_back({tr("Other names"), false, true});
    for (const NameRow &row : *rows) {
        QStringList cells{displayLocale().toString(row.events), row.name};
        if (people)
            cells += rolesOf(row).join(u", "_s);
        for (const Count &count : countsOf(kind()))
            cells += displayLocale().toString(row.*count.number);
        cells += row.aliases.join(u", "_s);
        shown.rows.push_back(cells);
    }
    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    return deliver(arguments, console, onePiece(shown.toText(toFile ? 0 : console.columns()).toUtf8()),
                   OutputKind::Text);
}

} // namespace eventarium::cli
