// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What --help prints. Pure; main thread.
#pragma once

#include "cli/command.h"

#include <memory>
#include <span>

namespace eventarium::cli {

QString programHelp(std::span<const std::unique_ptr<Command>> commands);
QString commandHelp(const Command &command, std::span<const Option> options);

} // namespace eventarium::cli
