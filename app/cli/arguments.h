// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Command-line words -> options and arguments, with messages for the person who mistyped. Values; any thread.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>
#include <span>
#include <vector>

namespace eventarium::cli {

struct Option
{
    QString name; // "format"
    QChar letter; // 'o' for -o; null for none
    QString value; // "FILE" in the help; empty: takes none
    QString description;
    QStringList choices; // allowed values; empty: any

    bool operator==(const Option &) const = default;
};

class Arguments final
{
public:
    // What is wrong, in a sentence, where the words cannot be read. After "--" all are arguments. From the
    // argument `queryFrom` on a word such as -org:Huawei, which can be no option, belongs to the query; -1: never.
    static std::expected<Arguments, QString> parse(const QStringList &words, std::span<const Option> options,
                                                   int queryFrom = -1);

    const QStringList &positional() const { return m_positional; }
    QString first() const { return m_positional.value(0); }
    // The arguments from `index` on as one text: a query may be typed without quotation marks.
    QString joinedFrom(qsizetype index) const { return m_positional.mid(index).join(u' '); }
    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_values.value(option, otherwise);
    }

    // Qt takes a name such as :memory: for something inside the program; here it is a file like any other. Of the
    // arguments the first `names` are names of files, and the value of the option `output` is.
    void keepNamesOnDisk(qsizetype names, const QString &output);

private:
    QStringList m_positional;
    QHash<QString, QString> m_values;
};

// The candidate that was probably meant; empty where none is near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace eventarium::cli
