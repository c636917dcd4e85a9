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
    return marks;
}

} // namespace

std::vector<qint64> blocksOf(const EventFacts &facts, const std::optional<PartialDate> &published)
{
    const SeriesKeys keys = seriesKeys(facts);
    std::vector<qint64> blocks;
    for (const QString &mark : marksOf(facts, published)) {
        blocks.push_back(hashOf(keys.primary + mark));
        for (const QString &alias : keys.aliases)
            blocks.push_back(hashOf(alias + mark));
    }
    std::ranges::sort(blocks);
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    return blocks;
}

QByteArray packBlocks(const std::vector<qint64> &blocks)
{
    QByteArray packed(static_cast<qsizetype>(blocks.size() * sizeof(qint64)), Qt::Uninitialized);
    qToLittleEndian<qint64>(blocks.data(), static_cast<qsizetype>(blocks.size()), packed.data());
    return packed;
}

std::vector<qint64> unpackBlocks(const QByteArray &packed)
{
    std::vector<qint64> blocks(static_cast<size_t>(packed.size()) / sizeof(qint64));
    qFromLittleEndian<qint64>(packed.constData(), static_cast<qsizetype>(blocks.size()), blocks.data());
    return blocks;
}

} // namespace eventarium::store
