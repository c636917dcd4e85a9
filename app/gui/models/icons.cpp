// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/icons.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace eventarium {

QColor faintColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor ground = palette.color(QPalette::Base);
    const auto mixed = [](int a, int b) { return (a * 62 + b * 38) / 100; };
    return {mixed(text.red(), ground.red()), mixed(text.green(), ground.green()), mixed(text.blue(), ground.blue())};
}

void chooseIconTheme()
{
    // Platforms without a desktop know no theme folders.
    QStringList folders = QIcon::themeSearchPaths();
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        if (const QString icons = data + "/icons"_L1; !folders.contains(icons))
            folders << icons;
    }
    QIcon::setThemeSearchPaths(folders);
    const QString name = isDark(QGuiApplication::palette()) ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(name);
    // Without a desktop the theme is Qt's empty default, or the other Breeze from before.
    const QString theme = QIcon::themeName();
    if (theme.isEmpty() || theme == "hicolor"_L1 || theme.startsWith("breeze"_L1))
        QIcon::setThemeName(name);
}

namespace {

// For platforms that cannot be told: the colours of Fusion's dark scheme.
QPalette darkPalette()
{
    const QColor text(0xee, 0xf0, 0xf2);
    const QColor base(0x1b, 0x1e, 0x22);
    QPalette palette(QColor(0x3c, 0x42, 0x49), QColor(0x2b, 0x30, 0x36));
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x22, 0x26, 0x2b));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::ToolTipBase, QColor(0x30, 0x35, 0x3b));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa8, 0xb0));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x7f, 0xc1));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Accent, QColor(0x2f, 0x7f, 0xc1));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb6, 0xf0));
    palette.setColor(QPalette::LinkVisited, QColor(0xb7, 0x9c, 0xe8));
    palette.setColor(QPalette::Mid, QColor(0x45, 0x4b, 0x52));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7c, 0x84, 0x8c));
    return palette;
}

} // namespace

void applyColors(Qt::ColorScheme scheme)
{
    QGuiApplication::setPalette(QPalette()); // back to the platform's
    QGuiApplication::styleHints()->setColorScheme(scheme);
    if (scheme == Qt::ColorScheme::Dark && !isDark(QGuiApplication::palette()))
        QGuiApplication::setPalette(darkPalette());
    // Qt's own link colour is hard on the eyes where links are many.
    if (QPalette palette = QGuiApplication::palette(); palette.color(QPalette::Link) == QColor(Qt::blue)) {
        palette.setColor(QPalette::Link, QColor(0x1a, 0x62, 0xa8));
        QGuiApplication::setPalette(palette);
    }
    chooseIconTheme();
}

QIcon themeIcon(QLatin1StringView name)
{
    return QIcon::fromTheme(name);
}

QIcon stateIcon(const EventRow &row)
{
    if (row.conflict)
        return themeIcon("data-warning"_L1);
    switch (row.checked) {
    case Checked::Verified:
        return themeIcon("checkmark"_L1);
    case Checked::Corrected:
        return themeIcon("document-edit"_L1);
    case Checked::MachineMade:
        break;
    }
    return {};
}

} // namespace eventarium
