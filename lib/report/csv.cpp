// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csv.h"

#include "core/names.h"
#include "report/csvformat.h"
#include "report/display.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// A cell as written: text is guarded and quoted, a number stands bare.
class Cells
{
public:
    explicit Cells(const CsvFormat &format)
        : m_format(format)
    {
    }

    QString text(const QString &text) const { return csvText(text, m_format); }
    template<class Enum>
    QString word(std::optional<Enum> value) const
    {
        return value ? QString(toWord(*value)) : QString();
    }
    QString number(std::optional<double> value) const
    {
        return value ? csvQuoted(csvNumber(*value), m_format) : QString();
    }
    QString date(const std::optional<PartialDate> &date) const { return date ? date->toIso() : QString(); }

private:
    const CsvFormat &m_format;
};

template<class Row>
struct Column
{
    QLatin1StringView name;
    QString (*cell)(const Row &, const Cells &);
};

bool isVague(const Quantity &quantity)
{
    return quantity.qualifier == Qualifier::Vague;
}

// The number's cell of a vague claim is empty: its words stand in the unit.
QString valueCell(const Quantity &quantity, const Cells &cells)
{
    return isVague(quantity) ? QString() : cells.number(quantity.value);
}

QString upperCell(const Quantity &quantity, const Cells &cells)
{
    return isVague(quantity) ? QString() : cells.number(quantity.upper);
}

QString unitCell(const Quantity &quantity, const Cells &cells)
{
    const QString words = isVague(quantity) ? vagueWords(quantity.value) : QString();
    if (words.isEmpty())
        return cells.text(quantity.unit);
    return cells.text(quantity.unit.isEmpty() ? words : QString(words + u" of " + quantity.unit));
}

QString statedByCell(const Figure &figure, const Cells &cells)
{
    return figure.statedBy ? cells.text(figure.statedBy->name) : QString();
}

// A cell of the headline that `member` names; empty without one.
template<std::optional<Headline> EventRow::*member, auto cell>
QString headlineCell(const EventRow &row, const Cells &cells)
{
    const std::optional<Headline> &headline = row.*member;
    return headline ? cell(*headline, cells) : QString();
}

constexpr auto headlineValue = [](const Headline &h, const Cells &c) { return valueCell(h.figure.quantity, c); };
constexpr auto headlineUpper = [](const Headline &h, const Cells &c) { return upperCell(h.figure.quantity, c); };
constexpr auto headlineBound = [](const Headline &h, const Cells &c) {
    return c.word(std::optional(h.figure.quantity.qualifier));
};
constexpr auto headlineUnit = [](const Headline &h, const Cells &c) { return unitCell(h.figure.quantity, c); };
constexpr auto headlineAudience = [](const Headline &h, const Cells &c) { return c.word(h.figure.audience); };
constexpr auto headlineBasis = [](const Headline &h, const Cells &c) { return c.word(h.figure.basis); };
constexpr auto headlineScope = [](const Headline &h, const Cells &c) {
    return c.text(h.figure.scope.value_or(QString()));
};
constexpr auto headlineStatedBy = [](const Headline &h, const Cells &c) { return statedByCell(h.figure, c); };
constexpr auto headlineQuote = [](const Headline &h, const Cells &c) { return c.text(h.quote); };
constexpr auto headlineSource = [](const Headline &h, const Cells &c) { return c.text(h.source); };

constexpr auto attendance = &EventRow::attendance;
constexpr auto online = &EventRow::online;

// product.md, in its order.
constexpr Column<EventRow> eventColumns[] = {
    {"name"_L1, [](const EventRow &r, const Cells &c) { return c.text(r.name); }},
    {"edition"_L1, [](const EventRow &r, const Cells &c) { return c.number(r.edition); }},
    {"start"_L1, [](const EventRow &r, const Cells &c) { return c.date(r.dates.start); }},
    {"end"_L1, [](const EventRow &r, const Cells &c) { return c.date(r.dates.end); }},
    {"date_precision"_L1, [](const EventRow &r, const Cells &c) { return c.word(r.dates.precision()); }},
    {"status"_L1, [](const EventRow &r, const Cells &c) { return c.word(r.status); }},
    {"mode"_L1, [](const EventRow &r, const Cells &c) { return c.word(r.mode); }},
    {"city"_L1, [](const EventRow &r, const Cells &c) { return c.text(r.city); }},
    {"country"_L1, [](const EventRow &r, const Cells &c) { return c.text(r.country); }},
    {"role"_L1, [](const EventRow &r, const Cells &c) { return c.text(r.role); }},
    {"attendance"_L1, headlineCell<attendance, headlineValue>},
    {"attendance_upper"_L1, headlineCell<attendance, headlineUpper>},
    {"attendance_bound"_L1, headlineCell<attendance, headlineBound>},
    {"attendance_unit"_L1, headlineCell<attendance, headlineUnit>},
    {"attendance_audience"_L1, headlineCell<attendance, headlineAudience>},
    {"attendance_basis"_L1, headlineCell<attendance, headlineBasis>},
    {"attendance_scope"_L1, headlineCell<attendance, headlineScope>},
    {"attendance_stated_by"_L1, headlineCell<attendance, headlineStatedBy>},
    {"online"_L1, headlineCell<online, headlineValue>},
    {"online_upper"_L1, headlineCell<online, headlineUpper>},
    {"online_bound"_L1, headlineCell<online, headlineBound>},
    {"online_unit"_L1, headlineCell<online, headlineUnit>},
    {"online_basis"_L1, headlineCell<online, headlineBasis>},
    {"online_scope"_L1, headlineCell<online, headlineScope>},
    {"online_stated_by"_L1, headlineCell<online, headlineStatedBy>},
    {"conflict"_L1, [](const EventRow &r, const Cells &) { return r.conflict ? u"yes"_s : u"no"_s; }},
    {"checked"_L1, [](const EventRow &r, const Cells &) { return QString(checkedWord(r.checked)); }},
    {"articles"_L1, [](const EventRow &r, const Cells &c) { return c.number(r.articles); }},
    {"attendance_quote"_L1, headlineCell<attendance, headlineQuote>},
    {"attendance_source"_L1, headlineCell<attendance, headlineSource>},
    {"online_quote"_L1, headlineCell<online, headlineQuote>},
    {"online_source"_L1, headlineCell<online, headlineSource>},
    {"event_id"_L1, [](const EventRow &r, const Cells &) { return QString::number(r.id.value); }},
};

constexpr Column<FigureRow> figureColumns[] = {
    {"name"_L1, [](const FigureRow &r, const Cells &c) { return c.text(r.eventName); }},
    {"edition"_L1, [](const FigureRow &r, const Cells &c) { return c.number(r.edition); }},
    {"start"_L1, [](const FigureRow &r, const Cells &c) { return c.date(r.dates.start); }},
    {"end"_L1, [](const FigureRow &r, const Cells &c) { return c.date(r.dates.end); }},
    {"value"_L1, [](const FigureRow &r, const Cells &c) { return valueCell(r.figure.quantity, c); }},
    {"upper"_L1, [](const FigureRow &r, const Cells &c) { return upperCell(r.figure.quantity, c); }},
    {"bound"_L1, [](const FigureRow &r, const Cells &c) { return c.word(std::optional(r.figure.quantity.qualifier)); }},
    {"unit"_L1, [](const FigureRow &r, const Cells &c) { return unitCell(r.figure.quantity, c); }},
    {"category"_L1, [](const FigureRow &r, const Cells &c) { return c.word(std::optional(r.figure.category)); }},
    {"scope"_L1, [](const FigureRow &r, const Cells &c) { return c.text(r.figure.scope.value_or(QString())); }},
    {"basis"_L1, [](const FigureRow &r, const Cells &c) { return c.word(r.figure.basis); }},
    {"counts"_L1, [](const FigureRow &r, const Cells &c) { return c.word(r.figure.counts); }},
    {"audience"_L1, [](const FigureRow &r, const Cells &c) { return c.word(r.figure.audience); }},
    {"per"_L1, [](const FigureRow &r, const Cells &c) { return c.word(r.figure.per); }},
    {"stated_by"_L1, [](const FigureRow &r, const Cells &c) { return statedByCell(r.figure, c); }},
    {"stated_by_relation"_L1,
     [](const FigureRow &r, const Cells &) {
         return r.figure.statedBy ? QString(toWord(r.figure.statedBy->relation)) : QString();
     }},
    {"previous"_L1, [](const FigureRow &r, const Cells &) { return r.previous ? u"yes"_s : u"no"_s; }},
    {"previous_edition"_L1,
     [](const FigureRow &r, const Cells &c) { return r.previous ? c.number(r.figure.edition) : QString(); }},
    {"previous_year"_L1,
     [](const FigureRow &r, const Cells &c) { return r.previous ? c.number(r.figure.year) : QString(); }},
    {"quote"_L1, [](const FigureRow &r, const Cells &c) { return c.text(r.quote); }},
    {"source"_L1, [](const FigureRow &r, const Cells &c) { return c.text(r.source); }},
    {"event_id"_L1, [](const FigureRow &r, const Cells &) { return QString::number(r.event.value); }},
};

template<class Row, size_t N>
QStringList namesOf(const Column<Row> (&columns)[N])
{
    QStringList names;
    for (const Column<Row> &column : columns)
        names.append(column.name);
    return names;
}

template<class Row, size_t N>
QByteArray written(std::span<const Row> rows, const QStringList &names, const CsvFormat &format,
                   const Column<Row> (&all)[N])
{
    std::vector<const Column<Row> *> columns;
    for (const QString &name : names.isEmpty() ? namesOf(all) : names) {
        if (const auto found = std::ranges::find(all, name, &Column<Row>::name); found != std::end(all))
            columns.push_back(found);
    }
    if (columns.empty())
        return {};
    const Cells cells(format);
    QByteArray lines;
    QStringList line;
    for (const Row &row : rows) {
        line.clear();
        for (const Column<Row> *column : columns)
            line.append(column->cell(row, cells));
        lines += csvLine(line, format);
    }
    return lines;
}

} // namespace

const QStringList &eventCsvColumns()
{
    static const QStringList names = namesOf(eventColumns);
    return names;
}

const QStringList &figureCsvColumns()
{
    static const QStringList names = namesOf(figureColumns);
    return names;
}

QStringList csvColumnsOf(const QString &visibleColumn)
{
    static const QMap<QString, QStringList> groups = [] {
        QMap<QString, QStringList> made = {{u"date"_s, {u"start"_s, u"end"_s, u"date_precision"_s}},
                                           {u"event"_s, {u"name"_s, u"edition"_s}},
                                           {u"place"_s, {u"city"_s, u"country"_s}},
                                           {u"state"_s, {u"conflict"_s, u"checked"_s}}};
        for (const QString &single : {u"role"_s, u"status"_s, u"mode"_s, u"articles"_s})
            made[single] = {single};
        for (const QString &name : eventCsvColumns()) {
            for (const QString &headline : {u"attendance"_s, u"online"_s}) {
                if (name == headline || name.startsWith(headline + u'_'))
                    made[headline].append(name);
            }
        }
        return made;
    }();
    return groups.value(visibleColumn.toLower());
}

QByteArray csvHeader(const QStringList &columns, const CsvFormat &format)
{
    const QStringList &names = columns.isEmpty() ? eventCsvColumns() : columns;
    QStringList known;
    for (const QString &name : names) {
        if (eventCsvColumns().contains(name) || figureCsvColumns().contains(name))
            known.append(csvQuoted(name, format));
    }
    QByteArray header = format.byteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    if (!known.isEmpty())
        header += csvLine(known, format);
    return header;
}

QByteArray eventsCsv(std::span<const EventRow> rows, const QStringList &columns, const CsvFormat &format)
{
    return written(rows, columns, format, eventColumns);
}

QByteArray figuresCsv(std::span<const FigureRow> rows, const QStringList &columns, const CsvFormat &format)
{
    return written(rows, columns, format, figureColumns);
}

} // namespace eventarium
