// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/blocks.h"

#include "core/serieskeys.h"
#include "store/digest.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

// Two keys that meet by chance only share a block.
qint64 hashOf(const QString &key)
{
    return digestOf(key.toUtf8());
}

QStringList marksOf(const EventFacts &facts, const std::optional<PartialDate> &published)
{
    QStringList marks;
    const auto addYear = [&](int year) { marks += u" y"_s + QString::number(year); };
    if (facts.edition)
        marks += u" e"_s + QString::number(*facts.edition);
    if (facts.year)
        addYear(*facts.year);
    if (facts.dates.start)
        addYear(facts.dates.start->year);
    if (facts.dates.end)
        addYear(facts.dates.end->year);
    if (marks.isEmpty() && published)
        addYear(published->year);
    if (marks.isEmpty())
        marks += u" ?"_s;
    marks.removeDuplicates();
    return marks;
}

} // namespace

Blocks blocksOf(const EventFacts &facts, const std::optional<PartialDate> &published)
{
    const SeriesKeys keys = seriesKeys(facts);
    Blocks blocks;
    blocks.name = hashOf(keys.primary);
    for (const QString &mark : marksOf(facts, published)) {
        blocks.own.push_back(hashOf(keys.primary + mark));
        for (const QString &alias : keys.aliases)
            blocks.aliases.push_back(hashOf(alias + mark));
    }
    // No name has an "@" in its key.
    for (const QString &occasion : occasionKeys(facts))
        blocks.own.push_back(hashOf(u"@ " + occasion));
    return blocks;
}

QByteArray packBlocks(const Blocks &blocks)
{
    std::vector<qint64> numbers{blocks.name, static_cast<qint64>(blocks.own.size())};
    numbers.insert(numbers.end(), blocks.own.begin(), blocks.own.end());
    numbers.insert(numbers.end(), blocks.aliases.begin(), blocks.aliases.end());
    QByteArray packed(static_cast<qsizetype>(numbers.size() * sizeof(qint64)), Qt::Uninitialized);
    qToBigEndian<qint64>(numbers.data(), static_cast<qsizetype>(numbers.size()), packed.data());
    return packed;
}

Blocks unpackBlocks(const QByteArray &packed)
{
    std::vector<qint64> numbers(static_cast<size_t>(packed.size()) / sizeof(qint64));
    qFromBigEndian<qint64>(packed.constData(), static_cast<qsizetype>(numbers.size()), numbers.data());
    // A damaged file may hold anything.
    if (numbers.size() < 2 || numbers[1] < 0 || static_cast<size_t>(numbers[1]) > numbers.size() - 2)
        return {};
    const auto middle = numbers.begin() + 2 + static_cast<std::ptrdiff_t>(numbers[1]);
    return {numbers[0], {numbers.begin() + 2, middle}, {middle, numbers.end()}};
}

} // namespace eventarium::store
