// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Arguments", source);
}

// How many letters must be put in, taken out, changed or swapped with their neighbour to make one of the other.
int distance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width), last(width), row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

const Option *findOption(std::span<const Option> options, const QString &word)
{
    const auto found = std::ranges::find_if(options, [&](const Option &option) {
        return word == u"--"_s + option.name || (!option.letter.isNull() && word == u'-' + QString(option.letter));
    });
    return found == options.end() ? nullptr : &*found;
}

QString unknownOption(const QString &word, std::span<const Option> options, bool takesQuery)
{
    QStringList names;
    for (const Option &option : options)
        names += u"--"_s + option.name;
    QString message = text("There is no option “%1” here.").arg(word);
    if (const QString near = nearest(word, names); !near.isEmpty())
        message += u' ' + text("Is “%1” meant?").arg(near);
    else if (!word.startsWith("--"_L1))
        message += u' '
                   + (takesQuery ? text("If it belongs to the query, put “--” before the query.")
                                 : text("If it is a name, put “--” before it."));
    return message;
}

// Whether a word that begins with a hyphen leaves something out of a query and can be no (mistyped) option.
bool isExclusion(const QString &word, std::span<const Option> options)
{
    if (word.startsWith("--"_L1) || word.size() < 3)
        return false;
    if (word.contains(u' ') || word[1] == u'"' || word[1] == u'(' || word.indexOf(u':') > 2)
        return true;
    QStringList names;
    for (const Option &option : options) {
        if (word[1] == option.letter)
            return false;
        names += option.name;
    }
    return nearest(word.sliced(1), names).isEmpty();
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    int bestDistance = word.size() > 5 ? 3 : 2; // exclusive
    if (word.size() > 40)
        return best;
    for (const QString &candidate : candidates) {
        const int away = distance(word.toLower(), candidate);
        if (away < bestDistance || (candidate.startsWith(word) && word.size() > 2 && best.isEmpty())) {
            best = candidate;
            bestDistance = std::min(away, bestDistance);
        }
    }
    return best;
}

void Arguments::keepNamesOnDisk(qsizetype names, const QString &output)
{
    const auto keep = [](QString &name) {
        if (name.startsWith(u':'))
            name.prepend("./"_L1);
    };
    for (qsizetype i = 0; i < names; ++i)
        keep(m_positional[i]);
    if (const auto target = m_values.find(output); target != m_values.end())
        keep(*target);
}

std::expected<Arguments, QString> Arguments::parse(const QStringList &words, std::span<const Option> options,
                                                   int queryFrom)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "--"_L1) {
            result.m_positional += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            result.m_positional += word;
            continue;
        }
        if (queryFrom >= 0 && result.m_positional.size() >= queryFrom && isExclusion(word, options)) {
            result.m_positional += word;
            continue;
        }
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        const QString name = equals < 0 ? word : word.first(equals);
        const Option *option = findOption(options, name);
        if (!option)
            return std::unexpected(unknownOption(name, options, queryFrom >= 0));
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return std::unexpected(text("The option “%1” takes no value.").arg(name));
            result.m_values.insert(option->name, QString());
            continue;
        }
        if (equals < 0 && i + 1 >= words.size())
            return std::unexpected(text("The option “%1” needs a value: %2.").arg(name, option->value));
        const QString value = equals >= 0 ? word.sliced(equals + 1) : words[++i];
        if (!option->choices.isEmpty() && !option->choices.contains(value)) {
            return std::unexpected(
                text("“%1” cannot be given to “%2”, which takes: %3.").arg(value, name, option->choices.join(u", "_s)));
        }
        result.m_values.insert(option->name, value);
    }
    return result;
}

} // namespace eventarium::cli
