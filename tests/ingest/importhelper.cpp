// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// importhelper ARCHIVE FOLDER THREADS ARTICLE: imports and dies by SIGKILL when the ARTICLEth (from 0) is
// extracted; a negative number lets it live. Exit code 0 when done, 1 when something failed.

#include "plainsteps.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>

using namespace eventarium;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const ReaderRegistry readers;
    ImportSteps steps = test::plainSteps(readers);
    const int last = arguments[4].toInt();
    std::atomic<int> count = 0;
    steps.extract = [&](const Article &article) {
        if (count++ == last)
            raise(SIGKILL);
        return test::understand(article);
    };
    IngestPlan plan;
    plan.archive = arguments[1];
    plan.paths = {arguments[2]};
    plan.threads = arguments[3].toInt();
    plan.batch = 7;
    const auto report = runImport(steps, plan, {}, {});
    if (!report)
        std::fprintf(stderr, "%s\n", qPrintable(report.error().message));
    return report && report->failed.empty() ? 0 : 1;
}
