// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/facetcounts.h"

#include "core/names.h"
#include "store/enumrange.h"
#include "store/filterevaluation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

// Sorted and cut, the "(none)" row appended.
std::vector<FacetValue> ordered(std::vector<FacetValue> values, qint64 none, int limit)
{
    std::ranges::sort(values, {}, [](const FacetValue &value) { return std::pair(-value.count, value.value); });
    if (limit > 0 && values.size() > static_cast<size_t>(limit))
        values.resize(static_cast<size_t>(limit));
    if (none > 0)
        values.push_back({QString(), none});
    return values;
}

struct NameCounts
{
    std::vector<quint32> byNumber;
    qint64 without = 0;
};

NameCounts countNames(const EventIndex::NamesBySlot &bySlot, const EventSet &events)
{
    NameCounts counts{std::vector<quint32>(bySlot.totals.size(), 0), 0};
    events.forEach([&](size_t slot) {
        const quint32 begin = bySlot.first[slot];
        const quint32 end = bySlot.first[slot + 1];
        counts.without += begin == end;
        for (quint32 i = begin; i < end; ++i)
            ++counts.byNumber[bySlot.numbers[i]];
    });
    return counts;
}

// Of a set with most of the events the rest is counted.
NameCounts countNames(EventIndex &index, EntityKind kind, const EventSet &events)
{
    const auto &bySlot = index.namesBySlot(kind);
    if (events.count() * 2 <= index.all.count())
        return countNames(bySlot, events);
    EventSet rest = index.all;
    rest.subtract(events);
    NameCounts counts = countNames(bySlot, rest);
    for (size_t number = 0; number < counts.byNumber.size(); ++number)
        counts.byNumber[number] = bySlot.totals[number] - counts.byNumber[number];
    counts.without = bySlot.without - counts.without;
    return counts;
}

// Byte by byte, which is the order of QString but for characters beyond the first 65,536: in UTF-16 these lie
// before U+E000.
bool isBefore(QByteArrayView left, QByteArrayView right)
{
    const auto [one, other] = std::ranges::mismatch(left, right);
    if (other == right.end())
        return false;
    if (one == left.end())
        return true;
    const auto a = static_cast<unsigned char>(*one);
    const auto b = static_cast<unsigned char>(*other);
    if ((a >= 0xf0) != (b >= 0xf0) && std::min(a, b) >= 0xee)
        return a > b;
    return a < b;
}

std::vector<FacetValue> nameFacet(EventIndex &index, EntityKind kind, const EventSet &events, int limit)
{
    const NameCounts counts = countNames(index, kind, events);
    const NameLinks &names = index.of(kind);
    std::vector<quint32> shown;
    for (quint32 number = 0; number < counts.byNumber.size(); ++number) {
        if (counts.byNumber[number] > 0)
            shown.push_back(number);
    }
    const auto isEarlier = [&](quint32 one, quint32 other) {
        if (counts.byNumber[one] != counts.byNumber[other])
            return counts.byNumber[one] > counts.byNumber[other];
        return isBefore(names.texts.at(one), names.texts.at(other));
    };
    const size_t most = limit > 0 ? std::min(shown.size(), static_cast<size_t>(limit)) : shown.size();
    std::ranges::partial_sort(shown, shown.begin() + static_cast<qptrdiff>(most), isEarlier);
    std::vector<FacetValue> values;
    for (size_t i = 0; i < most; ++i)
        values.push_back({names.texts.text(shown[i]), counts.byNumber[shown[i]]});
    if (counts.without > 0)
        values.push_back({QString(), counts.without});
    return values;
}

// A facet of one column: `word` names its values.
template<class Number, class Word>
std::vector<FacetValue> columnFacet(const std::vector<Number> &column, Number null, const EventSet &events, int limit,
                                    Word &&word)
{
    // Values are few and close together; what lies far out is counted apart.
    constexpr size_t near = 4096;
    std::vector<qint64> counts(near, 0);
    QHash<Number, qint64> far;
    qint64 none = 0;
    events.forEach([&](size_t slot) {
        const Number value = column[slot];
        if (value == null)
            ++none;
        else if (value >= 0 && static_cast<size_t>(value) < near)
            ++counts[static_cast<size_t>(value)];
        else
            ++far[value];
    });
    std::vector<FacetValue> values;
    for (size_t value = 0; value < near; ++value) {
        if (counts[value] > 0)
            values.push_back({word(static_cast<Number>(value)), counts[value]});
    }
    for (const auto &[value, count] : far.asKeyValueRange())
        values.push_back({word(value), count});
    return ordered(std::move(values), none, limit);
}

std::vector<FacetValue> categoryFacet(const EventIndex &index, const EventSet &events, int limit)
{
    const auto names = words<FigureCategory>();
    std::vector<qint64> counts(names.size(), 0);
    qint64 none = 0;
    events.forEach([&](size_t slot) {
        const quint32 bits = index.events.categories[slot];
        none += bits == 0;
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] += bits >> i & 1;
    });
    std::vector<FacetValue> values;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i])
            values.push_back({names[i], counts[i]});
    }
    return ordered(std::move(values), none, limit);
}

std::vector<FacetValue> folderFacet(const EventIndex &index, const EventSet &events, int limit)
{
    const ArticleColumns &articles = index.articles;
    std::vector<std::pair<quint32, quint32>> pairs; // folder, slot
    for (size_t article = 0; article < articles.end(); ++article) {
        for (size_t i = articles.first[article]; i < articles.first[article + 1]; ++i) {
            if (events.contains(articles.slots[i]) && articles.folder[article] != noName)
                pairs.emplace_back(articles.folder[article], articles.slots[i]);
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    std::vector<qint64> counts(articles.folders.size(), 0);
    for (const auto &[folder, slot] : pairs)
        ++counts[folder];
    std::vector<FacetValue> values;
    qint64 none = 0;
    for (size_t folder = 0; folder < counts.size(); ++folder) {
        if (articles.folders.at(folder).isEmpty())
            none += counts[folder];
        else if (counts[folder] > 0)
            values.push_back({articles.folders.text(folder), counts[folder]});
    }
    return ordered(std::move(values), none, limit);
}

template<class Enum>
QString wordOf(qint8 number)
{
    return toWord(enumFrom<Enum>(number));
}

} // namespace

std::vector<FacetValue> facetCounts(EventIndex &index, Facet facet, const EventSet &events, int limit)
{
    if (const auto kind = facetNames(facet))
        return nameFacet(index, *kind, events, limit);
    const SlotColumns &columns = index.events;
    switch (facet) {
    case Facet::Period:
        return columnFacet(columns.period, nullNumber, events, limit,
                           [](qint32 year) { return QString::number(year); });
    case Facet::Kind:
        return columnFacet(columns.kind, qint8(-1), events, limit, wordOf<EventKind>);
    case Facet::Mode:
        return columnFacet(columns.mode, qint8(-1), events, limit, wordOf<EventMode>);
    case Facet::Checked:
        return columnFacet(columns.checked, qint8(-1), events, limit, [](qint8 state) {
            return state == 0 ? u"machine"_s : state == 1 ? u"verified"_s : u"corrected"_s;
        });
    case Facet::Category:
        return categoryFacet(index, events, limit);
    default:
        return folderFacet(index, events, limit);
    }
}

std::vector<DateCount> dateCounts(const EventIndex &index, const EventSet &events)
{
    const SlotColumns &columns = index.events;
    std::vector<quint32> counts(static_cast<size_t>(packedDate({10'000, 0, 0})), 0);
    events.forEach([&](size_t slot) {
        const qint32 start = columns.startDate[slot];
        const auto date = static_cast<size_t>(start ? start : columns.endDate[slot]);
        if (date < counts.size())
            ++counts[date];
    });
    std::vector<DateCount> dates;
    for (size_t date = 0; date < counts.size(); ++date) {
        if (counts[date] > 0)
            dates.push_back(
                {date ? std::optional(unpackedDate(static_cast<qint32>(date))) : std::nullopt, counts[date]});
    }
    return dates;
}

} // namespace eventarium::store
