// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The period overview of a digest and the comparison of editions: what happened when, how many came, who was there.
#include "report/display.h"
#include "report/reports.h"
#include "report/summaryparts.h"

#include "core/names.h"

#include <QRegularExpression>

#include <map>
#include <ranges>
#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostBars = 12;

// Figures are compared only where they count the same thing in the same way.
struct Class
{
    FigureCategory category;
    std::optional<FigureBasis> basis;
    std::optional<FigureCounts> counts;
    std::optional<FigureAudience> audience;

    auto operator<=>(const Class &) const = default;
};

std::optional<Class> classOf(const std::optional<Headline> &headline)
{
    if (!headline || headline->part || headline->figure.per || headline->figure.quantity.qualifier == Qualifier::Vague)
        return std::nullopt;
    const Figure &figure = headline->figure;
    return Class{figure.category, figure.basis, figure.counts, figure.audience};
}

QString words(const Class &of)
{
    const auto word = [](auto value) { return QString(toWord(value)).replace(u'_', u' '); };
    QStringList said{word(of.category)};
    if (of.audience)
        said += of.audience == FigureAudience::Both ? u"on site and online"_s : word(*of.audience);
    if (of.counts)
        said += word(*of.counts);
    if (of.basis)
        said += word(*of.basis);
    return said.join(", "_L1);
}

using Column = std::optional<Headline> EventRow::*;

// The class that most events have a headline of.
std::optional<Class> commonest(std::span<const EventRow> rows, Column column)
{
    std::map<Class, qsizetype> counts;
    for (const EventRow &row : rows) {
        if (const auto of = classOf(row.*column))
            ++counts[*of];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto &each) { return each.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

SummaryBar barOf(const EventRow &row, const Headline &headline, const QString &label, SummaryDocument &document,
                 const QLocale &locale)
{
    const Quantity &quantity = headline.figure.quantity;
    SummaryBar bar;
    bar.label = label;
    bar.text = singleLine(displayQuantity(quantity, locale));
    bar.value = quantity.value;
    bar.open = quantity.qualifier == Qualifier::MoreThan;
    bar.reference = document.quote(headline.quote, headline.source);
    Q_UNUSED(row)
    return bar;
}

void setShares(SummarySection &section)
{
    double most = 0;
    for (const SummaryBar &bar : section.bars)
        most = std::max(most, bar.value);
    for (SummaryBar &bar : section.bars)
        bar.share = most > 0 ? bar.value / most : 0;
}

QString number(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

// A bar a month, or a year where there are too many months, also for those without an event.
SummarySection periods(std::span<const EventRow> rows, const QLocale &locale)
{
    SummarySection section;
    std::map<int, qint64> months; // year * 12 + month - 1
    std::map<int, qint64> years;
    qint64 undated = 0;
    qint64 yearOnly = 0;
    for (const EventRow &row : rows) {
        const auto &date = row.dates.start ? row.dates.start : row.dates.end;
        if (!date) {
            ++undated;
            continue;
        }
        ++years[date->year];
        if (date->month)
            ++months[date->year * 12 + date->month - 1];
        else
            ++yearOnly;
    }
    constexpr int mostMonths = 24;
    const bool byMonth = !months.empty() && months.rbegin()->first - months.begin()->first < mostMonths;
    section.heading = byMonth ? u"Events per month"_s : u"Events per year"_s;
    const auto add = [&](const QString &label, qint64 count) {
        section.bars.push_back({label, number(count, locale), static_cast<double>(count), 0, false, 0});
    };
    if (byMonth) {
        for (int month = months.begin()->first; month <= months.rbegin()->first; ++month)
            add(displayDates({PartialDate{month / 12, month % 12 + 1, 0}, PartialDate{month / 12, month % 12 + 1, 0}},
                             locale),
                months.contains(month) ? months[month] : 0);
    } else {
        for (const auto &[year, count] : years)
            add(QString::number(year), count);
    }
    QStringList notes;
    if (byMonth && yearOnly)
        notes += number(yearOnly, locale) + u" dated to the year only are not in these bars"_s;
    if (undated)
        notes += number(undated, locale) + u" without a date"_s;
    section.note = notes.join("; "_L1);
    setShares(section);
    return section;
}

// The largest figures of the commonest kind; the others are counted, never mixed in.
SummarySection figures(std::span<const EventRow> rows, Column column, const QString &heading, SummaryDocument &document,
                       const QLocale &locale)
{
    SummarySection section;
    const auto of = commonest(rows, column);
    if (!of)
        return section;
    std::vector<const EventRow *> comparable;
    for (const EventRow &row : rows) {
        if (classOf(row.*column) == of)
            comparable.push_back(&row);
    }
    std::ranges::stable_sort(comparable, std::greater{},
                             [&](const EventRow *row) { return (row->*column)->figure.quantity.value; });
    section.heading = heading;
    for (const EventRow *row : comparable | std::views::take(mostBars))
        section.bars.push_back(barOf(*row, *(row->*column), singleLine(displayName(*row)), document, locale));
    const auto without = std::ssize(rows) - std::ssize(comparable);
    section.note = u"Compared: "_s + words(*of) + u'.';
    if (comparable.size() > mostBars)
        section.note += u" The "_s + number(mostBars, locale) + u" largest of "_s
                        + number(std::ssize(comparable), locale) + u'.';
    if (without > 0)
        section.note += u' ' + number(without, locale) + u" of "_s + number(std::ssize(rows), locale)
                        + u" have no comparable figure."_s;
    setShares(section);
    return section;
}

SummarySection organizationsSection(std::span<const NameRow> names, const QLocale &locale)
{
    SummarySection section;
    std::vector<const NameRow *> active;
    for (const NameRow &name : names) {
        if (name.organised + name.tookPart > 0)
            active.push_back(&name);
    }
    std::ranges::stable_sort(active, std::greater{},
                             [](const NameRow *name) { return name->organised + name->tookPart; });
    if (active.empty())
        return section;
    section.heading = u"Organisations"_s;
    for (const NameRow *name : active | std::views::take(mostBars)) {
        const qint64 events = name->organised + name->tookPart;
        section.bars.push_back(
            {singleLine(name->name), number(events, locale), static_cast<double>(events), 0, false, 0});
    }
    section.note = u"Events that they organised or took part in; "_s + number(std::ssize(active), locale)
                   + u" organisations in all."_s;
    setShares(section);
    return section;
}

// "+12 %" where both figures are exact or about, of one class; else nothing is said.
QString changeOf(const std::optional<Headline> &now, const std::optional<Headline> &before, const QLocale &locale)
{
    const auto of = classOf(now);
    if (!of || of != classOf(before))
        return {};
    const auto firm = [](const Headline &headline) {
        const Quantity &quantity = headline.figure.quantity;
        const bool bound = quantity.qualifier != Qualifier::Exact && quantity.qualifier != Qualifier::About;
        return !bound && !quantity.upper && quantity.value > 0;
    };
    if (!firm(*now) || !firm(*before))
        return {};
    const double percent = 100 * (now->figure.quantity.value / before->figure.quantity.value - 1);
    const QString sign = percent > 0 ? u"+"_s : percent < 0 ? u"−"_s : QString();
    return sign + locale.toString(std::abs(percent), 'f', std::abs(percent) < 10 ? 1 : 0) + u" %"_s;
}

std::vector<EventRow> oldestFirst(std::span<const EventRow> rows)
{
    std::vector<EventRow> sorted(rows.begin(), rows.end());
    std::ranges::stable_sort(sorted, {}, [](const EventRow &row) {
        const QDate day = row.dates.earliest();
        return std::tuple(!day.isValid(), day, row.edition.value_or(0));
    });
    return sorted;
}

QString gapsBetween(std::span<const EventRow> sorted)
{
    std::set<int> known;
    for (const EventRow &row : sorted) {
        if (row.edition)
            known.insert(*row.edition);
    }
    QStringList gaps;
    if (!known.empty() && *known.rbegin() - *known.begin() < 200) {
        for (int edition = *known.begin(); edition < *known.rbegin(); ++edition) {
            if (!known.contains(edition))
                gaps += displayEdition(edition);
        }
    }
    return gaps.join(", "_L1);
}

} // namespace

SummaryDocument digestDocument(std::span<const EventRow> rows, std::span<const NameRow> organizations,
                               const ReportContext &context)
{
    SummaryDocument document = reportHead(u"Digest"_s, rows, context);
    if (!rows.empty()) {
        std::vector<SummarySection> overview{
            periods(rows, context.locale),
            figures(rows, &EventRow::attendance, u"Attendance"_s, document, context.locale),
            figures(rows, &EventRow::online, u"Online"_s, document, context.locale),
            organizationsSection(organizations, context.locale)};
        for (SummarySection &section : overview) {
            if (!section.bars.empty())
                document.sections.push_back(std::move(section));
        }
    }
    document.sections.push_back(eventSection(rows, context, document));
    document.sections.back().heading = u"Events"_s;
    return document;
}

SummaryDocument editionsDocument(std::span<const EventRow> rows, const ReportContext &context)
{
    const QLocale &locale = context.locale;
    const std::vector<EventRow> sorted = oldestFirst(rows);
    SummaryDocument document = reportHead(u"Editions"_s, sorted, context);
    if (!sorted.empty())
        document.title = u"Editions of "_s + singleLine(sorted.back().name);
    SummarySection chart = figures(sorted, &EventRow::attendance, u"Attendance by edition"_s, document, locale);
    if (chart.bars.size() > 1) {
        // In time, not by size.
        chart.bars.clear();
        const auto of = commonest(sorted, &EventRow::attendance);
        for (const EventRow &row : sorted) {
            if (classOf(row.attendance) != of)
                continue;
            const QString label = row.edition ? displayEdition(row.edition) + u", "_s : QString();
            chart.bars.push_back(
                barOf(row, *row.attendance, label + displayDates(row.dates, locale), document, locale));
        }
        setShares(chart);
        chart.note.remove(QRegularExpression(u" The \\S+ largest of [^.]+\\."_s));
        document.sections.push_back(std::move(chart));
    }
    SummarySection table;
    table.columns = {u"Edition"_s, u"Date"_s, u"Place"_s, u"Attendance"_s, u"Change"_s, u"Online"_s, u"Change"_s};
    table.whenEmpty = u"No edition is known."_s;
    const EventRow *before = nullptr;
    for (const EventRow &row : sorted) {
        const auto cell = [](const QString &text, bool number) {
            return SummaryCell{text.isEmpty() ? u"–"_s : singleLine(text), {}, false, number};
        };
        std::vector<SummaryCell> cells{
            cell(displayEdition(row.edition), false),
            cell(displayDates(row.dates, locale), false),
            cell(row.place, false),
            headlineCell(row.attendance, document, locale),
            cell(before ? changeOf(row.attendance, before->attendance, locale) : QString(), true),
            headlineCell(row.online, document, locale),
            cell(before ? changeOf(row.online, before->online, locale) : QString(), true)};
        table.rows.push_back(std::move(cells));
        before = &row;
    }
    if (const QString gaps = gapsBetween(sorted); !gaps.isEmpty())
        table.note = u"No article tells of the "_s + gaps + u"."_s;
    document.sections.push_back(std::move(table));
    return document;
}

} // namespace eventarium
