// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder of articles in the form of plainsteps.h: some hundred events of a few dozen series, told by one to
// four articles each, which differ in date, visitors and name. The same for the same seed.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <random>

namespace eventarium::test {

inline void writeText(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QString storyText(std::mt19937 &random)
{
    const auto upTo = [&random](unsigned n) { return static_cast<int>(random() % n); };
    const int series = upTo(30);
    const int year = 2015 + upTo(6);
    const bool isShort = upTo(8) == 0;
    QString text = QStringLiteral("A report about an event, number %1.\n").arg(upTo(1000));
    text += isShort ? QStringLiteral("name: RSX%1 %2\n").arg(series).arg(year)
                    : QStringLiteral("name: Regional Summit of Xanadu number%1 part\n").arg(series);
    if (!isShort && upTo(2))
        text += QStringLiteral("alias: RSX%1\n").arg(series);
    if (upTo(5))
        text += upTo(4) ? QStringLiteral("date: %1-06-%2\n").arg(year).arg(10 + upTo(3))
                        : QStringLiteral("date: %1\n").arg(year);
    if (upTo(3) == 0)
        text += QStringLiteral("edition: %1\n").arg(year - 2000);
    text += QStringLiteral("org: Society %1\nplace: City %2\n").arg(series % 7).arg(series % 11);
    for (int i = upTo(3); i > 0; --i)
        text += QStringLiteral("visitors: %1\n").arg(1000 * (1 + upTo(3)));
    return text;
}

inline void fillFolder(const QString &folder, int articles, unsigned seed = 1)
{
    std::mt19937 random(seed);
    for (int i = 0; i < articles; ++i) {
        const QString sub = QStringLiteral("%1/%2").arg(folder).arg(i % 5);
        QDir().mkpath(sub);
        writeText(QStringLiteral("%1/%2.txt").arg(sub).arg(i, 4, 10, QLatin1Char('0')), storyText(random).toUtf8());
    }
}

} // namespace eventarium::test
