// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/delivery.h"

#include "report/atomicfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Delivery", source);
}

ExitCode deliverToConsole(Console &console, const Pieces &pieces, OutputKind kind, ExitCode code)
{
    for (;;) {
        const auto piece = pieces();
        if (!piece) {
            console.finish(ExitCode::CannotOpenOrWrite);
            return console.failure(piece.error());
        }
        const bool more = kind == OutputKind::Text ? console.writeText(QString::fromUtf8(*piece))
                                                   : console.write(*piece);
        if (piece->isEmpty() || !more)
            return code;
    }
}

} // namespace

Option outputOption()
{
    return {u"output"_s, u'o', u"FILE"_s, text("Write to FILE; “-” is standard output."), {}};
}

Option formatOption(const QStringList &choices)
{
    return {
        u"format"_s, {}, choices.join(u'|'), text("How it is printed; %1 without it.").arg(choices.front()), choices};
}

ExitCode deliver(const Arguments &arguments, Console &console, const Pieces &pieces, OutputKind kind, ExitCode code)
{
    const QString target = arguments.value(u"output"_s, u"-"_s);
    if (target == "-"_L1)
        return deliverToConsole(console, pieces, kind, code);
    const QString archive = QFileInfo(arguments.first()).canonicalFilePath();
    if (!archive.isEmpty() && QFileInfo(target).canonicalFilePath() == archive) {
        return console.failure({Error::Kind::NotWritable,
                                text("“%1” is the archive itself. It is unchanged; choose another file.").arg(target),
                                target});
    }
    if (const auto written = writeFile(target, pieces); !written)
        return console.failure(written.error());
    return code;
}

} // namespace eventarium::cli
