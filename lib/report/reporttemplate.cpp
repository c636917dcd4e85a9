// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reporttemplate.h"

#include "report/display.h"
#include "report/exportrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

std::unexpected<Error> noTemplate(const QString &why, const QString &where)
{
    return fail(Error::Kind::InvalidInput, u"This is no report template: "_s + why + u'.', where);
}

// The texts of a template by their keys.
constexpr std::pair<QLatin1StringView, QString ReportTemplate::*> texts[] = {
    {"query"_L1, &ReportTemplate::query},   {"table"_L1, &ReportTemplate::table},
    {"format"_L1, &ReportTemplate::format}, {"report"_L1, &ReportTemplate::report},
    {"sort"_L1, &ReportTemplate::sort},     {"paper"_L1, &ReportTemplate::paper}};

// What is wrong with taking `value` for `key`; empty where it was taken.
QString take(const QString &key, const QJsonValue &value, ReportTemplate &report)
{
    const auto text = std::ranges::find(texts, key, [](const auto &each) { return QString(each.first); });
    if (text != std::end(texts)) {
        report.*text->second = value.toString();
        return value.isString() ? QString() : QString(u"“"_s + key + u"” must be a text"_s);
    }
    if (key == "limit"_L1) {
        report.limit = value.toInteger(-1);
        return *report.limit >= 0 ? QString() : u"“limit” must be a whole number from 0 on"_s;
    }
    if (key != "columns"_L1)
        return u"“"_s + key + u"” is nothing that a template holds"_s;
    for (const QJsonValue &column : value.toArray())
        report.columns += column.toString();
    return value.isArray() && !report.columns.contains(QString()) ? QString() : u"“columns” must be a list of names"_s;
}

QString complaintAbout(const ReportTemplate &report)
{
    if (!report.table.isEmpty() && !exportTableOf(report.table))
        return u"there is no table “"_s + report.table + u'”';
    if (!report.format.isEmpty() && !exportFormatOf(report.format))
        return u"there is no format “"_s + report.format + u'”';
    if (!report.report.isEmpty() && !reportKindOf(report.report))
        return u"there is no report “"_s + report.report + u'”';
    return {};
}

Result<QJsonObject> objectOf(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return noTemplate(error.error ? error.errorString() : u"it holds no object"_s, where);
    return document.object();
}

} // namespace

Result<ReportTemplate> readReportTemplate(const QByteArray &json, const QString &where)
{
    const auto object = objectOf(json, where);
    if (!object)
        return std::unexpected(object.error());
    ReportTemplate report;
    for (auto each = object->begin(); each != object->end(); ++each) {
        if (const QString wrong = take(each.key(), each.value(), report); !wrong.isEmpty())
            return noTemplate(wrong, where);
    }
    if (const QString wrong = complaintAbout(report); !wrong.isEmpty())
        return noTemplate(wrong, where);
    return report;
}

QByteArray reportTemplateJson(const ReportTemplate &report)
{
    QJsonObject object;
    for (const auto &[key, text] : texts) {
        if (!(report.*text).isEmpty())
            object.insert(key, report.*text);
    }
    if (!report.columns.isEmpty())
        object.insert("columns"_L1, QJsonArray::fromStringList(report.columns));
    if (report.limit)
        object.insert("limit"_L1, *report.limit);
    return QJsonDocument(object).toJson();
}

QString queryOfPeriod(const QString &query, std::optional<PartialDate> from, std::optional<PartialDate> until)
{
    if (!from && !until)
        return query;
    const QString period = from && until ? QString(from->toIso() + u".."_s + until->toIso())
                           : from        ? QString(u">="_s + from->toIso())
                                         : QString(u"<="_s + until->toIso());
    const QString date = u"date:"_s + period;
    return query.trimmed().isEmpty() ? date : QString(u'(' + query + u") "_s + date);
}

std::vector<ShownFigure> shownFigures(std::span<const EventRow> rows, const QLocale &locale)
{
    std::vector<ShownFigure> shown;
    for (const EventRow &row : rows) {
        for (const auto &[column, headline] :
             {std::pair(u"attendance"_s, &row.attendance), std::pair(u"online"_s, &row.online)}) {
            if (*headline)
                shown.push_back({row.id, displayName(row), column, displayFigure((*headline)->figure, locale)});
        }
    }
    return shown;
}

QByteArray figureRunJson(const FigureRun &run)
{
    QJsonArray figures;
    for (const ShownFigure &figure : run.figures) {
        figures.append(QJsonObject{{u"event_id"_s, figure.event.value},
                                   {u"name"_s, figure.name},
                                   {u"column"_s, figure.column},
                                   {u"text"_s, figure.text}});
    }
    return QJsonDocument(
               QJsonObject{{u"query"_s, run.query}, {u"generation"_s, run.generation}, {u"figures"_s, figures}})
        .toJson();
}

Result<FigureRun> readFigureRun(const QByteArray &json, const QString &where)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue figures = document["figures"_L1];
    if (!figures.isArray() || !document["query"_L1].isString())
        return fail(Error::Kind::InvalidInput, u"These are no figures of an earlier run of a report."_s, where);
    FigureRun run;
    run.query = document["query"_L1].toString();
    run.generation = document["generation"_L1].toInteger();
    for (const QJsonValue &figure : figures.toArray()) {
        run.figures.push_back({{figure["event_id"_L1].toInteger()},
                               figure["name"_L1].toString(),
                               figure["column"_L1].toString(),
                               figure["text"_L1].toString()});
    }
    return run;
}

std::vector<FigureChange> changedFigures(const FigureRun &before, const FigureRun &now)
{
    std::vector<FigureChange> changes;
    if (before.query != now.query)
        return changes;
    const auto keyOf = [](const ShownFigure &figure) { return std::pair(figure.event.value, figure.column); };
    std::map<std::pair<qint64, QString>, QString> former;
    for (const ShownFigure &figure : before.figures)
        former.emplace(keyOf(figure), figure.text);
    for (const ShownFigure &figure : now.figures) {
        const auto known = former.find(keyOf(figure));
        const QString text = known == former.end() ? QString() : known->second;
        if (text != figure.text)
            changes.push_back({figure.name, figure.column, text, figure.text});
        if (known != former.end())
            former.erase(known);
    }
    for (const ShownFigure &figure : before.figures) {
        if (former.contains(keyOf(figure)))
            changes.push_back({figure.name, figure.column, figure.text, {}});
    }
    return changes;
}

} // namespace eventarium
