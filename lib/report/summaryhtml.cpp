// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Summaries as one self-contained HTML file: light, dark and print styles within, nothing fetched, no script,
// and by its own content policy none can run.
#include "report/summarydocument.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QStringView style = uR"(
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --line: #c9d1d9; --soft: #59636e; --band: #f3f5f7; --bar: #2f6da8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #14181d; --line: #3d444d; --soft: #9aa4af; --band: #1e242b; --bar: #6aa5dd; }
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
ul.about { list-style: none; padding: 0; margin: 0 0 1.5rem; color: var(--soft); font-size: .875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; border-bottom-width: 2px; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tbody tr:nth-child(even) { background: var(--band); }
.muted { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
p.note { color: var(--soft); font-size: .875rem; }
table.bars { width: 100%; }
table.bars td, table.bars th { border: 0; padding: .1rem .75rem .1rem 0; font-weight: 400; }
table.bars tr:nth-child(even) { background: none; }
table.bars th { max-width: 22rem; white-space: normal; }
table.bars td.track { width: 55%; }
table.bars .bar { display: inline-block; height: .8rem; min-width: 1px; background: var(--bar); vertical-align: middle; }
table.bars .open { border-right: .5rem dotted var(--bar); background-clip: padding-box; }
a { color: inherit; }
sup { line-height: 0; }
ol.quotes { padding-inline-start: 2rem; }
ol.quotes li { margin-bottom: .5rem; }
cite { color: var(--soft); font-style: normal; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --line: #999999; --soft: #444444; --band: #ffffff; }
  body { font-size: 10pt; margin: 0; max-width: none; padding: 0; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  table.bars .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
)";

QString cellContent(const SummaryCell &cell)
{
    QString out = cell.text.toHtmlEscaped();
    if (cell.muted)
        out = u"<span class=\"muted\">" + out + u"</span>";
    for (const int reference : cell.references) {
        const QString number = QString::number(reference);
        out += u"<sup><a href=\"#q" + number + u"\">[" + number + u"]</a></sup>";
    }
    return out;
}

QString tableContent(const SummarySection &section)
{
    const auto kind = [](const SummaryCell &cell) { return cell.number ? u" class=\"number\""_s : QString(); };
    QString out = u"<div class=\"wide\"><table>\n<thead><tr>"_s;
    for (qsizetype i = 0; i < section.columns.size(); ++i)
        out += u"<th scope=\"col\"" + kind(section.rows.front()[static_cast<size_t>(i)]) + u'>'
               + section.columns[i].toHtmlEscaped() + u"</th>";
    out += u"</tr></thead>\n<tbody>\n"_s;
    for (const auto &row : section.rows) {
        out += u"<tr>"_s;
        for (const SummaryCell &cell : row)
            out += u"<td dir=\"auto\"" + kind(cell) + u'>' + cellContent(cell) + u"</td>";
        out += u"</tr>\n"_s;
    }
    return out + u"</tbody>\n</table></div>\n";
}

QString barsContent(const std::vector<SummaryBar> &bars)
{
    if (bars.empty())
        return {};
    QString out = u"<table class=\"bars\">\n<tbody>\n"_s;
    for (const SummaryBar &bar : bars) {
        const QString share = QString::number(bar.share * 100, 'f', 1);
        out += u"<tr><th scope=\"row\" dir=\"auto\">" + bar.label.toHtmlEscaped()
               + u"</th><td class=\"track\"><span class=\"bar" + (bar.open ? u" open"_s : QString())
               + u"\" style=\"width:" + share + u"%\">&nbsp;</span></td><td class=\"number\">"
               + bar.text.toHtmlEscaped();
        if (bar.reference) {
            const QString number = QString::number(bar.reference);
            out += u"<sup><a href=\"#q" + number + u"\">[" + number + u"]</a></sup>";
        }
        out += u"</td></tr>\n"_s;
    }
    return out + u"</tbody>\n</table>\n";
}

QString sectionContent(const SummarySection &section)
{
    QString out;
    if (!section.heading.isEmpty())
        out += u"<h2>" + section.heading.toHtmlEscaped() + u"</h2>\n";
    if (!section.facts.empty()) {
        out += u"<dl>\n"_s;
        for (const auto &[label, cell] : section.facts)
            out += u"<dt>" + label.toHtmlEscaped() + u"</dt><dd dir=\"auto\">" + cellContent(cell) + u"</dd>\n";
        out += u"</dl>\n"_s;
    }
    out += barsContent(section.bars);
    if (!section.columns.isEmpty())
        out += section.rows.empty() ? QString(u"<p>" + section.whenEmpty.toHtmlEscaped() + u"</p>\n")
                                    : tableContent(section);
    if (!section.note.isEmpty())
        out += u"<p class=\"note\">" + section.note.toHtmlEscaped() + u"</p>\n";
    return out;
}

QString quotesContent(const std::vector<SummaryQuote> &quotes)
{
    if (quotes.empty())
        return {};
    QString out = u"<h2>Sentences</h2>\n<ol class=\"quotes\">\n"_s;
    for (size_t i = 0; i < quotes.size(); ++i) {
        out += u"<li id=\"q" + QString::number(i + 1) + u"\"><q>" + quotes[i].text.toHtmlEscaped() + u"</q> <cite>"
               + quotes[i].source.toHtmlEscaped() + u"</cite></li>\n";
    }
    return out + u"</ol>\n";
}

} // namespace

QString summaryAsHtml(const SummaryDocument &document)
{
    const QString title = document.title.toHtmlEscaped();
    QString out = u"<!DOCTYPE html>\n<html lang=\"" + document.language.toHtmlEscaped()
                  + u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
                    u"initial-scale=1\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                    "'unsafe-inline'\">\n<title>"
                  + title + u"</title>\n<style>" + style + u"</style>\n</head>\n<body>\n<main>\n<h1>" + title
                  + u"</h1>\n";
    if (!document.lines.isEmpty()) {
        out += u"<ul class=\"about\">\n"_s;
        for (const QString &line : document.lines)
            out += u"<li dir=\"auto\">" + line.toHtmlEscaped() + u"</li>\n";
        out += u"</ul>\n"_s;
    }
    for (const SummarySection &section : document.sections)
        out += sectionContent(section);
    return out + quotesContent(document.quotes) + u"</main>\n</body>\n</html>\n";
}

} // namespace eventarium
