// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text being put together out of paragraphs, list items and table rows. Lives while one document is read; one thread.
#pragma once

#include <QString>
#include <QStringList>

namespace eventarium {

class DocumentText final
{
public:
    void add(QStringView text) { m_line += text; } // to the paragraph being written
    void endParagraph(bool item = false);
    void beginRow();
    void endCell();
    void endRow();

    QString take(); // ends the last paragraph

private:
    void put(const QString &line, bool goesOn);

    enum class Last { None, Paragraph, Item, Row };

    QString m_text;
    QString m_line;
    QStringList m_cells;
    int m_rows = 0; // how deep in tables
    Last m_last = Last::None;
};

} // namespace eventarium
