// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/formerfacts.h"

#include "core/sketch.h"
#include "store/evidencecolumns.h"
#include "store/packing.h"
#include "store/statement.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

QStringList lines(const QString &joined)
{
    return joined.isEmpty() ? QStringList() : joined.split(u'\n');
}

std::optional<PartialDate> dateAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : PartialDate::fromIso(row.text(column));
}

class FormerFacts
{
public:
    explicit FormerFacts(const Connection &connection)
        : m_connection(connection)
    {
    }

    QByteArray facts(qint64 found)
    {
        EventFacts facts;
        Statement event(m_connection,
                        "SELECT name, aliases, kind, edition, year, start_date, end_date, mode, status, theme, "
                        "confidence FROM found_event WHERE id = ?");
        if (!event.bind(found).step())
            return {};
        facts.name = event.text(0);
        facts.aliases = lines(event.text(1));
        facts.kind = event.value<EventKind>(2);
        facts.edition = event.optional<int>(3);
        facts.year = event.optional<int>(4);
        facts.dates = {dateAt(event, 5), dateAt(event, 6)};
        facts.mode = event.optional<EventMode>(7);
        facts.status = event.optional<EventStatus>(8);
        facts.theme = event.text(9);
        facts.confidence = event.real(10);
        readFields(found, facts);
        readLists(found, facts);
        return pack(facts);
    }

    QByteArray names(qint64 article)
    {
        ArticleNames names;
        rows("name, acronym, mentions", "article_organization", "article", article, [&](const Statement &row) {
            names.organizations.push_back({row.text(3), row.text(4), row.int32(5), evidence(row)});
        });
        rows("name", "article_person", "article", article,
             [&](const Statement &row) { names.people.push_back({row.text(3), evidence(row)}); });
        return pack(names);
    }

private:
    static Evidence evidence(const Statement &row) { return evidenceAt(row, 0, {}, {}); }

    template<class Take>
    void rows(const char *columns, const char *table, const char *key, qint64 id, Take &&take)
    {
        const QByteArray sql = QByteArray("SELECT span_start, span_end, span_other, ") + columns + " FROM " + table
                               + " WHERE " + key + " = ? ORDER BY ordinal";
        Statement from(m_connection, sql);
        from.bind(id);
        while (from.step())
            take(from);
    }

    void readFields(qint64 found, EventFacts &facts)
    {
        auto &to = facts.evidence;
        Evidence *const fields[] = {&to.name, &to.edition, &to.start, &to.end, &to.mode, &to.theme, &to.status};
        Statement from(m_connection, "SELECT span_start, span_end, span_other, field FROM found_field WHERE found = ?");
        from.bind(found);
        while (from.step()) {
            const auto field = static_cast<size_t>(from.int64(3));
            if (field < std::size(fields))
                *fields[field] = evidence(from);
        }
    }

    void readLists(qint64 found, EventFacts &facts)
    {
        const auto each = [&](const char *columns, const char *table, auto &&take) {
            rows(columns, table, "found", found, take);
        };
        each("name, kind, country", "found_place", [&](const Statement &row) {
            facts.places.push_back({row.text(3), row.value<PlaceKind>(4), row.text(5), evidence(row)});
        });
        each("name, role", "found_organizer", [&](const Statement &row) {
            facts.organizers.push_back({row.text(3), row.value<OrganizerRole>(4), evidence(row)});
        });
        each("name, title, organization, role", "found_person", [&](const Statement &row) {
            facts.people.push_back({row.text(3), row.text(4), row.text(5), row.optional<PersonRole>(6), evidence(row)});
        });
        each("name, role, via", "found_participant", [&](const Statement &row) {
            facts.participants.push_back(
                {row.text(3), row.value<ParticipantRole>(4), row.optional<PersonRole>(5), evidence(row)});
        });
        each("name", "found_topic",
             [&](const Statement &row) { facts.topics.push_back({row.text(3), evidence(row)}); });
        each("name", "found_session",
             [&](const Statement &row) { facts.sessions.push_back({row.text(3), evidence(row)}); });
    }

    const Connection &m_connection;
};

using Pack = QByteArray (FormerFacts::*)(qint64);

// Nothing may be thrown through SQLite.
template<Pack pack>
void answer(sqlite3_context *context, int, sqlite3_value **values)
{
    try {
        FormerFacts former(*static_cast<const Connection *>(sqlite3_user_data(context)));
        const QByteArray packed = (former.*pack)(sqlite3_value_int64(values[0]));
        sqlite3_result_blob64(context, packed.constData(), static_cast<sqlite3_uint64>(packed.size()),
                              SQLITE_TRANSIENT);
    } catch (const Failure &failure) {
        sqlite3_result_error(context, failure.error.message.toUtf8().constData(), -1);
        sqlite3_result_error_code(context, SQLITE_CORRUPT);
    } catch (const std::exception &) {
        sqlite3_result_error_nomem(context);
    }
}

// As far as articles go, this is not former: texts are sketched in the same way ever since.
void answerSketch(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const QByteArray sketch = textSketch(QString::fromUtf8(text, sqlite3_value_bytes(values[0])));
    sqlite3_result_blob64(context, sketch.isNull() ? "" : sketch.constData(),
                          static_cast<sqlite3_uint64>(sketch.size()), SQLITE_TRANSIENT);
}

} // namespace

void addFormerFactsFunctions(const Connection &connection)
{
    auto *self = const_cast<Connection *>(&connection);
    const auto add = [&](const char *name, auto *function) {
        const int code = sqlite3_create_function_v2(connection.handle(), name, 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, self,
                                                    function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            connection.raiseError(code);
    };
    add("packed_facts", &answer<&FormerFacts::facts>);
    add("packed_names", &answer<&FormerFacts::names>);
    add("text_sketch", &answerSketch);
}

} // namespace eventarium::store
