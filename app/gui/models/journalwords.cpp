// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/journalwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

using Kind = JournalEntry::Kind;

QString reasonText(JournalEntry::Reason reason)
{
    switch (reason) {
    case JournalEntry::Reason::Misread:
        return Words::tr("the program misread it");
    case JournalEntry::Reason::ArticleWrong:
        return Words::tr("the article is wrong");
    case JournalEntry::Reason::OtherEvent:
        return Words::tr("another event's");
    case JournalEntry::Reason::None:
        break;
    }
    return {};
}

qsizetype countOf(const JournalEntries &act, Kind kind)
{
    return std::ranges::count(act, kind, &JournalEntry::kind);
}

QString factStep(const JournalEntries &act)
{
    const QString field = fieldText(act.back().fact.field);
    if (act.back().kind == Kind::Reject)
        return Words::tr("Rejection of %1").arg(field);
    if (act.size() == 1 && act.back().kind == Kind::Add)
        return Words::tr("Addition of %1").arg(field);
    return Words::tr("Correction of %1").arg(field);
}

} // namespace

QString fieldText(const QString &field)
{
    static constexpr std::array names = {
        std::pair{"name"_L1, QT_TRANSLATE_NOOP("JournalWords", "Name")},
        std::pair{"start"_L1, QT_TRANSLATE_NOOP("JournalWords", "Start Date")},
        std::pair{"end"_L1, QT_TRANSLATE_NOOP("JournalWords", "End Date")},
        std::pair{"edition"_L1, QT_TRANSLATE_NOOP("JournalWords", "Edition")},
        std::pair{"kind"_L1, QT_TRANSLATE_NOOP("JournalWords", "Kind")},
        std::pair{"mode"_L1, QT_TRANSLATE_NOOP("JournalWords", "Mode")},
        std::pair{"status"_L1, QT_TRANSLATE_NOOP("JournalWords", "Status")},
        std::pair{"theme"_L1, QT_TRANSLATE_NOOP("JournalWords", "Theme")},
        std::pair{"venue"_L1, QT_TRANSLATE_NOOP("JournalWords", "Venue")},
        std::pair{"city"_L1, QT_TRANSLATE_NOOP("JournalWords", "City")},
        std::pair{"country"_L1, QT_TRANSLATE_NOOP("JournalWords", "Country")},
        std::pair{"place"_L1, QT_TRANSLATE_NOOP("JournalWords", "Place")},
        std::pair{"figure"_L1, QT_TRANSLATE_NOOP("JournalWords", "Figure")},
        std::pair{"attendance"_L1, QT_TRANSLATE_NOOP("JournalWords", "Attendance")},
        std::pair{"online"_L1, QT_TRANSLATE_NOOP("JournalWords", "Online Figure")},
        std::pair{"organizer"_L1, QT_TRANSLATE_NOOP("JournalWords", "Organiser")},
        std::pair{"participant"_L1, QT_TRANSLATE_NOOP("JournalWords", "Participant")},
        std::pair{"person"_L1, QT_TRANSLATE_NOOP("JournalWords", "Person")},
        std::pair{"topic"_L1, QT_TRANSLATE_NOOP("JournalWords", "Topic")},
        std::pair{"session"_L1, QT_TRANSLATE_NOOP("JournalWords", "Session")},
    };
    const auto found = std::ranges::find(names, field, &std::pair<QLatin1StringView, const char *>::first);
    return found == names.end() ? field : Words::tr(found->second);
}

QString stepText(const JournalEntries &act)
{
    if (act.empty())
        return {};
    switch (act.front().kind) {
    case Kind::Merge:
        return Words::tr("Merge of %Ln Event(s)", nullptr, int(countOf(act, Kind::Merge)) + 1);
    case Kind::Separate:
        return Words::tr("“Not the Same”");
    case Kind::Verify:
        return Words::tr("Verification of %Ln Event(s)", nullptr, int(act.size()));
    case Kind::NotAnEvent:
        return Words::tr("Removal of %Ln Event(s)", nullptr, int(act.size()));
    case Kind::Note:
        return Words::tr("Note");
    case Kind::Alias:
        return Words::tr("Alias");
    case Kind::Create:
        return Words::tr("New Event");
    case Kind::Choose:
        return Words::tr("Choice of %1").arg(fieldText(act.front().fact.field));
    case Kind::Undo:
        return act.size() > 1 ? factStep(act) : Words::tr("Rejection");
    case Kind::Set:
    case Kind::Add:
    case Kind::Reject:
        return factStep(act);
    }
    return {};
}

QString entryText(const JournalEntry &entry)
{
    const FactTarget &fact = entry.fact;
    QString text;
    switch (entry.kind) {
    case Kind::Set:
    case Kind::Add:
        text = fact.value.isEmpty() ? Words::tr("%1: taken out").arg(fieldText(fact.field))
                                    : Words::tr("%1: %2").arg(fieldText(fact.field), fact.value);
        break;
    case Kind::Reject:
        text = Words::tr("%1: not %2").arg(fieldText(fact.field), fact.value);
        break;
    case Kind::Choose:
        text = Words::tr("%1: %2 was chosen").arg(fieldText(fact.field), fact.value);
        break;
    case Kind::Verify:
        text = Words::tr("Checked and found right");
        break;
    case Kind::Merge:
        text = Words::tr("Merged with “%1”").arg(entry.other.name);
        break;
    case Kind::Separate:
        text = Words::tr("Not the same as “%1”").arg(entry.other.name);
        break;
    case Kind::Create:
        text = Words::tr("Created by hand");
        break;
    case Kind::Note:
    case Kind::NotAnEvent:
    case Kind::Undo:
    case Kind::Alias:
        break;
    }
    QStringList why;
    if (const QString reason = reasonText(entry.reason); !reason.isEmpty())
        why << reason;
    if (!entry.note.isEmpty())
        why << entry.note;
    if (text.isEmpty())
        return why.join(u"; "_s);
    return why.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, why.join(u"; "_s));
}

} // namespace eventarium
