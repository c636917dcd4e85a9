// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagefacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int deepest = 24;
constexpr qsizetype leastParagraph = 60;
constexpr qsizetype leastLine = 12;
constexpr qsizetype longestKey = 80; // a longer one is no field's name
constexpr qsizetype longestState = 8 * 1024 * 1024;

bool isProse(QStringView text)
{
    if (text.size() < leastParagraph || text.startsWith(u"http") || text.startsWith(u"{") || !text.contains(u' '))
        return false;
    const auto marks = std::ranges::count_if(text, [](QChar c) { return c == u'.' || c == u',' || c == u'。'; });
    const auto code = std::ranges::count_if(text, [](QChar c) { return c == u'{' || c == u';' || c == u'='; });
    return marks > 0 && (text.contains(u'<') || code <= marks);
}

// Strings of one kind in one list: those whose way from the top is the same but for the place in the last list.
class StateReader
{
public:
    void read(const QJsonValue &value, const QString &list, const QString &below, int depth = 0)
    {
        if (depth > deepest)
            return;
        if (value.isString()) {
            if (const QString text = value.toString(); text.size() >= leastLine && text.contains(u' '))
                take(list + u'*' + below, text);
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                // Paragraphs may be lists of their own, of runs of text.
                const bool run = array.size() < 40 && below.count(u'/') > 3 && !array[i].isObject();
                read(array[i], run ? list : QString(list + below), run ? below : QString(), depth + 1);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                if (it.key().size() <= longestKey)
                    read(it.value(), list, below + u'/' + it.key(), depth + 1);
        }
    }

    // Empty where none has prose.
    QString longest() const
    {
        const auto best = std::ranges::max_element(m_groups, {}, [](const Group &group) { return group.letters; });
        return best == m_groups.cend() || best->letters == 0 ? QString() : best->paragraphs.join(u"\n\n"_s);
    }

private:
    struct Group
    {
        QStringList paragraphs;
        qsizetype letters = 0;
    };

    void take(const QString &kind, const QString &text)
    {
        Group &group = m_groups[kind];
        if (!group.paragraphs.isEmpty() && group.paragraphs.last() == text)
            return;
        group.paragraphs += text;
        group.letters += isProse(text) ? text.size() : 0; // short ones belong to it, but do not make it
    }

    QMap<QString, Group> m_groups;
};

} // namespace

QString textInState(const HtmlTree &tree)
{
    StateReader reader;
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.tag(node) != HtmlTag::Script)
            continue;
        QByteArray json;
        for (int below = node + 1; below < tree[node].end; ++below)
            json += tree.text(below);
        if (!tree.attribute(node, HtmlAttribute::Type).contains("json")) { // window.__STATE__ = {...};
            const qsizetype equals = json.indexOf('=');
            if (equals < 0 || equals > 60 || !json.sliced(equals + 1).trimmed().startsWith('{'))
                continue;
            json = json.sliced(equals + 1).trimmed();
            while (json.endsWith(';'))
                json.chop(1);
        }
        if (json.size() > longestState)
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isNull())
            reader.read(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), {}, {});
    }
    return textOfMarkup(reader.longest());
}

} // namespace eventarium
