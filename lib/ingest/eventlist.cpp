// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/eventlist.h"

#include "core/names.h"
#include "ingest/listcells.h"
#include "ingest/listvalues.h"
#include "reader/textdecoder.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype headSize = 4096;
constexpr qsizetype mostComplaints = 100;

class RowReader
{
public:
    RowReader(const ListTable &table, const ListColumns &columns, const QString &source)
        : m_table(table)
        , m_columns(columns)
        , m_source(source)
    {
        for (const ListField field : {ListField::Start, ListField::End}) {
            if (!columns.contains(field))
                continue;
            for (const ListTable::Row &row : table.rows)
                m_dates += row.cells[static_cast<size_t>(columns[field])].text;
        }
        m_order = dayOrderOf(m_dates);
        m_dates.clear();
    }

    ListedEvent read(const ListTable::Row &row)
    {
        m_row = &row;
        m_warnings = row.complaints;
        ListedEvent listed;
        listed.article = article(row);
        if (EventFacts facts = event(); !facts.name.isEmpty())
            listed.facts.events.push_back(std::move(facts));
        else
            m_warnings += u"The row names no event."_s;
        listed.facts.warnings = m_warnings;
        return listed;
    }

private:
    Article article(const ListTable::Row &row) const
    {
        Article article;
        article.format = m_table.format;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].text.isEmpty())
                article.text += m_table.columns[static_cast<qsizetype>(i)] + u": "_s + row.cells[i].text + u'\n';
        }
        article.contentHash = QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256);
        if (const ListCell *name = cell(ListField::Name))
            article.title = name->text.simplified();
        return article;
    }

    const ListCell *cell(ListField field) const
    {
        const auto column = m_columns.constFind(field);
        if (column == m_columns.cend())
            return nullptr;
        const ListCell &cell = m_row->cells[static_cast<size_t>(*column)];
        return cell.text.trimmed().isEmpty() ? nullptr : &cell;
    }
    Evidence evidence(const ListCell &cell) const
    {
        Evidence evidence;
        evidence.kind = Evidence::Kind::Cell;
        evidence.text = cell.text;
        evidence.locator = m_source;
        evidence.line = cell.line;
        evidence.column = cell.column;
        return evidence;
    }

    EventFacts event()
    {
        EventFacts facts;
        const ListCell *name = cell(ListField::Name);
        if (!name)
            return facts;
        const ListName parts = listName(name->text);
        facts.name = parts.name;
        facts.evidence.name = evidence(*name);
        if (facts.name != name->text.simplified())
            facts.aliases += name->text.simplified();
        facts.edition = parts.edition;
        if (parts.edition)
            facts.evidence.edition = facts.evidence.name;
        facts.year = parts.year;
        facts.kind = kindFromName(facts.name);
        facts.confidence = 1;
        readDates(facts);
        readWords(facts);
        readPlaces(facts);
        readLists(facts);
        readFigures(facts);
        return facts;
    }

    std::optional<PartialDate> date(ListField field, Evidence &at)
    {
        const ListCell *from = cell(field);
        if (!from)
            return std::nullopt;
        const auto date = listDate(from->text, m_order);
        if (date)
            at = evidence(*from);
        else
            m_warnings += u"“%1” in line %2 is no date."_s.arg(from->text.left(100)).arg(from->line);
        return date;
    }
    void readDates(EventFacts &facts)
    {
        facts.dates.start = date(ListField::Start, facts.evidence.start);
        facts.dates.end = date(ListField::End, facts.evidence.end);
        const auto &[start, end] = facts.dates;
        if (start && end && end->lastDay() < start->firstDay()) {
            m_warnings += u"The event in line %1 ends before it begins; its end was left out."_s.arg(
                m_row->cells.front().line);
            facts.dates.end.reset();
            facts.evidence.end = {};
        }
        // The days are more than the year in a name.
        if (facts.dates.isDated())
            facts.year = (facts.dates.start ? facts.dates.start : facts.dates.end)->year;
    }

    void readWords(EventFacts &facts)
    {
        if (const ListCell *theme = cell(ListField::Theme)) {
            facts.theme = theme->text.simplified();
            facts.evidence.theme = evidence(*theme);
        }
        if (const ListCell *edition = cell(ListField::Edition)) {
            bool ok = false;
            if (const int number = edition->text.toInt(&ok); ok && number > 0 && number < 1000) {
                facts.edition = number;
                facts.evidence.edition = evidence(*edition);
            }
        }
        if (const ListCell *kind = cell(ListField::Kind))
            facts.kind = fromWord<EventKind>(kind->text.trimmed().toLower()).value_or(facts.kind);
        if (const ListCell *status = cell(ListField::Status)) {
            facts.status = fromWord<EventStatus>(status->text.trimmed().toLower());
            if (facts.status)
                facts.evidence.status = evidence(*status);
        }
        if (const ListCell *online = cell(ListField::Online)) {
            const auto isOnline = listBool(online->text);
            if (isOnline && cell(ListField::City))
                facts.mode = *isOnline ? EventMode::Hybrid : EventMode::InPerson;
            else if (isOnline && *isOnline)
                facts.mode = EventMode::Online;
            else
                facts.mode = fromWord<EventMode>(online->text.trimmed().toLower().replace(u' ', u'_'));
            if (facts.mode)
                facts.evidence.mode = evidence(*online);
        }
    }

    // "Dallas, TX" is a city and its region.
    void readPlaces(EventFacts &facts)
    {
        const ListCell *country = cell(ListField::Country);
        const QString in = country ? listCountry(country->text) : QString();
        if (const ListCell *venue = cell(ListField::Venue))
            facts.places.push_back({venue->text.simplified(), PlaceKind::Venue, in, evidence(*venue)});
        if (const ListCell *city = cell(ListField::City)) {
            const QStringList parts = city->text.simplified().split(u',', Qt::SkipEmptyParts);
            const bool nowhere = listBool(city->text).value_or(false);
            if (!parts.isEmpty() && !nowhere) {
                facts.places.push_back({parts.front().trimmed(), PlaceKind::City, in, evidence(*city)});
                if (parts.size() > 1 && listCountry(parts.last()) != in)
                    facts.places.push_back({parts.last().trimmed(), PlaceKind::Region, in, evidence(*city)});
            } else if (nowhere && !facts.mode) {
                facts.mode = EventMode::Online;
                facts.evidence.mode = evidence(*city);
            }
        }
        if (country && !listBool(country->text))
            facts.places.push_back({in, PlaceKind::Country, in, evidence(*country)});
    }

    static QStringList itemsOf(const QString &text)
    {
        QStringList items;
        for (const QString &item : text.split(u';', Qt::SkipEmptyParts)) {
            if (!item.simplified().isEmpty())
                items += item.simplified();
        }
        return items;
    }
    void readLists(EventFacts &facts)
    {
        if (const ListCell *topics = cell(ListField::Topic)) {
            for (const QString &topic : itemsOf(topics->text))
                facts.topics.push_back({topic, evidence(*topics)});
        }
        if (const ListCell *organizers = cell(ListField::Organizer)) {
            for (const QString &name : itemsOf(organizers->text)) {
                facts.organizers.push_back({name, OrganizerRole::Organizer, evidence(*organizers)});
                facts.participants.push_back({name, ParticipantRole::Organised, std::nullopt, evidence(*organizers)});
            }
        }
    }

    void readFigures(EventFacts &facts)
    {
        using enum FigureCategory;
        static constexpr std::pair<ListField, FigureCategory> figures[] = {
            {ListField::Attendees, Attendees}, {ListField::OnlineViewers, OnlineViewers},
            {ListField::Speakers, Speakers},   {ListField::Exhibitors, Exhibitors},
            {ListField::Companies, Companies}, {ListField::Countries, Countries}};
        for (const auto &[field, category] : figures) {
            const ListCell *from = cell(field);
            auto quantity = from ? listQuantity(from->text) : std::nullopt;
            if (!quantity)
                continue;
            quantity->unit = m_table.columns[m_columns[field]];
            Figure figure;
            figure.quantity = std::move(*quantity);
            figure.category = category;
            if (category == OnlineViewers)
                figure.audience = FigureAudience::Online;
            figure.evidence = evidence(*from);
            facts.figures.push_back(std::move(figure));
        }
    }

    const ListTable &m_table;
    const ListColumns &m_columns;
    const QString m_source;
    QStringList m_dates;
    DayOrder m_order = DayOrder::Unknown;
    const ListTable::Row *m_row = nullptr;
    QStringList m_warnings;
};

} // namespace

bool mayBeEventList(QStringView text)
{
    const QStringView begin = text.first(std::min(text.size(), headSize)).trimmed();
    if (begin.startsWith(u'{') || begin.startsWith(u'['))
        return true;
    const qsizetype end = begin.indexOf(u'\n');
    const QStringView line = end < 0 ? begin : begin.first(end);
    // A head line: no sentence ends in it.
    const bool separated = std::ranges::any_of(line, [](QChar c) { return QStringView(u",;\t|").contains(c); });
    return separated && end > 0 && !line.endsWith(u'.');
}

Result<std::optional<std::vector<ListedEvent>>> readEventList(const QByteArray &bytes, const QString &source,
                                                              const QMap<ListField, QString> &said)
{
    const auto decoded = decodeText(bytes);
    if (!decoded || !mayBeEventList(decoded->text))
        return std::nullopt; // its reader knows better what to say
    const auto table = readCells(decoded->text);
    const ListColumns columns = table ? listColumns(table->columns, said) : ListColumns();
    if (!isOfEvents(columns))
        return std::nullopt;
    if (!table->broken.isEmpty())
        return fail(Error::Kind::InvalidInput, u"This list of events cannot be read: %1."_s.arg(table->broken), source);
    RowReader reader(*table, columns, source);
    std::vector<ListedEvent> events;
    events.reserve(table->rows.size());
    for (const ListTable::Row &row : table->rows) {
        ListedEvent listed = reader.read(row);
        listed.article.encoding = decoded->encoding;
        if (events.empty())
            listed.article.warnings = decoded->warnings()
                                      + table->complaints.first(
                                          std::min<qsizetype>(table->complaints.size(), mostComplaints));
        events.push_back(std::move(listed));
    }
    return events.empty() ? std::nullopt : std::optional(std::move(events));
}

} // namespace eventarium
