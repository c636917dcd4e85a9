// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of printed pages: what the list covers, where it comes from, how enumerations read. Pure; any
// thread.
#pragma once

#include "report/summary.h"

#include <QCoreApplication>
#include <QString>

namespace eventarium {

struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(eventarium::PageWords)

public:
    static QString coverage(const EventList &list, const QLocale &locale); // "37 of 1,204 events; 5 undated left out"
    static QString archiveName(const ArchiveInfo &archive); // file name without folder
    static QString archiveLine(const ReportContext &context); // name, state, generation, fingerprint
    static QString footer(const ReportContext &context); // the same, short, with the program's version

    static QString kind(EventKind kind);
    static QString mode(EventMode mode);
    static QString status(EventStatus status);
    static QString organizerRole(OrganizerRole role);
    static QString personRole(PersonRole role);
    static QString participantRole(ParticipantRole role);
    static QString checked(Checked checked);
    // "registered, on site, a day; stated by the organiser Messe AG"; empty where nothing is known.
    static QString figureNature(const Figure &figure);
};

} // namespace eventarium
