// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/queryfields.h"

#include "query/querylanguage.h"

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct FieldRow
{
    QLatin1StringView word;
    FilterField field;
    FieldValue value;
    std::optional<Facet> facet;
};

constexpr std::array fieldTable = {
    FieldRow{""_L1, FilterField::Words, FieldValue::Text, {}},
    FieldRow{"name"_L1, FilterField::Name, FieldValue::Text, {}},
    FieldRow{"org"_L1, FilterField::Org, FieldValue::Text, Facet::Organization},
    FieldRow{"organiser"_L1, FilterField::Organiser, FieldValue::Text, {}},
    FieldRow{"participant"_L1, FilterField::Participant, FieldValue::Text, {}},
    FieldRow{"mentions"_L1, FilterField::Mentions, FieldValue::Text, {}},
    FieldRow{"person"_L1, FilterField::Person, FieldValue::Text, Facet::Person},
    FieldRow{"place"_L1, FilterField::Place, FieldValue::Text, Facet::Place},
    FieldRow{"topic"_L1, FilterField::Topic, FieldValue::Text, Facet::Topic},
    FieldRow{"kind"_L1, FilterField::Kind, FieldValue::KindWord, Facet::Kind},
    FieldRow{"mode"_L1, FilterField::Mode, FieldValue::ModeWord, Facet::Mode},
    FieldRow{"source"_L1, FilterField::Source, FieldValue::Text, Facet::Source},
    FieldRow{"title"_L1, FilterField::Title, FieldValue::Text, {}},
    FieldRow{"stated"_L1, FilterField::Stated, FieldValue::Text, {}},
    FieldRow{"date"_L1, FilterField::Date, FieldValue::Dates, {}},
    FieldRow{"published"_L1, FilterField::Published, FieldValue::Dates, {}},
    FieldRow{"figure"_L1, FilterField::Figure, FieldValue::Number, {}},
    FieldRow{"viewers"_L1, FilterField::Viewers, FieldValue::Number, {}},
    FieldRow{"speakers"_L1, FilterField::Speakers, FieldValue::Number, {}},
    FieldRow{"edition"_L1, FilterField::Edition, FieldValue::Edition, {}},
    FieldRow{"is"_L1, FilterField::Is, FieldValue::IsFlag, {}},
    FieldRow{"has"_L1, FilterField::Has, FieldValue::HasFlag, {}},
    FieldRow{"added"_L1, FilterField::Added, FieldValue::Since, {}},
    FieldRow{"changed"_L1, FilterField::Changed, FieldValue::Since, {}},
};
static_assert(fieldTable.size() == static_cast<size_t>(FilterField::Changed) + 1);

struct PanelRow
{
    QLatin1StringView word;
    Facet facet;
};
constexpr std::array panelTable = {
    PanelRow{"period"_L1, Facet::Period},
    PanelRow{"checked"_L1, Facet::Checked},
    PanelRow{"category"_L1, Facet::Category},
};

const FieldRow &rowOf(FilterField field)
{
    return fieldTable[static_cast<size_t>(field)];
}

// Whether one insertion, removal, replacement or swap of neighbours makes one of the other.
bool oneEditApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    if (a.size() < b.size())
        return a.sliced(head) == b.sliced(head + 1);
    if (head == a.size())
        return true;
    if (a.sliced(head + 1) == b.sliced(head + 1))
        return true;
    return head + 1 < a.size() && a[head] == b[head + 1] && a[head + 1] == b[head]
           && a.sliced(head + 2) == b.sliced(head + 2);
}

} // namespace

std::optional<FieldName> fieldByWord(QStringView word)
{
    if (word.isEmpty())
        return std::nullopt;
    if (word.compare("organizer"_L1, Qt::CaseInsensitive) == 0)
        return FieldName{FilterField::Organiser, {}};
    for (const FieldRow &row : fieldTable) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return FieldName{row.field, row.facet};
    }
    for (const PanelRow &row : panelTable) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return FieldName{{}, row.facet};
    }
    return std::nullopt;
}

FieldValue valueOf(FilterField field)
{
    return rowOf(field).value;
}

QString fieldWord(FilterField field)
{
    return rowOf(field).word;
}

QString facetWord(Facet facet)
{
    for (const FieldRow &row : fieldTable) {
        if (row.facet == facet)
            return row.word;
    }
    for (const PanelRow &row : panelTable) {
        if (row.facet == facet)
            return row.word;
    }
    Q_UNREACHABLE_RETURN(QString());
}

const QStringList &isFlags()
{
    static const QStringList flags = {u"undated"_s, u"date-certain"_s, u"online"_s, u"verified"_s, u"conflict"_s};
    return flags;
}

const QStringList &hasFlags()
{
    static const QStringList flags = {u"figure"_s};
    return flags;
}

QString nearestField(QStringView word)
{
    const QString lower = word.toString().toLower();
    for (const FieldRow &row : fieldTable) {
        if (row.word.size() > 2 && oneEditApart(lower, QString(row.word)))
            return row.word;
    }
    return {};
}

} // namespace eventarium
