// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made-up news articles about made-up events, varied and as long as asked, the same for the same seed on
// every machine. Organisations, places and series are as unevenly frequent as in real news. One thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <random>

namespace eventarium::test {

class ArticleGenerator final
{
public:
    explicit ArticleGenerator(unsigned seed)
        : m_seed(seed)
    {
    }

    // Article number `index` of about `bytes` bytes of UTF-8; neighbours need not be made first.
    QByteArray article(unsigned index, qsizetype bytes = 2048);

private:
    struct Event
    {
        QString name, acronym, ordinal, city, country, venue, host, theme, topic;
        int year, month, day, days;
    };

    unsigned upTo(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    const QString &pick(const QStringList &list)
    {
        return list[static_cast<qsizetype>(upTo(static_cast<unsigned>(list.size())))];
    }
    const QString &pickUneven(const QStringList &list);
    Event event(unsigned number);
    QString person();
    QString organization();
    QString number();
    QString sentence(const Event &event);

    unsigned m_seed;
    std::mt19937 m_random;
};

} // namespace eventarium::test
