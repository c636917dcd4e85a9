// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Summaries as Markdown (CommonMark with tables). Nothing from an article is taken for markup.
#include "report/summarydocument.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool lineStart = i == 0 && QStringView(u"+-=").contains(c);
        // "1." and "1)" at the beginning would make a list.
        const bool listNumber = (c == u'.' || c == u')') && i > 0 && i < 10
                                && std::all_of(text.cbegin(), text.cbegin() + i, [](QChar d) { return d.isDigit(); });
        if (lineStart || listNumber || QStringView(u"\\`*_{}[]<>#|~&!$").contains(c))
            out += u'\\';
        out += c;
    }
    return out.replace("://"_L1, "\\://"_L1); // else a bare address becomes a link
}

QString cellText(const SummaryCell &cell)
{
    QString text = escaped(cell.text);
    if (cell.muted)
        text = u'*' + text + u'*';
    for (const int number : cell.references)
        text += u" \\[" + QString::number(number) + u"\\]";
    return text;
}

QString tableText(const SummarySection &section)
{
    QString out = u"|"_s;
    for (const QString &column : section.columns)
        out += u' ' + escaped(column) + u" |";
    out += u"\n|"_s;
    for (qsizetype i = 0; i < section.columns.size(); ++i)
        out += section.rows.front()[static_cast<size_t>(i)].number ? u" ---: |"_s : u" --- |"_s;
    out += u'\n';
    for (const auto &row : section.rows) {
        out += u'|';
        for (const SummaryCell &cell : row)
            out += u' ' + cellText(cell) + u" |";
        out += u'\n';
    }
    return out;
}

QString barsText(const SummarySection &section)
{
    if (section.bars.empty())
        return {};
    QString out = u"| | | |\n| --- | --- | ---: |\n"_s;
    for (const SummaryBar &bar : section.bars) {
        const int blocks = bar.value > 0 ? qMax(1, qRound(bar.share * 24)) : 0;
        out += u"| " + escaped(bar.label) + u" | " + QString(blocks, u'█') + (bar.open ? u"▷"_s : QString()) + u" | "
               + escaped(bar.text);
        if (bar.reference)
            out += u" \\[" + QString::number(bar.reference) + u"\\]";
        out += u" |\n"_s;
    }
    return out + u'\n';
}

} // namespace

QString summaryAsMarkdown(const SummaryDocument &document)
{
    QString out = u"# " + escaped(document.title) + u"\n\n";
    for (const QString &line : document.lines)
        out += u"- " + escaped(line) + u'\n';
    for (const SummarySection &section : document.sections) {
        out += u'\n';
        if (!section.heading.isEmpty())
            out += u"## " + escaped(section.heading) + u"\n\n";
        for (const auto &[label, cell] : section.facts)
            out += u"- **" + escaped(label) + u":** " + cellText(cell) + u'\n';
        out += barsText(section);
        if (!section.columns.isEmpty())
            out += section.rows.empty() ? escaped(section.whenEmpty) + u'\n' : tableText(section);
        if (!section.note.isEmpty())
            out += (section.columns.isEmpty() ? QString() : u"\n"_s) + escaped(section.note) + u'\n';
    }
    if (!document.quotes.empty())
        out += u"\n## Sentences\n\n";
    for (size_t i = 0; i < document.quotes.size(); ++i) {
        const SummaryQuote &quote = document.quotes[i];
        out += QString::number(i + 1) + u". “" + escaped(quote.text) + u"” — " + escaped(quote.source) + u'\n';
    }
    return out;
}

} // namespace eventarium
