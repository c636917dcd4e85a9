// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewcolors.h"

#include "gui/views/darkground.h"

#include <QCoreApplication>
#include <QPalette>

namespace eventarium {
namespace {

struct Hue
{
    QRgb line; // of the underline, on either ground
    QRgb light; // tint on a light ground
    QRgb dark; // tint on a dark ground
};

constexpr Hue hueOf(FactType type)
{
    switch (type) {
    case FactType::Name:
        return {0xff7b5ea7, 0xffe9e0f5, 0xff43345c};
    case FactType::Date:
        return {0xff2e7dc1, 0xffdcebf9, 0xff1f3f5c};
    case FactType::Place:
        return {0xff2e8b57, 0xffdcf1e4, 0xff1e4a32};
    case FactType::Organization:
        return {0xffb36b00, 0xfffbe9d0, 0xff553a12};
    case FactType::Person:
        return {0xffc2477f, 0xfffae0ec, 0xff5a2540};
    case FactType::Figure:
        return {0xffc0392b, 0xfffbdfdb, 0xff5c2722};
    case FactType::Other:
        break;
    }
    return {0xff6d7680, 0xffe8eaed, 0xff3b4046};
}

QTextCharFormat ground(QRgb light, QRgb dark, const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(QColor(isDark(palette) ? dark : light));
    return format;
}

} // namespace

QTextCharFormat factFormat(FactType type, const QPalette &palette)
{
    const Hue hue = hueOf(type);
    QTextCharFormat format = ground(hue.light, hue.dark, palette);
    format.setForeground(palette.color(QPalette::Text)); // a colour of the syntax may be faint on the tint
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(isDark(palette) ? QColor(hue.line).lighter(140) : QColor(hue.line));
    return format;
}

QTextCharFormat searchHitFormat(const QPalette &palette)
{
    return ground(0xfffff176, 0xff6b6100, palette);
}

QTextCharFormat evidenceFormat(const QPalette &palette)
{
    QTextCharFormat format = ground(0xffffb300, 0xffffb300, palette);
    format.setForeground(Qt::black);
    format.setFontUnderline(true);
    return format;
}

QTextCharFormat sentenceFormat(const QPalette &palette)
{
    return ground(0xfffff3d6, 0xff40361c, palette);
}

QString factTypeName(FactType type)
{
    const auto name = [](const char *words) { return QCoreApplication::translate("eventarium::ArticleView", words); };
    switch (type) {
    case FactType::Name:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Name"));
    case FactType::Date:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Date"));
    case FactType::Place:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Place"));
    case FactType::Organization:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Organisation"));
    case FactType::Person:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Person"));
    case FactType::Figure:
        return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Figure"));
    case FactType::Other:
        break;
    }
    return name(QT_TRANSLATE_NOOP("eventarium::ArticleView", "Other"));
}

} // namespace eventarium
