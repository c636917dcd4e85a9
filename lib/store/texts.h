// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many short texts as UTF-8 in one piece of memory. A value; any thread.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <limits>
#include <vector>

namespace eventarium::store {

struct Texts
{
    std::vector<quint32> first{0}; // where each begins, and the end of the last
    std::vector<char> bytes;

    size_t size() const { return first.size() - 1; }
    QByteArrayView at(size_t i) const { return {bytes.data() + first[i], qsizetype(first[i + 1] - first[i])}; }
    QString text(size_t i) const { return QString::fromUtf8(at(i)); }
    void append(QByteArrayView text)
    {
        if (bytes.size() + static_cast<size_t>(text.size()) > std::numeric_limits<quint32>::max())
            text = {}; // four gigabytes of names: no archive of people's making
        bytes.insert(bytes.end(), text.begin(), text.end());
        first.push_back(static_cast<quint32>(bytes.size()));
    }
    bool isSound() const
    {
        return !first.empty() && first.front() == 0 && first.back() == bytes.size()
               && std::is_sorted(first.begin(), first.end());
    }

    bool operator==(const Texts &) const = default;
};

} // namespace eventarium::store
