// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurejoiner.h"

#include "extract/figurekinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr double smallWord = 10; // a number below it may well be told twice of different things

class Joiner
{
public:
    Joiner(std::vector<FigureCandidate> &found, const TokenizedText &text, const FigureContext &context)
        : m_found(found)
        , m_text(text)
        , m_context(context)
        , m_kinds(text)
    {
    }

    void run()
    {
        backPropagate();
        sources();
        dropRepeats();
    }

private:
    // "42,751 attendees from 128 countries are registered": the cue stands behind the last of them
    void backPropagate()
    {
        for (size_t i = m_found.size(); i-- > 1;) {
            FigureCandidate &first = m_found[i - 1];
            const FigureCandidate &second = m_found[i];
            // "302,267 visitors and 7,450 exhibitors came in 2019"
            if (second.previous && second.figure.year && !first.previous && first.sentence == second.sentence
                && second.tokens.first - first.tokens.last <= 3 && m_text.is(first.tokens.last, "and"_L1)) {
                first.previous = true;
                first.figure.year = second.figure.year;
            }
            if (first.figure.basis == FigureBasis::Counted && coordinated(m_text, first, second.tokens)
                && m_kinds.canBeCounted(first)
                && (second.figure.basis == FigureBasis::Registered || second.figure.basis == FigureBasis::Expected))
                first.figure.basis = second.figure.basis;
        }
    }

    void sources()
    {
        int sentence = -1;
        TokenRange name;
        for (FigureCandidate &found : m_found) {
            if (found.sentence != sentence) {
                sentence = found.sentence;
                name = m_context.speaker(sentence);
                const Sentence &line = m_text.sentences[size_t(sentence)];
                if (name.isEmpty()
                    && (line.kind == Sentence::Kind::ListItem || !m_text.is(line.tokens.last - 1, "."_L1)))
                    name = m_context.introducedBy(sentence);
            }
            if (!found.previous)
                setSource(found, name);
        }
        theySource();
        if (m_found.empty())
            return;
        int from = m_found.front().sentence;
        for (int s = from + 1; s < int(m_text.sentences.size()); ++s) {
            const TokenRange by = m_context.releasedBy(s);
            if (by.isEmpty())
                continue;
            for (FigureCandidate &found : m_found) {
                if (found.sentence >= from && found.sentence < s && found.statedBy.isEmpty() && !found.previous)
                    setSource(found, by);
            }
            from = s;
        }
    }

    // "42,284 buyers came. They represent 168 countries, X said.": X says the first sentence too.
    void theySource()
    {
        for (size_t i = m_found.size(); i-- > 1;) {
            const FigureCandidate &second = m_found[i];
            FigureCandidate &first = m_found[i - 1];
            const int start = m_text.sentences[size_t(second.sentence)].tokens.first;
            const bool continues = first.sentence == second.sentence
                                       ? false
                                       : first.sentence == second.sentence - 1
                                             && m_text.isAny(start, {"They"_L1, "These"_L1});
            if (continues && !second.statedBy.isEmpty() && first.statedBy.isEmpty() && !first.previous)
                setSource(first, second.statedBy);
        }
    }

    void setSource(FigureCandidate &found, TokenRange name) const
    {
        if (name.isEmpty() || name.last - name.first > 14)
            return;
        found.statedBy = name;
        const QString spoken = m_text.textOf(name).toString();
        const bool organisers = spoken.startsWith("organi"_L1, Qt::CaseInsensitive);
        found.figure.statedBy = StatedBy{spoken, organisers ? StatedRelation::Organiser : StatedRelation::Other};
    }

    // "400 folks", "over 400 came" before "400 attendees": the better named one stays
    bool saysLess(const FigureCandidate &first, const FigureCandidate &second) const
    {
        const auto vague = [&](const FigureCandidate &c) {
            return c.unit.isEmpty()
                   || (c.unit.size() == 1
                       && m_text.isAny(c.unit.first, {"people"_L1, "folks"_L1, "persons"_L1, "others"_L1}));
        };
        return vague(first) && !vague(second) && first.sentence != second.sentence;
    }

    // The title's figures stand in the body too; a number told twice is one figure.
    void dropRepeats()
    {
        std::vector<FigureCandidate> kept;
        kept.reserve(m_found.size());
        for (size_t i = 0; i < m_found.size(); ++i) {
            const FigureCandidate &found = m_found[i];
            const bool title = m_text.sentences[size_t(found.sentence)].part == HeaderPart::Kind::Title;
            bool repeated = false;
            for (size_t k = title ? i + 1 : 0;
                 k < (title ? std::min(m_found.size(), i + 60) : kept.size()) && !repeated; ++k) {
                const FigureCandidate &other = title ? m_found[k] : kept[kept.size() - 1 - k];
                if (!title && k > 60)
                    break;
                const bool same = other.figure.quantity.value == found.figure.quantity.value
                                  && other.figure.quantity.upper == found.figure.quantity.upper;
                repeated =
                    same
                    && (title
                        || (other.figure.category == found.figure.category && other.previous == found.previous
                            && (other.figure.year == found.figure.year || !other.figure.year || !found.figure.year)
                            && found.figure.quantity.value >= smallWord
                            && found.figure.category != FigureCategory::Countries));
                if (repeated && !title && saysLess(other, found))
                    kept[kept.size() - 1 - k] = found;
            }
            if (!repeated)
                kept.push_back(found);
        }
        m_found = std::move(kept);
    }

    std::vector<FigureCandidate> &m_found;
    const TokenizedText &m_text;
    const FigureContext &m_context;
    FigureKinds m_kinds;
};

} // namespace

bool coordinated(const TokenizedText &text, const FigureCandidate &first, TokenRange second)
{
    const int gap = second.first - first.tokens.last;
    if (gap < 0 || gap > 3 || text.at(second.first).sentence != first.sentence)
        return false;
    for (int i = first.tokens.last; i < second.first; ++i) {
        if (!text.isAny(i, {","_L1, "and"_L1, "plus"_L1, "on"_L1, "from"_L1, "with"_L1, "in"_L1, "("_L1, ":"_L1,
                            "the"_L1, "over"_L1, "out"_L1, "of"_L1, "representing"_L1, "alongside"_L1}))
            return false;
    }
    return true;
}

void joinFigures(std::vector<FigureCandidate> &found, const TokenizedText &text, const FigureContext &context)
{
    Joiner(found, text, context).run();
}

} // namespace eventarium
