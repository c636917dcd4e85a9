// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/articlecomposer.h"

#include "reader/headerparser.h"
#include "reader/htmlblocks.h"
#include "reader/isotime.h"
#include "reader/language.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype mostHeaderLines = 8;

QString readableTime(const QString &iso)
{
    return QString(iso).replace(u'T', u' ');
}

QString bylineOf(const QStringList &authors)
{
    QString line = u"By "_s + authors.first();
    for (qsizetype i = 1; i < authors.size(); ++i)
        line += (i + 1 == authors.size() ? u" and "_s : u", "_s) + authors[i];
    return line;
}

QString primaryTag(const QString &language) // "en_GB" -> "en"
{
    qsizetype end = 0;
    while (end < language.size() && language[end].isLetter())
        ++end;
    return end == 2 || end == 3 ? language.first(end).toLower() : QString();
}

bool overlaps(const std::vector<HeaderPart> &parts, TextSpan span)
{
    return std::ranges::any_of(parts, [&](const HeaderPart &part) { return part.span.overlaps(span); });
}

} // namespace

void makeSound(QString &text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r')
            text[i] = u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isNull() || c.isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

void ArticleComposer::append(const QString &text, bool caption, bool goesOn)
{
    if (text.isEmpty())
        return;
    // Who wrote it stands above the body already.
    if (m_body.isEmpty() && !m_facts.authors.isEmpty() && text.size() < 200
        && foldedLine(text) == foldedLine(bylineOf(m_facts.authors)))
        return;
    if (!m_body.isEmpty())
        m_body += goesOn ? u"\n" : u"\n\n";
    const qsizetype start = m_body.size();
    m_body += text;
    if (caption)
        m_captions.push_back({start, m_body.size()});
}

Article ArticleComposer::compose(const QString &format) &&
{
    Article article;
    article.format = format;
    article.stated = m_facts.events;
    std::vector<HeaderPart> own;
    QString &text = article.text;
    const auto put = [&](HeaderPart::Kind kind, QString line) {
        makeSound(line);
        if (line.isEmpty())
            return;
        own.push_back({kind, {text.size(), text.size() + line.size()}});
        text += line + u"\n\n";
    };
    makeSound(m_facts.title);
    for (QString &author : m_facts.authors)
        makeSound(author);
    put(HeaderPart::Kind::Title, m_facts.title);
    if (!m_facts.authors.isEmpty())
        put(HeaderPart::Kind::Byline, bylineOf(m_facts.authors));
    if (!m_facts.published.isEmpty())
        put(HeaderPart::Kind::Timestamp, readableTime(m_facts.published));
    // What the page's header says beside: whoever wrote it and when may stand only there.
    const bool complete = !m_facts.authors.isEmpty() && !m_facts.published.isEmpty();
    std::vector<TextSpan> open;
    if (!complete) {
        for (QString line : m_headerLines.first(qMin(mostHeaderLines, m_headerLines.size()))) {
            makeSound(line);
            open.push_back({text.size(), text.size() + line.size()});
            text += line + u"\n\n";
        }
    }
    const qsizetype bodyStart = text.size();
    text += m_body;
    makeSound(text);
    while (text.endsWith(u'\n'))
        text.chop(1);
    text += u'\n';
    for (const TextSpan &caption : m_captions)
        own.push_back({HeaderPart::Kind::Caption, {bodyStart + caption.start, bodyStart + caption.end}});

    article.language = languageOf(m_body.isEmpty() ? text : m_body);
    if (article.language.isEmpty())
        article.language = primaryTag(m_facts.language);
    findHeaderParts(article);
    // What the file states beats what its lines look like.
    std::erase_if(article.parts, [&](const HeaderPart &part) { return overlaps(own, part.span); });
    article.parts.insert(article.parts.end(), own.begin(), own.end());
    for (const TextSpan &line : open) {
        if (!overlaps(article.parts, line))
            article.parts.push_back({HeaderPart::Kind::Navigation, line});
    }
    std::ranges::sort(article.parts, {}, [](const HeaderPart &part) { return part.span; });
    if (!m_facts.title.isEmpty())
        article.title = m_facts.title;
    if (!m_facts.authors.isEmpty())
        article.byline = m_facts.authors;
    if (!m_facts.published.isEmpty())
        article.published = m_facts.published;
    if (!m_facts.site.isEmpty())
        article.publisher = m_facts.site;
    return article;
}

} // namespace eventarium
