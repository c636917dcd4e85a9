// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sketch.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <vector>

namespace eventarium {

namespace {

constexpr size_t run = 4; // words
constexpr size_t kept = 32; // hashes
constexpr size_t fewest = 16; // runs

quint64 mixed(quint64 hash)
{
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    hash *= 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 33);
}

// Of each word; of texts without blanks between words, of each ideograph.
std::vector<quint64> wordHashes(QStringView text)
{
    constexpr quint64 begin = 0xcbf29ce484222325ULL;
    std::vector<quint64> words;
    words.reserve(static_cast<size_t>(text.size() / 5));
    quint64 hash = begin;
    const auto end = [&] {
        if (hash != begin)
            words.push_back(hash);
        hash = begin;
    };
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool ascii = (code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9');
        if (!ascii && !c.isLetterOrNumber() && !c.isSurrogate()) {
            end();
            continue;
        }
        const bool alone = code >= 0x2e80 && code < 0xa4d0; // ideographs and kana
        if (alone)
            end();
        hash = (hash ^ (ascii ? code : c.toLower().unicode())) * 0x100000001b3ULL;
        if (alone)
            end();
    }
    end();
    return words;
}

std::array<quint32, kept> numbers(const QByteArray &sketch, size_t &count)
{
    std::array<quint32, kept> all = {};
    count = std::min(static_cast<size_t>(sketch.size()) / sizeof(quint32), kept);
    qFromLittleEndian<quint32>(sketch.constData(), static_cast<qsizetype>(count), all.data());
    return all;
}

} // namespace

QByteArray textSketch(QStringView text)
{
    const auto words = wordHashes(text);
    if (words.size() < run + fewest - 1)
        return {};
    std::vector<quint32> hashes;
    hashes.reserve(words.size());
    for (size_t i = 0; i + run <= words.size(); ++i) {
        quint64 hash = 0;
        for (size_t j = 0; j < run; ++j)
            hash = mixed(hash + words[i + j]);
        hashes.push_back(static_cast<quint32>(hash >> 32));
    }
    std::ranges::sort(hashes);
    const auto [repeated, last] = std::ranges::unique(hashes);
    hashes.erase(repeated, last);
    hashes.resize(std::min(hashes.size(), kept));
    QByteArray sketch(static_cast<qsizetype>(hashes.size() * sizeof(quint32)), '\0');
    qToLittleEndian<quint32>(hashes.data(), static_cast<qsizetype>(hashes.size()), sketch.data());
    return sketch;
}

double sketchLikeness(const QByteArray &a, const QByteArray &b)
{
    size_t ours = 0;
    size_t theirs = 0;
    const auto one = numbers(a, ours);
    const auto other = numbers(b, theirs);
    if (ours == 0 || theirs == 0)
        return 0;
    // Of the smallest hashes of both together, how many does either have?
    const size_t most = std::max(ours, theirs);
    size_t i = 0, j = 0, all = 0, common = 0;
    while (all < most && (i < ours || j < theirs)) {
        ++all;
        if (j == theirs || (i < ours && one[i] < other[j])) {
            ++i;
        } else if (i == ours || other[j] < one[i]) {
            ++j;
        } else {
            ++common;
            ++i;
            ++j;
        }
    }
    return static_cast<double>(common) / static_cast<double>(all);
}

} // namespace eventarium
