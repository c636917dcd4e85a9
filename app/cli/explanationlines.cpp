// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/explanationlines.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ExplanationLines", source);
}

// "12:5", both counted from one
QString positionOf(const Article &article, qsizetype offset)
{
    const QStringView before = QStringView(article.text).first(std::min(offset, article.text.size()));
    return u"%1:%2"_s.arg(before.count(u'\n') + 1).arg(offset - (before.lastIndexOf(u'\n') + 1) + 1);
}

QString lineOf(const Article &article, const Explanation &explanation)
{
    QString line = (explanation.lost.isEmpty() ? u"  + "_s : u"  - "_s) + explanation.fact + u": "_s
                   + explanation.value.simplified();
    line += u"  ["_s + explanation.rule;
    if (explanation.weight)
        line += u", "_s + translated("weight %1").arg(*explanation.weight);
    line += u']';
    if (!explanation.lost.isEmpty())
        line += u"  "_s + translated("left out: %1").arg(explanation.lost);
    if (explanation.span.length() > 0)
        line += u"  %1 “%2”"_s.arg(positionOf(article, explanation.span.start),
                                   explanation.span.in(article.text).toString().simplified());
    return line;
}

} // namespace

QByteArray explanationLines(const Article &article, const std::vector<Explanation> &explanations)
{
    QStringList lines{article.source.isEmpty() ? translated("An article") : article.source};
    int event = -2;
    for (const Explanation &explanation : explanations) {
        if (explanation.event != event) {
            event = explanation.event;
            lines.append(event >= 0 ? translated("Event %1").arg(event + 1) : translated("No event’s"));
        }
        lines.append(lineOf(article, explanation));
    }
    if (explanations.empty())
        lines.append(translated("Nothing was found."));
    return lines.join(u'\n').toUtf8();
}

} // namespace eventarium::cli
