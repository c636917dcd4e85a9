// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `annotate --lines`: a line of JSON in, a line of JSON out. Main thread.
#pragma once

#include "cli/console.h"

#include "core/annotation.h"
#include "extract/extractor.h"

#include <QStringList>

#include <set>
#include <vector>

namespace eventarium::cli {

using AnnotationTypes = std::set<AnnotationType>; // empty: all

std::vector<Annotation> kept(std::vector<Annotation> annotations, const AnnotationTypes &only);
// A line that is no such object is told, the others go on.
ExitCode annotateLines(const QStringList &files, const Extractor &extractor, const ExtractOptions &options,
                       const AnnotationTypes &only, Console &console);

} // namespace eventarium::cli
