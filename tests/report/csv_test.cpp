// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csv.h"
#include "report/exportrun.h"
#include "report/samplerow.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const CsvFormat plain = CsvFormat::plain();

QByteArray header(const QStringList &columns, const CsvFormat &format, ExportTable table = ExportTable::Events)
{
    return csvHeader(ExportLayout(table, columns), format);
}

QByteArray eventLines(const EventRow &row, const QStringList &columns, const CsvFormat &format)
{
    return csvRows(ExportLayout(ExportTable::Events, columns), std::vector{row}, format);
}

// A reader of RFC 4180 of the tests' own.
QList<QStringList> parsed(QByteArray bytes, QChar separator = u',')
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                cell += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == separator) {
            row += cell;
            cell.clear();
        } else if (c == u'\n' || (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')) {
            i += c == u'\r';
            rows += row + QStringList{cell};
            row.clear();
            cell.clear();
        } else {
            cell += c;
        }
    }
    CHECK_FALSE(quoted);
    CHECK((cell.isEmpty() && row.isEmpty())); // the last line is ended, too
    return rows;
}

QMap<QString, QString> record(const EventRow &row, const CsvFormat &format = plain)
{
    const auto lines = parsed(header({}, format) + eventLines(row, {}, format), format.separator);
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[0].size() == lines[1].size());
    QMap<QString, QString> cells;
    for (qsizetype i = 0; i < lines[0].size(); ++i)
        cells[lines[0][i]] = lines[1][i];
    return cells;
}

QString roundTrip(const QString &text, const CsvFormat &format = plain)
{
    EventRow row;
    row.name = text;
    const auto lines = parsed(eventLines(row, {u"name"_s, u"event_id"_s}, format), format.separator);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].size() == 2);
    return unguardedCsvText(lines[0][0]);
}

} // namespace

TEST_CASE("The event columns are those promised")
{
    CHECK(eventCsvColumns().join(u',')
          == u"name,edition,start,end,date_precision,status,mode,city,country,role,attendance,attendance_upper,"
             u"attendance_bound,"
             "attendance_unit,attendance_audience,attendance_basis,attendance_scope,attendance_stated_by,online,online_"
             "upper,"
             "online_bound,online_unit,online_basis,online_scope,online_stated_by,conflict,checked,articles,attendance_"
             "quote,"
             "attendance_source,online_quote,online_source,event_id"_s);
    CHECK(header({}, plain) == eventCsvColumns().join(u',').toUtf8() + '\n');
}

TEST_CASE("Each visible column expands to its group")
{
    CHECK(csvColumnsOf(u"Date"_s) == QStringList{u"start"_s, u"end"_s, u"date_precision"_s});
    CHECK(csvColumnsOf(u"Online"_s)
          == QStringList{u"online"_s, u"online_upper"_s, u"online_bound"_s, u"online_unit"_s, u"online_basis"_s,
                         u"online_scope"_s, u"online_stated_by"_s, u"online_quote"_s, u"online_source"_s});
    CHECK(csvColumnsOf(u"Attendance"_s).first() == u"attendance"_s);
    CHECK(csvColumnsOf(u"Attendance"_s).last() == u"attendance_source"_s);
    CHECK(csvColumnsOf(u"nonsense"_s).isEmpty());
    for (const QString &visible :
         {u"Date"_s, u"Event"_s, u"Place"_s, u"Role"_s, u"Attendance"_s, u"Online"_s, u"State"_s}) {
        for (const QString &column : csvColumnsOf(visible))
            CHECK(eventCsvColumns().contains(column));
    }
}

TEST_CASE("An event's row holds its facts, numbers bare")
{
    const auto cells = record(test::sampleRow());
    CHECK(cells[u"name"_s] == u"China Internet Conference"_s);
    CHECK(cells[u"edition"_s] == u"19"_s);
    CHECK(cells[u"start"_s] == u"2020-07-23"_s);
    CHECK(cells[u"date_precision"_s] == u"day"_s);
    CHECK(cells[u"mode"_s] == u"online"_s);
    CHECK(cells[u"role"_s].isEmpty());
    CHECK(cells[u"attendance"_s].isEmpty());
    CHECK(cells[u"attendance_bound"_s].isEmpty());
    CHECK(cells[u"online"_s] == u"10000000"_s);
    CHECK(cells[u"online_bound"_s] == u"more_than"_s);
    CHECK(cells[u"online_scope"_s] == u"opening ceremony"_s);
    CHECK(cells[u"online_quote"_s].contains(u"exceeded 10 million"_s));
    CHECK(cells[u"online_source"_s] == u"/articles/cic.txt"_s);
    CHECK(cells[u"conflict"_s] == u"no"_s);
    CHECK(cells[u"checked"_s] == u"machine"_s);
    CHECK(cells[u"event_id"_s] == u"7"_s);
}

TEST_CASE("An event of which nothing is known has empty cells")
{
    const auto cells = record(EventRow());
    for (const QString &column : {u"name"_s, u"edition"_s, u"start"_s, u"end"_s, u"date_precision"_s, u"status"_s,
                                  u"mode"_s, u"attendance"_s, u"online_quote"_s})
        CHECK(cells[column].isEmpty());
}

TEST_CASE("A vague number leaves its value empty and stands in words in the unit")
{
    EventRow row;
    row.attendance = test::sampleHeadline(10'000, Qualifier::Vague, u"visitors"_s);
    const auto cells = record(row);
    CHECK(cells[u"attendance"_s].isEmpty());
    CHECK(cells[u"attendance_upper"_s].isEmpty());
    CHECK(cells[u"attendance_bound"_s] == u"vague"_s);
    CHECK(cells[u"attendance_unit"_s] == u"tens of thousands of visitors"_s);
}

TEST_CASE("A range fills the upper column; fractions keep their point")
{
    EventRow row;
    row.attendance = test::sampleHeadline(391, Qualifier::Exact, u"people"_s);
    row.attendance->figure.quantity.upper = 400;
    row.online = test::sampleHeadline(2.5, Qualifier::Exact, u"people"_s);
    const auto cells = record(row);
    CHECK(cells[u"attendance"_s] == u"391"_s);
    CHECK(cells[u"attendance_upper"_s] == u"400"_s);
    CHECK(cells[u"online"_s] == u"2.5"_s);
}

TEST_CASE("Text that a spreadsheet would run is guarded, and the guard can be undone")
{
    const QStringList dangerous{u"=1+1"_s, u"+41 20"_s, u"-5"_s,  u"@SUM(A1)"_s,           u"\tx"_s, u"\rx"_s, u"＝1"_s,
                                u"＋1"_s,  u"－1"_s,    u"＠x"_s, u"=cmd|' /C calc'!A0"_s, u"="_s};
    for (const QString &text : dangerous) {
        INFO(text.toStdString());
        QString cell = csvText(text, plain);
        CHECK((cell.startsWith(u'\'') || cell.startsWith(u"\"'"_s)));
        CHECK(roundTrip(text) == text);
    }
    for (const QString &text : {u"'quoted'"_s, u"''twice"_s, u"'=x"_s, u"'"_s, u"''"_s})
        CHECK(roundTrip(text) == text);
    // Nothing else is touched.
    CHECK(csvText(u"a=b"_s, plain) == u"a=b"_s);
    CHECK(csvText(u"1 - 2"_s, plain) == u"1 - 2"_s);
    CHECK(csvText({}, plain).isEmpty());
}

TEST_CASE("Numbers are never guarded, not even negative ones")
{
    EventRow row;
    row.edition = -3;
    CHECK(record(row)[u"edition"_s] == u"-3"_s);
}

TEST_CASE("Every text comes back as it was, in each preset")
{
    const QStringList texts{
        u"plain"_s,    u"comma, semicolon; tab\t."_s, u"a \"quote\""_s, u"two\nlines"_s, u"old\rline\r\nends"_s,
        u" blanks "_s, u"中国互联网大会"_s,           u"😀 \u2028 é"_s, u"\""_s,         u","_s,
        u"ID"_s};
    for (const CsvFormat &format :
         {CsvFormat::plain(), CsvFormat::excel(u';'), CsvFormat::excel(u','), CsvFormat{u'\t', false, false}}) {
        for (const QString &text : texts) {
            INFO(text.toStdString());
            CHECK(roundTrip(text, format) == text);
        }
        CHECK(record(test::sampleRow(), format)[u"online"_s] == u"10000000"_s);
    }
}

TEST_CASE("The Excel preset has a mark, CRLF and the locale's separator")
{
    const CsvFormat excel = CsvFormat::excel(u';');
    const EventRow row = test::sampleRow();
    const QByteArray bytes = header({u"name"_s, u"edition"_s}, excel)
                             + eventLines(row, {u"name"_s, u"edition"_s}, excel);
    CHECK(bytes == "\xEF\xBB\xBFname;edition\r\nChina Internet Conference;19\r\n");
}

TEST_CASE("Columns come in the order asked for; unknown ones are left out")
{
    const EventRow row = test::sampleRow();
    const QStringList columns{u"event_id"_s, u"nonsense"_s, u"name"_s};
    CHECK(header(columns, plain) == "event_id,name\n");
    CHECK(eventLines(row, columns, plain) == "7,China Internet Conference\n");
    CHECK(eventLines(row, {u"nonsense"_s}, plain).isEmpty());
}

TEST_CASE("A row of one empty cell is still a row")
{
    const EventRow row;
    CHECK(eventLines(row, {u"city"_s}, plain) == "\"\"\n");
}

TEST_CASE("No file begins with ID, which Excel takes for another format")
{
    for (const QStringList &columns : {QStringList(), QStringList{u"event_id"_s}, figureCsvColumns()})
        CHECK_FALSE(header(columns, plain).startsWith("ID"));
}

TEST_CASE("Figures have a row each")
{
    FigureRow row;
    row.event = EventId{7};
    row.eventName = u"=Fair"_s;
    row.figure.quantity = {69'304, {}, Qualifier::Exact, u"attendees"_s};
    row.figure.category = FigureCategory::Attendees;
    row.figure.statedBy = StatedBy{u"Web Summit"_s, StatedRelation::Organiser};
    row.figure.year = 2018;
    row.previous = true;
    row.quote = u"69,304 in 2018, \"a record\""_s;
    const auto lines = parsed(header({}, plain, ExportTable::Figures)
                              + csvRows(ExportLayout(ExportTable::Figures, {}), std::vector{row}, plain));
    REQUIRE(lines.size() == 2);
    const auto cell = [&](const QString &name) { return lines[1].value(lines[0].indexOf(name)); };
    CHECK(cell(u"name"_s) == u"'=Fair"_s);
    CHECK(cell(u"value"_s) == u"69304"_s);
    CHECK(cell(u"stated_by"_s) == u"Web Summit"_s);
    CHECK(cell(u"stated_by_relation"_s) == u"organiser"_s);
    CHECK(cell(u"previous"_s) == u"yes"_s);
    CHECK(cell(u"previous_year"_s) == u"2018"_s);
    CHECK(cell(u"quote"_s) == row.quote);
    CHECK(cell(u"event_id"_s) == u"7"_s);
}

TEST_CASE("A guard is put before a formula that hides behind marks nobody sees, and undone")
{
    for (const QString &text : {u"\u200f=1+1"_s, u" =1+1"_s, u"\ufeff@x"_s, u"\u202e-2"_s, u"\n=1"_s, u"＋1"_s}) {
        INFO(text.toStdString());
        CHECK(csvText(text, plain).remove(u'"').startsWith(u'\''));
        CHECK(roundTrip(text) == text);
    }
    for (const QString &text : {u" plain"_s, u"a=b"_s, u"\u200fשלום"_s, u"'"_s, u"''x"_s, u"' =x"_s})
        CHECK(roundTrip(text) == text);
    CHECK(csvText(QString(u"a") + QChar(QChar::Null), plain) == u"a\ufffd"_s);
}

TEST_CASE("Several values in a cell are joined, or have a row each with the rest repeated")
{
    NameRow row;
    row.name = u"Guild of Timber Merchants"_s;
    row.aliases = {u"Guild"_s, u"=GTM"_s};
    row.events = 3;
    const ExportLayout layout(ExportTable::Organizations, {u"name"_s, u"aliases"_s, u"events"_s});
    CHECK(csvRows(layout, std::vector{row}, plain) == "Guild of Timber Merchants,Guild; =GTM,3\n");
    CsvFormat each = plain;
    each.oneRowEach = true;
    CHECK(csvRows(layout, std::vector{row}, each)
          == "Guild of Timber Merchants,Guild,3\nGuild of Timber Merchants,'=GTM,3\n");
    row.aliases.clear();
    CHECK(csvRows(layout, std::vector{row}, each) == "Guild of Timber Merchants,,3\n");
}

TEST_CASE("Dates are written in the form that is asked for, no more precise than they are")
{
    CHECK(csvDate({2020, 7, 3}, CsvFormat::Dates::Iso) == u"2020-07-03"_s);
    CHECK(csvDate({2020, 7, 3}, CsvFormat::Dates::DayMonthYear) == u"03.07.2020"_s);
    CHECK(csvDate({2020, 7, 3}, CsvFormat::Dates::MonthDayYear) == u"07/03/2020"_s);
    CHECK(csvDate({2020, 7, 0}, CsvFormat::Dates::DayMonthYear) == u"07.2020"_s);
    CHECK(csvDate({2020, 0, 0}, CsvFormat::Dates::MonthDayYear) == u"2020"_s);
}

TEST_CASE("UTF-16 is written with its mark, little end first")
{
    CsvFormat wide = plain;
    wide.encoding = CsvFormat::Encoding::Utf16;
    wide.byteOrderMark = true;
    const QByteArray bytes = header({u"name"_s}, wide);
    CHECK(bytes == QByteArray("\xff\xfen\0a\0m\0e\0\n\0", 12));
}

TEST_CASE("A long list is written in its own order, whatever order the archive is read in")
{
    constexpr qint64 count = 25'000;
    ExportRequest request;
    for (qint64 i = 0; i < count; ++i)
        request.events.push_back(EventId{(i * 7919 + 13) % count + 1}); // each once, mixed up
    const auto rowOf = [](EventId id) {
        EventRow row = test::sampleRow();
        row.id = id;
        row.name = u"Fair, no. %1"_s.arg(id.value);
        return row;
    };
    constexpr EventId gone{500};
    ExportSource source;
    source.rows = [&](std::span<const EventId> ids) -> Result<std::vector<EventRow>> {
        std::vector<EventRow> rows;
        for (const EventId id : ids) {
            if (id != gone)
                rows.push_back(rowOf(id));
        }
        return rows;
    };
    ExportOutcome outcome;
    QByteArray written;
    const ExportPieces pieces = exportPieces(request, source, {}, outcome);
    for (;;) {
        const auto piece = pieces();
        REQUIRE(piece);
        if (piece->isEmpty())
            break;
        written += *piece;
    }
    std::vector<EventRow> rows;
    for (const EventId id : request.events) {
        if (id != gone)
            rows.push_back(rowOf(id));
    }
    const ExportLayout layout(ExportTable::Events, {});
    CHECK(outcome.rows == count - 1);
    CHECK((written == csvHeader(layout, {}) + csvRows(layout, rows, {})));

    const ExportTick stop = [](qint64 done, qint64) { return done < 5000; };
    const ExportPieces stopped = exportPieces(request, source, stop, outcome);
    const auto piece = stopped();
    REQUIRE(!piece);
    CHECK(piece.error().kind == Error::Kind::Cancelled);
}
