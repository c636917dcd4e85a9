// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace eventarium {

void installTranslations()
{
    auto *translator = new QTranslator(qApp);
    if (translator->load(QLocale(), u"eventarium"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/eventarium_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace eventarium
