// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/searchcompleter.h"

#include "core/names.h"
#include "gui/session/readerthread.h"
#include "query/querylanguage.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What can follow a field whose values are known without an archive.
QStringList fixedValues(FilterField field)
{
    QStringList values;
    const auto take = [&values](std::span<const QLatin1StringView> words) {
        for (const QLatin1StringView word : words)
            values << QString(word);
    };
    if (field == FilterField::Kind)
        take(words<EventKind>());
    else if (field == FilterField::Mode)
        take(words<EventMode>());
    else if (field == FilterField::Is)
        values = {u"undated"_s, u"date-certain"_s, u"online"_s, u"verified"_s, u"conflict"_s};
    else if (field == FilterField::Has)
        values = {u"figure"_s};
    return values;
}

bool isNamed(FilterField field)
{
    using enum FilterField;
    return field == Name || field == Org || field == Organiser || field == Participant || field == Mentions
           || field == Person || field == Place || field == Topic || field == Source || field == Title
           || field == Stated;
}

QString quoted(QString value)
{
    value.remove(u'"');
    const bool plain = std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
    return plain ? value : u'"' + value + u'"';
}

} // namespace

SearchCompleter::SearchCompleter(QPlainTextEdit &box)
    : QObject(&box)
    , m_box(box)
{
    m_completer.setModel(&m_model);
    m_completer.setWidget(&box);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer.setMaxVisibleItems(mostValues);
    m_completer.popup()->setAccessibleName(tr("Completions"));
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchCompleter::insert);
}

SearchCompleter::~SearchCompleter() = default;

void SearchCompleter::setArchive(const QString &path)
{
    ++m_request;
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
    hide();
}

// From the last space outside of quotation marks to the cursor.
SearchCompleter::Word SearchCompleter::wordBefore() const
{
    const QTextCursor cursor = m_box.textCursor();
    const QString text = cursor.block().text().first(cursor.positionInBlock());
    Word word;
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        inQuotes = inQuotes != (text[i] == u'"');
        if (!inQuotes && (text[i].isSpace() || text[i] == u'('))
            word.start = i + 1;
    }
    if (word.start < text.size() && text[word.start] == u'-')
        ++word.start;
    word.text = text.mid(word.start);
    if (const qsizetype colon = word.text.indexOf(u':'); colon > 0) {
        word.field = word.text.first(colon).toLower();
        word.text = word.text.mid(colon + 1).remove(u'"');
        word.start += colon + 1;
    }
    return word;
}

void SearchCompleter::offer()
{
    ++m_request;
    const Word word = wordBefore();
    QStringList fields;
    for (int i = int(FilterField::Name); i <= int(FilterField::Changed); ++i) {
        const QString name = fieldWord(FilterField(i));
        if (name == word.field)
            return offerValues(word, FilterField(i));
        if (word.field.isEmpty() && word.text.size() >= fewestLetters
            && name.startsWith(word.text, Qt::CaseInsensitive))
            fields << name + u':';
    }
    show(word.field.isEmpty() ? fields : QStringList());
}

void SearchCompleter::offerValues(const Word &word, FilterField field)
{
    if (!isNamed(field) || !m_reader) {
        QStringList values = fixedValues(field);
        values.removeIf([&](const QString &value) { return !value.startsWith(word.text) || value == word.text; });
        return show(values);
    }
    m_reader->ask(
        this,
        [field, text = word.text](const ArchiveReader &reader) { return reader.complete(field, text, mostValues); },
        [this, text = word.text, request = m_request](const Result<QStringList> &values) {
            if (request != m_request || !values || !m_box.hasFocus())
                return; // typed on since
            show(*values == QStringList{text} ? QStringList() : *values);
        });
}

void SearchCompleter::show(const QStringList &values)
{
    m_model.setStringList(values);
    if (values.isEmpty())
        return hide();
    QRect below = m_box.cursorRect();
    const QAbstractItemView *popup = m_completer.popup();
    below.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 12);
    below.setBottom(m_box.viewport()->height());
    m_completer.complete(below);
}

void SearchCompleter::hide()
{
    ++m_request;
    m_completer.popup()->hide();
}

bool SearchCompleter::isShown() const
{
    return m_completer.popup()->isVisible();
}

bool SearchCompleter::hasChoice() const
{
    return isShown() && m_completer.popup()->currentIndex().isValid();
}

void SearchCompleter::insert(const QString &completion)
{
    const Word word = wordBefore();
    QTextCursor cursor = m_box.textCursor();
    cursor.setPosition(int(cursor.block().position() + word.start), QTextCursor::KeepAnchor);
    const bool field = word.field.isEmpty();
    cursor.insertText(field ? completion : quoted(completion) + u' ');
    m_box.setTextCursor(cursor);
    if (field)
        offer(); // its values
    else
        hide();
}

} // namespace eventarium
