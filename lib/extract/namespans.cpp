// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namespans.h"

#include "extract/lexicon.h"
#include "extract/namecues.h"
#include "extract/namegrowth.h"
#include "extract/nameruns.h"
#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class SpanFinder
{
public:
    SpanFinder(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
        : m_text(text)
        , m_shapes(shapes)
        , m_lexicon(lexicon)
        , m_runs(text, shapes)
        , m_growth(text, shapes, lexicon)
    {
    }

    std::vector<NameSpan> run()
    {
        for (const Sentence &sentence : m_text.sentences) {
            if (!holdsNames(sentence))
                continue;
            for (int i = sentence.tokens.first; i < sentence.tokens.last;) {
                if (!m_shapes.isName(i)) {
                    ++i;
                    continue;
                }
                TokenRange run = m_runs.runAt(i);
                if (opensLower(i, sentence))
                    --run.first;
                cut(run);
                i = std::max(run.last, m_spans.empty() ? 0 : m_spans.back().tokens.last);
            }
        }
        return std::move(m_spans);
    }

private:
    // "the |All India Council", "the organiser, |beispiel GmbH": what stands before the run is a part of the name
    bool opensLower(int first, const Sentence &sentence) const
    {
        const int before = first - 1;
        if (before <= sentence.tokens.first || !m_text.at(first).spaceBefore)
            return false;
        if (m_text.is(before, "All"_L1))
            return m_text.isCapitalized(before)
                   && m_text.at(first).classes.hasAny({WordClass::PlaceName, WordClass::Nationality});
        return m_text.isAny(first, {"GmbH"_L1, "AG"_L1, "SpA"_L1, "Ltd"_L1, "Ltd."_L1, "Inc."_L1, "LLC"_L1, "SE"_L1})
               && m_text.is(before, CaseShape::Lower) && m_text.is(before, TokenKind::Word)
               && !m_text.at(before).classes.hasAny({WordClass::FunctionWord, WordClass::CommonWord})
               && m_text.textOf(before).size() > 3;
    }

    // Cuts a run at the titles in it and keeps what is left of them.
    void cut(TokenRange run)
    {
        int title = -1;
        if (!m_runs.endsInHead(run)) {
            for (int i = run.first; i < run.last; ++i) {
                if (m_text.at(i).classes.hasAny(nameTitleWords)
                    && !(i == run.last - 1 && i > run.first && m_text.has(i - 1, WordClass::GivenName))
                    && !(i > run.first && m_text.has(i - 1, WordClass::NameParticle))) // "bin Sheikh Ahmed"
                    title = i;
            }
        } else if (m_text.at(run.first).classes.hasAny(nameTitleWords)
                   && !m_text.has(run.first + 1, WordClass::OrganizationHead) && !opensBodies(m_text, run.first)) {
            title = run.first; // "Chairman of"...: a title that opens a run is never a part of what follows
        }
        if (title < 0) {
            if (const int person = personBehindOffice(run); person > run.first) {
                add({run.first, person});
                run.first = person;
            }
            return add(run);
        }
        int before = title;
        while (before > run.first
               && m_text.at(before - 1)
                      .classes.hasAny({WordClass::TitleModifier, WordClass::PersonTitle, WordClass::Honorific}))
            --before;
        if (before > run.first && !m_text.is(before - 1, "&"_L1))
            add({run.first, m_text.has(before - 1, WordClass::Possessive) ? before - 1 : before});
        if (title + 1 < run.last)
            add({title + 1, run.last});
    }

    // "Minister for Trade and Foreign Affairs | Jane Doe": where the person begins in a run that continues an
    // office; -1 where there is none.
    int personBehindOffice(TokenRange run) const
    {
        if (run.size() < 3 || !officeBefore(m_text, run.first))
            return -1;
        const TokenRange place = m_lexicon.longestPhrase(m_text, run.first, {WordClass::PlaceName}).tokens;
        if (!place.isEmpty() && run.last - place.last >= 2 && run.last - place.last <= 4)
            return place.last;
        for (int i = run.last - 2; i > run.first; --i) {
            if (isPortfolio(m_text, i - 1) && run.last - i <= 4)
                return i;
        }
        for (int i = run.first + 1; i + 1 < run.last; ++i) {
            if (m_text.at(i).classes.hasAny({WordClass::GivenName, WordClass::Surname}) && run.last - i <= 4
                && !m_text.at(run.first).classes.hasAny({WordClass::GivenName, WordClass::Surname}))
                return i;
        }
        return -1;
    }

    void add(TokenRange run)
    {
        if (run.isEmpty())
            return;
        NameSpan span{run, false, false};
        m_growth.grow(span);
        m_spans.push_back(span);
    }

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const Lexicon &m_lexicon;
    NameRuns m_runs;
    NameGrowth m_growth;
    std::vector<NameSpan> m_spans;
};

} // namespace

bool holdsNames(const Sentence &sentence)
{
    return !sentence.part || *sentence.part == HeaderPart::Kind::Title
           || *sentence.part == HeaderPart::Kind::Boilerplate;
}

std::vector<NameSpan> findNameSpans(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
{
    return SpanFinder(text, shapes, lexicon).run();
}

} // namespace eventarium
