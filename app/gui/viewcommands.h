// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The View, Go, Settings and Help menus: panels, columns, sorting, tabs, zoom, colours, help; and how the window
// looked last time. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "core/event.h"
#include "gui/session/settings.h"

#include <QObject>

class QMainWindow;

namespace eventarium {

class FilterStack;
class WindowActions;
struct WindowParts;

class ViewCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewCommands)

public:
    ViewCommands(Settings &settings, FilterStack &filters, WindowParts &parts, WindowActions &actions,
                 QMainWindow &window);

    void restoreLayout();
    void saveLayout();
    // The order that is in force, for the Sort By menu.
    void setOrder(EventOrder order) { m_order = order; }
    void applyScheme(Settings::Scheme scheme);

Q_SIGNALS:
    void orderWanted(eventarium::EventOrder order);

private:
    void connectView();
    void connectGo();
    void connectSettingsAndHelp();
    void fillSortMenu();
    void showSearchHelp();
    void about();

    Settings &m_settings;
    FilterStack &m_filters;
    WindowParts &m_parts;
    WindowActions &m_actions;
    QMainWindow &m_window;
    EventOrder m_order;
};

} // namespace eventarium
