// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/namescommand.h"

#include "cli/archivequery.h"
#include "cli/delivery.h"
#include "cli/eventoutput.h"
#include "cli/eventtable.h"

#include "core/names.h"
#include "report/factsjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

const QStringList &formats()
{
    static const QStringList all = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s};
    return all;
}

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

QByteArray csvOf(const std::vector<NameRow> &rows, ArchiveReader::Names kind, const CsvFormat &csv)
{
    const bool people = kind == ArchiveReader::Names::People;
    const QString lineEnd = csv.crlf ? u"\r\n"_s : u"\n"_s;
    QStringList head{u"name"_s, u"aliases"_s, u"events"_s};
    for (const Count &count : countsOf(kind))
        head += count.word;
    if (people)
        head += u"roles"_s;
    QByteArray bytes = csv.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray();
    bytes += (head.join(csv.separator) + lineEnd).toUtf8();
    for (const NameRow &row : rows) {
        QStringList cells{csvText(row.name, csv), csvText(row.aliases.join(u"; "_s), csv), QString::number(row.events)};
        for (const Count &count : countsOf(kind))
            cells += QString::number(row.*count.number);
        if (people)
            cells += csvText(rolesOf(row).join(u"; "_s), csv);
        bytes += (cells.join(csv.separator) + lineEnd).toUtf8();
    }
    return bytes;
}

QByteArray jsonOf(const std::vector<NameRow> &rows, ArchiveReader::Names kind, bool lines)
{
    JsonPieces json(lines);
    QByteArray bytes = json.begin();
    for (const NameRow &row : rows) {
        QJsonObject object{
            {u"name"_s, row.name}, {u"aliases"_s, QJsonArray::fromStringList(row.aliases)}, {u"events"_s, row.events}};
        for (const Count &count : countsOf(kind))
            object.insert(count.word, row.*count.number);
        if (kind == ArchiveReader::Names::People)
            object.insert(u"roles"_s, QJsonArray::fromStringList(rolesOf(row)));
        bytes += json.next(compactJson(object));
    }
    return bytes + json.end();
}

} // namespace

QString NamesCommand::synopsis() const
{
    return tr("ARCHIVE [QUERY]");
}

std::vector<Option> NamesCommand::options() const
{
    return {formatOption(formats()), outputOption(), limitOption(), presetOption()};
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

ExitCode NamesCommand::run(const Arguments &arguments, Console &console) const
{
    const auto word = formatOf(arguments, formats());
    if (!word)
        return console.usage(word.error());
    const EventFormat format = *eventFormatOf(*word);
    if (const QString complaint = presetComplaint(arguments, format); !complaint.isEmpty())
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

    if (format == EventFormat::Csv)
        return deliver(arguments, console, onePiece(csvOf(*rows, kind(), csvFormatOf(arguments))), OutputKind::Data);
    if (format != EventFormat::Table) {
        return deliver(arguments, console, onePiece(jsonOf(*rows, kind(), format == EventFormat::JsonLines)),
                       OutputKind::Data);
    }
    TextTable table;
    const bool people = kind() == ArchiveReader::Names::People;
    table.columns = {{tr("Events"), true, false}, {tr("Name"), false, true}};
    if (people) {
        table.columns.push_back({tr("Roles"), false, true});
    } else {
        for (const QString &title : {tr("Organised"), tr("Took part"), tr("Stayed away"), tr("Only mentioned")})
            table.columns.push_back({title, true, false});
    }
    table.columns.push_back({tr("Other names"), false, true});
    for (const NameRow &row : *rows) {
        QStringList cells{displayLocale().toString(row.events), row.name};
        if (people)
            cells += rolesOf(row).join(u", "_s);
        for (const Count &count : countsOf(kind()))
            cells += displayLocale().toString(row.*count.number);
        cells += row.aliases.join(u", "_s);
        table.rows.push_back(cells);
    }
    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    return deliver(arguments, console, onePiece(table.toText(toFile ? 0 : console.columns()).toUtf8()),
                   OutputKind::Text);
}

} // namespace eventarium::cli
