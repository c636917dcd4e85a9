// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/plaintext.h"

#include "reader/articlecomposer.h"
#include "reader/headerparser.h"
#include "reader/language.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype narrowest = 50;
constexpr qsizetype widest = 90;

bool wasBroken(const QStringList &lines)
{
    if (lines.size() < 2)
        return false;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.size() < narrowest || line.size() > widest || lines[i + 1].startsWith(u' ')
            || QStringView(u"-*•>|").contains(lines[i + 1].isEmpty() ? QChar() : lines[i + 1].front()))
            return false;
    }
    return lines.last().size() <= widest;
}

} // namespace

QString unwrapped(const QString &text)
{
    QStringList paragraphs;
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s);
    for (const QString &paragraph : clean.split(u"\n\n"_s)) {
        QStringList lines = paragraph.split(u'\n');
        while (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        for (QString &line : lines) {
            while (line.endsWith(u' '))
                line.chop(1);
        }
        paragraphs += wasBroken(lines) ? lines.join(u' ') : lines.join(u'\n');
    }
    return paragraphs.join(u"\n\n");
}

Article articleOfText(QString text, const QString &format)
{
    makeSound(text);
    Article article;
    article.format = format;
    article.encoding = u"UTF-8"_s;
    article.text = std::move(text);
    article.language = languageOf(article.text);
    findHeaderParts(article);
    return article;
}

} // namespace eventarium
