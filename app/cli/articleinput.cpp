// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/articleinput.h"

#include "reader/readerregistry.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ArticleInput", source);
}

} // namespace

Option referenceOption()
{
    return {u"reference"_s,
            {},
            u"YYYY-MM-DD"_s,
            text("The date that “Thursday” or “June 27” is counted from; without it, the article's own."),
            {}};
}

Option withTextOption()
{
    return {u"with-text"_s, {}, {}, text("Print the decoded text too, which the offsets count in."), {}};
}

std::expected<std::optional<PartialDate>, QString> referenceOf(const Arguments &arguments)
{
    if (!arguments.has(u"reference"_s))
        return std::nullopt;
    const QString value = arguments.value(u"reference"_s);
    const auto date = PartialDate::fromIso(value);
    if (!date)
        return std::unexpected(text("“%1” is no date for “--reference”; write it like 2020-07-30.").arg(value));
    return date;
}

Result<QByteArray> readStandardInput()
{
    QByteArray bytes;
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, block.data(), static_cast<size_t>(block.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EBADF)
            return fail(Error::Kind::NotReadable,
                        text("Standard input is closed: there is nothing to read. Give a file, or send the article "
                             "into the program."));
        if (count < 0)
            return fail(Error::Kind::NotReadable,
                        text("Standard input cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(errno))));
        if (count == 0)
            return bytes;
        bytes.append(block.constData(), count);
        if (bytes.size() > ReaderRegistry::maximumSize)
            return fail(Error::Kind::TooLarge,
                        text("Standard input holds more than 64 MiB, which is too much for an article."));
    }
}

ExitCode forEachArticle(const QStringList &files, Console &console,
                        const std::function<QByteArray(const Article &)> &print)
{
    const ReaderRegistry readers;
    const auto read = [&](const QString &file) -> Result<std::vector<Article>> {
        if (file != "-"_L1)
            return readers.readFile(file);
        const auto bytes = readStandardInput();
        return bytes ? readers.readBytes(*bytes, file) : std::unexpected(bytes.error());
    };
    ExitCode code = ExitCode::Done;
    for (const QString &file : files) {
        const auto articles = read(file);
        if (!articles) {
            console.failure(articles.error());
            code = ExitCode::DoneWithFailures;
            continue;
        }
        for (const Article &article : *articles) {
            if (!console.write(print(article) + '\n'))
                return code;
        }
    }
    return code;
}

} // namespace eventarium::cli
