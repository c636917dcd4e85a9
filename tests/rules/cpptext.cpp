// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/cpptext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace eventarium::rules {

namespace {

// Where the quoted thing that opens at `at` ends (behind its closing quote).
qsizetype endOfQuoted(const QString &text, qsizetype at)
{
    const QChar quote = text[at];
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == quote || text[i] == u'\n')
            return i + 1;
    }
    return text.size();
}

// R"delimiter( ... )delimiter": the start and end of what is within.
std::pair<qsizetype, qsizetype> withinRaw(const QString &text, qsizetype quote)
{
    const qsizetype open = text.indexOf(u'(', quote);
    if (open < 0)
        return {text.size(), text.size()};
    const QString close = u')' + text.sliced(quote + 1, open - quote - 1) + u'"';
    const qsizetype end = text.indexOf(close, open);
    return {open + 1, end < 0 ? text.size() : end};
}

void blank(QString &code, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (code[i] != u'\n')
            code[i] = u' ';
    }
}

bool onlySpaceAndPrefixes(QStringView between)
{
    static const QRegularExpression pattern(u"\\A(?:_\\w+)?\\s*(?:u8|u|U|L)?R?\\z"_s);
    return pattern.matchView(between).hasMatch();
}

// A quote between digits or letters separates digits: 1'000.
bool separatesDigits(const QString &text, qsizetype at)
{
    return at > 0 && text[at - 1].isDigit() && at + 1 < text.size() && text[at + 1].isDigit();
}

} // namespace

CppText takeApart(const QString &text)
{
    CppText parts{text, {}};
    qsizetype literalEnd = -1; // behind the last literal's closing quote
    qsizetype i = 0;
    const auto addLiteral = [&](qsizetype quote, qsizetype from, qsizetype to, qsizetype end) {
        const QString content = text.sliced(from, to - from);
        if (literalEnd >= 0 && onlySpaceAndPrefixes(QStringView(text).sliced(literalEnd, quote - literalEnd)))
            parts.literals.back().text += content;
        else
            parts.literals.push_back({lineAt(text, quote), content});
        blank(parts.code, from, to);
        literalEnd = end;
        i = end;
    };
    while (i < text.size()) {
        const QStringView rest = QStringView(text).sliced(i);
        if (rest.startsWith(u"//")) {
            const qsizetype end = text.indexOf(u'\n', i);
            blank(parts.code, i, end < 0 ? text.size() : end);
            i = end < 0 ? text.size() : end;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype end = text.indexOf(u"*/"_s, i + 2);
            blank(parts.code, i, end < 0 ? text.size() : end + 2);
            i = end < 0 ? text.size() : end + 2;
        } else if (text[i] == u'"' && i > 0 && text[i - 1] == u'R') {
            const auto [from, to] = withinRaw(text, i);
            addLiteral(i, from, to, qMin(text.size(), to + (from - i)));
        } else if (text[i] == u'"') {
            const qsizetype end = endOfQuoted(text, i);
            addLiteral(i, i + 1, qMax(i + 1, end - 1), end);
        } else if (text[i] == u'\'' && !separatesDigits(text, i)) {
            const qsizetype end = endOfQuoted(text, i);
            blank(parts.code, i + 1, qMax(i + 1, end - 1));
            i = end;
        } else {
            ++i;
        }
    }
    return parts;
}

std::vector<Include> includesOf(const QString &text)
{
    // The path stands within quotes, which the code has blanked: the original text is read where
    // the code still says #include.
    static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    const QString code = takeApart(text).code;
    std::vector<Include> includes;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (QStringView(code).sliced(match.capturedStart(), match.capturedLength()).contains(u"include"))
            includes.push_back({lineAt(text, match.capturedStart(1)), match.captured(2), match.captured(1) == u'"'});
    }
    return includes;
}

int lineAt(const QString &text, qsizetype position)
{
    return static_cast<int>(QStringView(text).first(position).count(u'\n')) + 1;
}

} // namespace eventarium::rules
