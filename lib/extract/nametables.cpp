// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/nametables.h"

#include "core/names.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Calls found(entry, label) for each entry below a line "# marker: label".
template<class Found>
void readLabelled(const QString &path, QStringView marker, Found found)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QString text = QString::fromUtf8(file.readAll());
    const QString start = u"# "_s + marker + u": "_s;
    QString label;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.startsWith(start))
            label = line.sliced(start.size()).trimmed().toString();
        else if (line.startsWith(u'['))
            label.clear();
        else if (!line.trimmed().isEmpty() && !line.startsWith(u'#') && !label.isEmpty())
            found(line.contains(u" = ") ? line.first(line.lastIndexOf(u" = ")).toString() : line.toString(), label);
    }
}

} // namespace

NameTables::NameTables()
{
    readLabelled(u":/eventarium/extract/places.txt"_s, u"country",
                 [this](const QString &place, const QString &country) {
                     const QString key = QString(place).remove(u' ');
                     if (!m_countries.contains(key))
                         m_countries.insert(key, country);
                 });
    readLabelled(u":/eventarium/extract/events.txt"_s, u"kind", [this](const QString &head, const QString &kind) {
        if (const auto known = fromWord<EventKind>(kind))
            m_kinds.insert(head, *known);
    });
}

QString NameTables::countryOf(QStringView place) const
{
    return m_countries.value(place.toString().toLower().remove(u' '));
}

std::optional<EventKind> NameTables::kindOf(QStringView eventName) const
{
    const qsizetype space = std::max(eventName.lastIndexOf(u' '), eventName.lastIndexOf(u'-'));
    const auto found = m_kinds.constFind(eventName.sliced(space + 1).toString().toLower());
    if (found != m_kinds.constEnd())
        return *found;
    return std::nullopt;
}

} // namespace eventarium
