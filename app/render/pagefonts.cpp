// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pagefonts.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace eventarium {

QFont pageFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"DejaVu Sans"_s});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures would be copied and searched as characters of their own.
    font.setFeature("liga", 0);
    return font;
}

} // namespace eventarium
