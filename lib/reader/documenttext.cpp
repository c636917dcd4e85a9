// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/documenttext.h"

using namespace Qt::StringLiterals;

namespace eventarium {

void DocumentText::put(const QString &line, bool goesOn)
{
    if (!m_text.isEmpty())
        m_text += goesOn ? u"\n" : u"\n\n";
    m_text += line;
}

void DocumentText::endParagraph(bool item)
{
    QString line;
    for (const QString &piece : m_line.split(u'\n')) {
        const QString trimmed = piece.simplified();
        if (!trimmed.isEmpty())
            line += (line.isEmpty() ? QString() : u"\n"_s) + trimmed;
    }
    m_line.clear();
    if (m_rows > 0) { // a cell's paragraphs share its line
        m_line = line.isEmpty() ? QString() : QString(line.replace(u'\n', u' ') + u' ');
        return;
    }
    if (line.isEmpty())
        return;
    put(item ? QString(u"- " + line) : line, item && m_last == Last::Item);
    m_last = item ? Last::Item : Last::Paragraph;
}

void DocumentText::beginRow()
{
    if (m_rows++ == 0) {
        --m_rows;
        endParagraph();
        ++m_rows;
        m_cells.clear();
    }
}

void DocumentText::endCell()
{
    if (m_rows != 1)
        return;
    m_cells += m_line.trimmed();
    m_line.clear();
}

void DocumentText::endRow()
{
    if (m_rows > 0 && --m_rows > 0)
        return;
    m_cells.removeAll(QString());
    if (m_cells.isEmpty())
        return;
    put(m_cells.join(u" | "), m_last == Last::Row);
    m_last = Last::Row;
    m_cells.clear();
}

QString DocumentText::take()
{
    m_rows = 0;
    endParagraph();
    return m_text + u'\n';
}

} // namespace eventarium
