// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of the checkout, and a place in it that breaks a house rule. Values; any thread.
// A rule is a pure function from the one to a list of the other, so that each has its own tests.
#pragma once

#include <QString>

#include <vector>

namespace eventarium::rules {

struct SourceFile
{
    QString path; // relative to the checkout, with slashes
    QString text;

    bool operator==(const SourceFile &) const = default;
};

struct Offence
{
    QString path;
    int line = 0; // from 1; 0 for the file as a whole
    QString what;

    bool operator==(const Offence &) const = default;
};

using Offences = std::vector<Offence>;
using Rule = Offences (*)(const SourceFile &);

} // namespace eventarium::rules
