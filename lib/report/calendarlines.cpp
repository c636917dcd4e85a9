// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/calendarlines.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// TEXT of RFC 5545: no control characters but the line break that is spelt out.
QByteArray escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += "\\n"_L1;
        else if (c == u'\t')
            out += u' ';
        else if (c.category() != QChar::Other_Control)
            out += c;
    }
    return out.toUtf8();
}

} // namespace

void CalendarLines::folded(const QByteArray &line)
{
    constexpr qsizetype most = 75; // octets, the line break not counted
    qsizetype at = 0;
    while (line.size() - at > (at == 0 ? most : most - 1)) {
        qsizetype end = at + (at == 0 ? most : most - 1);
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) // never within a character
            --end;
        m_bytes += (at == 0 ? "" : " ") + line.sliced(at, end - at) + "\r\n";
        at = end;
    }
    m_bytes += (at == 0 ? "" : " ") + line.sliced(at) + "\r\n";
}

void CalendarLines::raw(const QByteArray &line)
{
    folded(line);
}

void CalendarLines::text(const char *property, const QString &text)
{
    if (!text.isEmpty())
        folded(QByteArray(property) + ':' + escaped(text));
}

void CalendarLines::texts(const char *property, const QStringList &values)
{
    QByteArray list;
    for (const QString &value : values) {
        if (!value.isEmpty())
            list += (list.isEmpty() ? "" : ",") + escaped(value);
    }
    if (!list.isEmpty())
        folded(QByteArray(property) + ':' + list);
}

void CalendarLines::date(const char *property, QDate date)
{
    folded(QByteArray(property) + ";VALUE=DATE:" + date.toString(u"yyyyMMdd"_s).toLatin1());
}

} // namespace eventarium
