// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/listcolumns.h"

#include "core/serieskeys.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Names
{
    ListField field;
    QLatin1StringView word;
    QStringList heads; // folded, without blanks; the likeliest first
};

const std::vector<Names> &names()
{
    using enum ListField;
    static const std::vector<Names> all{
        {Name,
         "name"_L1,
         {u"name"_s, u"eventname"_s, u"event"_s, u"title"_s, u"conference"_s, u"eventtitle"_s, u"conferencename"_s,
          u"summary"_s, u"veranstaltung"_s, u"nom"_s, u"nombre"_s, u"titel"_s}},
        {Start,
         "start"_L1,
         {u"start"_s, u"startdate"_s, u"datestart"_s, u"begin"_s, u"begins"_s, u"from"_s, u"date"_s, u"dtstart"_s,
          u"starttime"_s, u"startsat"_s, u"eventdate"_s, u"beginn"_s, u"dates"_s}},
        {End,
         "end"_L1,
         {u"end"_s, u"enddate"_s, u"dateend"_s, u"ends"_s, u"to"_s, u"until"_s, u"dtend"_s, u"endtime"_s, u"endsat"_s,
          u"ende"_s}},
        {City,
         "city"_L1,
         {u"city"_s, u"town"_s, u"locationcity"_s, u"placecity"_s, u"ort"_s, u"stadt"_s, u"ville"_s, u"ciudad"_s,
          u"place"_s, u"location"_s}},
        {Country,
         "country"_L1,
         {u"country"_s, u"nation"_s, u"locationcountry"_s, u"placecountry"_s, u"land"_s, u"pays"_s, u"pais"_s,
          u"countryname"_s}},
        {Venue, "venue"_L1, {u"venue"_s, u"venuename"_s, u"locationname"_s, u"locationvenue"_s, u"hall"_s}},
        {Online, "online"_L1, {u"online"_s, u"isonline"_s, u"virtual"_s, u"mode"_s, u"format"_s, u"attendancemode"_s}},
        {Url, "url"_L1, {u"url"_s, u"link"_s, u"website"_s, u"homepage"_s, u"web"_s}},
        {Theme, "theme"_L1, {u"theme"_s, u"motto"_s, u"slogan"_s}},
        {Topic, "topic"_L1, {u"topic"_s, u"topics"_s, u"tags"_s, u"subject"_s, u"category"_s, u"field"_s}},
        {Kind, "kind"_L1, {u"kind"_s, u"type"_s, u"eventtype"_s}},
        {Status, "status"_L1, {u"status"_s, u"eventstatus"_s}},
        {Edition, "edition"_L1, {u"edition"_s, u"editionnumber"_s, u"editionno"_s, u"nr"_s, u"number"_s}},
        {Organizer,
         "organizer"_L1,
         {u"organizer"_s, u"organiser"_s, u"organizers"_s, u"organisers"_s, u"host"_s, u"organizedby"_s,
          u"veranstalter"_s, u"organizername"_s}},
        {Attendees,
         "attendees"_L1,
         {u"attendees"_s, u"attendance"_s, u"visitors"_s, u"participants"_s, u"guests"_s, u"besucher"_s,
          u"registrations"_s}},
        {OnlineViewers,
         "online_viewers"_L1,
         {u"onlineviewers"_s, u"viewers"_s, u"onlineattendees"_s, u"onlineattendance"_s, u"onlineparticipants"_s}},
        {Speakers, "speakers"_L1, {u"speakers"_s, u"speakercount"_s, u"numberofspeakers"_s}},
        {Exhibitors, "exhibitors"_L1, {u"exhibitors"_s, u"exhibitorcount"_s, u"aussteller"_s}},
        {Companies, "companies"_L1, {u"companies"_s, u"firms"_s}},
        {Countries, "countries"_L1, {u"countries"_s, u"nations"_s}},
    };
    return all;
}

QString headOf(const QString &column)
{
    return foldName(column).remove(u' ');
}

// What a nested column is called by itself: "location.city" -> "city".
QString lastOf(const QString &column)
{
    return headOf(column.mid(column.lastIndexOf(u'.') + 1));
}

} // namespace

std::optional<ListField> listField(QStringView word)
{
    const auto found = std::ranges::find_if(names(), [word](const Names &each) { return each.word == word; });
    return found == names().end() ? std::nullopt : std::optional(found->field);
}

QStringList listFields()
{
    QStringList words;
    for (const Names &each : names())
        words += each.word;
    return words;
}

ListColumns listColumns(const QStringList &columns, const QMap<ListField, QString> &said)
{
    ListColumns found;
    QSet<int> taken;
    const auto take = [&](ListField field, qsizetype column) {
        if (column < 0 || taken.contains(static_cast<int>(column)))
            return;
        found.insert(field, static_cast<int>(column));
        taken.insert(static_cast<int>(column));
    };
    for (const auto &[field, column] : said.asKeyValueRange())
        take(field, columns.indexOf(column));
    QStringList heads, lasts;
    for (const QString &column : columns) {
        heads += headOf(column);
        lasts += lastOf(column);
    }
    for (const QStringList &written : {heads, lasts}) {
        for (const Names &each : names()) {
            if (said.contains(each.field))
                continue;
            for (const QString &head : each.heads) {
                if (!found.contains(each.field))
                    take(each.field, written.indexOf(head));
            }
        }
    }
    return found;
}

bool isOfEvents(const ListColumns &columns)
{
    return columns.contains(ListField::Name)
           && (columns.contains(ListField::Start) || columns.contains(ListField::End)
               || (columns.contains(ListField::City) && columns.contains(ListField::Country)));
}

} // namespace eventarium
