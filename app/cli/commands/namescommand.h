// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists the organisations or the people of matching events, with what each did. Stateless; main thread.
#pragma once

#include "cli/command.h"

#include "report/exporttable.h"
#include "store/archivereader.h"

namespace eventarium::cli {

class NamesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(NamesCommand)

public:
    QString synopsis() const override;
    std::vector<Option> options() const override;
    int fewestArguments() const override { return 1; }
    int queryArgument() const override { return 1; }
    ExitCode run(const Arguments &arguments, Console &console) const override;

protected:
    virtual ArchiveReader::Names kind() const = 0;

private:
    ExportTable table() const;
};

class OrgsCommand final : public NamesCommand
{
public:
    QString name() const override { return QStringLiteral("orgs"); }
    QString summary() const override;
    QString example() const override;

protected:
    ArchiveReader::Names kind() const override { return ArchiveReader::Names::Organizations; }
};

class PeopleCommand final : public NamesCommand
{
public:
    QString name() const override { return QStringLiteral("people"); }
    QString summary() const override;
    QString example() const override;

protected:
    ArchiveReader::Names kind() const override { return ArchiveReader::Names::People; }
};

} // namespace eventarium::cli
