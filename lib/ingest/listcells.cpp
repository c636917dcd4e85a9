// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/csvtable.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int deepest = 16;

// ---------------------------------------------------------------- JSON

struct NamedCell
{
    QString name;
    ListCell cell;
};

// JSON values with their places; an object becomes cells named by their path.
class JsonCells
{
public:
    explicit JsonCells(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at >= m_text.size();
    }
    QChar peek()
    {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }
    bool take(char16_t c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void expect(char16_t c)
    {
        if (!take(c))
            fail(u"“%1” is missing"_s.arg(QChar(c)));
    }
    int line() const { return m_line; }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    std::vector<NamedCell> object()
    {
        m_cells.clear();
        value(QString(), 0);
        return std::move(m_cells);
    }
    // Over a value of no interest.
    void skip()
    {
        m_cells.clear();
        value(QString(), 0);
        m_cells.clear();
    }
    QString string()
    {
        expect(u'"');
        QString text;
        while (m_at < m_text.size() && m_text[m_at] != u'"') {
            const QChar c = m_text[m_at++];
            if (c == u'\n')
                fail(u"a text does not end"_s);
            text += c == u'\\' ? escaped() : c;
        }
        expect(u'"');
        return text;
    }

private:
    [[noreturn]] void fail(const QString &why) const { throw Broken{why, m_line}; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            if (m_text[m_at++] == u'\n') {
                ++m_line;
                m_lineStart = m_at;
            }
        }
    }

    QChar escaped()
    {
        if (m_at >= m_text.size())
            fail(u"a text does not end"_s);
        const QChar c = m_text[m_at++];
        switch (c.unicode()) {
        case u'n':
            return u'\n';
        case u't':
            return u'\t';
        case u'r':
            return u'\r';
        case u'b':
        case u'f':
            return u' ';
        case u'u': {
            bool ok = false;
            const ushort code = m_text.sliced(m_at, std::min<qsizetype>(4, m_text.size() - m_at)).toUShort(&ok, 16);
            if (!ok)
                fail(u"“\\u” has no number"_s);
            m_at += 4;
            return QChar(code);
        }
        default:
            return c;
        }
    }

    void add(const QString &path, const QString &text, int line, int column)
    {
        const auto known = std::ranges::find(m_cells, path, &NamedCell::name);
        if (known != m_cells.end())
            known->cell.text += u"; "_s + text; // a list
        else if (m_cells.size() < mostListColumns)
            m_cells.push_back({path, {text, line, column}});
    }

    void value(const QString &path, int depth)
    {
        if (depth > deepest)
            fail(u"it is nested too deep"_s);
        const QChar c = peek();
        const int line = m_line;
        const auto column = static_cast<int>(m_at - m_lineStart) + 1;
        if (c == u'{') {
            ++m_at;
            for (bool first = true; !take(u'}'); first = false) {
                if (!first)
                    expect(u',');
                peek();
                const QString key = string();
                expect(u':');
                value(path.isEmpty() ? key : QString(path + u'.' + key), depth + 1);
            }
        } else if (c == u'[') {
            ++m_at;
            for (bool first = true; !take(u']'); first = false) {
                if (!first)
                    expect(u',');
                value(path, depth + 1);
            }
        } else if (c == u'"') {
            add(path, string(), line, column);
        } else {
            const qsizetype from = m_at;
            while (m_at < m_text.size()
                   && (m_text[m_at].isLetterOrNumber() || QStringView(u"+-.").contains(m_text[m_at])))
                ++m_at;
            const QStringView word = m_text.sliced(from, m_at - from);
            if (word.isEmpty())
                fail(u"a value is missing"_s);
            if (word != u"null")
                add(path, word.toString(), line, column);
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    qsizetype m_lineStart = 0;
    std::vector<NamedCell> m_cells;
};

class Table
{
public:
    explicit Table(const QString &format) { m_table.format = format; }

    void complain(const QString &what) { m_table.complaints += what; }
    void breakOff(const Broken &broken) { m_table.broken = broken.saying(); }

    void add(const std::vector<NamedCell> &cells)
    {
        if (std::ssize(m_table.rows) >= mostListRows)
            throw Broken{u"it has too many rows"_s, cells.empty() ? 0 : cells.front().cell.line};
        ListTable::Row row;
        for (const NamedCell &each : cells) {
            auto at = m_columns.constFind(each.name);
            if (at == m_columns.cend()) {
                if (m_columns.size() >= mostListColumns)
                    continue;
                at = m_columns.insert(each.name, m_columns.size());
                m_table.columns += each.name;
            }
            const auto column = static_cast<size_t>(*at);
            if (row.cells.size() <= column)
                row.cells.resize(column + 1);
            row.cells[column] = each.cell;
        }
        m_table.rows.push_back(std::move(row));
    }
    ListTable finished()
    {
        for (ListTable::Row &row : m_table.rows)
            row.cells.resize(static_cast<size_t>(m_table.columns.size()));
        return std::move(m_table);
    }

private:
    ListTable m_table;
    QHash<QString, qsizetype> m_columns;
};

// An array of objects, alone or as a member of the one object.
ListTable jsonArray(JsonCells &json)
{
    Table table(u"json"_s);
    try {
        json.expect(u'[');
        for (bool first = true; !json.take(u']'); first = false) {
            if (!first)
                json.expect(u',');
            if (json.peek() == u'{')
                table.add(json.object());
            else
                json.skip();
        }
    } catch (const Broken &broken) {
        table.breakOff(broken);
    }
    return table.finished();
}

ListTable jsonLines(QStringView text)
{
    Table table(u"jsonl"_s);
    JsonCells json(text);
    while (!json.atEnd()) {
        try {
            if (json.peek() != u'{')
                throw Broken{u"there is no object"_s, json.line()};
            table.add(json.object());
        } catch (const Broken &broken) {
            table.complain(broken.saying());
            json.skipLine();
        }
    }
    return table.finished();
}

std::optional<ListTable> jsonTable(QStringView text)
{
    JsonCells json(text);
    if (json.peek() == u'[')
        return jsonArray(json);
    // One object, or one a line.
    const qsizetype firstLine = text.trimmed().indexOf(u'\n');
    const QStringView line = firstLine < 0 ? text.trimmed() : text.trimmed().first(firstLine).trimmed();
    if (line.endsWith(u'}') && line.size() > 2)
        return jsonLines(text);
    try {
        json.expect(u'{');
        for (bool first = true; !json.take(u'}'); first = false) {
            if (!first)
                json.expect(u',');
            json.peek();
            json.string();
            json.expect(u':');
            if (json.peek() != u'[') {
                json.skip();
                continue;
            }
            if (ListTable table = jsonArray(json); !table.rows.empty())
                return table;
        }
    } catch (const Broken &) {
        // No list before it breaks off.
    }
    return std::nullopt;
}

} // namespace

std::optional<ListTable> readCells(QStringView text)
{
    const QStringView begin = text.trimmed();
    return begin.startsWith(u'{') || begin.startsWith(u'[') ? jsonTable(text) : csvTable(text);
}

} // namespace eventarium
