// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"

#include "report/factsjson.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::test {

namespace {

constexpr qsizetype lineWidth = 150;

QByteArray compact(const QJsonValue &value)
{
    QByteArray bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return bytes.sliced(1, bytes.size() - 2);
}

// One line where it fits, else a line a member.
void write(const QJsonValue &value, QByteArray &out, qsizetype indent)
{
    const QByteArray line = compact(value);
    if (line.size() <= lineWidth || !(value.isArray() || value.isObject())) {
        out += line;
        return;
    }
    const QByteArray inner(indent + 1, ' ');
    bool first = true;
    const auto next = [&] {
        out += first ? "\n" : ",\n";
        out += inner;
        first = false;
    };
    out += value.isArray() ? '[' : '{';
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            next();
            write(item, out, indent + 1);
        }
    } else {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            next();
            out += compact(member.key()) + ": ";
            write(member.value(), out, indent + 1);
        }
    }
    out += '\n' + QByteArray(indent, ' ') + (value.isArray() ? ']' : '}');
}

void addCases(const QString &folder, std::vector<GoldenCase> &cases)
{
    const QDir root(folder);
    QDirIterator files(folder, {u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = root.relativeFilePath(path).chopped(4);
        cases.push_back({name, path, goldenExpectedFolder() + u'/' + name + u".json"_s});
    }
}

} // namespace

QString goldenExpectedFolder()
{
    return QStringLiteral(EVENTARIUM_SOURCE_DIR) + u"/tests/golden/expected"_s;
}

std::vector<GoldenCase> goldenCases()
{
    std::vector<GoldenCase> cases;
    addCases(QStringLiteral(EVENTARIUM_SOURCE_DIR) + u"/tests/golden/input"_s, cases);
    addCases(QStringLiteral(EVENTARIUM_SOURCE_DIR) + u"/data/sample"_s, cases);
    std::ranges::sort(cases, {}, &GoldenCase::name);
    return cases;
}

QByteArray goldenOutput(const GoldenCase &golden, const ReaderRegistry &readers, const Extractor &extractor)
{
    const auto articles = readers.readFile(golden.input);
    if (!articles)
        return "unreadable\n";
    QByteArray out;
    for (Article article : *articles) {
        article.source = golden.name;
        write(factsJson(article, extractor.extract(article)), out, 0);
        out += '\n';
    }
    return out;
}

} // namespace eventarium::test
