// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/replay.h"

#include "core/serieskeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::resolve {

namespace {

bool tells(const Telling &telling, const ArticleRef &article)
{
    return (!article.hash.isEmpty() && QString::fromLatin1(telling.contentHash.toHex()) == article.hash)
           || (!article.source.isEmpty() && telling.source == article.source);
}

bool tellsAny(const Telling &telling, const std::vector<ArticleRef> &articles)
{
    return std::ranges::any_of(articles, [&](const ArticleRef &article) { return tells(telling, article); });
}

bool bearsName(const Cluster &cluster, const QString &key)
{
    return std::ranges::any_of(cluster, [&](const Telling *telling) {
        const SeriesKeys keys = seriesKeys(telling->facts);
        return keys.primary == key || keys.aliases.contains(key);
    });
}

// 1: it agrees, -1: it contradicts, 0: one of both says nothing. A cluster agrees if any of its tellings does.
int agreement(const Cluster &cluster, const std::optional<int> &wanted, std::optional<int> EventFacts::*field)
{
    bool any = false;
    for (const Telling *telling : cluster) {
        const auto &value = telling->facts.*field;
        if (wanted && value == wanted)
            return 1;
        any = any || value;
    }
    return any && wanted ? -1 : 0;
}

int startAgreement(const Cluster &cluster, const std::optional<PartialDate> &wanted)
{
    return wanted && std::ranges::any_of(cluster, [&](const Telling *telling) {
               const auto &start = telling->facts.dates.start;
               return start && start->firstDay() <= wanted->lastDay() && wanted->firstDay() <= start->lastDay();
           });
}

// How well a cluster fits a target: shared articles, then the name, then the occasion. Nullopt: not at all.
using Fit = std::tuple<qsizetype, bool, int>;
std::optional<Fit> fitOf(const Cluster &cluster, const EventTarget &target)
{
    const qsizetype shared = std::ranges::count_if(
        cluster, [&](const Telling *telling) { return tellsAny(*telling, target.articles); });
    const bool named = bearsName(cluster, seriesNameKey(target.name));
    const int edition = agreement(cluster, target.edition, &EventFacts::edition);
    const int year = agreement(cluster, target.year, &EventFacts::year);
    const bool contradicts = edition < 0 || (edition == 0 && year < 0);
    // An article may tell of many events: it needs the name or the occasion beside it.
    // Without any of the articles meant, a name alone may be that of another event, also in another group.
    const int start = startAgreement(cluster, target.start);
    const bool vague = target.articles.empty() || (!target.edition && !target.year && !target.start);
    const bool sameOccasion = edition > 0 || year > 0 || start > 0;
    const bool fits = named ? shared > 0 || (!contradicts && (sameOccasion || vague))
                            : shared > 0 && !contradicts && (edition > 0 || year > 0);
    if (!fits)
        return std::nullopt;
    return Fit{shared, named, edition + year + start};
}

// The one event that fits best; none where several fit equally well by name alone.
std::optional<size_t> find(const std::vector<Curated> &events, const EventTarget &target)
{
    std::optional<size_t> best;
    std::optional<Fit> bestFit;
    bool tied = false;
    for (size_t i = 0; i < events.size(); ++i) {
        const auto fit = fitOf(events[i].cluster, target);
        if (!fit || (bestFit && *fit < *bestFit))
            continue;
        tied = bestFit && *fit == *bestFit;
        if (!tied) {
            best = i;
            bestFit = fit;
        }
    }
    const bool unsure = tied && std::get<0>(*bestFit) == 0;
    return unsure ? std::nullopt : best;
}

bool merge(std::vector<Curated> &events, const JournalEntry &entry)
{
    const auto one = find(events, entry.event);
    const auto other = find(events, entry.other);
    if (!one || !other)
        return false;
    if (*one == *other)
        return true;
    Curated &into = events[*one];
    Curated &from = events[*other];
    const auto append = [](auto &list, const auto &more) { list.insert(list.end(), more.begin(), more.end()); };
    append(into.cluster, from.cluster);
    std::ranges::sort(into.cluster, [](const Telling *a, const Telling *b) { return isNewer(*a, *b); });
    // What was set of the first one stands.
    std::ranges::copy_if(from.corrections, std::back_inserter(into.corrections),
                         [](const JournalEntry *each) { return each->kind == JournalEntry::Kind::Reject; });
    append(into.choices, from.choices);
    into.checked = Checked::Corrected;
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(*other));
    return true;
}

// Where the machine has both in one, the other's articles go into an event of their own.
bool separate(std::vector<Curated> &events, const JournalEntry &entry)
{
    const auto one = find(events, entry.event);
    const auto other = find(events, entry.other);
    if (!one || !other)
        return false;
    if (*one != *other)
        return true;
    Curated &from = events[*one];
    Curated parted;
    std::erase_if(from.cluster, [&](const Telling *telling) {
        const bool goes = tellsAny(*telling, entry.other.articles) && !tellsAny(*telling, entry.event.articles);
        if (goes)
            parted.cluster.push_back(telling);
        return goes;
    });
    if (parted.cluster.empty())
        return false;
    if (from.cluster.empty()) {
        from.cluster = std::move(parted.cluster);
        return false;
    }
    from.checked = parted.checked = Checked::Corrected;
    events.push_back(std::move(parted));
    return true;
}

bool apply(std::vector<Curated> &events, const JournalEntry &entry)
{
    using enum JournalEntry::Kind;
    if (entry.kind == Merge)
        return merge(events, entry);
    if (entry.kind == Separate)
        return separate(events, entry);
    const auto at = find(events, entry.event);
    if (!at)
        return false;
    Curated &event = events[*at];
    switch (entry.kind) {
    case Set:
    case Add:
    case Reject:
        event.corrections.push_back(&entry);
        event.checked = Checked::Corrected;
        break;
    case Choose:
        event.choices.push_back(&entry);
        event.checked = Checked::Corrected;
        break;
    case Verify:
        if (entry.fact.field.isEmpty())
            event.checked = Checked::Verified;
        else
            event.choices.push_back(&entry);
        break;
    case NotAnEvent:
        event.isEvent = false;
        break;
    case Create:
        event.checked = Checked::Corrected;
        break;
    default:
        break;
    }
    return true;
}

} // namespace

std::vector<Curated> replay(std::vector<Cluster> clusters, const std::vector<const JournalEntry *> &entries,
                            QSet<QString> *applied)
{
    std::vector<Curated> events;
    for (Cluster &cluster : clusters)
        events.emplace_back().cluster = std::move(cluster);
    for (const JournalEntry *entry : entries) {
        if (apply(events, *entry) && applied)
            applied->insert(entry->uid);
    }
    return events;
}

QStringList keysOf(const EventTarget &target)
{
    QStringList keys{u"n "_s + seriesNameKey(target.name)};
    for (const ArticleRef &article : target.articles)
        keys += {u"h "_s + article.hash, u"s "_s + article.source};
    return keys;
}

QStringList keysOf(const Telling &telling)
{
    const SeriesKeys names = seriesKeys(telling.facts);
    QStringList keys{u"n "_s + names.primary, u"h "_s + QString::fromLatin1(telling.contentHash.toHex()),
                     u"s "_s + telling.source};
    for (const QString &alias : names.aliases)
        keys += u"n "_s + alias;
    return keys;
}

} // namespace eventarium::resolve
