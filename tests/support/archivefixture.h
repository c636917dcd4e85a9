// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives for tests, made of a few words: each telling is an article whose text holds all that its
// facts point to. Without the resolver: an event is what shares name and year.
#pragma once

#include "core/event.h"
#include "core/facts.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace eventarium::test {

template<class T>
T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().message.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// An article whose text grows with each fact that is put in.
class Story
{
public:
    explicit Story(const QString &source)
    {
        m_article.source = source;
        m_article.format = QStringLiteral("text");
        m_article.encoding = QStringLiteral("UTF-8");
        m_article.modified = QDateTime::fromSecsSinceEpoch(1'600'000'000, QTimeZone::UTC);
    }

    Story &title(const QString &title)
    {
        m_article.title = title;
        say(title);
        return *this;
    }
    // What is said from here on stands on the next page.
    Story &page()
    {
        m_article.pages.push_back(m_article.text.size());
        return *this;
    }
    Story &published(const QString &iso)
    {
        m_article.published = iso;
        return *this;
    }
    Story &text(const QString &text)
    {
        say(text);
        return *this;
    }
    Story &event(const QString &name, const QString &start = {}, const QString &end = {},
                 std::optional<int> edition = {})
    {
        EventFacts &facts = m_facts.events.emplace_back();
        facts.name = name;
        facts.edition = edition;
        facts.dates = {PartialDate::fromIso(start), PartialDate::fromIso(end)};
        if (facts.dates.isDated())
            facts.year = (facts.dates.start ? facts.dates.start : facts.dates.end)->year;
        facts.confidence = 0.9;
        facts.evidence.name = say(name);
        if (facts.dates.start)
            facts.evidence.start = say(start);
        return *this;
    }
    Story &alias(const QString &alias)
    {
        last().aliases += alias;
        return *this;
    }
    Story &place(const QString &name, PlaceKind kind = PlaceKind::City, const QString &country = {})
    {
        last().places.push_back({name, kind, country, say(name)});
        return *this;
    }
    Story &organizer(const QString &name)
    {
        last().organizers.push_back({name, OrganizerRole::Host, say(name)});
        return *this;
    }
    Story &participant(const QString &name, ParticipantRole role = ParticipantRole::TookPart)
    {
        last().participants.push_back({name, role, {}, say(name)});
        return *this;
    }
    Story &person(const QString &name)
    {
        last().people.push_back({name, {}, {}, PersonRole::Speaker, say(name)});
        return *this;
    }
    Story &topic(const QString &name)
    {
        last().topics.push_back({name, say(name)});
        return *this;
    }
    Story &mode(EventMode mode)
    {
        last().mode = mode;
        return *this;
    }
    Story &figure(double value, FigureCategory category = FigureCategory::Attendees,
                  Qualifier qualifier = Qualifier::Exact)
    {
        Figure figure;
        figure.quantity = {value, {}, qualifier, QStringLiteral("visitors")};
        figure.category = category;
        figure.basis = FigureBasis::Counted;
        figure.counts = FigureCounts::People;
        figure.evidence = say(QString::number(value, 'f', 0) + QStringLiteral(" visitors"));
        figure.sentence = figure.evidence.span;
        last().figures.push_back(figure);
        return *this;
    }
    Story &organization(const QString &name, const QString &acronym = {})
    {
        m_facts.organizations.push_back({name, acronym, 1, say(name)});
        return *this;
    }

    const FoundFacts &facts() const { return m_facts; }
    FoundFacts &facts() { return m_facts; }
    EventFacts &last() { return m_facts.events.back(); }
    Article article() const
    {
        Article article = m_article;
        article.size = article.text.size();
        article.contentHash = QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256);
        return article;
    }

private:
    Evidence say(const QString &words)
    {
        const qsizetype start = m_article.text.size();
        m_article.text += words + QStringLiteral(".\n");
        Evidence evidence;
        evidence.kind = Evidence::Kind::Text;
        evidence.span = {start, start + words.size()};
        evidence.text = words;
        return evidence;
    }

    Article m_article;
    FoundFacts m_facts;
};

// One event a name and year: enough for tests of the archive itself.
inline std::vector<Event> joinByNameAndYear(const std::vector<Telling> &tellings)
{
    QMap<std::pair<QString, int>, Event> events;
    for (const Telling &telling : tellings) {
        Event &event = events[{telling.facts.name, telling.facts.year.value_or(0)}];
        if (event.tellings.empty()) {
            event.facts = telling.facts;
        } else {
            event.facts.figures.insert(event.facts.figures.end(), telling.facts.figures.begin(),
                                       telling.facts.figures.end());
        }
        event.tellings.push_back({telling.article, telling.ordinal});
        if (event.articles.empty() || event.articles.back() != telling.article)
            event.articles.push_back(telling.article);
        EventRow &row = event.row;
        row.name = event.facts.name;
        row.kind = event.facts.kind;
        row.edition = event.facts.edition;
        row.dates = event.facts.dates;
        row.mode = event.facts.mode;
        row.status = event.facts.status;
        row.articles = static_cast<int>(event.articles.size());
        if (!event.facts.places.empty())
            row.place = row.city = event.facts.places.front().name;
        for (const Figure &figure : event.facts.figures) {
            auto &headline = figure.category == FigureCategory::OnlineViewers ? row.online : row.attendance;
            if (!headline
                && (figure.category == FigureCategory::Attendees || figure.category == FigureCategory::OnlineViewers))
                headline = Headline{figure, false, {}, {}};
        }
    }
    return {events.cbegin(), events.cend()};
}

inline void put(ArchiveWriter &writer, const Story &story)
{
    must(writer.putArticle(story.article(), story.facts(), 1));
}

inline void resolve(ArchiveWriter &writer)
{
    for (const QString &key : must(writer.dirtySeries()))
        must(writer.putResolved(key, joinByNameAndYear(must(writer.tellings(key)))));
}

// An archive in a folder of its own, for the life of this.
class ArchiveFixture
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("test.eventarium")); }
    QString folder() const { return m_folder.path(); }
    // Adds the stories, making the archive where there is none.
    void add(const std::vector<Story> &stories)
    {
        auto writer = must(QFile::exists(path()) ? ArchiveWriter::open(path()) : ArchiveWriter::create(path()));
        must(writer.begin());
        for (const Story &story : stories)
            put(writer, story);
        resolve(writer);
        must(writer.commit());
    }
    ArchiveReader reader() const { return must(ArchiveReader::open(path())); }

private:
    QTemporaryDir m_folder;
};

} // namespace eventarium::test
