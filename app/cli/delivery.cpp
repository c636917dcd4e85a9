// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/delivery.h"

#include "report/archiveguard.h"
#include "report/atomicfile.h"
#include "store/archivereader.h"
#include "store/sourceguard.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Delivery", source);
}

// What the names of files in a format end in, the usual one first.
QStringList endingsOf(const QString &format)
{
    if (format == "table"_L1 || format == "text"_L1)
        return {u"txt"_s, u"text"_s};
    if (format == "md"_L1)
        return {u"md"_s, u"markdown"_s};
    if (format == "html"_L1)
        return {u"html"_s, u"htm"_s};
    if (format == "jsonl"_L1)
        return {u"jsonl"_s, u"ndjson"_s};
    return {format};
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
    return {u"format"_s,
            {},
            choices.join(u'|'),
            text("How it is printed; without it, as the name of the file ends, else %1.").arg(choices.front()),
            choices};
}

std::expected<QString, QString> formatOf(const Arguments &arguments, const QStringList &choices)
{
    if (arguments.has(u"format"_s))
        return arguments.value(u"format"_s);
    const QString target = arguments.value(u"output"_s, u"-"_s);
    const QFileInfo file(target);
    const bool isSpecial = file.exists() && !file.isFile(); // a device or pipe; a folder is refused later on
    if (target.isEmpty() || target == "-"_L1 || isSpecial)
        return choices.front();
    const QString ending = file.suffix().toLower();
    for (const QString &choice : choices) {
        if (endingsOf(choice).contains(ending))
            return choice;
    }
    QStringList endings;
    for (const QString &choice : choices)
        endings += u'.' + endingsOf(choice).front();
    endings.removeDuplicates();
    return std::unexpected(text("The name “%1” does not say in which format. Let it end in %2, or give “--format”.")
                               .arg(target, endings.join(u", "_s)));
}

QString nameComplaint(const QString &name)
{
    const bool isOther = name.contains(QChar(QChar::ReplacementCharacter)) && !QFileInfo::exists(name);
    return isOther ? text("“%1” is not valid UTF-8, as the names of new files must be.").arg(name) : QString();
}

namespace {

// Never over what the output is made from: a file that is named as input, an article of the archive.
Result<void> sparesInput(const Arguments &arguments, const QString &target)
{
    const QString canonical = QFileInfo(target).canonicalFilePath();
    if (target == "-"_L1 || canonical.isEmpty() || archiveInTheWay(target)) // archives are kept by writeFile
        return {};
    for (const QString &input : arguments.positional()) {
        if (QFileInfo(input).canonicalFilePath() == canonical)
            return fail(
                Error::Kind::NotWritable,
                text("Could not write %1: it is what is read. It is unchanged. Choose another name.").arg(target),
                target);
    }
    if (const auto reader = ArchiveReader::open(arguments.first()))
        return sparesSources(*reader, target);
    return {};
}

} // namespace

std::optional<ExitCode> refusal(const Arguments &arguments, Console &console)
{
    const QString target = arguments.value(u"output"_s, u"-"_s);
    if (target == "-"_L1)
        return std::nullopt;
    if (const QString complaint = nameComplaint(target); !complaint.isEmpty())
        return console.usage(complaint);
    if (const auto spared = sparesInput(arguments, target); !spared)
        return console.failure(spared.error());
    if (QFileInfo(target).isFile() && !archiveInTheWay(target) && !arguments.has(u"force"_s)) {
        return console.failure({Error::Kind::NotWritable,
                                text("Could not write %1: it exists already. It is unchanged. Give “--force” to "
                                     "replace it, or another name.")
                                    .arg(target),
                                target});
    }
    return std::nullopt;
}

ExitCode deliver(const Arguments &arguments, Console &console, const Pieces &pieces, OutputKind kind, ExitCode code)
{
    if (const auto refused = refusal(arguments, console))
        return *refused;
    return deliverTo(arguments.value(u"output"_s, u"-"_s), console, pieces, kind, code);
}

ExitCode deliverTo(const QString &target, Console &console, const Pieces &pieces, OutputKind kind, ExitCode code)
{
    if (target == "-"_L1)
        return deliverToConsole(console, pieces, kind, code);
    if (const QString complaint = nameComplaint(target); !complaint.isEmpty())
        return console.usage(complaint);
    if (const auto written = writeFile(target, pieces); !written)
        return console.failure(written.error());
    return code;
}

} // namespace eventarium::cli
