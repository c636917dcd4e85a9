// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A laid-out piece of text: lines of runs in a width, drawn whole or in part. Lives and draws on the thread
// that made it (fonts are a thread's own).
#pragma once

#include "render/pagecontent.h"

#include <QTextLayout>

#include <memory>

class QPainter;

namespace eventarium {

class TextBox final
{
public:
    TextBox(const TextRuns &runs, double width, double hanging = 0, Qt::Alignment alignment = Qt::AlignLeft);

    int lineCount() const { return m_layout->lineCount(); }
    double height() const { return top(lineCount()); }
    double ascent() const; // of the first line
    double top(int line) const; // of a line from the box's top; of the box's end for lineCount()
    void draw(QPainter &painter, QPointF at, int firstLine, int lastLine) const; // lastLine excluded

    struct Link
    {
        QRectF rect; // from the box's top left
        int line = 0;
        int anchor = 0;
    };
    std::vector<Link> links() const;

    // The width of the text on one line.
    static double naturalWidth(const TextRuns &runs);
    // The width of what no line break may part.
    static double widestWord(const TextRuns &runs);

private:
    std::unique_ptr<QTextLayout> m_layout;
    TextRuns m_runs;
};

} // namespace eventarium
