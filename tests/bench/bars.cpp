// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bars.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

QString shown(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

} // namespace

QString Bar::line() const
{
    const QString bar = limit ? (atLeast ? u"≥ "_s : u"≤ "_s) + shown(*limit) + u' ' + unit : u"no bar"_s;
    const QString verdict = !limit ? u"told"_s : isMet() ? u"ok"_s : u"short"_s;
    QString text = u"%1  %2  %3  %4"_s.arg(name, -46).arg(shown(figure) + u' ' + unit, -14).arg(bar, -16).arg(verdict);
    if (!note.isEmpty())
        text += u"  ("_s + note + u')';
    return text;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace eventarium::bench
