// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events as an iCalendar that is published, not sent round: so there is no ORGANIZER, which RFC 5545 allows only
// where people are invited; organisers stand in CONTACT. A date known by half is an entry that says so.
#include "report/calendarlines.h"
#include "report/display.h"
#include "report/exportformats.h"
#include "report/summarydocument.h"

#include "core/names.h"

#include <QCryptographicHash>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The days that an entry covers, and what has to be said of them.
struct Days
{
    QDate first;
    QDate last;
    QString note; // empty where both ends are known to the day
};

Days daysOf(const DateRange &dates, const QLocale &locale)
{
    const QString stated = displayDates(dates, locale);
    if (dates.isCertain())
        return {dates.start->firstDay(), qMax(dates.start->firstDay(), dates.end->lastDay()), {}};
    if (dates.start && dates.end)
        return {dates.start->firstDay(), qMax(dates.start->firstDay(), dates.end->lastDay()),
                u"The date is known only as “%1”: the event took place some time within these days."_s.arg(stated)};
    const PartialDate known = dates.start ? *dates.start : *dates.end;
    const QString what = dates.start ? u"begin"_s : u"end"_s;
    return {known.firstDay(), known.lastDay(),
            known.day ? u"Only its %1 is stated (“%2”)."_s.arg(what, stated)
                      : u"Only its %1 is stated, as “%2”: it lies within these days."_s.arg(what, stated)};
}

// The same for as long as the first article that told of the event is in the archive: a correction or another
// article changes the entry, not its identity.
QByteArray uidOf(const std::vector<Telling> &tellings, EventId id)
{
    if (tellings.empty())
        return "event-" + QByteArray::number(id.value) + "@eventarium";
    const auto first = std::ranges::min_element(tellings, {}, [](const Telling &telling) {
        return std::tuple(telling.published.isEmpty(), telling.published, telling.contentHash, telling.ordinal);
    });
    const QByteArray key = first->contentHash + '/' + QByteArray::number(first->ordinal);
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).first(16).toHex() + "@eventarium";
}

QString placeOf(const Event &event)
{
    QStringList parts;
    for (const QString &part : {event.row.place, event.row.city, event.row.country}) {
        const QString line = singleLine(part);
        if (!line.isEmpty() && !parts.contains(line))
            parts += line;
    }
    return parts.join(", "_L1);
}

QStringList categoriesOf(const Event &event)
{
    QStringList categories;
    if (event.row.kind != EventKind::Other)
        categories += QString(toWord(event.row.kind)).toUpper();
    for (const NamedFact &topic : event.facts.topics)
        categories += singleLine(topic.name);
    categories.removeDuplicates();
    return categories;
}

QString figureLine(const QString &label, const std::optional<Headline> &headline, const QLocale &locale)
{
    if (!headline)
        return {};
    QString line = label + u": "_s + singleLine(displayFigure(headline->figure, locale));
    if (headline->figure.scope)
        line += u" ("_s + singleLine(*headline->figure.scope) + u')';
    return line + u" — “"_s + singleLine(headline->quote) + u"” ("_s + singleLine(headline->source) + u')';
}

QStringList organizersOf(const Event &event)
{
    QStringList names;
    for (const Organizer &organizer : event.facts.organizers)
        names += singleLine(organizer.name);
    names.removeDuplicates();
    return names;
}

QString descriptionOf(const Event &event, const Days &days, const ReportContext &context)
{
    QStringList lines;
    lines += days.note;
    lines += singleLine(event.facts.theme);
    if (const QStringList organizers = organizersOf(event); !organizers.isEmpty())
        lines += u"Organised by: "_s + organizers.join("; "_L1);
    lines += figureLine(u"Attendance"_s, event.row.attendance, context.locale);
    lines += figureLine(u"Online"_s, event.row.online, context.locale);
    lines += event.row.conflict ? u"The articles disagree about this event."_s : QString();
    lines += event.row.checked == Checked::MachineMade ? u"Not checked by a person."_s : QString();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QByteArray statusOf(const Event &event, const Days &days)
{
    if (event.row.status == EventStatus::Cancelled)
        return "CANCELLED";
    const bool open = !days.note.isEmpty() || event.row.status == EventStatus::Postponed;
    return open ? "TENTATIVE" : "CONFIRMED";
}

QByteArray stampOf(const ReportContext &context)
{
    const auto changed = QDateTime::fromString(context.archive.changed, Qt::ISODate);
    return changed.isValid() ? changed.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() : "19700101T000000Z"_ba;
}

void addEvent(CalendarLines &lines, const Event &event, const QByteArray &uid, const ReportContext &context)
{
    const Days days = daysOf(event.row.dates, context.locale);
    lines.raw("BEGIN:VEVENT");
    lines.raw("UID:" + uid);
    lines.raw("DTSTAMP:" + stampOf(context));
    lines.raw("SEQUENCE:" + QByteArray::number(context.archive.generation % 2147483647));
    lines.date("DTSTART", days.first);
    if (days.last.addDays(1).year() <= 9999)
        lines.date("DTEND", days.last.addDays(1)); // not included
    const QString name = singleLine(displayName(event.row));
    const QString unsure = event.row.dates.isCertain() ? QString()
                                                       : u" ("_s + displayDates(event.row.dates, context.locale) + u')';
    lines.text("SUMMARY", (name.isEmpty() ? u"Event without a name"_s : name) + unsure);
    lines.text("LOCATION", placeOf(event));
    lines.texts("CATEGORIES", categoriesOf(event));
    lines.text("DESCRIPTION", descriptionOf(event, days, context));
    for (const QString &organizer : organizersOf(event))
        lines.text("CONTACT", organizer);
    lines.raw("STATUS:" + statusOf(event, days));
    lines.raw("TRANSP:TRANSPARENT");
    if (const auto precision = event.row.dates.precision())
        lines.text("X-EVENTARIUM-DATE-PRECISION", QString(toWord(*precision)));
    lines.raw("END:VEVENT");
}

QByteArray calendarBegin(const ExportRequest &request, qint64 undated)
{
    CalendarLines lines;
    lines.raw("BEGIN:VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw("PRODID:-//Eventarium//Eventarium " EVENTARIUM_VERSION "//EN");
    lines.raw("CALSCALE:GREGORIAN");
    lines.raw("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", exportTitle(request));
    QStringList about;
    for (const auto &[label, value] : exportFacts(request))
        about += label + u": "_s + value;
    if (undated)
        about += u"Left out, without a date: "_s + QString::number(undated);
    lines.text("X-WR-CALDESC", about.join(u'\n'));
    lines.text("X-EVENTARIUM-QUERY", request.context.query);
    lines.text("X-EVENTARIUM-FINGERPRINT", request.context.archive.fingerprint);
    lines.text("X-EVENTARIUM-GENERATION", QString::number(request.context.archive.generation));
    lines.text("X-EVENTARIUM-UNDATED-LEFT-OUT", QString::number(undated));
    return lines.take();
}

// One page of events as entries; what is gone or has no date is left out.
Result<QByteArray> entriesOf(std::span<const EventId> ids, const ExportSource &source, const ReportContext &context,
                             ExportOutcome &outcome)
{
    CalendarLines lines;
    for (const EventId id : ids) {
        const auto event = source.event(id);
        if (!event && event.error().kind == Error::Kind::NotFound)
            continue;
        if (!event)
            return std::unexpected(event.error());
        if (!event->row.dates.isDated())
            continue;
        const auto tellings = source.tellings(id);
        if (!tellings)
            return std::unexpected(tellings.error());
        addEvent(lines, *event, uidOf(*tellings, id), context);
        ++outcome.rows;
    }
    return lines.take();
}

} // namespace

ExportPieces calendarPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                            ExportOutcome &outcome)
{
    enum class At { Begin, Events, Ended };
    return [&request, &source, &outcome, pager = ExportPager(request, source, tick),
            at = At::Begin]() mutable -> Result<QByteArray> {
        if (at == At::Begin) {
            const auto dates = source.dates(request.events);
            if (!dates)
                return std::unexpected(dates.error());
            outcome.undated = std::ranges::count(*dates, false, &DateRange::isDated);
            at = At::Events;
            return calendarBegin(request, outcome.undated);
        }
        QByteArray piece;
        while (piece.isEmpty() && at == At::Events) {
            const auto ids = pager.nextIds();
            if (!ids)
                return std::unexpected(ids.error());
            if (ids->empty()) {
                at = At::Ended;
                piece = "END:VCALENDAR\r\n";
                break;
            }
            auto entries = entriesOf(*ids, source, request.context, outcome);
            if (!entries)
                return entries;
            piece = std::move(*entries);
        }
        return piece;
    };
}

} // namespace eventarium
