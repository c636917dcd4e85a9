// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QJsonObject keeps its keys sorted; people read the contract's order. So objects are written here, by one
// ranking of all keys, which agrees with the order in every object of the contract.
#include "report/factsjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QLatin1StringView keyOrder[] = {
    "id"_L1,       "event_id"_L1,       "event"_L1,        "event_edition"_L1, "source"_L1,       "format"_L1,
    "language"_L1, "type"_L1,           "name"_L1,         "relation"_L1,      "aliases"_L1,      "kind"_L1,
    "title"_L1,    "published"_L1,      "byline"_L1,       "publisher"_L1,     "dateline"_L1,     "place"_L1,
    "date"_L1,     "agency"_L1,         "edition"_L1,      "year"_L1,          "timex"_L1,        "start"_L1,
    "end"_L1,      "date_precision"_L1, "text"_L1,         "value"_L1,         "upper"_L1,        "qualifier"_L1,
    "unit"_L1,     "category"_L1,       "scope"_L1,        "basis"_L1,         "counts"_L1,       "audience"_L1,
    "per"_L1,      "stated_by"_L1,      "mode"_L1,         "city"_L1,          "country"_L1,      "places"_L1,
    "theme"_L1,    "organizers"_L1,     "organization"_L1, "role"_L1,          "via"_L1,          "acronym"_L1,
    "mentions"_L1, "short"_L1,          "long"_L1,         "attendance"_L1,    "online"_L1,       "annotations"_L1,
    "events"_L1,   "organizations"_L1,  "people"_L1,       "figures"_L1,       "participants"_L1, "previous_figures"_L1,
    "status"_L1,   "topics"_L1,         "sessions"_L1,     "confidence"_L1,    "conflict"_L1,     "checked"_L1,
    "articles"_L1, "part"_L1,           "previous"_L1,     "quote"_L1,         "evidence"_L1,     "warnings"_L1};

qsizetype rankOf(const QString &key)
{
    static const QHash<QString, qsizetype> ranks = [] {
        QHash<QString, qsizetype> made;
        for (const QLatin1StringView word : keyOrder)
            made.insert(word, made.size());
        return made;
    }();
    return ranks.value(key, ranks.size());
}

void write(const QJsonValue &value, QByteArray &out);

void write(const QString &text, QByteArray &out)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (byte < 0x20 || byte == 0x7F)
            ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            out += c;
    }
    out += '"';
}

void write(double number, QByteArray &out)
{
    if (!std::isfinite(number))
        out += "null";
    else if (number == std::floor(number) && std::abs(number) < 1e18)
        out += QByteArray::number(static_cast<qint64>(number));
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void write(const QJsonObject &object, QByteArray &out)
{
    QStringList keys = object.keys();
    std::ranges::stable_sort(keys, {}, rankOf); // unknown ones behind, in Qt's order
    out += '{';
    bool first = true;
    for (const QString &key : std::as_const(keys)) {
        if (!first)
            out += ',';
        first = false;
        write(key, out);
        out += ':';
        write(object.value(key), out);
    }
    out += '}';
}

void write(const QJsonArray &array, QByteArray &out)
{
    out += '[';
    bool first = true;
    for (const QJsonValue &value : array) {
        if (!first)
            out += ',';
        first = false;
        write(value, out);
    }
    out += ']';
}

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        write(value.toDouble(), out);
        break;
    case QJsonValue::String:
        write(value.toString(), out);
        break;
    case QJsonValue::Array:
        write(value.toArray(), out);
        break;
    case QJsonValue::Object:
        write(value.toObject(), out);
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}

} // namespace

QByteArray compactJson(const QJsonObject &object)
{
    QByteArray out;
    write(object, out);
    return out;
}

} // namespace eventarium
