// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QLatin1StringView kindWords[] = {"set"_L1,   "reject"_L1,   "choose"_L1, "not_an_event"_L1,
                                           "merge"_L1, "separate"_L1, "verify"_L1, "note"_L1,
                                           "undo"_L1,  "alias"_L1,    "add"_L1,    "create"_L1};
constexpr QLatin1StringView reasonWords[] = {""_L1, "misread"_L1, "article"_L1, "other_event"_L1};
constexpr QLatin1StringView aliasWords[] = {"organization"_L1, "person"_L1, "series"_L1};
constexpr qsizetype longestName = 4000;
constexpr qsizetype longestNote = 100'000;
constexpr qsizetype mostArticles = 10'000;

void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<int> &value)
{
    if (value)
        object.insert(key, *value);
}

QJsonObject jsonOf(const EventTarget &target)
{
    QJsonObject object;
    put(object, "name"_L1, target.name);
    put(object, "edition"_L1, target.edition);
    put(object, "year"_L1, target.year);
    put(object, "start"_L1, target.start ? target.start->toIso() : QString());
    put(object, "published"_L1, target.published);
    QJsonArray articles;
    for (const ArticleRef &article : target.articles) {
        QJsonObject each;
        put(each, "hash"_L1, article.hash);
        put(each, "source"_L1, article.source);
        articles.append(each);
    }
    object.insert("articles"_L1, articles);
    return object;
}

QJsonObject jsonOf(const FactTarget &fact)
{
    QJsonObject object;
    put(object, "field"_L1, fact.field);
    object.insert("value"_L1, fact.value);
    put(object, "quote"_L1, fact.quote);
    put(object, "article"_L1, fact.article);
    return object;
}

QJsonObject jsonOf(const NameAlias &alias)
{
    return {{u"of"_s, QString(aliasWords[static_cast<size_t>(alias.kind)])},
            {u"name"_s, alias.name},
            {u"alias"_s, alias.alias}};
}

// Reads members, and keeps the first complaint.
class Reader
{
public:
    QString complaint;

    QString text(const QJsonObject &object, QLatin1StringView key, qsizetype longest = longestName)
    {
        const QJsonValue value = object[key];
        if (!value.isUndefined() && !value.isString())
            complain(u"“%1” is no text"_s.arg(key));
        const QString text = value.toString();
        if (text.size() > longest)
            complain(u"“%1” is too long"_s.arg(key));
        return text;
    }
    std::optional<int> number(const QJsonObject &object, QLatin1StringView key)
    {
        const QJsonValue value = object[key];
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble() || value.toDouble() != value.toInt() || value.toInt() < 0)
            complain(u"“%1” is no whole number"_s.arg(key));
        return value.toInt();
    }
    EventTarget event(const QJsonObject &entry, QLatin1StringView key)
    {
        const QJsonObject object = entry[key].toObject();
        EventTarget target;
        target.name = text(object, "name"_L1);
        target.edition = number(object, "edition"_L1);
        target.year = number(object, "year"_L1);
        const QString start = text(object, "start"_L1);
        target.start = PartialDate::fromIso(start);
        if (!start.isEmpty() && !target.start)
            complain(u"“%1” is no date"_s.arg(start));
        target.published = number(object, "published"_L1);
        const QJsonArray articles = object["articles"_L1].toArray();
        if (articles.size() > mostArticles)
            complain(u"“articles” is too long"_s);
        for (const QJsonValue &each : articles) {
            const QJsonObject article = each.toObject();
            target.articles.push_back({text(article, "hash"_L1), text(article, "source"_L1)});
        }
        if (target.name.isEmpty())
            complain(u"it names no event"_s);
        return target;
    }
    FactTarget fact(const QJsonObject &entry)
    {
        const QJsonObject object = entry["fact"_L1].toObject();
        return {text(object, "field"_L1), text(object, "value"_L1), text(object, "quote"_L1, longestNote),
                text(object, "article"_L1)};
    }
    NameAlias alias(const QJsonObject &entry)
    {
        const QJsonObject object = entry["alias"_L1].toObject();
        const auto kind = aliasKind(text(object, "of"_L1));
        NameAlias alias{kind.value_or(NameAlias::Kind::Organization), text(object, "name"_L1),
                        text(object, "alias"_L1)};
        if (!kind || alias.name.isEmpty() || alias.alias.isEmpty())
            complain(u"it does not name an organization, a person or a series twice"_s);
        return alias;
    }
    void complain(const QString &what)
    {
        if (complaint.isEmpty())
            complaint = what;
    }
};

bool namesTwo(JournalEntry::Kind kind)
{
    return kind == JournalEntry::Kind::Merge || kind == JournalEntry::Kind::Separate;
}

bool namesFact(JournalEntry::Kind kind)
{
    using enum JournalEntry::Kind;
    return kind == Set || kind == Reject || kind == Choose || kind == Add;
}

std::unexpected<Error> refuse(const QString &why)
{
    return fail(Error::Kind::InvalidInput, u"This is no entry of a journal: %1."_s.arg(why));
}

} // namespace

QLatin1StringView journalWord(JournalEntry::Kind kind)
{
    return kindWords[static_cast<size_t>(kind)];
}

std::optional<NameAlias::Kind> aliasKind(const QString &word)
{
    const auto at = std::ranges::find(aliasWords, word);
    return at == std::end(aliasWords) ? std::nullopt
                                      : std::optional(static_cast<NameAlias::Kind>(at - std::begin(aliasWords)));
}

QByteArray journalLine(const JournalEntry &entry)
{
    QJsonObject object{{u"version"_s, journalVersion},
                       {u"uid"_s, entry.uid},
                       {u"made"_s, entry.made},
                       {u"author"_s, entry.author},
                       {u"kind"_s, QString(journalWord(entry.kind))}};
    if (entry.kind == JournalEntry::Kind::Undo)
        object.insert("undone"_L1, entry.undone);
    else if (entry.kind == JournalEntry::Kind::Alias)
        object.insert("alias"_L1, jsonOf(entry.alias));
    else
        object.insert("event"_L1, jsonOf(entry.event));
    if (namesTwo(entry.kind))
        object.insert("other"_L1, jsonOf(entry.other));
    if (!entry.fact.field.isEmpty())
        object.insert("fact"_L1, jsonOf(entry.fact));
    put(object, "note"_L1, entry.note);
    put(object, "reason"_L1, reasonWords[static_cast<size_t>(entry.reason)]);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<JournalEntry> journalEntry(const QByteArray &line)
{
    if (line.size() > longestJournalLine)
        return fail(Error::Kind::TooLarge, u"This entry is longer than an entry of a journal can be."_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return refuse(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    const QJsonObject object = document.object();
    if (object["version"_L1].toInt() > journalVersion)
        return fail(Error::Kind::NewerVersion, u"This entry was written by a newer version."_s);
    if (object["version"_L1].toInt() < 1)
        return refuse(u"it has no version"_s);
    Reader read;
    JournalEntry entry;
    entry.uid = read.text(object, "uid"_L1, 100);
    entry.made = read.text(object, "made"_L1, 100);
    entry.author = read.text(object, "author"_L1, 1000);
    entry.note = read.text(object, "note"_L1, longestNote);
    const QString word = read.text(object, "kind"_L1);
    const auto kind = std::ranges::find(kindWords, word);
    if (kind == std::end(kindWords))
        return refuse(u"“%1” is no kind of entry"_s.arg(word.left(40)));
    entry.kind = static_cast<JournalEntry::Kind>(kind - std::begin(kindWords));
    if (entry.uid.isEmpty())
        read.complain(u"it has no uid"_s);
    if (!QDateTime::fromString(entry.made, Qt::ISODateWithMs).isValid())
        read.complain(u"“%1” is no time"_s.arg(entry.made));
    if (entry.kind == JournalEntry::Kind::Undo) {
        entry.undone = read.text(object, "undone"_L1, 100);
        if (entry.undone.isEmpty())
            read.complain(u"it does not say what is undone"_s);
    } else if (entry.kind == JournalEntry::Kind::Alias) {
        entry.alias = read.alias(object);
    } else {
        entry.event = read.event(object, "event"_L1);
    }
    if (namesTwo(entry.kind))
        entry.other = read.event(object, "other"_L1);
    entry.fact = read.fact(object);
    if (namesFact(entry.kind) && entry.fact.field.isEmpty())
        read.complain(u"it names no field"_s);
    // A reason of a later version says nothing here.
    const auto reason = std::ranges::find(reasonWords, read.text(object, "reason"_L1));
    if (reason != std::end(reasonWords))
        entry.reason = static_cast<JournalEntry::Reason>(reason - std::begin(reasonWords));
    return read.complaint.isEmpty() ? Result<JournalEntry>(std::move(entry)) : refuse(read.complaint);
}

JournalEntries effectiveEntries(JournalEntries entries)
{
    std::ranges::stable_sort(entries, [](const JournalEntry &a, const JournalEntry &b) {
        return std::tie(a.made, a.uid) < std::tie(b.made, b.uid);
    });
    JournalEntries effective;
    QSet<QString> undone;
    QSet<QString> seen;
    // From the last on: whoever undoes something comes after it.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (seen.contains(entry->uid) || undone.contains(entry->uid))
            continue;
        seen.insert(entry->uid);
        if (entry->kind == JournalEntry::Kind::Undo)
            undone.insert(entry->undone);
        else
            effective.push_back(*entry);
    }
    std::ranges::reverse(effective);
    return effective;
}

} // namespace eventarium
