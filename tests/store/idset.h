// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of events, a bit an id, for the plain answers. A value; any thread.
#pragma once

#include <QtTypes>

#include <bit>
#include <vector>

namespace eventarium::test {

class IdSet final
{
public:
    IdSet() = default;
    explicit IdSet(qint64 largestId)
        : m_words(static_cast<size_t>(largestId / 64 + 1))
    {
    }

    // Ids beyond the largest, negative or 0 are none.
    void insert(qint64 id)
    {
        if (id > 0 && static_cast<size_t>(id / 64) < m_words.size())
            m_words[static_cast<size_t>(id / 64)] |= quint64(1) << (id % 64);
    }
    bool contains(qint64 id) const
    {
        return id > 0 && static_cast<size_t>(id / 64) < m_words.size()
               && (m_words[static_cast<size_t>(id / 64)] >> (id % 64) & 1);
    }
    qint64 count() const
    {
        qint64 sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }

    // All three take sets of the same archive state, so of the same size.
    void intersect(const IdSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void unite(const IdSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void subtract(const IdSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }

private:
    std::vector<quint64> m_words;
};

} // namespace eventarium::test
