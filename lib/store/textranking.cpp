// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textranking.h"

#include <algorithm>

namespace eventarium::store {

TextRanking::TextRanking(const Connection &connection, const QByteArray &column, const EventIndex &index,
                         const EventSet &touched, std::vector<quint32> &ranks)
    : m_index(index)
    , m_ranks(ranks)
    , m_text(connection, "SELECT " + column + " FROM event WHERE id = ?")
{
    for (size_t slot = 0; slot < ranks.size(); ++slot) {
        if (ranks[slot] != 0 && index.all.contains(slot) && !touched.contains(slot))
            m_known.emplace_back(ranks[slot], static_cast<quint32>(slot));
    }
    std::ranges::sort(m_known);
    const auto same = [](const auto &one, const auto &other) { return one.first == other.first; };
    m_known.erase(std::ranges::unique(m_known, same).begin(), m_known.end());
}

bool TextRanking::place(const std::map<QByteArray, std::vector<size_t>> &slotsByText)
{
    std::map<size_t, std::vector<const std::vector<size_t> *>> between; // place among the known -> in order
    for (const auto &[text, slots] : slotsByText) {
        const size_t next = text.isEmpty() ? 0 : notBefore(text);
        if (text.isEmpty())
            give(slots, 0);
        else if (next < m_known.size() && textAt(next) == text)
            give(slots, m_known[next].first);
        else
            between[next].push_back(&slots);
    }
    for (const auto &[next, all] : between) {
        const quint64 low = next == 0 ? 0 : m_known[next - 1].first;
        const quint64 high = next == m_known.size() ? quint64(0xffffffff) : m_known[next].first;
        if (high - low <= all.size())
            return false;
        for (size_t i = 0; i < all.size(); ++i)
            give(*all[i], static_cast<quint32>(low + (high - low) * (i + 1) / (all.size() + 1)));
    }
    return true;
}

QByteArray TextRanking::textAt(size_t place)
{
    m_text.reset();
    return m_text.bind(m_index.idAt(m_known[place].second).value).step() ? m_text.blob(0) : QByteArray();
}

size_t TextRanking::notBefore(const QByteArray &text)
{
    size_t low = 0;
    size_t high = m_known.size();
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (textAt(middle) < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void TextRanking::give(const std::vector<size_t> &slots, quint32 rank)
{
    for (const size_t slot : slots)
        m_ranks[slot] = rank;
}

} // namespace eventarium::store
