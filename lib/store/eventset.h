// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of events, a bit a slot of the index (eventindex.h). A value; any thread.
#pragma once

#include <QtTypes>

#include <bit>
#include <vector>

namespace eventarium::store {

class EventSet final
{
public:
    EventSet() = default;
    explicit EventSet(size_t slots)
        : m_words((slots + 63) / 64)
    {
    }
    // Of the slots for which `matches` is true.
    template<class Predicate>
    static EventSet where(size_t slots, Predicate &&matches)
    {
        EventSet set(slots);
        for (size_t word = 0; word < set.m_words.size(); ++word) {
            const size_t begin = word * 64;
            const size_t end = std::min(slots, begin + 64);
            quint64 bits = 0;
            for (size_t slot = begin; slot < end; ++slot)
                bits |= static_cast<quint64>(matches(slot) ? 1 : 0) << (slot - begin);
            set.m_words[word] = bits;
        }
        return set;
    }

    // Slots beyond the last are none.
    void insert(size_t slot)
    {
        if (slot / 64 < m_words.size())
            m_words[slot / 64] |= quint64(1) << (slot % 64);
    }
    void erase(size_t slot)
    {
        if (slot / 64 < m_words.size())
            m_words[slot / 64] &= ~(quint64(1) << (slot % 64));
    }
    bool contains(size_t slot) const { return slot / 64 < m_words.size() && (m_words[slot / 64] >> (slot % 64) & 1); }
    qint64 count() const
    {
        qint64 sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }
    // Visits the slots of the set, ascending.
    template<class Visitor>
    void forEach(Visitor &&visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<size_t>(std::countr_zero(word)));
        }
    }

    // All three take sets of the same index, so of the same size.
    void intersect(const EventSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void unite(const EventSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void subtract(const EventSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }

    bool operator==(const EventSet &) const = default;

private:
    std::vector<quint64> m_words;
};

} // namespace eventarium::store
