// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rewrites tests/golden/expected from what the extractor finds now; the change is then read in the diff.
#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace eventarium;

int main()
{
    QDir(test::goldenExpectedFolder()).removeRecursively();
    const ReaderRegistry readers;
    const Extractor extractor;
    const auto cases = test::goldenCases();
    for (const test::GoldenCase &golden : cases) {
        QFile file(golden.expected);
        if (!QDir().mkpath(QFileInfo(golden.expected).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(test::goldenOutput(golden, readers, extractor)) < 0) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(golden.expected));
            return 1;
        }
    }
    std::printf("%zu cases written\n", cases.size());
    return 0;
}
