// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/exporttable.h"

#include "core/names.h"
#include "report/display.h"

#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

template<class Row>
struct Column
{
    QLatin1StringView name;
    void (*tell)(const Row &, CellSink &);
    CellType type = CellType::Text;
    bool provenance = false; // only on demand
};

// Our words are short and many: they are widened on the stack.
void tellLatin1(QLatin1StringView word, CellSink &sink)
{
    const QVarLengthArray<char16_t, 32> wide(word.begin(), word.end());
    sink.word(QStringView(wide.data(), wide.size()));
}

// How values of each kind are told.
template<class Enum>
    requires std::is_enum_v<Enum>
void tellWord(std::optional<Enum> value, CellSink &sink)
{
    if (value)
        tellLatin1(toWord(*value), sink);
    else
        sink.none();
}

void tellText(const QString &text, CellSink &sink)
{
    if (text.isEmpty())
        sink.none();
    else
        sink.text(text);
}

void tellNumber(std::optional<double> value, CellSink &sink)
{
    if (value)
        sink.number(*value);
    else
        sink.none();
}

void tellDate(const std::optional<PartialDate> &date, CellSink &sink)
{
    if (date)
        sink.date(*date);
    else
        sink.none();
}

void tellIso(const QString &iso, CellSink &sink)
{
    const auto date = PartialDate::fromIso(QStringView(iso).first(qMin<qsizetype>(10, iso.size())));
    if (iso.size() <= 10 && date)
        sink.date(*date);
    else
        tellText(iso, sink);
}

bool isVague(const Quantity &quantity)
{
    return quantity.qualifier == Qualifier::Vague;
}

// The number's cell of a vague claim is empty: its words stand in the unit.
void tellValue(const Quantity &quantity, CellSink &sink)
{
    tellNumber(isVague(quantity) ? std::nullopt : std::optional(quantity.value), sink);
}

void tellUpper(const Quantity &quantity, CellSink &sink)
{
    tellNumber(isVague(quantity) ? std::nullopt : quantity.upper, sink);
}

void tellUnit(const Quantity &quantity, CellSink &sink)
{
    const QString words = isVague(quantity) ? vagueWords(quantity.value) : QString();
    if (words.isEmpty())
        tellText(quantity.unit, sink);
    else
        sink.text(quantity.unit.isEmpty() ? words : QString(words + u" of " + quantity.unit));
}

void tellStatedBy(const Figure &figure, CellSink &sink)
{
    tellText(figure.statedBy ? figure.statedBy->name : QString(), sink);
}

void tellFrom(const Evidence &evidence, CellSink &sink)
{
    tellNumber(evidence.kind == Evidence::Kind::Text ? std::optional<double>(evidence.span.start) : std::nullopt, sink);
}

void tellTo(const Evidence &evidence, CellSink &sink)
{
    tellNumber(evidence.kind == Evidence::Kind::Text ? std::optional<double>(evidence.span.end) : std::nullopt, sink);
}

// A cell of the headline that `member` names; none without one.
template<std::optional<Headline> EventRow::*member, auto tell>
void tellHeadline(const EventRow &row, CellSink &sink)
{
    if (const std::optional<Headline> &headline = row.*member)
        tell(*headline, sink);
    else
        sink.none();
}

constexpr auto value = [](const Headline &h, CellSink &s) { tellValue(h.figure.quantity, s); };
constexpr auto upper = [](const Headline &h, CellSink &s) { tellUpper(h.figure.quantity, s); };
constexpr auto bound = [](const Headline &h, CellSink &s) { tellWord(std::optional(h.figure.quantity.qualifier), s); };
constexpr auto unit = [](const Headline &h, CellSink &s) { tellUnit(h.figure.quantity, s); };
constexpr auto audience = [](const Headline &h, CellSink &s) { tellWord(h.figure.audience, s); };
constexpr auto basis = [](const Headline &h, CellSink &s) { tellWord(h.figure.basis, s); };
constexpr auto scope = [](const Headline &h, CellSink &s) { tellText(h.figure.scope.value_or(QString()), s); };
constexpr auto statedBy = [](const Headline &h, CellSink &s) { tellStatedBy(h.figure, s); };
constexpr auto quote = [](const Headline &h, CellSink &s) { tellText(h.quote, s); };
constexpr auto source = [](const Headline &h, CellSink &s) { tellText(h.source, s); };
constexpr auto from = [](const Headline &h, CellSink &s) { tellFrom(h.figure.evidence, s); };
constexpr auto to = [](const Headline &h, CellSink &s) { tellTo(h.figure.evidence, s); };

constexpr auto attendance = &EventRow::attendance;
constexpr auto online = &EventRow::online;
constexpr auto number = CellType::Number;
constexpr auto date = CellType::Date;

// product.md, in its order; then what leads to the very characters.
constexpr Column<EventRow> eventColumns[] = {
    {"name"_L1, [](const EventRow &r, CellSink &s) { tellText(r.name, s); }},
    {"edition"_L1, [](const EventRow &r, CellSink &s) { tellNumber(r.edition, s); }, number},
    {"start"_L1, [](const EventRow &r, CellSink &s) { tellDate(r.dates.start, s); }, date},
    {"end"_L1, [](const EventRow &r, CellSink &s) { tellDate(r.dates.end, s); }, date},
    {"date_precision"_L1, [](const EventRow &r, CellSink &s) { tellWord(r.dates.precision(), s); }},
    {"status"_L1, [](const EventRow &r, CellSink &s) { tellWord(r.status, s); }},
    {"mode"_L1, [](const EventRow &r, CellSink &s) { tellWord(r.mode, s); }},
    {"city"_L1, [](const EventRow &r, CellSink &s) { tellText(r.city, s); }},
    {"country"_L1, [](const EventRow &r, CellSink &s) { tellText(r.country, s); }},
    {"role"_L1, [](const EventRow &r, CellSink &s) { tellText(r.role, s); }},
    {"attendance"_L1, tellHeadline<attendance, value>, number},
    {"attendance_upper"_L1, tellHeadline<attendance, upper>, number},
    {"attendance_bound"_L1, tellHeadline<attendance, bound>},
    {"attendance_unit"_L1, tellHeadline<attendance, unit>},
    {"attendance_audience"_L1, tellHeadline<attendance, audience>},
    {"attendance_basis"_L1, tellHeadline<attendance, basis>},
    {"attendance_scope"_L1, tellHeadline<attendance, scope>},
    {"attendance_stated_by"_L1, tellHeadline<attendance, statedBy>},
    {"online"_L1, tellHeadline<online, value>, number},
    {"online_upper"_L1, tellHeadline<online, upper>, number},
    {"online_bound"_L1, tellHeadline<online, bound>},
    {"online_unit"_L1, tellHeadline<online, unit>},
    {"online_basis"_L1, tellHeadline<online, basis>},
    {"online_scope"_L1, tellHeadline<online, scope>},
    {"online_stated_by"_L1, tellHeadline<online, statedBy>},
    {"conflict"_L1, [](const EventRow &r, CellSink &s) { s.word(r.conflict ? u"yes" : u"no"); }},
    {"checked"_L1, [](const EventRow &r, CellSink &s) { tellLatin1(checkedWord(r.checked), s); }},
    {"articles"_L1, [](const EventRow &r, CellSink &s) { s.number(r.articles); }, number},
    {"attendance_quote"_L1, tellHeadline<attendance, quote>},
    {"attendance_source"_L1, tellHeadline<attendance, source>},
    {"online_quote"_L1, tellHeadline<online, quote>},
    {"online_source"_L1, tellHeadline<online, source>},
    {"event_id"_L1, [](const EventRow &r, CellSink &s) { s.number(double(r.id.value)); }, number},
    {"attendance_offset"_L1, tellHeadline<attendance, from>, number, true},
    {"attendance_end"_L1, tellHeadline<attendance, to>, number, true},
    {"online_offset"_L1, tellHeadline<online, from>, number, true},
    {"online_end"_L1, tellHeadline<online, to>, number, true},
};

constexpr Column<FigureRow> figureColumns[] = {
    {"name"_L1, [](const FigureRow &r, CellSink &s) { tellText(r.eventName, s); }},
    {"edition"_L1, [](const FigureRow &r, CellSink &s) { tellNumber(r.edition, s); }, number},
    {"start"_L1, [](const FigureRow &r, CellSink &s) { tellDate(r.dates.start, s); }, date},
    {"end"_L1, [](const FigureRow &r, CellSink &s) { tellDate(r.dates.end, s); }, date},
    {"value"_L1, [](const FigureRow &r, CellSink &s) { tellValue(r.figure.quantity, s); }, number},
    {"upper"_L1, [](const FigureRow &r, CellSink &s) { tellUpper(r.figure.quantity, s); }, number},
    {"bound"_L1, [](const FigureRow &r, CellSink &s) { tellWord(std::optional(r.figure.quantity.qualifier), s); }},
    {"unit"_L1, [](const FigureRow &r, CellSink &s) { tellUnit(r.figure.quantity, s); }},
    {"category"_L1, [](const FigureRow &r, CellSink &s) { tellWord(std::optional(r.figure.category), s); }},
    {"scope"_L1, [](const FigureRow &r, CellSink &s) { tellText(r.figure.scope.value_or(QString()), s); }},
    {"basis"_L1, [](const FigureRow &r, CellSink &s) { tellWord(r.figure.basis, s); }},
    {"counts"_L1, [](const FigureRow &r, CellSink &s) { tellWord(r.figure.counts, s); }},
    {"audience"_L1, [](const FigureRow &r, CellSink &s) { tellWord(r.figure.audience, s); }},
    {"per"_L1, [](const FigureRow &r, CellSink &s) { tellWord(r.figure.per, s); }},
    {"stated_by"_L1, [](const FigureRow &r, CellSink &s) { tellStatedBy(r.figure, s); }},
    {"stated_by_relation"_L1,
     [](const FigureRow &r, CellSink &s) {
         tellWord(r.figure.statedBy ? std::optional(r.figure.statedBy->relation) : std::nullopt, s);
     }},
    {"previous"_L1, [](const FigureRow &r, CellSink &s) { s.word(r.previous ? u"yes" : u"no"); }},
    {"previous_edition"_L1,
     [](const FigureRow &r, CellSink &s) { tellNumber(r.previous ? r.figure.edition : std::nullopt, s); }, number},
    {"previous_year"_L1,
     [](const FigureRow &r, CellSink &s) { tellNumber(r.previous ? r.figure.year : std::nullopt, s); }, number},
    {"quote"_L1, [](const FigureRow &r, CellSink &s) { tellText(r.quote, s); }},
    {"source"_L1, [](const FigureRow &r, CellSink &s) { tellText(r.source, s); }},
    {"event_id"_L1, [](const FigureRow &r, CellSink &s) { s.number(double(r.event.value)); }, number},
    {"offset"_L1, [](const FigureRow &r, CellSink &s) { tellFrom(r.figure.evidence, s); }, number, true},
    {"offset_end"_L1, [](const FigureRow &r, CellSink &s) { tellTo(r.figure.evidence, s); }, number, true},
    {"words"_L1, [](const FigureRow &r, CellSink &s) { tellText(r.figure.evidence.text, s); }, CellType::Text, true},
    {"published"_L1, [](const FigureRow &r, CellSink &s) { tellIso(r.published, s); }, date, true},
};

void tellRoles(const NameRow &row, CellSink &sink)
{
    QStringList roles;
    for (const PersonRole role : row.roles)
        roles += toWord(role);
    sink.list(roles);
}

constexpr Column<NameRow> personColumns[] = {
    {"name"_L1, [](const NameRow &r, CellSink &s) { tellText(r.name, s); }},
    {"aliases"_L1, [](const NameRow &r, CellSink &s) { s.list(r.aliases); }},
    {"events"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.events)); }, number},
    {"roles"_L1, tellRoles},
};

constexpr Column<NameRow> organizationColumns[] = {
    {"name"_L1, [](const NameRow &r, CellSink &s) { tellText(r.name, s); }},
    {"aliases"_L1, [](const NameRow &r, CellSink &s) { s.list(r.aliases); }},
    {"events"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.events)); }, number},
    {"organised"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.organised)); }, number},
    {"took_part"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.tookPart)); }, number},
    {"absent"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.absent)); }, number},
    {"only_mentioned"_L1, [](const NameRow &r, CellSink &s) { s.number(double(r.onlyMentioned)); }, number},
};

constexpr Column<ArticleRow> sourceColumns[] = {
    {"published"_L1, [](const ArticleRow &r, CellSink &s) { tellIso(r.published, s); }, date},
    {"title"_L1, [](const ArticleRow &r, CellSink &s) { tellText(r.title, s); }},
    {"events"_L1, [](const ArticleRow &r, CellSink &s) { s.number(r.events); }, number},
    {"source"_L1, [](const ArticleRow &r, CellSink &s) { tellText(r.source, s); }},
    {"article_id"_L1, [](const ArticleRow &r, CellSink &s) { s.number(double(r.id.value)); }, number},
};

// Calls `use` with the array of the table's columns.
template<class Use>
auto withColumns(ExportTable table, Use use)
{
    switch (table) {
    case ExportTable::Figures:
        return use(std::span(figureColumns));
    case ExportTable::People:
        return use(std::span(personColumns));
    case ExportTable::Organizations:
        return use(std::span(organizationColumns));
    case ExportTable::Sources:
        return use(std::span(sourceColumns));
    case ExportTable::Events:
        break;
    }
    return use(std::span(eventColumns));
}

QStringList columnNames(ExportTable table, bool provenance)
{
    return withColumns(table, [provenance](const auto &columns) {
        QStringList names;
        for (const auto &column : columns) {
            if (column.provenance == provenance)
                names.append(column.name);
        }
        return names;
    });
}

constexpr ExportTable tables[] = {ExportTable::Events, ExportTable::Figures, ExportTable::People,
                                  ExportTable::Organizations, ExportTable::Sources};

const std::vector<QStringList> &namesByTable(bool provenance)
{
    static const auto make = [](bool of) {
        std::vector<QStringList> all;
        for (const ExportTable table : tables)
            all.push_back(columnNames(table, of));
        return all;
    };
    static const std::vector<QStringList> usual = make(false);
    static const std::vector<QStringList> further = make(true);
    return provenance ? further : usual;
}

template<class Row, size_t N>
void tellCells(std::span<const Column<Row>, N> all, const std::vector<size_t> &columns, const ExportRows &rows,
               size_t row, CellSink &sink)
{
    const Row &told = std::get<std::vector<Row>>(rows)[row];
    for (const size_t column : columns)
        all[column].tell(told, sink);
}

} // namespace

std::span<const QLatin1StringView> exportTableWords()
{
    static constexpr QLatin1StringView words[] = {"events"_L1, "figures"_L1, "people"_L1, "orgs"_L1, "sources"_L1};
    return words;
}

std::optional<ExportTable> exportTableOf(QStringView word)
{
    const auto words = exportTableWords();
    const auto found = std::ranges::find_if(words, [word](QLatin1StringView each) { return word == each; });
    return found == words.end() ? std::nullopt : std::optional(tables[found - words.begin()]);
}

const QStringList &exportColumns(ExportTable table)
{
    return namesByTable(false)[static_cast<size_t>(table)];
}

const QStringList &provenanceColumns(ExportTable table)
{
    return namesByTable(true)[static_cast<size_t>(table)];
}

QStringList allExportColumns(ExportTable table)
{
    return exportColumns(table) + provenanceColumns(table);
}

size_t sizeOf(const ExportRows &rows)
{
    return std::visit([](const auto &some) { return some.size(); }, rows);
}

ExportLayout::ExportLayout(ExportTable table, const QStringList &columns)
    : m_table(table)
{
    const QStringList &wanted = columns.isEmpty() ? exportColumns(table) : columns;
    withColumns(table, [&](const auto &all) {
        for (const QString &name : wanted) {
            const auto found = std::ranges::find(all, name, [](const auto &column) { return column.name; });
            if (found == all.end())
                continue;
            m_names.append(name);
            m_columns.push_back(static_cast<size_t>(found - all.begin()));
        }
    });
}

CellType ExportLayout::typeOf(size_t column) const
{
    return withColumns(m_table, [&](const auto &all) { return all[m_columns[column]].type; });
}

void ExportLayout::tell(const ExportRows &rows, size_t row, CellSink &sink) const
{
    withColumns(m_table, [&](const auto &all) { tellCells(all, m_columns, rows, row, sink); });
}

} // namespace eventarium
