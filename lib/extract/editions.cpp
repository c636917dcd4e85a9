// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/editions.h"

#include "extract/eventcues.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// "COP25": letters and a number that is no year
int editionInLetters(QStringView word)
{
    qsizetype letters = 0;
    while (letters < word.size() && word[letters].isUpper())
        ++letters;
    const qsizetype digits = word.size() - letters;
    if (letters < 3 || digits < 1 || digits > 2)
        return 0;
    bool ok = false;
    const int value = word.sliced(letters).toInt(&ok);
    return ok ? value : 0;
}

// "fifth edition", "59th time", "this 33rd edition", "the 25th session" at an ordinal; 0 if it counts no edition
int countedEdition(const TokenizedText &text, int token)
{
    const int value = ordinalAt(text, token);
    if (value <= 0)
        return 0;
    if (text.isAny(token + 1, {"edition"_L1, "session"_L1, "instalment"_L1, "installment"_L1, "iteration"_L1}))
        return text.isAny(token - 1, {"previous"_L1, "next"_L1}) ? 0 : value;
    if (text.is(token + 1, "consecutive"_L1) && text.isAny(token + 2, {"year"_L1, "edition"_L1, "time"_L1})
        && text.sentenceOf(token).tokens.first + 2 >= token)
        return value; // "For the fifth consecutive year, ..."
    if (text.isAny(token + 1, {"time"_L1}) && text.is(token - 1, "the"_L1) && text.is(token - 2, "for"_L1)) {
        for (int i = token - 3; i > token - 9; --i) {
            if (text.isAny(i, {"held"_L1, "staged"_L1, "organised"_L1, "organized"_L1, "hosted"_L1})
                || (text.is(i, "place"_L1) && text.isAny(i - 1, {"took"_L1, "takes"_L1, "taking"_L1})))
                return value;
        }
    }
    return 0;
}

} // namespace

FoundEdition findEdition(const TokenizedText &text, const EventTable &events, int group, std::optional<int> year)
{
    std::map<int, std::pair<int, TokenRange>> votes; // edition -> mentions, first evidence
    for (const int index : events.groups[size_t(group)].mentions) {
        const EventMention &mention = events.mentions[size_t(index)];
        std::optional<int> edition = mention.edition;
        TokenRange tokens = mention.editionTokens;
        for (int i = mention.name.first; i < mention.name.last && !edition; ++i) {
            if (const int inLetters = editionInLetters(text.textOf(i));
                inLetters && inLetters != year.value_or(0) % 100) {
                edition = inLetters;
                tokens = {i, i + 1};
            }
        }
        if (!edition)
            continue;
        auto [vote, added] = votes.try_emplace(*edition, 0, tokens);
        ++vote->second.first;
        if (vote->second.second.isEmpty())
            vote->second.second = tokens;
    }
    if (!votes.empty()) {
        const auto best = std::ranges::max_element(votes, {}, [](const auto &v) { return v.second.first; });
        return {best->first, best->second.second};
    }
    if (events.events.front() != group)
        return {};
    for (int i = 0; i < text.count(); ++i) {
        const int counted = text.sentenceOf(i).isBody() ? countedEdition(text, i) : 0;
        if (!counted)
            continue;
        // an edition that the sentence gives to another event is not ours
        const TokenRange sentence = text.sentenceOf(i).tokens;
        const auto other = std::ranges::partition_point(
            events.mentions, [&](const EventMention &m) { return m.name.first < sentence.first; });
        if (other == events.mentions.end() || other->name.first >= i || other->group == group)
            return {counted, {i, i + 1}};
    }
    return {};
}

} // namespace eventarium
