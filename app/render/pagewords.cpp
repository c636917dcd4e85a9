// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pagewords.h"

#include "report/display.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium {

QString PageWords::coverage(const EventList &list, const QLocale &locale)
{
    QString line = tr("%1 of %2 events").arg(locale.toString(list.ids.size()), locale.toString(list.total));
    if (list.undatedLeftOut > 0)
        line += u"; "_s + tr("%1 undated left out").arg(locale.toString(list.undatedLeftOut));
    if (list.possiblyInRange > 0)
        line += u"; "_s + tr("%1 only possibly in range").arg(locale.toString(list.possiblyInRange));
    return line;
}

QString PageWords::archiveName(const ArchiveInfo &archive)
{
    return QFileInfo(archive.path).fileName();
}

QString PageWords::archiveLine(const ReportContext &context)
{
    const ArchiveInfo &archive = context.archive;
    QStringList parts;
    if (const QString name = archiveName(archive); !name.isEmpty())
        parts << name;
    if (const QString date = archive.changed.left(10); !date.isEmpty())
        parts << tr("as of %1").arg(displayPublished(date, context.locale));
    parts << tr("generation %1").arg(context.locale.toString(archive.generation));
    if (!archive.fingerprint.isEmpty())
        parts << tr("fingerprint %1").arg(archive.fingerprint);
    return parts.join(u", "_s);
}

QString PageWords::footer(const ReportContext &context)
{
    ReportContext brief = context;
    brief.archive.fingerprint.truncate(12);
    return archiveLine(brief) + u" · Eventarium " EVENTARIUM_VERSION ""_s;
}

QString PageWords::kind(EventKind kind)
{
    switch (kind) {
    case EventKind::Conference:
        return tr("Conference");
    case EventKind::Forum:
        return tr("Forum");
    case EventKind::Summit:
        return tr("Summit");
    case EventKind::Expo:
        return tr("Expo");
    case EventKind::Fair:
        return tr("Fair");
    case EventKind::Festival:
        return tr("Festival");
    case EventKind::Week:
        return tr("Week");
    case EventKind::Competition:
        return tr("Competition");
    case EventKind::Awards:
        return tr("Awards");
    case EventKind::Seminar:
        return tr("Seminar");
    case EventKind::Meeting:
        return tr("Meeting");
    case EventKind::Race:
        return tr("Race");
    case EventKind::Ceremony:
        return tr("Ceremony");
    case EventKind::Other:
        break;
    }
    return {};
}

QString PageWords::mode(EventMode mode)
{
    switch (mode) {
    case EventMode::InPerson:
        return tr("In person");
    case EventMode::Online:
        return tr("Online");
    case EventMode::Hybrid:
        return tr("In person and online");
    }
    return {};
}

QString PageWords::status(EventStatus status)
{
    switch (status) {
    case EventStatus::Held:
        return tr("Held");
    case EventStatus::Scheduled:
        return tr("Scheduled");
    case EventStatus::Postponed:
        return tr("Postponed");
    case EventStatus::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString PageWords::organizerRole(OrganizerRole role)
{
    switch (role) {
    case OrganizerRole::Host:
        return tr("Host");
    case OrganizerRole::CoHost:
        return tr("Co-host");
    case OrganizerRole::Organizer:
        return tr("Organiser");
    case OrganizerRole::CoOrganizer:
        return tr("Co-organiser");
    case OrganizerRole::Sponsor:
        return tr("Sponsor");
    case OrganizerRole::Supporter:
        return tr("Supporter");
    case OrganizerRole::Undertaker:
        return tr("Undertaker");
    }
    return {};
}

QString PageWords::personRole(PersonRole role)
{
    switch (role) {
    case PersonRole::Speaker:
        return tr("speaker");
    case PersonRole::Keynote:
        return tr("keynote speaker");
    case PersonRole::Moderator:
        return tr("moderator");
    case PersonRole::Host:
        return tr("host");
    case PersonRole::Guest:
        return tr("guest");
    case PersonRole::Laureate:
        return tr("laureate");
    case PersonRole::Quoted:
        return tr("quoted");
    case PersonRole::Author:
        return tr("author");
    }
    return {};
}

QString PageWords::participantRole(ParticipantRole role)
{
    switch (role) {
    case ParticipantRole::Organised:
        return tr("organised");
    case ParticipantRole::TookPart:
        return tr("took part");
    case ParticipantRole::Absent:
        return tr("stayed away");
    case ParticipantRole::Mentioned:
        return tr("only mentioned");
    }
    return {};
}

QString PageWords::checked(Checked checked)
{
    switch (checked) {
    case Checked::MachineMade:
        return tr("Found by the program, not checked by a person");
    case Checked::Verified:
        return tr("Verified by a person");
    case Checked::Corrected:
        return tr("Corrected by a person");
    }
    return {};
}

QString PageWords::figureNature(const Figure &figure)
{
    QStringList words;
    if (figure.scope)
        words << *figure.scope;
    if (figure.basis) {
        static const char *const basis[] = {QT_TR_NOOP("counted"), QT_TR_NOOP("registered"), QT_TR_NOOP("expected"),
                                            QT_TR_NOOP("limit")};
        words << tr(basis[static_cast<size_t>(*figure.basis)]);
    }
    if (figure.audience) {
        static const char *const audience[] = {QT_TR_NOOP("on site"), QT_TR_NOOP("online"),
                                               QT_TR_NOOP("on site and online")};
        words << tr(audience[static_cast<size_t>(*figure.audience)]);
    }
    if (figure.per)
        words << tr("a day");
    if (figure.statedBy && !figure.statedBy->name.isEmpty()) {
        const bool organiser = figure.statedBy->relation == StatedRelation::Organiser;
        words << (organiser ? tr("stated by the organiser, %1") : tr("stated by %1")).arg(figure.statedBy->name);
    }
    return words.join(u", "_s);
}

} // namespace eventarium
