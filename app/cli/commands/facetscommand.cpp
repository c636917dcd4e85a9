// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/facetscommand.h"

#include "cli/archivequery.h"
#include "cli/delivery.h"
#include "cli/eventoutput.h"
#include "cli/eventtable.h"

#include "core/names.h"
#include "report/factsjson.h"

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

QStringList facetWords()
{
    QStringList all;
    for (const QLatin1StringView word : words<Facet>())
        all += word;
    return all;
}

std::optional<Facet> facetOf(const QString &word)
{
    // As the search language and British spelling have it.
    if (word == "org"_L1 || word == "organisation"_L1)
        return Facet::Organization;
    return fromWord<Facet>(word);
}

QByteArray facetCsv(const std::vector<FacetValue> &values, const QString &facet)
{
    const CsvFormat format = CsvFormat::plain();
    QByteArray bytes = (csvText(facet, format) + ",events\n"_L1).toUtf8();
    for (const FacetValue &value : values)
        bytes += (csvText(value.value, format) + u',' + QString::number(value.count) + u'\n').toUtf8();
    return bytes;
}

QByteArray facetJson(const std::vector<FacetValue> &values, bool lines)
{
    JsonPieces json(lines);
    QByteArray bytes = json.begin();
    for (const FacetValue &value : values) {
        QJsonObject object;
        object.insert("value"_L1, value.value.isEmpty() ? QJsonValue() : QJsonValue(value.value));
        object.insert("events"_L1, value.count);
        bytes += json.next(compactJson(object));
    }
    return bytes + json.end();
}

} // namespace

QString FacetsCommand::synopsis() const
{
    return tr("ARCHIVE FACET [QUERY]");
}

QString FacetsCommand::summary() const
{
    return tr("Count the events that match by %1.").arg(facetWords().join(u", "_s));
}

QString FacetsCommand::example() const
{
    return u"eventarium-cli facets news.eventarium organization date:2020 --limit 20"_s;
}

std::vector<Option> FacetsCommand::options() const
{
    return {formatOption(formats()), outputOption(), limitOption()};
}

ExitCode FacetsCommand::run(const Arguments &arguments, Console &console) const
{
    const QString word = arguments.positional().value(1);
    const auto facet = facetOf(word);
    if (!facet) {
        const QString near = nearest(word, facetWords());
        return console.usage(
            tr("There is no facet “%1”.").arg(word) + u' '
            + (near.isEmpty() ? tr("There are: %1.").arg(facetWords().join(u", "_s)) : tr("Is “%1” meant?").arg(near)));
    }
    const auto limit = limitOf(arguments);
    if (!limit)
        return console.usage(limit.error());
    const auto format = formatOf(arguments, formats());
    if (!format)
        return console.usage(format.error());
    const auto archive = openArchive(arguments, console);
    if (!archive)
        return archive.error();
    const EventFilter filter = readFilter(arguments, 2, console);
    auto values = archive->facet(*facet, filter);
    if (!values)
        return console.failure(values.error());
    if (*limit && **limit < std::ssize(*values))
        values->resize(static_cast<size_t>(**limit));

    if (*format == "csv"_L1)
        return deliver(arguments, console, onePiece(facetCsv(*values, toWord(*facet))), OutputKind::Data);
    if (*format != "table"_L1)
        return deliver(arguments, console, onePiece(facetJson(*values, *format == "jsonl"_L1)), OutputKind::Data);
    TextTable table;
    QString title = toWord(*facet);
    title[0] = title[0].toUpper();
    table.columns = {{tr("Events"), true, false}, {title, false, true}};
    for (const FacetValue &value : *values)
        table.rows.push_back(
            {displayLocale().toString(value.count), value.value.isEmpty() ? tr("(none)") : value.value});
    return deliver(arguments, console, onePiece(table.toText(console.columns()).toUtf8()), OutputKind::Text);
}

} // namespace eventarium::cli
