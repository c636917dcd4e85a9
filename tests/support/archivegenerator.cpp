// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/archivegenerator.h"

#include "store/archivewriter.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace eventarium::test {

namespace {

constexpr unsigned words = 30'000, organizations = 60'000, people = 200'000, cities = 4'000, countries = 120,
                   topics = 800;
constexpr int eventsACommit = 10'000;
constexpr int firstYear = 1990, lastYear = 2025;

// A pronounceable name for a number, the same on every machine; "salt" makes another family of names.
QString syllables(unsigned number, unsigned salt, int least)
{
    static constexpr const char *heads[] = {"b", "c", "d", "f", "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r", "s",
                                            "t", "v", "w", "z", "st", "br", "tr", "gl", "pr", "ch", "sh", "fl"};
    static constexpr const char *tails[] = {"a", "e", "i", "o", "u", "an", "er", "in", "on", "ul", "ar", "is"};
    quint64 state = (number + 1) * 0x9e3779b97f4a7c15ULL ^ (salt * 0xbf58476d1ce4e5b9ULL);
    QString name;
    for (int i = 0; i < least || number > 0; ++i) {
        state ^= state >> 29;
        state *= 0x94d049bb133111ebULL;
        name += QLatin1String(heads[(state >> 40) % std::size(heads)]);
        name += QLatin1String(tails[(state >> 20) % std::size(tails)]);
        number /= 300;
    }
    return name;
}

QString capital(QString name)
{
    name[0] = name[0].toUpper();
    return name;
}

QString country(unsigned rank)
{
    return capital(syllables(rank, 5, 2)) + u"ia"_s;
}

QString seriesName(unsigned rank)
{
    static const QStringList kinds{u"Conference"_s, u"Forum"_s, u"Summit"_s,  u"Expo"_s,
                                   u"Fair"_s,       u"Week"_s,  u"Congress"_s};
    const quint64 mixed = (rank + 7) * 0xff51afd7ed558ccdULL;
    const unsigned wide = static_cast<unsigned>(mixed >> 33);
    // Frequent words are frequent in names too.
    const auto pick = [](unsigned chance) {
        return static_cast<unsigned>(std::pow(double(words), chance % 10'007 / 10'007.0)) - 1;
    };
    QString name = capital(EventGenerator::word(pick(wide))) + u' '
                   + capital(syllables(rank, 9, 2)); // tells it from the others
    name += u' ' + kinds[static_cast<qsizetype>(wide / 64 % 7)];
    return wide % 3 ? name : name + u" on "_s + capital(EventGenerator::word(pick(wide / 16)));
}

} // namespace

QString EventGenerator::word(unsigned rank)
{
    return syllables(rank, 1, 2);
}

QString EventGenerator::organization(unsigned rank)
{
    static const QStringList kinds{u"Association"_s, u"Institute"_s, u"Group"_s, u"University"_s, u"Technologies"_s};
    return capital(syllables(rank, 2, 2)) + u' ' + kinds[rank % 5];
}

QString EventGenerator::city(unsigned rank)
{
    return capital(syllables(rank, 3, 2)) + u"burg"_s;
}

QString EventGenerator::topic(unsigned rank)
{
    return syllables(rank, 4, 2) + u"ics"_s;
}

unsigned EventGenerator::uneven(unsigned n)
{
    const double chance = static_cast<double>(m_random() >> 11) * 0x1p-53;
    return std::min(n - 1, static_cast<unsigned>(std::pow(double(n), chance)) - 1);
}

DateRange EventGenerator::dates(int year)
{
    const int month = 1 + static_cast<int>(upTo(12));
    const int day = 1 + static_cast<int>(upTo(25));
    const unsigned choice = upTo(100);
    if (choice < 8)
        return {};
    if (choice < 12)
        return {PartialDate{year, 0, 0}, {}};
    if (choice < 22)
        return {PartialDate{year, month, 0}, {}};
    if (choice < 30)
        return {{}, PartialDate{year, month, day}};
    return {PartialDate{year, month, day}, PartialDate{year, month, day + static_cast<int>(upTo(4))}};
}

void EventGenerator::addNames(EventFacts &facts)
{
    if (chance(85)) {
        const unsigned place = uneven(cities);
        facts.places.push_back({city(place), PlaceKind::City, country(place % countries), {}});
    }
    if (chance(75))
        facts.organizers.push_back({organization(uneven(organizations)), OrganizerRole::Host, {}});
    for (unsigned i = upTo(4); i > 1; --i)
        facts.participants.push_back({organization(uneven(organizations)), ParticipantRole::TookPart, {}, {}});
    if (chance(40))
        facts.people.push_back({capital(syllables(uneven(people), 6, 2)) + u' ' + capital(syllables(upTo(5000), 7, 2)),
                                {},
                                {},
                                PersonRole::Speaker,
                                {}});
    for (unsigned i = upTo(3); i > 0; --i)
        facts.topics.push_back({topic(uneven(topics)), {}});
}

Figure EventGenerator::figure(FigureCategory category, int line)
{
    Figure figure;
    figure.quantity.value = std::round(50 * std::pow(4000.0, upTo(1000) / 1000.0));
    figure.quantity.qualifier = chance(30) ? Qualifier::MoreThan : Qualifier::Exact;
    figure.quantity.unit = category == FigureCategory::Attendees ? u"visitors"_s : u"speakers"_s;
    figure.category = category;
    figure.basis = FigureBasis::Counted;
    figure.counts = FigureCounts::People;
    figure.evidence.kind = Evidence::Kind::Cell;
    figure.evidence.line = line;
    figure.evidence.column = static_cast<int>(category);
    return figure;
}

// One a year: of four events one begins a series, three are a further edition of one that has begun; some
// series grow old, most do not.
EventGenerator::Series EventGenerator::nextSeries()
{
    if (!m_open.empty() && chance(75)) {
        const size_t at = uneven(static_cast<unsigned>(m_open.size()));
        Series &series = m_open[m_open.size() - 1 - at];
        ++series.edition;
        ++series.year;
        const Series now = series;
        if (now.year == lastYear || chance(12))
            m_open.erase(m_open.begin() + static_cast<qptrdiff>(m_open.size() - 1 - at));
        return now;
    }
    const Series series{m_series++, 1, lastYear - static_cast<int>(uneven(lastYear - firstYear + 1))};
    if (series.year < lastYear) {
        m_open.push_back(series);
        if (m_open.size() > 5'000)
            m_open.erase(m_open.begin());
    }
    return series;
}

MadeTelling EventGenerator::next()
{
    ++m_made;
    MadeTelling made;
    EventFacts &facts = made.event.facts;
    const Series series = nextSeries();
    facts.name = seriesName(series.number);
    facts.edition = series.edition;
    facts.year = series.year;
    facts.kind = static_cast<EventKind>(uneven(14));
    facts.dates = dates(*facts.year);
    if (chance(60))
        facts.mode = static_cast<EventMode>(uneven(3));
    facts.status = EventStatus::Held;
    facts.confidence = 0.9;
    addNames(facts);
    facts.figures.push_back(figure(FigureCategory::Attendees, m_made));
    facts.figures.push_back(figure(FigureCategory::Speakers, m_made));

    Article &article = made.article;
    article.source = u"/news/%1/%2.txt"_s.arg(m_made / 5000).arg(m_made);
    article.format = u"text"_s;
    article.title = u"%1 opens"_s.arg(facts.name);
    for (unsigned i = 2 + upTo(4); i > 0; --i)
        article.title += u' ' + word(uneven(words));
    article.contentHash = QByteArray::number(m_made);
    if (facts.dates.isDated())
        article.published = facts.dates.earliest().toString(Qt::ISODate);
    return made;
}

namespace {

// The row that the resolver would make of a single telling.
void settle(Event &event)
{
    EventRow &row = event.row;
    row.name = event.facts.name;
    row.kind = event.facts.kind;
    row.edition = event.facts.edition;
    row.dates = event.facts.dates;
    row.mode = event.facts.mode;
    row.status = event.facts.status;
    row.articles = 1;
    if (!event.facts.places.empty()) {
        row.place = row.city = event.facts.places.front().name;
        row.country = event.facts.places.front().country;
    }
}

Result<void> writeBatch(ArchiveWriter &writer, const std::vector<MadeTelling> &batch)
{
    if (auto begun = writer.begin(); !begun)
        return begun;
    QHash<QString, const Event *> events;
    for (const MadeTelling &made : batch) {
        FoundFacts found;
        found.events.push_back(made.event.facts);
        if (const auto put = writer.putArticle(made.article, found, 1); !put)
            return std::unexpected(put.error());
        events.insert(made.article.source, &made.event);
    }
    const auto groups = writer.dirtySeries();
    if (!groups)
        return std::unexpected(groups.error());
    for (const QString &group : *groups) {
        const auto tellings = writer.tellings(group);
        if (!tellings)
            return std::unexpected(tellings.error());
        std::vector<Event> resolved;
        for (const Telling &telling : *tellings) {
            Event event;
            const Event *made = events.value(telling.source);
            event.facts = made ? made->facts : telling.facts;
            settle(event);
            event.tellings = {{telling.article, telling.ordinal}};
            event.articles = {telling.article};
            if (!telling.facts.figures.empty()) // as stored, with its row of the ledger
                event.row.attendance = Headline{telling.facts.figures.front(), false, {}, {}};
            resolved.push_back(std::move(event));
        }
        if (auto put = writer.putResolved(group, resolved); !put)
            return put;
    }
    return writer.commit();
}

Result<void> generate(const QString &path, const std::function<std::optional<MadeTelling>()> &next)
{
    auto writer = ArchiveWriter::create(path);
    if (!writer)
        return std::unexpected(writer.error());
    std::vector<MadeTelling> batch;
    for (auto made = next(); made; made = next()) {
        batch.push_back(std::move(*made));
        if (std::ssize(batch) == eventsACommit) {
            if (auto written = writeBatch(*writer, batch); !written)
                return written;
            batch.clear();
        }
    }
    if (auto written = writeBatch(*writer, batch); !written)
        return written;
    return writer->keepIndex();
}

MadeTelling listed(const QJsonObject &object, int line)
{
    MadeTelling made;
    EventFacts &facts = made.event.facts;
    facts.name = object[u"name"_s].toString();
    facts.kind = EventKind::Conference;
    facts.dates = {PartialDate::fromIso(object[u"startDate"_s].toString()),
                   PartialDate::fromIso(object[u"endDate"_s].toString())};
    if (facts.dates.isDated())
        facts.year = (facts.dates.start ? facts.dates.start : facts.dates.end)->year;
    facts.confidence = 1;
    if (const QString city = object[u"city"_s].toString(); !city.isEmpty())
        facts.places.push_back({city, PlaceKind::City, object[u"country"_s].toString(), {}});
    if (const QString topic = object[u"topic"_s].toString(); !topic.isEmpty())
        facts.topics.push_back({topic, {}});
    made.article.source = u"/list/%1"_s.arg(line);
    made.article.format = u"list"_s;
    made.article.title = facts.name;
    made.article.contentHash = QByteArray::number(line);
    return made;
}

} // namespace

Result<void> generateArchive(const QString &path, int events, unsigned seed)
{
    EventGenerator generator(seed);
    int made = 0;
    return generate(path, [&]() -> std::optional<MadeTelling> {
        return made++ < events ? std::optional(generator.next()) : std::nullopt;
    });
}

Result<void> generateArchiveFrom(const QString &path, const QString &list)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotReadable, u"“%1” cannot be read."_s.arg(list), list);
    int line = 0;
    return generate(path, [&]() -> std::optional<MadeTelling> {
        while (!file.atEnd()) {
            const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
            ++line;
            if (!object[u"name"_s].toString().isEmpty())
                return listed(object, line);
        }
        return std::nullopt;
    });
}

} // namespace eventarium::test
