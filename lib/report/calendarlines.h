// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines of iCalendar (RFC 5545): properties escaped, folded at 75 octets, ended by CR LF. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

namespace eventarium {

class CalendarLines final
{
public:
    void raw(const QByteArray &line); // ASCII of ours: "BEGIN:VEVENT"
    void text(const char *property, const QString &text); // left out where empty
    void texts(const char *property, const QStringList &values); // "CATEGORIES:a,b"; left out where empty
    void date(const char *property, QDate date);

    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void folded(const QByteArray &line);

    QByteArray m_bytes;
};

} // namespace eventarium
