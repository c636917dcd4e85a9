// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/namelists.h"

#include <QFile>
#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype longestEntry = 60;

struct Lists
{
    QSet<QString> givenNames;
    QSet<QString> surnames;
    QSet<QString> places;

    Lists()
    {
        read(u":/eventarium/reader/names_people.txt"_s);
        read(u":/eventarium/reader/places.txt"_s);
    }

private:
    void read(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QSet<QString> *section = nullptr;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            if (line.startsWith(u'['))
                section = sectionOf(line);
            else if (section)
                section->insert(
                    line.first(line.indexOf(u'=') < 0 ? line.size() : line.indexOf(u'=')).trimmed().toString());
        }
    }

    QSet<QString> *sectionOf(QStringView heading)
    {
        if (heading == u"[given-name]")
            return &givenNames;
        if (heading == u"[surname]")
            return &surnames;
        return heading == u"[place-name]" ? &places : nullptr;
    }
};

const Lists &lists()
{
    static const Lists read;
    return read;
}

bool isIn(const QSet<QString> &list, QStringView text)
{
    return text.size() <= longestEntry && list.contains(text.toString().toLower());
}

} // namespace

bool isGivenName(QStringView word)
{
    return isIn(lists().givenNames, word);
}

bool isLeadingSurname(QStringView word)
{
    return isIn(lists().surnames, word);
}

bool isKnownPlace(QStringView text)
{
    return isIn(lists().places, text);
}

} // namespace eventarium
