// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The golden folder: each text of tests/golden/input and of data/sample is a case; what the extractor makes of
// it stands in tests/golden/expected in the contract's JSON, broken into lines so that a change reads well.
#pragma once

#include "extract/extractor.h"
#include "reader/readerregistry.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace eventarium::test {

struct GoldenCase
{
    QString name; // relative path without suffix
    QString input;
    QString expected;
};

std::vector<GoldenCase> goldenCases();
QString goldenExpectedFolder();
QByteArray goldenOutput(const GoldenCase &golden, const ReaderRegistry &readers, const Extractor &extractor);

} // namespace eventarium::test
