// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvreader.h"

using namespace Qt::StringLiterals;

namespace eventarium::test {

std::optional<std::vector<QStringList>> readCsv(const QByteArray &bytes, QChar separator)
{
    const QString text = QString::fromUtf8(bytes);
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false; // this cell began with a quotation mark
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inside) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                inside = false;
        } else if (c == u'"') {
            if (quoted || !cell.isEmpty())
                return std::nullopt;
            quoted = inside = true;
        } else if (c == separator || c == u'\n') {
            if (c == u'\n' && cell.endsWith(u'\r'))
                cell.chop(1);
            row += std::exchange(cell, QString());
            quoted = false;
            if (c == u'\n')
                rows.push_back(std::exchange(row, QStringList()));
        } else if (quoted && c != u'\r') {
            return std::nullopt;
        } else {
            cell += c;
        }
    }
    if (inside || !cell.isEmpty() || !row.isEmpty())
        return std::nullopt;
    for (const QStringList &each : rows) {
        if (each.size() != rows.front().size())
            return std::nullopt;
    }
    return rows;
}

} // namespace eventarium::test
