// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pch.h and the widgets that nearly every source of the window needs; never included by hand.
#pragma once

#include "pch.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QObject>
#include <QPainter>
#include <QPalette>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
