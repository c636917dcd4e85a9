// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/factwords.h"

#include "report/display.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FactWords)
};

// The table's order is the enumeration's.
template<class Enum, size_t n>
QString lookUp(const std::array<const char *, n> &table, Enum value)
{
    return Words::tr(table.at(size_t(value)));
}

} // namespace

QString kindText(EventKind kind)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "conference"), QT_TRANSLATE_NOOP("FactWords", "forum"),
        QT_TRANSLATE_NOOP("FactWords", "summit"),     QT_TRANSLATE_NOOP("FactWords", "expo"),
        QT_TRANSLATE_NOOP("FactWords", "fair"),       QT_TRANSLATE_NOOP("FactWords", "festival"),
        QT_TRANSLATE_NOOP("FactWords", "week"),       QT_TRANSLATE_NOOP("FactWords", "competition"),
        QT_TRANSLATE_NOOP("FactWords", "awards"),     QT_TRANSLATE_NOOP("FactWords", "seminar"),
        QT_TRANSLATE_NOOP("FactWords", "meeting"),    QT_TRANSLATE_NOOP("FactWords", "race"),
        QT_TRANSLATE_NOOP("FactWords", "ceremony"),   QT_TRANSLATE_NOOP("FactWords", "event"),
    };
    return lookUp(words, kind);
}

QString modeText(EventMode mode)
{
    static constexpr std::array words = {QT_TRANSLATE_NOOP("FactWords", "on site"),
                                         QT_TRANSLATE_NOOP("FactWords", "online"),
                                         QT_TRANSLATE_NOOP("FactWords", "on site and online")};
    return lookUp(words, mode);
}

QString statusText(EventStatus status)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "held"), QT_TRANSLATE_NOOP("FactWords", "scheduled"),
        QT_TRANSLATE_NOOP("FactWords", "postponed"), QT_TRANSLATE_NOOP("FactWords", "cancelled")};
    return lookUp(words, status);
}

QString organizerRoleText(OrganizerRole role)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "host"),       QT_TRANSLATE_NOOP("FactWords", "co-host"),
        QT_TRANSLATE_NOOP("FactWords", "organiser"),  QT_TRANSLATE_NOOP("FactWords", "co-organiser"),
        QT_TRANSLATE_NOOP("FactWords", "sponsor"),    QT_TRANSLATE_NOOP("FactWords", "supporter"),
        QT_TRANSLATE_NOOP("FactWords", "undertaker"),
    };
    return lookUp(words, role);
}

QString personRoleText(PersonRole role)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "speaker"),   QT_TRANSLATE_NOOP("FactWords", "keynote speaker"),
        QT_TRANSLATE_NOOP("FactWords", "moderator"), QT_TRANSLATE_NOOP("FactWords", "host"),
        QT_TRANSLATE_NOOP("FactWords", "guest"),     QT_TRANSLATE_NOOP("FactWords", "laureate"),
        QT_TRANSLATE_NOOP("FactWords", "quoted"),    QT_TRANSLATE_NOOP("FactWords", "author"),
    };
    return lookUp(words, role);
}

QString participantRoleText(ParticipantRole role)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "organised"), QT_TRANSLATE_NOOP("FactWords", "took part"),
        QT_TRANSLATE_NOOP("FactWords", "stayed away"), QT_TRANSLATE_NOOP("FactWords", "only mentioned")};
    return lookUp(words, role);
}

QString categoryText(FigureCategory category)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("FactWords", "Attendance"),   QT_TRANSLATE_NOOP("FactWords", "Online"),
        QT_TRANSLATE_NOOP("FactWords", "Interactions"), QT_TRANSLATE_NOOP("FactWords", "Speakers"),
        QT_TRANSLATE_NOOP("FactWords", "Dignitaries"),  QT_TRANSLATE_NOOP("FactWords", "Academics"),
        QT_TRANSLATE_NOOP("FactWords", "Executives"),   QT_TRANSLATE_NOOP("FactWords", "Exhibitors"),
        QT_TRANSLATE_NOOP("FactWords", "Companies"),    QT_TRANSLATE_NOOP("FactWords", "Countries"),
        QT_TRANSLATE_NOOP("FactWords", "Sessions"),     QT_TRANSLATE_NOOP("FactWords", "Products"),
        QT_TRANSLATE_NOOP("FactWords", "Deals"),        QT_TRANSLATE_NOOP("FactWords", "Money"),
        QT_TRANSLATE_NOOP("FactWords", "Area"),         QT_TRANSLATE_NOOP("FactWords", "Media"),
        QT_TRANSLATE_NOOP("FactWords", "Other"),
    };
    return lookUp(words, category);
}

QString basisText(const Figure &figure)
{
    static constexpr std::array bases = {
        QT_TRANSLATE_NOOP("FactWords", "counted"), QT_TRANSLATE_NOOP("FactWords", "registered"),
        QT_TRANSLATE_NOOP("FactWords", "expected"), QT_TRANSLATE_NOOP("FactWords", "limit")};
    static constexpr std::array counts = {
        QT_TRANSLATE_NOOP("FactWords", "people"), QT_TRANSLATE_NOOP("FactWords", "visits"),
        QT_TRANSLATE_NOOP("FactWords", "views"), QT_TRANSLATE_NOOP("FactWords", "interactions")};
    QStringList parts;
    if (figure.basis)
        parts << lookUp(bases, *figure.basis);
    if (figure.counts)
        parts << lookUp(counts, *figure.counts);
    if (figure.per == FigurePer::Day)
        parts << Words::tr("a day");
    return parts.join(u", "_s);
}

QString previousText(const Figure &figure)
{
    if (figure.edition)
        return Words::tr("%1 edition").arg(displayEdition(figure.edition));
    if (figure.year)
        return QString::number(*figure.year);
    return Words::tr("earlier edition");
}

QString stateText(const EventRow &row)
{
    QStringList parts;
    if (row.conflict)
        parts << Words::tr("Articles disagree");
    switch (row.checked) {
    case Checked::MachineMade:
        parts << Words::tr("found by the program, not checked yet");
        break;
    case Checked::Verified:
        parts << Words::tr("verified by a person");
        break;
    case Checked::Corrected:
        parts << Words::tr("corrected by a person");
        break;
    }
    return parts.join(u"; "_s);
}

} // namespace eventarium
