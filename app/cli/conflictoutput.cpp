// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/conflictoutput.h"

#include "cli/eventtable.h"
#include "cli/paging.h"

#include "core/names.h"
#include "report/display.h"
#include "report/factsjson.h"
#include "resolve/conflict.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ConflictOutput", source);
}

// One conflict in words; both sides have the same fields.
struct Line
{
    struct Side
    {
        QString value, sentence, source, published;
    };

    EventRow event;
    QString about; // the category of a figure, else the field
    Side one, other;
};

constexpr qsizetype longestSentence = 500;

// The sentence of a figure; for a date the line around it, cut at the full stops next to it.
QString sentenceOf(const Conflict::Side &side, const QString &article)
{
    if (!side.sentence.isEmpty() && side.sentence.start >= 0 && side.sentence.end <= article.size())
        return side.sentence.in(article).toString().simplified();
    if (side.evidence.isEmpty() || side.evidence.start < 0 || side.evidence.end > article.size())
        return {};
    const qsizetype lineStart = article.lastIndexOf(u'\n', side.evidence.start) + 1;
    const qsizetype stop = article.lastIndexOf(u". "_s, side.evidence.start);
    const qsizetype from = std::max({lineStart, stop + 1, side.evidence.start - longestSentence});
    const auto endAt = [&](qsizetype at) { return at < 0 ? article.size() : at; };
    const qsizetype to = std::min({endAt(article.indexOf(u'\n', side.evidence.end)),
                                   endAt(article.indexOf(u". "_s, side.evidence.end) + 1),
                                   side.evidence.end + longestSentence});
    return article.sliced(from, std::max(to, side.evidence.end) - from).simplified();
}

QString valueOf(const Conflict::Side &side)
{
    if (side.figure)
        return displayFigure(*side.figure, displayLocale());
    return side.date ? side.date->toIso() : QString::number(side.number.value_or(0));
}

Result<Line::Side> sideOf(const Conflict::Side &side, const ArchiveReader &archive)
{
    const auto article = archive.article(side.article);
    if (!article)
        return std::unexpected(article.error());
    return Line::Side{valueOf(side), sentenceOf(side, article->text), side.source, side.published};
}

Result<std::vector<Line>> linesOf(const ArchiveReader &archive, std::span<const EventId> ids)
{
    const auto rows = archive.rows(ids);
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Line> lines;
    for (const EventRow &row : *rows) {
        if (!row.conflict)
            continue;
        const auto tellings = archive.tellings(row.id);
        if (!tellings)
            return std::unexpected(tellings.error());
        for (const Conflict &conflict : conflictsAmong(*tellings)) {
            auto one = sideOf(conflict.one, archive);
            auto other = sideOf(conflict.other, archive);
            if (!one || !other)
                return std::unexpected(one ? other.error() : one.error());
            const QString about = conflict.one.figure ? toWord(conflict.one.figure->category)
                                                      : conflictWord(conflict.about);
            lines.push_back({row, about, std::move(*one), std::move(*other)});
        }
    }
    return lines;
}

QByteArray csvOf(const std::vector<Line> &lines, const CsvFormat &csv)
{
    QByteArray bytes;
    for (const Line &line : lines) {
        QStringList cells{QString::number(line.event.id.value), csvText(line.event.name, csv),
                          line.event.edition ? QString::number(*line.event.edition) : QString(), line.about};
        for (const Line::Side &side : {line.one, line.other})
            cells += {csvText(side.value, csv), csvText(side.sentence, csv), csvText(side.source, csv), side.published};
        bytes += (cells.join(csv.separator) + (csv.crlf ? u"\r\n"_s : u"\n"_s)).toUtf8();
    }
    return bytes;
}

QByteArray csvHead(const CsvFormat &csv)
{
    const QStringList names{u"event_id"_s,    u"name"_s,           u"edition"_s,      u"about"_s,
                            u"value"_s,       u"sentence"_s,       u"source"_s,       u"published"_s,
                            u"other_value"_s, u"other_sentence"_s, u"other_source"_s, u"other_published"_s};
    return (csv.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray())
           + (names.join(csv.separator) + (csv.crlf ? u"\r\n"_s : u"\n"_s)).toUtf8();
}

QJsonObject jsonOf(const Line &line)
{
    const auto side = [](const Line::Side &each) {
        return QJsonObject{{u"value"_s, each.value},
                           {u"quote"_s, each.sentence},
                           {u"source"_s, each.source},
                           {u"published"_s, each.published}};
    };
    return {{u"event_id"_s, line.event.id.value},
            {u"name"_s, line.event.name},
            {u"edition"_s, line.event.edition ? QJsonValue(*line.event.edition) : QJsonValue()},
            {u"about"_s, line.about},
            {u"one"_s, side(line.one)},
            {u"other"_s, side(line.other)}};
}

TextTable tableOf(const std::vector<Line> &lines)
{
    TextTable table;
    table.columns = {{text("Id"), true, false},     {text("Event"), false, true},    {text("About"), false, false},
                     {text("One"), false, false},   {text("Sentence"), false, true}, {text("Source"), false, true},
                     {text("Other"), false, false}, {text("Sentence"), false, true}, {text("Source"), false, true}};
    for (const Line &line : lines) {
        table.rows.push_back({QString::number(line.event.id.value), displayName(line.event),
                              QString(line.about).replace(u'_', u' '), line.one.value, line.one.sentence,
                              line.one.source, line.other.value, line.other.sentence, line.other.source});
    }
    return table;
}

} // namespace

Pieces conflictPieces(const ArchiveQuery &query, EventFormat format, const CsvFormat &csv, int width)
{
    const std::span<const EventId> ids = query.list.ids;
    const auto fetch = [&query](std::span<const EventId> some) { return linesOf(query.archive, some); };
    if (format == EventFormat::Csv) {
        return pagedPieces(ids, csvHead(csv), fetch,
                           [csv](const std::vector<Line> &lines) { return csvOf(lines, csv); }, {});
    }
    if (format == EventFormat::Table) {
        return [fetch, ids, width, given = false]() mutable -> Result<QByteArray> {
            if (std::exchange(given, true))
                return QByteArray();
            const auto lines = fetch(ids);
            return lines ? Result<QByteArray>(tableOf(*lines).toText(width).toUtf8()) : std::unexpected(lines.error());
        };
    }
    JsonPieces json(format == EventFormat::JsonLines);
    const QByteArray begin = json.begin();
    const QByteArray end = json.end();
    return pagedPieces(
        ids, begin, fetch,
        [json](const std::vector<Line> &lines) mutable {
            QByteArray bytes;
            for (const Line &line : lines)
                bytes += json.next(compactJson(jsonOf(line)));
            return bytes;
        },
        end);
}

} // namespace eventarium::cli
