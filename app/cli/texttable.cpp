// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 12; // a column that gives way keeps this much

struct CodeRange
{
    char32_t first, last;
};
// Blocks whose characters are Wide or Fullwidth (Unicode Standard Annex 11), in order.
constexpr std::array wideRanges = {
    CodeRange{0x1100, 0x115f},   CodeRange{0x231a, 0x231b},   CodeRange{0x2329, 0x232a},   CodeRange{0x23e9, 0x23ec},
    CodeRange{0x2614, 0x2615},   CodeRange{0x2648, 0x2653},   CodeRange{0x26a1, 0x26a1},   CodeRange{0x2705, 0x2705},
    CodeRange{0x2728, 0x2728},   CodeRange{0x274c, 0x274c},   CodeRange{0x2753, 0x2755},   CodeRange{0x2b50, 0x2b50},
    CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0x33ff},   CodeRange{0x3400, 0x4dbf},   CodeRange{0x4e00, 0x9fff},
    CodeRange{0xa000, 0xa4cf},   CodeRange{0xa960, 0xa97f},   CodeRange{0xac00, 0xd7a3},   CodeRange{0xf900, 0xfaff},
    CodeRange{0xfe10, 0xfe19},   CodeRange{0xfe30, 0xfe6f},   CodeRange{0xff01, 0xff60},   CodeRange{0xffe0, 0xffe6},
    CodeRange{0x16fe0, 0x18cff}, CodeRange{0x1b000, 0x1b2ff}, CodeRange{0x1f004, 0x1f004}, CodeRange{0x1f0cf, 0x1f0cf},
    CodeRange{0x1f18e, 0x1f18e}, CodeRange{0x1f191, 0x1f19a}, CodeRange{0x1f200, 0x1f320}, CodeRange{0x1f32d, 0x1f335},
    CodeRange{0x1f337, 0x1f37c}, CodeRange{0x1f37e, 0x1f393}, CodeRange{0x1f3a0, 0x1f3ca}, CodeRange{0x1f3e0, 0x1f3f0},
    CodeRange{0x1f3f8, 0x1f43e}, CodeRange{0x1f442, 0x1f4fc}, CodeRange{0x1f4ff, 0x1f53d}, CodeRange{0x1f550, 0x1f567},
    CodeRange{0x1f5fb, 0x1f64f}, CodeRange{0x1f680, 0x1f6c5}, CodeRange{0x1f7e0, 0x1f7eb}, CodeRange{0x1f90c, 0x1f9ff},
    CodeRange{0x1fa70, 0x1faff}, CodeRange{0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    if (c < wideRanges.front().first)
        return 1;
    const auto range = std::ranges::lower_bound(wideRanges, c, {}, &CodeRange::last);
    return range != wideRanges.end() && c >= range->first ? 2 : 1;
}

qsizetype nextCharacter(QStringView text, qsizetype at, char32_t &character)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        character = QChar::surrogateToUcs4(text[at], text[at + 1]);
        return at + 2;
    }
    character = text[at].unicode();
    return at + 1;
}

// One line, whatever stands in the cell.
QString oneLine(const QString &text)
{
    QString line = text.simplified();
    std::ranges::replace_if(
        line, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(QChar::ReplacementCharacter));
    return line;
}

QString padded(const QString &cell, int width, bool right)
{
    const QString blanks(std::max(0, width - displayWidth(cell)), u' ');
    return right ? blanks + cell : cell + blanks;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    char32_t character = 0;
    for (qsizetype at = 0; at < text.size();) {
        at = nextCharacter(text, at, character);
        width += widthOf(character);
    }
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    int used = 1; // the ellipsis
    qsizetype end = 0;
    char32_t character = 0;
    while (end < text.size()) {
        const qsizetype next = nextCharacter(text, end, character);
        if (used + widthOf(character) > width)
            break;
        used += widthOf(character);
        end = next;
    }
    return text.first(end) + u'\u2026';
}

QString TextTable::toText(int width) const
{
    std::vector<QStringList> lines;
    QStringList titles;
    for (const Column &column : columns)
        titles += column.title;
    lines.push_back(titles);
    for (const QStringList &row : rows) {
        QStringList line;
        for (const QString &cell : row)
            line += oneLine(cell);
        lines.push_back(line);
    }

    std::vector<int> widths(columns.size());
    for (const QStringList &line : lines) {
        for (size_t i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(line.value(static_cast<qsizetype>(i))));
    }
    const int all = std::accumulate(widths.begin(), widths.end(), gap * (static_cast<int>(columns.size()) - 1));
    int excess = width > 0 ? all - width : 0;
    for (size_t i = 0; i < columns.size() && excess > 0; ++i) {
        if (!columns[i].shrinks || widths[i] <= narrowest)
            continue;
        const int less = std::min(excess, widths[i] - narrowest);
        widths[i] -= less;
        excess -= less;
    }

    QString text;
    for (const QStringList &line : lines) {
        QString printed;
        for (size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                printed += QString(gap, u' ');
            printed += padded(elided(line.value(static_cast<qsizetype>(i)), widths[i]), widths[i], columns[i].right);
        }
        while (printed.endsWith(u' '))
            printed.chop(1);
        text += printed + u'\n';
    }
    return text;
}

} // namespace eventarium::cli
