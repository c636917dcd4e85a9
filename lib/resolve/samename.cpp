// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/samename.h"

#include "core/serieskeys.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace eventarium::resolve {

namespace {

using Words = QStringList;

bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, QStringView(word)) != words.end();
}

bool isSmall(const QString &word)
{
    return isOneOf(word, {u"and", u"of", u"for", u"on", u"in", u"at", u"with", u"to"});
}

// What may follow a whole name without making it the name of a part.
bool continues(const QString &word)
{
    return isSmall(word) || isOneOf(word, {u"online", u"virtual", u"digital", u"hybrid", u"live"});
}

// Nouns of gatherings: before a name's end they say that it is the name of a part.
bool isGathering(const QString &word)
{
    return isOneOf(word, {u"conference", u"forum",    u"summit",  u"expo",        u"exposition", u"exhibition",
                          u"fair",       u"festival", u"day",     u"competition", u"contest",    u"awards",
                          u"award",      u"seminar",  u"meeting", u"ceremony",    u"congress",   u"convention",
                          u"symposium",  u"workshop", u"show",    u"session",     u"opening",    u"closing",
                          u"hackathon",  u"dinner",   u"gala",    u"launch"});
}

bool tellsApart(const Words &words)
{
    return std::ranges::any_of(words, [](const QString &word) { return !isSmall(word) && !isGeneralNameWord(word); });
}

// How many words of `words` from `at` the acronym stands for; 0: it does not. Small words may be left out.
qsizetype spelledOut(const QString &acronym, const Words &words, qsizetype at)
{
    if (acronym.size() < 2 || acronym.size() > 8)
        return 0;
    qsizetype letter = 0;
    qsizetype next = at;
    for (; next < words.size() && letter < acronym.size(); ++next) {
        if (words[next].startsWith(acronym[letter]))
            ++letter;
        else if (!isSmall(words[next]) || next == at)
            return 0;
    }
    return letter == acronym.size() ? next - at : 0;
}

// Where `shorter`, matched word by word from `at`, ends in `longer`.
std::optional<qsizetype> endOf(const Words &shorter, const Words &longer, qsizetype at)
{
    for (qsizetype i = 0; i < shorter.size();) {
        if (at >= longer.size())
            return std::nullopt;
        if (shorter[i] == longer[at]) {
            ++i;
            ++at;
        } else if (const qsizetype many = spelledOut(shorter[i], longer, at)) {
            ++i;
            at += many;
        } else if (const qsizetype own = spelledOut(longer[at], shorter, i)) {
            i += own;
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return at;
}

// The shorter name is the whole longer one, or its beginning or end.
bool isWithin(const Words &shorter, const Words &longer)
{
    if (const auto end = endOf(shorter, longer, 0)) {
        if (*end == longer.size())
            return true;
        if (shorter.size() > 1 && continues(longer[*end]))
            return true;
    }
    if (shorter.size() < 2)
        return false;
    for (qsizetype at = 1; at < longer.size() && !isGathering(longer[at - 1]); ++at) {
        if (endOf(shorter, longer, at) == longer.size())
            return true;
    }
    return false;
}

// "MWC Barcelona" for "Mobile World Congress": an acronym of the whole other name, and a word more (a place).
bool abbreviates(const Words &name, const Words &whole)
{
    return name.size() == 2 && name.front().size() > 2 && !isGathering(name.back())
           && spelledOut(name.front(), whole, 0) == whole.size();
}

// As no more than the other name of a long one it may stand for many.
bool isAcronym(const Words &words)
{
    return words.size() == 1 && isShortKey(words.front());
}

// The names as words, without the city in which the event is.
std::vector<Words> formsOf(const EventFacts &facts)
{
    QSet<QString> cities;
    for (const Place &place : facts.places) {
        if (place.kind == PlaceKind::City)
            cities.insert(foldName(place.name));
    }
    std::vector<Words> forms;
    for (const QString &name : QStringList{facts.name} + facts.aliases) {
        Words words = nameWords(name);
        words.removeIf([&](const QString &word) { return cities.contains(word); });
        if (tellsApart(words))
            forms.push_back(words);
        // All general, as "World Congress": only as what an acronym stands for.
        else if (words.size() > 2)
            forms.push_back(words);
    }
    return forms;
}

} // namespace

bool maySpeakOfOne(const EventFacts &a, const EventFacts &b)
{
    const auto ours = formsOf(a);
    const auto theirs = formsOf(b);
    // Where neither is named by an acronym, one can only be the other name of a long one.
    const auto isNamed = [](const std::vector<Words> &forms) { return forms.empty() || !isAcronym(forms.front()); };
    const bool isLong = isNamed(ours) && isNamed(theirs);
    for (const Words &first : ours) {
        for (const Words &second : theirs) {
            if ((!tellsApart(first) && !tellsApart(second)) || (isLong && (isAcronym(first) || isAcronym(second))))
                continue;
            if (isWithin(first, second) || isWithin(second, first) || abbreviates(first, second)
                || abbreviates(second, first))
                return true;
        }
    }
    return false;
}

} // namespace eventarium::resolve
