// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// eventarium-bench [NAME]...: runs all benchmarks or those named; exit code 1 where a bar is not met.
// eventarium-bench --generate FILE EVENTS|LIST.jsonl: makes an archive of so many made-up events, or of a list.
// eventarium-bench --part articles FOLDER N, --part import FOLDER FILE: makes so many articles; imports them once.

#include "bench/bars.h"
#include "support/archivegenerator.h"

#include <QCoreApplication>
#include <QMap>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace eventarium::bench;

namespace {

int generate(const QString &path, const QString &what)
{
    bool isNumber = false;
    const int events = what.toInt(&isNumber);
    const auto made = isNumber ? eventarium::test::generateArchive(path, events)
                               : eventarium::test::generateArchiveFrom(path, what);
    if (!made)
        std::fprintf(stderr, "%s\n", qPrintable(made.error().message));
    return made ? 0 : 3;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList names = QCoreApplication::arguments().mid(1);
    if (names.value(0) == u"--part")
        return names.value(1) == u"export" ? exportPart(names.mid(2)) : importPart(names.mid(1));
    if (names.value(0) == u"--generate")
        return generate(names.value(1), names.value(2));

    const QMap<QString, void (*)(const Sink &)> benchmarks{{u"export"_s, exporting},
                                                           {u"extract"_s, extract},
                                                           {u"filter"_s, filter},
                                                           {u"import"_s, import},
                                                           {u"read"_s, reading}};
    for (const QString &name : names) {
        if (!benchmarks.contains(name)) {
            std::fprintf(stderr, "There is no benchmark “%s”. There are: %s.\n", qPrintable(name),
                         qPrintable(QStringList(benchmarks.keys()).join(u", "_s)));
            return 2;
        }
    }
    bool met = true;
    const Sink sink = [&met](const Bar &bar) {
        std::printf("%s\n", qPrintable(bar.line()));
        std::fflush(stdout);
        met = met && bar.isMet();
    };
    for (const auto &[name, run] : benchmarks.asKeyValueRange()) {
        if (names.isEmpty() || names.contains(name))
            run(sink);
    }
    return met ? 0 : 1;
}
